import { api, online } from '../core/api.js';
import { setSource } from '../core/definitions.js';
import { onLeave } from '../core/exit.js';
import { needTexts, onLanguage } from '../core/i18n.js';
import { setKeeper } from '../core/keep.js';
import { setPeople } from '../core/people.js';
import { endSession, locked, me, onSignOut } from '../core/session.js';
import { onMet, onShell, refreshShell, shell, tell } from '../core/shell.js';
import { changed, setLocal } from '../core/store.js';
import { needStyle } from '../core/style.js';
import { keptAnswer } from './answers.js';
import { forgetOldFiles } from './files.js';
import { again, cannotKeep, gate, keeping, leaving } from './here.js';
import { keepNote, noteOf, openKept } from './kept.js';
import { openKinds } from './kinds.js';
import { isOver, met, tick } from './lease.js';
import { items, loadItems } from './outbox.js';
import { drain, onSent } from './send.js';
import { keptSource } from './source.js';
import { localStore } from './store.js';
import { keepPages, ownDistricts, pull } from './sync.js';
import { onOtherTab } from './tabs.js';
import { vault, WrongPassword } from './vault.js';

/** Opening and closing of what is kept on this device, and when it is sent and brought up to date. */
const PATIENCE = 4000;
const EVERY = 60_000;
/** The sign-in that waits for an answer at the gate. */
let arrival = null;
let soon;

/** What is kept has not met the server for too long. */
export class LeaseOver extends Error {}

/** At the start of the page: what is kept here stays shut until the password is given. */
export async function atStart(person) {
  if (!(await vault.exists())) return;
  if (await vault.look(person?.account)) gate.value = 'unlock';
}

/** After a sign-in on this device. Whatever goes wrong here, the person is signed in. */
export async function arrived(came) {
  arrival = came;
  try {
    if (!(await vault.exists())) await beginIf(came.keep);
    else if (!(await vault.look(came.person.account))) gate.value = came.keep ? 'other' : null;
    else if (await vault.tryAccepted(came.password)) await opened();
    else gate.value = 'former';
  } catch (fault) {
    cannotKeep.value = came.keep;
    if (came.keep) await vault.wipe().catch(() => null);
    else throw fault;
  }
}

async function beginIf(keep) {
  if (!keep) return;
  await vault.make(arrival.person.account, arrival.password);
  await opened();
  await navigator.storage?.persist?.();
}

/** Everything is readable now: fills memory and puts itself in front of the pages. */
async function opened() {
  await openKept();
  await loadItems();
  if (arrival) await keepNote('me', { ...arrival.person, login: arrival.user });
  if (arrival) await met(shell.peek()?.settings?.leaseHours);
  arrival = null;
  await settleIn();
  setOff();
}

async function settleIn() {
  await openKinds(ownDistricts());
  await Promise.all([needTexts('offline'), needStyle('offline')]);
  if (noteOf('people')) setPeople(noteOf('people'));
  setSource(keptSource);
  setLocal(localStore);
  setKeeper(keptAnswer);
  forgetOldFiles(items.peek().length > 0).catch(() => null);
  gate.value = null;
  locked.value = false;
}

/**
 * Opens with the password, with or without a network.
 * @throws {WrongPassword} with the tries that are left
 * @throws {LeaseOver} when the server has to be met first and cannot be
 */
export async function unlock(password) {
  await vault.unlock(password);
  await openKept();
  const kept = noteOf('me');
  const meeting = meet(kept, password);
  const over = isOver();
  const outcome = await (over ? meeting : Promise.race([meeting, after(PATIENCE)]));
  if (over && outcome !== 'met') {
    vault.lock();
    throw new LeaseOver(outcome);
  }
  await loadItems();
  await settleIn();
  if (!me.peek()) me.value = kept;
  if (!shell.peek() && noteOf('shell')) tell(noteOf('shell'));
  if (outcome === 'refused') again.value = true;
  setOff();
}

const after = (moment) => new Promise((resolve) => setTimeout(resolve, moment));

