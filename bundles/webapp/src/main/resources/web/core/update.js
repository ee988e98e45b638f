import { signal } from '../vendor/ui.js';
import { workerUrl } from './policy.js';

/** A new version of the app that waits until the person takes it; `null` when there is none. */
export const waiting = signal(null);

const HOUR = 3_600_000;
/** The address from which this very page was loaded. */
const OWN = new URL('..', import.meta.url).pathname.replace(/\/$/, '');
let followed = null;

/** Registers the service worker and watches for a new version of the app. */
export async function followWorker() {
  try {
    const registration = await navigator.serviceWorker?.register(workerUrl);
    if (!registration) return;
    followed = registration;
    look(registration);
    registration.addEventListener('updatefound', () => watch(registration));
    setInterval(() => registration.update().catch(() => null), HOUR);
  } catch {
    // A browser that refuses workers still has the app; it only does not open without a network.
  }
}

function watch(registration) {
  registration.installing?.addEventListener('statechange', () => look(registration));
}

/** The first version of all has nothing to take over from. */
function look(registration) {
  if (registration.waiting && navigator.serviceWorker.controller) waiting.value = registration.waiting;
}

/**
 * The server serves another version than this page is of. The worker fetches it; without one the page opens anew when the
 * person says so. Until then the server still has the parts of this version.
 * @param {string} app address of the version that is served now
 */
export function servedFrom(app) {
  if (!app || app === OWN || waiting.peek()) return;
  if (followed?.active) followed.update().catch(() => null);
  else waiting.value = { postMessage: () => location.reload() };
}

/** Takes the new version: it takes over, and the page opens anew. Never called while a form is open. */
export function takeOver() {
  navigator.serviceWorker?.addEventListener('controllerchange', () => location.reload(), { once: true });
  waiting.peek()?.postMessage('take-over');
}
