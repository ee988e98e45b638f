import { settledVersion } from './order.js';
import { change, items, remove } from './outbox.js';
import { drain } from './send.js';
import { tellOtherTabs } from './tabs.js';

/** What a person decides on things that could not be sent. Nothing here happens by itself. */

/** @returns {Partial<import('./outbox.js').Item>} */
const fresh = () => ({ key: crypto.randomUUID(), status: 'waiting', problem: undefined });

async function thenSend() {
  tellOtherTabs();
  await drain();
}

/**
 * Decides a clash: own answers go out on the version that was seen, others are left as they are on the server.
 * @param {import('./outbox.js').Item} item
 * @param {Record<string, 'yours'|'theirs'>} choice by field
 */
export async function decide(item, choice) {
  const { deed, problem } = item;
  const left = (key) => choice[key] === 'theirs';
  const fields = Object.fromEntries(Object.entries(deed.body.fields ?? {}).filter(([key]) => !left(key)));
  const declined = (deed.body.declined ?? []).filter((key) => !left(key));
  if (!Object.keys(fields).length && !declined.length) await remove([item]);
  else {
    const base = settledVersion(problem.all ?? problem.conflicts, deed.base);
    await change(item, { ...fresh(), deed: { ...deed, base, body: { ...deed.body, fields, declined } } });
  }
  await thenSend();
}

/** Tries again, e.g. after what was missing has been added. */
export async function resend(item) {
  await change(item, fresh());
  await thenSend();
}

/** Keeps a deed here without sending it; it is not shown in its record any more. */
export async function putAside(item) {
  await change(item, { status: 'aside' });
  await thenSend();
}

/** Throws a deed away, and with a new record everything that was done in it and below it. */
export async function discard(item) {
  await remove(withRest(item));
  await thenSend();
}

/** A deed and all others that make no sense without it. */
export function withRest(item) {
  if (item.deed.op !== 'create') return [item];
  const ids = new Set([item.deed.id]);
  const rest = items.peek().filter(({ deed }) => {
    const hangs = ids.has(deed.id) || (deed.op === 'create' && ids.has(deed.body.parent));
    if (hangs) ids.add(deed.id);
    return hangs;
  });
  return rest;
}
