import { signal, computed } from '../vendor/ui.js';
import { call } from './api.js';
import { lang, onLanguage } from './i18n.js';
import { me } from './session.js';

/**
 * What is live for this person: districts, modules and where they are on, settings. `null` until it is known.
 * It is asked for again every few seconds while the page is looked at, so that a module that was switched on or off
 * shows without a reload. An unchanged answer costs 304 and nothing else.
 */
export const shell = signal(null);

/** The modules that are on in at least one district of this person. */
export const liveModules = computed(() => (shell.value?.modules ?? []).filter((one) => one.districts.length > 0));
/** The kinds of record that start a file of their own, over all live modules: [{id, title, may, module}]. */
export const roots = computed(() => liveModules.value.flatMap((m) => m.roots.map((root) => ({ ...root, module: m.id }))));

/** Whether a pack is installed, but switched off in a district of this person. */
export const isOff = (pack, district) => Boolean(shell.value?.districts.find((one) => one.lgd === district)?.off?.includes(pack));

/** What was made while sample data was loaded is invented. @param {{createdAt?: string}} record */
export function isSample({ createdAt }) {
  const made = Date.parse(createdAt ?? '');
  return sampleLoads.value.some(({ from, until }) => made >= Date.parse(from) && (!until || made <= Date.parse(until)));
}
/** When sample data was loaded here; empty where everything is real. */
export const sampleLoads = computed(() => shell.value?.settings?.sample ?? []);

const TICK = 5000;
let etag;
let timer;
const keepers = new Set();
const meetings = new Set();

/** Calls `keep(shell)` whenever the server told something new, e.g. to keep it for days without a network. */
export function onShell(keep) {
  keepers.add(keep);
  return () => keepers.delete(keep);
}

/** Calls `met()` whenever the server answered somebody who is signed in. */
export function onMet(met) {
  meetings.add(met);
  return () => meetings.delete(met);
}

/** Asks once. Without a network what was known stays. */
export async function refreshShell() {
  if (!me.value) return;
  try {
    const answer = await call('GET', `shell?lang=${lang.value}`, { etag });
    if (answer.status !== 304) {
      etag = answer.headers.get('ETag');
      tell(answer.body);
    }
    for (const met of meetings) met();
  } catch (problem) {
    if (!problem.offline && problem.status !== 401 && problem.status < 500) throw problem;
  }
}

/** Sets what is live, from the server or from what was kept on this device. */
export function tell(known) {
  shell.value = known;
  for (const keep of keepers) keep(known);
}

/** Starts asking; again after it was stopped. */
export function watchShell() {
  stopWatching();
  timer = setInterval(() => document.visibilityState === 'visible' && refreshShell(), TICK);
  document.addEventListener('visibilitychange', look);
  onLanguage(forgetAndAsk);
  return refreshShell();
}

function look() {
  if (document.visibilityState === 'visible') refreshShell();
}

function forgetAndAsk() {
  etag = undefined;
  return refreshShell();
}

/** Stops asking, e.g. after sign-out. */
export function stopWatching() {
  clearInterval(timer);
  document.removeEventListener('visibilitychange', look);
}

/** Forgets everything that was known of the last person. */
export function forgetShell() {
  stopWatching();
  etag = undefined;
  shell.value = null;
}
