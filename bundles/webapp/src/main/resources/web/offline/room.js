/** Room on this device, as far as the browser tells. */

/** Megabytes in use, and whether the browser has promised not to clear them by itself. */
export async function roomUsed() {
  const estimate = await navigator.storage?.estimate?.().catch(() => null);
  if (!estimate) return null;
  const lasting = (await navigator.storage.persisted?.()) ?? false;
  return { megabytes: Math.max(0.1, Math.round(estimate.usage / 100_000) / 10), lasting };
}

/**
 * True always by design: the key is in the memory of an open page only, so nothing can be sent while the app is closed, not
 * even by browsers that could start it in the background.
 */
export const sendsOnlyOpen = () => true;
