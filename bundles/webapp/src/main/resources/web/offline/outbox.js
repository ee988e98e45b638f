import { signal } from '../vendor/ui.js';
import { seal, unseal } from './crypto.js';
import { unsent } from './here.js';
import { vault } from './vault.js';

/**
 * Deeds that wait to be sent. A row shows its order, key, state and time; what was done is sealed. A row is the only trace
 * of a deed until the server has it (records are drawn with it laid over them), so a deed can never be half kept.
 *
 * @typedef {'waiting'|'failed'|'conflict'|'aside'} Status  failed: refused for a reason that a person can mend;
 *   conflict: somebody else changed the same answer; aside: put aside by the person, not sent
 * @typedef {{op: 'create'|'change'|'move', type: string, id: string, base: number, body: any, made?: number,
 *   after?: number[], group?: string}} Deed  after: rows whose deeds on the same record the person had seen;
 *   group: deeds that are one to the person are sent together, all or none
 * @typedef {{seq: number, key: string, status: Status, at: number, deed: Deed, problem?: any}} Item
 */

/** In their order. @type {import('./here.js').Signal<Item[]>} */
export const items = signal([]);

items.subscribe((all) => {
  const stuck = all.filter((one) => one.status === 'failed' || one.status === 'conflict').length;
  unsent.value = { count: all.filter((one) => one.status !== 'aside').length, stuck };
});
/** Record → rows that were written by this page: whatever it writes later was written in sight of them. */
const written = new Map();

vault.onClose(() => {
  items.value = [];
  written.clear();
});

const place = (key) => `outbox:${key}`;

/** @param {Partial<Item>} item */
async function rowOf({ seq, key, status, at, deed, problem }) {
  const sealed = await seal(vault.inside().keys, place(key), { deed, problem });
  return { ...(seq === undefined ? {} : { seq }), key, status, at, ...sealed };
}

async function itemOf({ seq, key, status, at, iv, data }) {
  const { deed, problem } = await unseal(vault.inside().keys, place(key), { iv, data });
  return { seq, key, status, at, deed, problem };
}

/** Reads all rows; another tab may have added or sent some. */
export async function loadItems() {
  const rows = await vault.inside().db.getAll('outbox');
  const known = new Map(items.peek().map((one) => [one.key, one]));
  items.value = await Promise.all(rows.map((row) => sameRow(known.get(row.key), row) ?? itemOf(row)));
  return items.value;
}

/** A row of this key and state was read before and need not be opened again; a mended deed has another key. */
function sameRow(item, row) {
  return item && item.status === row.status && item.at === row.at ? item : null;
}

/**
 * Puts a deed into the box; resolves once it is on the disk. A key that is in the box already is not put there twice.
 * @type {(deed: Deed, key?: string) => Promise<Item>}
 */
export async function add(deed, key = crypto.randomUUID()) {
  const known = items.peek().find((one) => one.key === key);
  if (known) return known;
  const at = Date.now();
  /** @type {Omit<Item, 'seq'>} */
  const fresh = { key, status: 'waiting', at, deed: { ...deed, made: at, after: seenOf(deed.id) } };
  const seq = await vault.commit([{ store: 'outbox', row: await rowOf(fresh) }]);
  const item = { ...fresh, seq };
  written.set(deed.id, [...(written.get(deed.id) ?? []), seq]);
  items.value = [...items.peek(), item];
  return item;
}

/**
 * Puts several deeds into the box as one: all of them are on the disk when it resolves, or none.
 * @type {(deeds: Deed[], keys: string[]) => Promise<Item[]>}
 */
export async function addTogether(deeds, keys) {
  const known = items.peek().filter((one) => keys.includes(one.key));
  if (known.length) return known;
  const at = Date.now();
  const group = crypto.randomUUID();
  const fresh = deeds.map((deed, place) => ({ key: keys[place], status: /** @type {Status} */ ('waiting'), at, deed: { ...deed, made: at, after: seenOf(deed.id), group } }));
  const rows = await Promise.all(fresh.map(rowOf));
  const seqs = await vault.commitAll(rows.map((row) => ({ store: 'outbox', row })));
  const added = fresh.map((one, place) => ({ ...one, seq: seqs[place] }));
  for (const { seq, deed } of added) written.set(deed.id, [...(written.get(deed.id) ?? []), seq]);
  items.value = [...items.peek(), ...added];
  return added;
}

const seenOf = (id) => [...new Set([...(written.get(id) ?? []), ...itemsOf(id).map((one) => one.seq)])];

/**
 * Writes a changed item. Its time moves on, so that other tabs read it anew.
 * @type {(item: Item, part: Partial<Item>, more?: any[]) => Promise<Item>}
 */
export async function change(item, part, more = []) {
  const next = { ...item, ...part, at: Math.max(Date.now(), item.at + 1) };
  await vault.commit([{ store: 'outbox', row: await rowOf(next) }, ...more]);
  items.value = items.peek().map((one) => (one.seq === item.seq ? next : one));
  return next;
}

/** Takes items out, together with what else is to be written in the same transaction. */
export async function remove(gone, more = []) {
  await vault.commit([...gone.map((one) => ({ store: 'outbox', id: one.seq })), ...more]);
  const seqs = new Set(gone.map((one) => one.seq));
  items.value = items.peek().filter((one) => !seqs.has(one.seq));
}

/** The deeds of a record that are laid over it. */
export const itemsOf = (id) => items.peek().filter((one) => one.deed.id === id && one.status !== 'aside');
/** Unsent new records that satisfy a condition on their deed. */
export const newOnes = (holds) => items.peek().filter((one) => one.deed.op === 'create' && one.status !== 'aside' && holds(one.deed));
