import { deleteDB, openDB } from '../vendor/idb.js';
import { rememberKeeping } from './here.js';

/**
 * The stores on this device. `lock` holds the wrapped keys and the count of wrong tries; every other row is sealed and shows
 * only a random or hidden id, an outbox row also its order, state and time, a file also its size and time.
 */
const NAME = 'notes';
/** Where the service worker keeps the pages of modules. */
const PAGES = 'modules';

function build(db, before) {
  if (before < 1) first(db);
  db.createObjectStore('files', { keyPath: 'id' });
}

function first(db) {
  db.createObjectStore('lock', { keyPath: 'id' });
  for (const store of ['meta', 'records', 'drafts']) db.createObjectStore(store, { keyPath: 'id' });
  db.createObjectStore('outbox', { keyPath: 'seq', autoIncrement: true }).createIndex('key', 'key', { unique: true });
}

/** Opens the stores; `gone()` is called when another tab throws them away. */
export async function openStores(gone) {
  const db = await openDB(NAME, 2, {
    upgrade: build,
    blocking() {
      db.close();
      gone();
    },
    terminated: gone,
  });
  return db;
}

/** Throws everything away, the keys first: what may linger on the disk after that cannot be opened. */
export async function deleteStores(db) {
  rememberKeeping(false);
  if (db) {
    await db.clear('lock').catch(() => null);
    db.close();
  }
  // Pages of modules tell by their names which modules were in use.
  await globalThis.caches?.delete(PAGES);
  await deleteDB(NAME);
}
