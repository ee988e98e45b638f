import { computed } from '../vendor/ui.js';
import { me } from '../core/session.js';
import { vault } from '../offline/vault.js';

/**
 * What was typed and not saved yet. Answers are never written down in plain text: they go into the sealed store of this
 * device, or, on a device that keeps nothing, stay in the memory of the page and go with it.
 *
 * @typedef {{read: (key: string) => Promise<any>, write: (key: string, draft: any) => Promise<void>,
 *   drop: (key: string) => Promise<void>, list: () => Promise<{key: string, value: any, at: number}[]>}} Keeper
 */
const memory = new Map();

/** @type {Keeper} */
const inMemory = {
  read: async (key) => memory.get(key),
  write: async (key, draft) => void memory.set(key, draft),
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

/** @type {Keeper} */
export const drafts = {
  read: (key) => keeper().read(key),
  write: (key, draft) => keeper().write(key, draft),
  drop: (key) => keeper().drop(key),
  list: () => keeper().list(),
};

me.subscribe((person) => !person && memory.clear());
vault.onClose(() => memory.clear());
