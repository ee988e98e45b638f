import { signal } from '../vendor/ui.js';
import { changeLock, hiddenName, markOf, newLock, openLock, seal, unseal } from './crypto.js';
import { deleteStores, openStores } from './database.js';
import { keeping, rememberKeeping } from './here.js';

/** So many wrong passwords in a row, then what is kept is thrown away. The count lies beside the data: see the decision record. */
export const TRIES = 10;
const LOCK = 'lock';

/** The password was not the one. `left` tries remain; with none left everything was thrown away. */
export class WrongPassword extends Error {
  constructor(left) {
    super('wrong password');
    this.left = left;
  }
}

/** `none`: nothing is kept here; `locked`: kept, the key is not in memory; `open`. */
const state = signal('none');
let db = null;
let keys = null;
const closings = new Set();
state.subscribe((now) => {
  keeping.value = now === 'open';
});

function gone() {
  db = null;
  lock();
  state.value = 'none';
}

async function lockRow() {
  db ??= await openStores(gone);
  return db.get('lock', LOCK);
}

/** Looks what this device keeps; answers whether it is the work of `account` (or of anybody, when nobody is named). */
async function look(account) {
  const row = await lockRow();
  if (!row) return false;
  if (!keys) state.value = 'locked';
  return account ? row.owner === (await markOf(row.salt, account)) : true;
}

/** True when the work of somebody is kept here, open or not. */
async function exists() {
  return Boolean(await lockRow());
}

/** Begins to keep the work of a person. Nothing may be kept here yet. */
async function make(account, password) {
  if (await lockRow()) throw new Error('something is kept here already');
  const made = await newLock(password);
  await db.put('lock', { id: LOCK, ...made.lock, owner: await markOf(made.lock.salt, account), tries: 0 });
  keys = made.keys;
  rememberKeeping(true);
  state.value = 'open';
}

/** Opens with the password. The try is counted before it is made, so that closing the page in time gains nothing. */
async function unlock(password) {
  const row = await lockRow();
  if (!row) throw new WrongPassword(0);
  const tries = row.tries + 1;
  await db.put('lock', { ...row, tries });
  try {
    keys = await openLock(row, password);
  } catch {
    if (tries >= TRIES) await wipe();
    throw new WrongPassword(TRIES - tries);
  }
  await db.put('lock', { ...row, tries: 0 });
  state.value = 'open';
}

/** Whether a password that the server has just accepted opens what is kept; opens it when it does. No guess, so not counted. */
async function tryAccepted(password) {
  const found = await openLock(await lockRow(), password).catch(() => null);
  if (!found) return false;
  keys = found;
  state.value = 'open';
  return true;
}

/** Puts another password in front of the same keys. Throws when the former one is wrong; that counts as a try. */
async function changePassword(former, password) {
  await unlock(former);
  const row = await lockRow();
  const { lock } = await changeLock(row, former, password);
  const account = await read('meta', 'me').then((me) => me.account);
  await db.put('lock', { ...row, ...lock, owner: await markOf(lock.salt, account) });
}

/** Drops the keys at once. What was typed and not saved stays as a sealed draft. */
function lock() {
  if (!keys) return;
  keys = null;
  state.value = 'locked';
  for (const close of closings) close();
}

/** Throws away everything that is kept on this device. */
async function wipe() {
  const old = db;
  db = null;
  keys = null;
  await deleteStores(old);
  state.value = 'none';
  for (const close of closings) close();
}

/** Calls `close()` whenever the keys were dropped, so that nothing readable stays in memory. */
function onClose(close) {
  closings.add(close);
  return () => closings.delete(close);
}

const idOf = (store, name) => (store === 'records' ? name : hiddenName(keys, `${store}:${name}`));

/** A sealed row for a store; made before a transaction is opened, because a transaction does not wait for it. */
async function sealed(store, name, value) {
  const id = await idOf(store, name);
  return { id, ...(await seal(keys, `${store}:${id}`, value)) };
}

async function read(store, name) {
  const id = await idOf(store, name);
  const row = await db.get(store, id);
  return row && unseal(keys, `${store}:${id}`, row);
}

async function write(store, name, value) {
  await db.put(store, await sealed(store, name, value));
}

async function drop(store, name) {
  await db.delete(store, await idOf(store, name));
}

/** All values of a store. */
async function all(store) {
  const rows = await db.getAll(store);
  return Promise.all(rows.map((row) => unseal(keys, `${store}:${row.id}`, row)));
}

/** How many rows a store holds; needs no key. */
async function count(store) {
  await lockRow();
  return db.count(store);
}

/**
 * Writes rows and takes others away, all or nothing, and on the disk when it resolves; answers the keys of the rows.
 * @param {{store: string, row?: any, id?: any}[]} writes
 */
async function commitAll(writes) {
  const stores = [...new Set(writes.map((one) => one.store))];
  const change = db.transaction(stores, 'readwrite', { durability: 'strict' });
  const deeds = writes.map(({ store, row, id }) => (row ? change.objectStore(store).put(row) : change.objectStore(store).delete(id)));
  const [...keysOfRows] = await Promise.all([...deeds, change.done]);
  return keysOfRows.slice(0, writes.length);
}

/** The same; answers the key of the first row. @param {{store: string, row?: any, id?: any}[]} writes */
const commit = async (writes) => (await commitAll(writes))[0];

/** Drafts of forms, sealed like everything else. Usable while {@link vault.state} is `open`. */
const drafts = {
  /** @type {(key: string) => Promise<any>} */
  read: async (key) => (await read('drafts', key))?.value,
  /** @type {(key: string, value: any) => Promise<void>} */
  write: (key, value) => write('drafts', key, { key, value, at: Date.now() }),
  /** @type {(key: string) => Promise<void>} */
  drop: (key) => drop('drafts', key),
  /** Latest first. @type {() => Promise<{key: string, value: any, at: number}[]>} */
  list: async () => (await all('drafts')).sort((one, other) => other.at - one.at),
};

/** The encrypted store of this device. */
export const vault = {
  state,
  isOpen: () => keys !== null,
  look,
  exists,
  make,
  unlock,
  tryAccepted,
  changePassword,
  lock,
  wipe,
  onClose,
  sealed,
  read,
  write,
  drop,
  all,
  count,
  commit,
  commitAll,
  drafts,
  /** The database and the keys, for the parts beside this one. */
  inside: () => ({ db, keys }),
};
