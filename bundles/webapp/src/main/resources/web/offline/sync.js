import { call, Problem } from '../core/api.js';
import { lang } from '../core/i18n.js';
import { setPeople } from '../core/people.js';
import { shell } from '../core/shell.js';
import { changed } from '../core/store.js';
import { again } from './here.js';
import { forgetRecords, keepChanges, keepNote, noteOf, recordsWhere, refreshKept } from './kept.js';
import { bringKinds } from './kinds.js';
import { tellOtherTabs } from './tabs.js';
import { vault } from './vault.js';

/** Brings what is new of the own work. Each page is kept together with the place where to go on, so a cut costs one page. */
const PAGE = 200;
const MOST_DISTRICTS = 12;
const SELDOM = 15 * 60_000;
let asked = { what: '', at: 0 };
let turn = Promise.resolve();

/** Asks once for all that is new; one call after the other, and one tab at a time. */
export function pull() {
  turn = turn.then(safely, safely);
  return turn;
}

async function safely() {
  if (!vault.isOpen() || !navigator.onLine || again.peek()) return;
  try {
    await navigator.locks.request('changes', pullAll);
  } catch (problem) {
    if (problem instanceof Problem ? !(problem.offline || problem.status === 401 || problem.status >= 500) : vault.isOpen()) throw problem;
    if (problem.status === 401) again.value = true;
  }
}

async function pullAll() {
  await refreshKept();
  const news = await bringChanges();
  await bringRest();
  if (!news) return;
  tellOtherTabs();
  changed.value += 1;
}

async function bringChanges() {
  let news = false;
  for (let more = true; more; ) {
    const page = await askChanges();
    if (!page) {
      await forgetRecords();
      continue;
    }
    const moved = page.items.length > 0 || page.tasks !== undefined;
    if (moved || page.next !== noteOf('changes')?.next) await keepChanges(page);
    news ||= moved;
    more = page.more;
  }
  return news;
}

/** The next page; `null` when the server wants to begin anew. */
async function askChanges() {
  const since = noteOf('changes')?.next;
  try {
    return (await call('GET', `changes?limit=${PAGE}${since ? `&since=${encodeURIComponent(since)}` : ''}`)).body;
  } catch (problem) {
    if (problem.status === 410 && since) return null;
    throw problem;
  }
}

/** Districts of the own work: those of its records, and those that the person looks after. */
export function ownDistricts() {
  const ofRecords = recordsWhere(() => true).map((one) => one.district);
  const sees = (shell.peek() ?? noteOf('shell'))?.sees?.districts ?? [];
  return [...new Set([...ofRecords, ...sees])].slice(0, MOST_DISTRICTS);
}

/** Definitions and people change seldom: asked for when the packs, the language or the districts changed, else now and then. */
async function bringRest() {
  const what = [shell.peek()?.generation, lang.peek(), ...ownDistricts()].join(' ');
  if (asked.what === what && Date.now() - asked.at < SELDOM) return;
  for (const district of ownDistricts()) await bringKinds(district);
  await bringPeople();
  asked = { what, at: Date.now() };
}

async function bringPeople() {
  const { items } = (await call('GET', 'people')).body;
  if (JSON.stringify(items) === JSON.stringify(noteOf('people'))) return;
  await keepNote('people', items);
  setPeople(items);
}

vault.onClose(() => {
  asked = { what: '', at: 0 };
});

/**
 * Lets the service worker keep the pages of the modules that are on, so that they open without a network. At the first
 * sign-in on a phone the worker may still be on its way: it is asked as soon as it is there.
 */
export function keepPages() {
  const entries = (shell.peek()?.modules ?? []).flatMap((one) => one.files ?? (one.entry ? [one.entry] : []));
  navigator.serviceWorker?.ready.then(({ active }) => active?.postMessage({ keep: entries }));
}
