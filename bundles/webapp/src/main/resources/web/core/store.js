import { signal } from '../vendor/ui.js';
import { api, call, Problem, query } from './api.js';
import { typeOf } from './definitions.js';

/**
 * Records as pages read and write them. Without the part that keeps work on this device everything is asked of the server;
 * with it ({@link setLocal}) the same calls answer from the device and send later.
 *
 * @typedef {{type: string, id: string, state?: string, district: string, owner: string, root: string, parent?: string,
 *   version: number, changedAt: string, fields: Record<string, any>, declined: string[], identity: string[],
 *   waiting?: boolean}} Rec  `waiting`: kept on this device and not sent yet
 * @typedef {{op: 'create'|'change'|'move', type: string, id: string, version?: number, body: any, key?: string}} Deed
 */

/** Counts up after each write and each arrival, so that lists look again. */
export const changed = signal(0);

/** The same calls, always asked of the server. */
export const server = {
  get: (type, id) => api.get(`records/${type}/${id}`),
  search: searchWords,
  children: (type, parent) => all(`records/${type}`, { parent, whole: true, limit: 100 }),
  tasks: (whose) => all('tasks/today', whose === 'all' ? { scope: 'all' } : {}),
  timeline: (type, id) => all(`records/${type}/${id}/timeline`, {}),
  steps: (type, id) => api.get(`records/${type}/${id}/transitions`),
  path: (type, id) => api.get(`records/${type}/${id}/path`),
  history: (type, id) => all(`records/${type}/${id}/history`, {}),
  save: send,
  saveAll: sendTogether,
};
/** One of several deeds that was not done because another one was refused. */
const NOT_TRIED = 424;
let local = null;

/** Puts the part that keeps work on this device in front; `null` takes it away. Calls that it lacks go to the server. */
export function setLocal(part) {
  local = part;
  changed.value += 1;
}

async function all(path, wanted) {
  const items = [];
  let after;
  do {
    const page = await api.get(`${path}${query({ ...wanted, after })}`);
    items.push(...page.items);
    after = page.next;
  } while (after && items.length < 2000);
  return items;
}

const search = (type, wanted) => api.get(`records/${type}${query(wanted)}`);

/** Words are looked for at the beginning of the code, and of the other texts that a type can be searched by. */
async function searchWords(type, wanted) {
  const { q, after, where, ...rest } = wanted;
  if (!q || after) return search(type, wanted);
  const fields = (await typeOf(type)).sections.flatMap((one) => one.fields).filter((one) => one.kind === 'text' && one.index === 'prefix' && one.class === 'ordinary');
  const code = (await typeOf(type)).code?.field;
  const named = fields.filter((one) => one.key !== code).flatMap((one) => spellings(q).map((start) => ({ ...rest, where: [where ?? [], between(one.key, start)].flat() })));
  const pages = await Promise.all([...(code ? [search(type, wanted)] : []), ...named.map((each) => search(type, each))]);
  const items = new Map(pages.flatMap((page) => page.items).map((one) => [one.id, one]));
  return { items: [...items.values()], next: pages[0]?.next ?? null };
}

/** As it was typed, and as a name is written: the server tells capital letters apart. */
const spellings = (q) => [...new Set([q, q[0].toUpperCase() + q.slice(1), q[0].toUpperCase() + q.slice(1).toLowerCase()])];
/** The last character that a text may hold, so that all that goes on from the start lies before it. */
const LAST = '\u{10fffd}';
const between = (key, start) => [`${key}:min:${start}`, `${key}:max:${start}${LAST}`];

/** Sends one deed now and answers the record as it stands then. The key makes a repetition harmless. */
async function send(deed) {
  const files = named(deed.body.fields) && (await import('./files.js'));
  if (files) await files.sendFiles(deed.body.fields);
  const record = await sendAlone(deed);
  if (files) await files.dropFiles(deed.body.fields);
  return record;
}

/** Whether an answer may be the id of something that has to be sent first. */
const named = (fields) => Object.values(fields ?? {}).some((one) => typeof one === 'string' && one.length === 36);

async function sendAlone(deed) {
  const key = deed.key ?? crypto.randomUUID();
  if (deed.op === 'create') return (await call('POST', `records/${deed.type}`, { body: { id: deed.id, ...deed.body }, key })).body;
  if (deed.op === 'move') return (await call('POST', `records/${deed.type}/${deed.id}/transitions`, { body: deed.body, key, version: deed.version })).body;
  const type = 'application/merge-patch+json';
  return (await call('PATCH', `records/${deed.type}/${deed.id}`, { body: deed.body, key, type, version: deed.version })).body;
}

/** One transaction of the server. What was refused is told as if it had been sent alone; nothing was written then. */
async function sendTogether(deeds) {
  const ops = deeds.map(({ op, type, id, version, body, key }) => ({ key, op, type, id, baseVersion: version, body }));
  const { results } = await api.post('sync', { together: true, ops });
  const refused = results.find((one) => one.status >= 400 && one.status !== NOT_TRIED) ?? results.find((one) => one.status >= 400);
  if (refused) throw new Problem(refused.status, refused.body);
}

const part = (name) => local?.[name] ?? server[name];

export const store = {
  /** @type {(type: string, id: string) => Promise<Rec>} */
  get: (type, id) => part('get')(type, id),
  /** Searches: `{q, district, owner, state, where, sort, limit, after}` → `{items, next}`. */
  search: (type, wanted = {}) => part('search')(type, wanted),
  /** All records of a type below a parent. @type {(type: string, parent: string) => Promise<Rec[]>} */
  children: (type, parent) => part('children')(type, parent),
  /** What is to be done, by date: one's own, or `all` in one's districts, which only the server knows. */
  tasks: (whose = 'own') => (whose === 'all' ? server.tasks(whose) : part('tasks')()),
  /** Everything that happened to a root, newest first. */
  timeline: (type, id) => part('timeline')(type, id),
  /** The legal next steps. */
  steps: (type, id) => part('steps')(type, id),
  /** The states entered so far, oldest first. */
  path: (type, id) => part('path')(type, id),
  /** All writes of a record, newest first. */
  history: (type, id) => part('history')(type, id),
  /** Writes. Resolves once the record is safe: on the server, or on this device (`waiting`). @type {(deed: Deed) => Promise<Rec>} */
  save: async (deed) => {
    const record = await part('save')(deed);
    changed.value += 1;
    return record;
  },
  /** Writes several deeds as one: all of them or none. The same keys again double nothing. @type {(deeds: Deed[]) => Promise<void>} */
  saveAll: async (deeds) => {
    await part('saveAll')(deeds.map((one) => ({ ...one, key: one.key ?? crypto.randomUUID() })));
    changed.value += 1;
  },
};

/** An id for a new record, in order of time (UUID version 7), so that it can be made without the server. */
export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const now = Date.now();
  for (let at = 0; at < 6; at++) bytes[at] = Math.floor(now / 2 ** (8 * (5 - at))) % 256;
  bytes[6] = (bytes[6] & 0x0f) | 0x70;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((one) => one.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
