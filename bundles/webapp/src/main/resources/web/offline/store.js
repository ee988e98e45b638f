import { Problem } from '../core/api.js';
import { changed, server } from '../core/store.js';
import { daysBetween, today } from '../core/format.js';
import { may } from '../core/session.js';
import { keptType } from './kinds.js';
import { isOwn, noteOf, recordOf, recordsWhere } from './kept.js';
import { add, addTogether, change, items, itemsOf, newOnes, remove } from './outbox.js';
import { layOver } from './overlay.js';
import { reachable, serverFirst } from './reach.js';
import { drainFor } from './send.js';
import { dayOf, deedEntry, madeEntry, pathOf, stepsOf } from './story.js';
import { vault } from './vault.js';
import { pageOf, wants } from './wanted.js';

/**
 * Records as pages read and write them while this device keeps work: the server's where it can be reached, else what is kept
 * here; either way with the own unsent deeds laid over. Writing puts the deed into the outbox first.
 */
const around = () => ({ me: noteOf('me'), typeOf: (name) => keptType(name, ''), parentOf: (id) => found(id) });

/** A record as the person should see it: `record` or what is kept of it, own unsent deeds laid over. */
function found(id, record = recordOf(id)) {
  return layOver(record, itemsOf(id), around());
}

async function get(type, id) {
  if (!recordOf(id) && itemsOf(id)[0]?.deed.op === 'create') return found(id);
  const record = await serverFirst(() => server.get(type, id), () => recordOf(id));
  return found(id, record);
}

const unsentOf = (type, holds) => newOnes((deed) => deed.type === type && !recordOf(deed.id)).map((one) => found(one.deed.id)).filter(holds);

async function search(type, wanted) {
  const fits = wants(wanted);
  const page = await serverFirst(() => server.search(type, wanted), () => keptPage(type, fits, wanted));
  const fresh = wanted.after ? [] : unsentOf(type, fits).filter((one) => !page.items.some((other) => other.id === one.id));
  return { ...page, items: [...fresh, ...page.items.map((one) => found(one.id, one))] };
}

/** A page of what is kept. */
function keptPage(type, fits, wanted) {
  return pageOf(recordsWhere((one) => one.type === type && fits(found(one.id))), wanted);
}

async function children(type, parent) {
  const unknown = itemsOf(parent)[0]?.deed.op === 'create' && !recordOf(parent);
  const kept = () => recordsWhere((one) => one.type === type && one.parent === parent);
  const all = unknown ? [] : await serverFirst(() => server.children(type, parent), kept);
  const fresh = unsentOf(type, (one) => one.parent === parent).filter((one) => !all.some((other) => other.id === one.id));
  return [...all.map((one) => found(one.id, one)), ...fresh];
}

function keptTasks() {
  const now = today();
  return (noteOf('tasks') ?? []).map((task) => {
    const left = daysBetween(now, task.due);
    return { ...task, left, overdue: left < 0 };
  });
}

const tasks = () => serverFirst(server.tasks, keptTasks);

/** What was once seen of a record that is kept here is kept too. @param {string} kind */
const remembered = (kind) => async (type, id) => {
  const name = `${kind} ${id}`;
  const ask = async () => {
    const answer = await server[kind](type, id);
    if (vault.isOpen() && recordOf(id) && isOwn(recordOf(id))) await vault.write('meta', name, answer);
    return answer;
  };
  return serverFirst(ask, () => vault.read('meta', name));
};

async function timeline(type, id) {
  const seen = recordOf(id) || !itemsOf(id).length ? await remembered('timeline')(type, id).catch(orNothing(id)) : [];
  const below = recordsWhere((one) => one.root === id || one.id === id);
  const told = new Set(seen.map((one) => one.id));
  const missing = reachable() ? [] : below.map(madeEntry).filter((one) => !told.has(one.id));
  const own = items.peek().filter((one) => one.status !== 'aside').flatMap((one) => ownEntry(one, id));
  return [...seen, ...missing, ...own].sort((one, other) => `${other.on} ${other.recordedAt}`.localeCompare(`${one.on} ${one.recordedAt}`));
}

function ownEntry(item, root) {
  const record = found(item.deed.id);
  if (record?.root !== root) return [];
  return [item.deed.op === 'create' ? madeEntry(record) : deedEntry(item, record, noteOf('me').account)];
}

