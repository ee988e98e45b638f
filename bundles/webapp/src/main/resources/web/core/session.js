import { signal } from '../vendor/ui.js';
import { again, keeping, keepsWork } from '../offline/here.js';
import { api, call, onSignedOut } from './api.js';

/**
 * Who is here: `undefined` while it is not known yet, `null` when nobody is signed in, else the person.
 * @type {import('../vendor/ui.js').Signal<undefined|null|{account: string, permissions: string[], sees: any, language: string}>}
 */
export const me = signal(undefined);
/** True while the person is known and the screen is locked. */
export const locked = signal(false);

const arrivals = new Set();
const departures = new Set();

/** Calls `came({user, password, keep, person})` after a sign-in, before the first screen is drawn. */
export function onSignIn(came) {
  arrivals.add(came);
  return () => arrivals.delete(came);
}

/** Calls `went({wanted})` before a person is signed out; a wanted sign-out is called off by answering `false`. */
export function onSignOut(went) {
  departures.add(went);
  return () => departures.delete(went);
}

/** Looks whether the browser still holds a session. Unreachable counts as nobody: what is kept here stays locked. */
export async function resume() {
  try {
    me.value = await api.get('session');
  } catch (problem) {
    me.value = null;
    if (problem.status !== 401 && !problem.offline) throw problem;
  }
}

/** Signs in; a refusal is thrown as the server words it. `keep` asks to keep own work on this device. */
export async function signIn(user, password, keep) {
  await api.post('session', { user, password });
  const person = await api.get('session');
  for (const came of arrivals) await came({ user, password, keep, person });
  me.value = person;
  locked.value = false;
}

/**
 * Ends the session on the server. What is sealed on this device, perhaps by somebody else, is not cleared with it: whoever
 * wants that has thrown it away before.
 */
export function endSession(options) {
  return call('DELETE', keepsWork() ? 'session?keep=true' : 'session', options);
}

/** Signs out on purpose. */
export async function signOut() {
  for (const went of departures) if ((await went({ wanted: true })) === false) return;
  await endSession().catch(() => null);
  me.value = null;
}

/** Whether the person may do something, e.g. `may('records.create', 'note')`. */
export function may(deed, type) {
  const held = me.value?.permissions ?? [];
  const wanted = type ? [`${deed}:${type}`, `${deed}:*`, '*'] : [deed, '*'];
  return wanted.some((one) => held.includes(one));
}

// With the own work kept and open here the work goes on, and sending waits until the person has signed in again.
onSignedOut(() => {
  if (keeping.peek()) again.value = true;
  else me.value = null;
});