/** Meets the server, signing in when the session is gone: `met`, `refused` or `unreached`. */
async function meet(kept, password) {
  if (!navigator.onLine) return 'unreached';
  try {
    const person = await whoIsThere(kept, password);
    await keepNote('me', { ...person, login: kept.login });
    await met(shell.peek()?.settings?.leaseHours);
    me.value = person;
    again.value = false;
    setOff();
    return 'met';
  } catch (problem) {
    return problem.status === 401 ? 'refused' : 'unreached';
  }
}

/** The person of the session, or of a new one when there is none or it is somebody else's. */
async function whoIsThere(kept, password) {
  try {
    const person = await api.get('session');
    if (person.account === kept.account) return person;
  } catch (problem) {
    if (problem.status !== 401) throw problem;
  }
  return enter(kept.login, password);
}

async function enter(user, password) {
  await api.post('session', { user, password });
  return api.get('session');
}

/** Signs in again while the work goes on here, e.g. after hours without a network. */
export async function enterAgain(password) {
  const { login } = noteOf('me');
  const person = await enter(login, password);
  if (person.account !== noteOf('me').account) throw new Error('another person');
  again.value = false;
  me.value = person;
  if (!(await vault.tryAccepted(password))) {
    arrival = { user: login, password, person, keep: true };
    gate.value = 'former';
  }
  await refreshShell();
  setOff();
}

/** The former password was given: what is kept gets the new one. */
export async function giveFormer(former) {
  await vault.changePassword(former, arrival.password);
  await opened();
}

/** Goes on without what is kept here; it stays where it is, shut. */
export function goOn() {
  arrival = null;
  gate.value = null;
}

/** Throws away what is kept here and begins anew for the person who has just signed in. */
export async function beginAnew() {
  await vault.wipe();
  gate.value = null;
  if (arrival) await beginIf(arrival.keep);
}

/** After the last wrong try nothing is kept here any more. */
export function tellWiped() {
  arrival = null;
  me.value = null;
  gate.value = 'wiped';
}

/** To the sign-in for another name or a new password; what is kept stays shut. */
export function toSignIn() {
  me.value = null;
  gate.value = null;
}

/** Shuts what is kept here; the person opens it with the password. The session on the server ends too. */
export function lockNow() {
  vault.lock();
  endSession().catch(() => null);
  again.value = false;
  me.value = null;
  gate.value = 'unlock';
}

/** How many unsent things are kept here; readable without the password. */
export const countUnsent = () => vault.count('outbox');

function setOff() {
  drain();
  pull();
}

vault.onClose(() => {
  setLocal(null);
  setKeeper(null);
  setSource(null);
});

onLeave(() => vault.lock());

/** Signing out throws away what is kept here; something unsent, or no network to come back with, is asked about first. */
onSignOut(async () => {
  if (!keeping.peek()) return true;
  const drafts = await vault.count('drafts');
  const count = items.peek().length + drafts;
  const sure = (!count && navigator.onLine) || (await new Promise((answer) => (leaving.value = { count, answer })));
  leaving.value = null;
  if (sure) await vault.wipe();
  return sure;
});

onShell((known) => {
  if (!vault.isOpen()) return;
  const first = !noteOf('shell');
  keepNote('shell', known);
  // Only now is it known which districts' definitions are needed here.
  if (first) pull();
  keepPages();
});
onMet(() => met(shell.peek()?.settings?.leaseHours));
onSent(() => {
  changed.value += 1;
  clearTimeout(soon);
  soon = setTimeout(pull, 1500);
});
onLanguage(() => openKinds(ownDistricts()).then(() => vault.isOpen() && pull()));
onOtherTab(async () => {
  if (!vault.isOpen()) return;
  await openKept();
  await loadItems();
  changed.value += 1;
});

let was = online.peek();
online.subscribe((now) => {
  if (now && !was) setOff();
  if (now !== was) changed.value += 1;
  was = now;
});
addEventListener('online', setOff);
document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && setOff());
setInterval(() => {
  tick();
  if (vault.isOpen() && isOver()) lockNow();
  else if (document.visibilityState === 'visible') setOff();
}, EVERY);

export { WrongPassword };