/** A record that is kept here has a story even when nobody has looked at it with a network. */
const orNothing = (id) => (problem) => {
  if (problem instanceof Problem && problem.offline && recordOf(id)) return [];
  throw problem;
};

async function path(type, id) {
  const moves = itemsOf(id).filter((one) => one.deed.op === 'move');
  const seen = recordOf(id) || !itemsOf(id).length ? await remembered('path')(type, id).catch(orNothing(id)) : [];
  const list = seen.items ?? seen;
  const steps = pathOf(found(id), list.length ? list : undefined, moves);
  return Array.isArray(seen) ? { items: steps } : { ...seen, items: steps };
}

async function steps(type, id) {
  const own = itemsOf(id).some((one) => one.deed.op !== 'change');
  if (!own) return serverFirst(() => server.steps(type, id), () => recordOf(id) && stepsOf(found(id), may));
  return stepsOf(found(id), may);
}

async function history(type, id) {
  if (!recordOf(id) && itemsOf(id).length) return [];
  return remembered('history')(type, id);
}

/** A step bears the day on which it was taken, whenever it arrives. */
const dated = (op, body) => (op === 'move' ? { on: dayOf(new Date().toISOString()), ...body } : body);

/**
 * Puts a deed into the outbox and, with a network, sends it at once. A refusal that the person can mend right now is thrown
 * and leaves nothing behind; a deed that could not be sent waits, and the record is answered as it will be.
 */
async function save({ op, type, id, version, body, key }) {
  const base = version ?? recordOf(id)?.version ?? 0;
  const mended = failedOf(op, id);
  const item = mended ? await mend(mended, body) : await add({ op, type, id, base, body: dated(op, body) }, key);
  changed.value += 1;
  const outcome = reachable() ? await drainFor(item.seq) : undefined;
  if (!outcome) return waits(item) ? (found(id) ?? { type, id, version: base, fields: body.fields ?? {}, waiting: true }) : server.get(type, id);
  if (outcome.status < 300) return outcome.body;
  if (!mended) await dropRefused(item);
  throw new Problem(outcome.status, outcome.body);
}

/** Several deeds as one: all are in the outbox or none, and with a network all reach the server or none. */
async function saveAll(deeds) {
  const own = deeds.map(({ op, type, id, version, body }) => ({ op, type, id, base: version ?? recordOf(id)?.version ?? 0, body: dated(op, body) }));
  const added = await addTogether(own, deeds.map((one) => one.key));
  changed.value += 1;
  if (added.length && reachable()) await drainFor(added.at(-1).seq);
  const left = items.peek().filter((one) => added.some((each) => each.seq === one.seq));
  const refused = left.find((one) => one.status === 'failed' || one.status === 'conflict');
  if (!refused) return;
  await remove(left);
  throw new Problem(refused.problem.status, refused.problem);
}

/** Another tab may have sent it meanwhile. */
const waits = (item) => items.peek().some((one) => one.seq === item.seq);

/** A refused deed of the same record that this one mends. */
function failedOf(op, id) {
  const failed = itemsOf(id).find((one) => one.status === 'failed');
  if (!failed) return null;
  const same = failed.deed.op === op || (op === 'change' && failed.deed.op === 'create');
  return same ? failed : null;
}

function mend(item, body) {
  const { deed } = item;
  const fields = { ...deed.body.fields, ...body.fields };
  if (deed.op === 'create') for (const [key, value] of Object.entries(fields)) if (value === null) delete fields[key];
  const declined = [...new Set([...(deed.body.declined ?? []), ...(body.declined ?? [])])].filter((key) => !(key in (body.fields ?? {})));
  const whole = deed.op === 'move' ? body : { ...deed.body, fields, declined };
  return change(item, { key: crypto.randomUUID(), status: 'waiting', problem: undefined, deed: { ...deed, body: whole } });
}

async function dropRefused(item) {
  const now = items.peek().find((one) => one.seq === item.seq);
  if (now) await remove([now]);
}

export const localStore = { get, search, children, tasks, timeline, steps, path, history, save, saveAll };
/** The record as it is shown, by its id, without asking anybody. */
export const shownRecord = (id) => found(id);
