import { signal } from '../vendor/ui.js';
import { api, onSignedOut } from './api.js';

/**
 * Who is here: `undefined` while it is not known yet, `null` when nobody is signed in, else the person.
 * @type {import('../vendor/ui.js').Signal<undefined|null|{account: string, permissions: string[], sees: any, language: string}>}
 */
export const me = signal(undefined);
/** True while the person is known and the screen is locked. */
export const locked = signal(false);

const arrivals = new Set();
const departures = new Set();

/** Calls `came({user, password, keep})` after a sign-in, before the first screen is drawn. */
export function onSignIn(came) {
  arrivals.add(came);
  return () => arrivals.delete(came);
}

/** Calls `went({wanted})` before a person is signed out; a wanted sign-out can be held up by throwing. */
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
  for (const came of arrivals) await came({ user, password, keep });
  me.value = await api.get('session');
  locked.value = false;
}

/** Signs out on purpose. */
export async function signOut() {
  for (const went of departures) await went({ wanted: true });
  await api.del('session').catch(() => null);
  me.value = null;
}

/** Whether the person may do something, e.g. `may('records.create', 'note')`. */
export function may(deed, type) {
  const held = me.value?.permissions ?? [];
  const wanted = type ? [`${deed}:${type}`, `${deed}:*`, '*'] : [deed, '*'];
  return wanted.some((one) => held.includes(one));
}

onSignedOut(() => {
  me.value = null;
});
