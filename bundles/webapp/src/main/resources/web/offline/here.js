import { signal } from '../vendor/ui.js';

/**
 * What the frame of the app has to know of the work that is kept on this device. It is loaded with the first screen, so it
 * holds signals only; the part that keeps and sends (`door.js`) is fetched once this device was chosen for it.
 */
const FLAG = 'kept';

/**
 * @template T
 * @typedef {{value: T, peek: () => T, subscribe: (told: (value: T) => void) => () => void}} Signal
 */

/** True when this device was chosen to keep work. */
export function keepsWork() {
  try {
    return localStorage.getItem(FLAG) === '1';
  } catch {
    return false;
  }
}

/** Remembers whether this device keeps work: that, and nothing of whose or what. */
export function rememberKeeping(on) {
  if (on) localStorage.setItem(FLAG, '1');
  else localStorage.removeItem(FLAG);
}

/**
 * What a person has to answer before the app is shown: `unlock` what is kept here, `former` password wanted because it was
 * changed, `other`: the work of somebody else is kept here, or to take note that it was thrown away (`wiped`).
 * @type {Signal<null|'unlock'|'former'|'other'|'wiped'>}
 */
export const gate = signal(null);
/** True while what is kept here is open. */
export const keeping = signal(false);
/** True when the server wants to know anew who this is, while the work goes on here. */
export const again = signal(false);
/** True when the browser could not keep anything although it was asked to. */
export const cannotKeep = signal(false);
/** What waits to be sent: how many things, and how many of them want a decision of a person. */
export const unsent = signal({ count: 0, stuck: 0 });
/** Set while signing out would lose something: `{count, answer(yes)}`. */
export const leaving = signal(null);
