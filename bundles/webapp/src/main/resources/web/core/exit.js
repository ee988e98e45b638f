import { lang } from './i18n.js';
import { endSession } from './session.js';

const LEFT = 'left';
const departures = new Set();

/** Calls `leave()` first when the person leaves in a hurry, e.g. to drop keys. It must not wait for anything. */
export function onLeave(leave) {
  departures.add(leave);
  return () => departures.delete(leave);
}

/**
 * Empties the page at once and leaves it for an everyday one; the way back does not return here. The session ends on the
 * server too when it can be reached.
 */
export function quickExit() {
  for (const leave of departures) leave();
  document.body.replaceChildren();
  document.title = '…';
  localStorage.setItem(LEFT, '1');
  endSession({ keepalive: true }).then(forgetLeaving, () => null);
  location.replace(navigator.onLine ? `https://${lang.peek()}.wikipedia.org/` : 'about:blank');
}

/** Ends what a hurried leave could not end because there was no network; until then nobody is let in by the old session. */
export async function finishLeaving() {
  if (!localStorage.getItem(LEFT)) return;
  await endSession().then(forgetLeaving, () => null);
}

/** Forgets the hurried leave: its session is over, or somebody has signed in anew. */
export function forgetLeaving() {
  localStorage.removeItem(LEFT);
}

const QUICK = 700;
let last = 0;

/** Esc twice within a moment leaves. A single Esc stays what it is elsewhere: close what is open. */
export function watchKeys() {
  addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return;
      const soon = event.timeStamp - last < QUICK;
      last = event.timeStamp;
      if (soon) quickExit();
    },
    { capture: true },
  );
  addEventListener('pageshow', (event) => {
    if (event.persisted && localStorage.getItem(LEFT)) location.reload();
  });
}

/** Calls `lock()` after so many minutes without a touch or a key; `minutes()` is asked anew each time. */
export function watchIdle(minutes, lock) {
  let touched = Date.now();
  const touch = () => {
    touched = Date.now();
  };
  for (const kind of ['pointerdown', 'keydown', 'scroll']) addEventListener(kind, touch, { passive: true, capture: true });
  const check = () => Date.now() - touched > minutes() * 60_000 && lock();
  setInterval(check, 5000);
  document.addEventListener('visibilitychange', check);
}
