import { vault } from './vault.js';

/**
 * What is kept of the server, readable while the vault is open: own records, own tasks, the frame of the app and the versions
 * that this device itself has made. All of it is read into memory when the vault opens, a few thousand records at most.
 */
const records = new Map();
const notes = new Map();
/** Rows of `meta` that are read at once. */
const NOTES = ['me', 'shell', 'changes', 'tasks', 'people', 'own', 'lease'];

/** Reads everything into memory. */
export async function openKept() {
  const all = await vault.all('records');
  const told = await Promise.all(NOTES.map((name) => vault.read('meta', name)));
  closeKept();
  for (const record of all) records.set(record.id, record);
  NOTES.forEach((name, at) => notes.set(name, told[at]));
}

/** Forgets what is in memory. */
export function closeKept() {
  records.clear();
  notes.clear();
}

vault.onClose(closeKept);

/** A note by its name, e.g. `me` or `tasks`. */
export const noteOf = (name) => notes.get(name);

/** Keeps a note. */
export async function keepNote(name, value) {
  notes.set(name, value);
  await vault.write('meta', name, value);
}

/** A record as the server last told it; `undefined` when it is not kept here. */
export const recordOf = (id) => records.get(id);
/** All kept records that satisfy a condition. */
export const recordsWhere = (holds) => [...records.values()].filter(holds);

/** Whether a record belongs to what is kept here: own, or below something that is. */
export function isOwn(record) {
  return record.owner === noteOf('me')?.account || records.has(record.id) || records.has(record.root);
}

/** The versions of a record that came from deeds which the person had seen when making this one: no news, so no clash. */
export function seenVersions({ id, after = [] }) {
  return (noteOf('own')?.[id] ?? []).filter(([, seq]) => after.includes(seq)).map(([version]) => version);
}

/** Reads again what another tab may have changed. */
export async function refreshKept() {
  for (const name of ['own', 'changes', 'tasks']) notes.set(name, await vault.read('meta', name));
}

/**
 * The rows for a record that came from the server after a deed of this device was done there.
 * @returns {Promise<{writes: any[], apply: () => void}>} `apply` brings memory in line once they are written
 */
export async function rowsAfterDeed(record, seq) {
  const before = noteOf('own') ?? {};
  const own = { ...before, [record.id]: [...(before[record.id] ?? []), [record.version, seq]].slice(-50) };
  const writes = [{ store: 'meta', row: await vault.sealed('meta', 'own', own) }];
  const newer = (records.get(record.id)?.version ?? 0) <= record.version;
  const keep = newer && isOwn(record);
  if (keep) writes.push({ store: 'records', row: await vault.sealed('records', record.id, record) });
  return {
    writes,
    apply() {
      notes.set('own', own);
      if (keep) records.set(record.id, record);
    },
  };
}

/**
 * Keeps a page of changes as the server tells them, with the place where to go on, in one transaction.
 * @param {{items: any[], tasks?: any[], next: string}} page
 */
export async function keepChanges({ items, tasks, next }) {
  /** @type {{store: string, row?: any, id?: any}[]} */
  const writes = [{ store: 'meta', row: await vault.sealed('meta', 'changes', { next }) }];
  if (tasks) writes.push({ store: 'meta', row: await vault.sealed('meta', 'tasks', tasks) });
  for (const item of items) {
    if (item.gone) writes.push({ store: 'records', id: item.id });
    else writes.push({ store: 'records', row: await vault.sealed('records', item.id, item) });
  }
  await vault.commit(writes);
  notes.set('changes', { next });
  if (tasks) notes.set('tasks', tasks);
  for (const item of items) item.gone ? records.delete(item.id) : records.set(item.id, item);
}

/** Forgets the records, not what is unsent, because the server wants to begin anew. */
export async function forgetRecords() {
  const { db } = vault.inside();
  await db.clear('records');
  records.clear();
  await keepNote('changes', {});
}

/** Own versions are only of use to deeds that wait and forms that are open: called when there is neither. */
export async function forgetOwnVersions() {
  if (Object.keys(noteOf('own') ?? {}).length) await keepNote('own', {});
}
