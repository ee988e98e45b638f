/** Tells the other tabs of this app on this device that something changed in the stores. */
const channel = new BroadcastChannel('notes');

/** Something was written that other tabs hold in memory. */
export const tellOtherTabs = () => channel.postMessage('changed');

/** Calls `look()` when another tab has written. */
export function onOtherTab(look) {
  channel.addEventListener('message', look);
}
