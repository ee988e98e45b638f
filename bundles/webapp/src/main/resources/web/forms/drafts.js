import { computed } from '../vendor/ui.js';
import { me, onSignOut } from '../core/session.js';
import { vault } from '../offline/vault.js';

/**
 * What was typed and not saved yet. Answers are never written down in plain text: they go into the sealed store of this
 * device, or, on a device that keeps nothing, stay in the memory of the page and go with it.
 *
 * @typedef {{read: (key: string) => Promise<any>, write: (key: string, draft: any) => Promise<void>,
 *   drop: (key: string) => Promise<void>, list: () => Promise<{key: string, value: any, at: number}[]>}} Keeper
 */
const memory = new Map();
/** Whose drafts are in memory: a session that ended by itself may go on, anybody else finds nothing. */
let owner = null;
/** True after a wanted sign-out: a form that is just being closed leaves nothing behind. */
let left = false;

/** @type {Keeper} */
const inMemory = {
  read: async (key) => memory.get(key),
  write: async (key, draft) => void (left || memory.set(key, draft)),
  drop: async (key) => void memory.delete(key),
  list: async () => [...memory].map(([key, value]) => ({ key, value, at: Date.parse(value.at) })),
};

/** While the store is locked nothing is kept: the last pause in typing has sealed what there was. @type {Keeper} */
const nowhere = { read: async () => undefined, write: async () => undefined, drop: async () => undefined, list: async () => [] };

function keeper() {
  if (vault.isOpen()) return vault.drafts;
  return vault.state.peek() === 'locked' ? nowhere : inMemory;
}

/** True while drafts outlive the page, e.g. a crash. */
export const draftsLast = computed(() => vault.state.value === 'open');

/** What waits in memory goes into the sealed store once that is open, and only into that of the same person. */
let carried = Promise.resolve();
async function carry() {
  for (const [key, draft] of [...memory]) {
    memory.delete(key);
    await vault.drafts.write(key, draft);
  }
}
function carryOwn() {
  if (vault.isOpen() && me.peek()?.account === owner) carried = carry().catch(() => null);
}

/** @type {Keeper} */
export const drafts = {
  read: (key) => carried.then(() => keeper().read(key)),
  write: (key, draft) => carried.then(() => keeper().write(key, draft)),
  drop: (key) => carried.then(() => keeper().drop(key)),
  list: () => carried.then(() => keeper().list()),
};

me.subscribe((person) => {
  if (!person) return;
  if (person.account !== owner) memory.clear();
  owner = person.account;
  left = false;
  carryOwn();
});
onSignOut(() => {
  left = true;
  memory.clear();
});
vault.onClose(() => memory.clear());
vault.state.subscribe(carryOwn);
