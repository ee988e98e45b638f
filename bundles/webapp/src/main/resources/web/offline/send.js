import { call, Problem } from '../core/api.js';
import { dropFiles } from '../core/files.js';
import { filesFirst } from './files.js';
import { again } from './here.js';
import { refreshKept, rowsAfterDeed, seenVersions } from './kept.js';
import { nextBatch, seenUpTo, settledVersion, trueClashes } from './order.js';
import { change, items, loadItems, remove } from './outbox.js';
import { markedForSearch } from './search-later.js';
import { tellOtherTabs } from './tabs.js';
import { vault } from './vault.js';

/** Own deeds may stand in each other's way only so often before a person is asked. */
const PATIENCE = 5;
const LATER = [401, 408, 425, 429];
/** The same row went out before on another version; doing the same again under a new key changes nothing twice. */
const KEY_REUSED = '/problems/key-reused';
const patience = new Map();
const waiting = new Map();
const followers = new Set();
let turn = Promise.resolve();
let whole = true;

/** Calls `sent()` after deeds have reached the server. */
export function onSent(sent) {
  followers.add(sent);
  return () => followers.delete(sent);
}

/** Sends what may be sent, one round after the other, however often it is called. Never throws for want of a network. */
export function drain() {
  turn = turn.then(round, round);
  return turn;
}

/**
 * Sends and tells what became of one deed: the server's answer, or `undefined` when it still waits.
 * @param {number} seq
 * @returns {Promise<{status: number, body: any}|undefined>}
 */
export async function drainFor(seq) {
  const decided = new Promise((resolve) => waiting.set(seq, resolve));
  drain().finally(() => decide(seq, undefined));
  return decided;
}

function decide(seq, outcome) {
  waiting.get(seq)?.(outcome);
  waiting.delete(seq);
}

async function round() {
  if (!vault.isOpen() || !navigator.onLine) return;
  try {
    if (!(await navigator.locks.request('outbox', sendAll))) return;
  } catch (fault) {
    if (vault.isOpen()) throw fault;
    return;
  }
  tellOtherTabs();
  for (const follow of followers) follow();
}

/** Holds the lock of all tabs: rows are read anew, because another tab may have sent some. Answers how many were decided. */
async function sendAll() {
  if (!vault.isOpen()) return 0;
  await refreshKept();
  await loadItems();
  const later = new Set();
  let all = 0;
  for (let batch = nextBatch(items.peek(), later); batch.length; batch = nextBatch(items.peek(), later)) {
    const decided = await sendBatch(batch, later);
    if (!decided) break;
    all += decided;
  }
  return all;
}

/** Answers how many of the batch the server decided on; the others are to be asked again `later`. */
async function sendBatch(batch, later) {
  let results;
  let refused = 0;
  const refuse = async (item, problem) => {
    if (await settle(item, { status: problem.status, body: problem.body })) refused += 1;
    else later.add(item.seq);
  };
  let ready;
  try {
    ready = wholeOrNone(batch, await filesFirst(batch, refuse), later);
    results = ready.length ? await ask(ready) : [];
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
    if (problem.status === 401) again.value = true;
    return refused;
  }
  let decided = refused;
  for (const [at, item] of ready.entries()) {
    if (results[at] && (await settle(item, results[at]))) decided += 1;
    // What hung on another deed of this batch goes again as soon as that one is decided.
    else if (results[at]?.status !== 424) later.add(item.seq);
  }
  return decided;
}

/** A group of which one part cannot go stays whole. */
function wholeOrNone(batch, ready, later) {
  if (!batch[0].deed.group || ready.length === batch.length) return ready;
  for (const item of ready) later.add(item.seq);
  return [];
}

const opOf = ({ key, deed }) => {
  const { op, type, id, base, body } = deed;
  return { key, op, type, id, ...(op !== 'change' ? {} : { baseVersion: seenUpTo(base, seenVersions(deed)) }), body };
};

/** All at once; one by one where the server cannot take several. */
async function ask(batch) {
  const ops = batch.map(opOf);
  const together = Boolean(batch[0].deed.group);
  if (whole) {
    try {
      return (await call('POST', 'sync', { body: together ? { ops, together } : { ops } })).body.results;
    } catch (problem) {
      if (problem.status !== 404 && problem.status !== 405) throw problem;
      whole = false;
    }
  }
  const results = [];
  for (const op of ops) results.push(await askOne(op));
  return results;
}

/** Sends one deed by the call of its own. @returns {Promise<{status: number, body: any}>} */
export async function askOne({ key, op, type, id, baseVersion, body }) {
  const path = `records/${type}`;
  try {
    if (op === 'create') return await call('POST', path, { body: { id, ...body }, key });
    if (op === 'move') return await call('POST', `${path}/${id}/transitions`, { body, key });
    return await call('PATCH', `${path}/${id}`, { body, key, version: baseVersion, type: 'application/merge-patch+json' });
  } catch (problem) {
    if (problem.offline || problem.status === 401) throw problem;
    return { status: problem.status, body: problem.body };
  }
}

/** Writes down what the server decided on a deed; false when it is to be asked again later. */
async function settle(item, { status, body }) {
  if (status >= 200 && status < 300) await done(item, body);
  else if (LATER.includes(status) || status >= 500 || status === 424) return false;
  else if (status === 409 && body?.conflicts?.length) await clashed(item, body);
  else if (body?.type === KEY_REUSED) await change(item, { key: crypto.randomUUID() });
  else await refused(item, { status, ...body });
  const now = items.peek().find((one) => one.seq === item.seq);
  if (now?.status !== 'waiting') decide(item.seq, { status, body });
  return true;
}

/** Somebody who waits for the answer can search right now; for what was made hours ago nobody does. */
async function refused(item, problem) {
  const later = waiting.has(item.seq) ? null : markedForSearch(item, problem);
  await change(item, later ? { key: crypto.randomUUID(), deed: later } : { status: 'failed', problem });
}

async function done(item, record) {
  const { writes, apply } = await rowsAfterDeed(record, item.seq);
  await remove([item], writes);
  apply();
  await dropFiles(item.deed.body.fields);
}

/** Clashes with own earlier deeds are none: the person has seen those values. The rest waits for a decision. */
async function clashed(item, body) {
  const own = seenVersions(item.deed);
  const clashes = trueClashes(body.conflicts, own);
  const tries = (patience.get(item.seq) ?? 0) + 1;
  patience.set(item.seq, tries);
  if (clashes.length || tries > PATIENCE) {
    await change(item, { status: 'conflict', problem: { status: 409, ...body, conflicts: clashes.length ? clashes : body.conflicts, all: body.conflicts } });
  } else {
    await change(item, { key: crypto.randomUUID(), deed: { ...item.deed, base: settledVersion(body.conflicts, item.deed.base) } });
  }
}
