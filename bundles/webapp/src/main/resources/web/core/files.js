import { call, Problem } from './api.js';
import { onSignOut } from './session.js';
import { newId } from './store.js';

/**
 * Pictures and papers that were chosen here and that the server does not have yet. They are sent before the record that
 * names them. On a device that keeps work they lie there sealed, else in the memory of the page.
 *
 * @typedef {{keep: (id: string, file: Blob) => Promise<void>, find: (id: string) => Promise<Blob|undefined>,
 *   drop: (id: string) => Promise<void>}} Keeper
 */
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** The server drops after a day what no record names: what was sent earlier than this is sent again. */
const SENT_FOR = 12 * 3_600_000;

const memory = new Map();
const sent = new Map();
/** @type {Keeper} */
const inMemory = {
  keep: async (id, file) => void memory.set(id, file),
  find: async (id) => memory.get(id),
  drop: async (id) => void memory.delete(id),
};
let keeper = inMemory;

onSignOut(() => {
  memory.clear();
  sent.clear();
});

/** Puts the sealed store of this device in place of the memory; `null` takes it away. @param {Keeper|null} part */
export function setFileKeeper(part) {
  keeper = part ?? inMemory;
}

/** True for the id of a file; older answers say in words where the paper lies. @param {any} value */
export const isFile = (value) => typeof value === 'string' && ID.test(value);

/** Keeps a file until it is sent; answers its id. @param {Blob} file @returns {Promise<string>} */
export async function keepFile(file) {
  const id = newId();
  await keeper.keep(id, file);
  return id;
}

/** A file that waits here. @param {string} id @returns {Promise<Blob|undefined>} */
export async function waitingFile(id) {
  return (await keeper.find(id)) ?? memory.get(id);
}

/** A file as it is shown: the one that waits here, else the one that the server has. @returns {Promise<Blob>} */
export async function fileOf(record, field, id) {
  const here = await waitingFile(id);
  if (here) return here;
  return (await call('GET', `records/${record.type}/${record.id}/files/${field}`, { blob: true })).body;
}

const named = (fields) => Object.entries(fields ?? {}).filter(([, value]) => isFile(value));

/** Sends the files that some answers name. A refusal names the question. @param {Record<string, any>} [fields] */
export async function sendFiles(fields) {
  for (const [key, id] of named(fields)) {
    const file = Date.now() - (sent.get(id) ?? 0) > SENT_FOR ? await waitingFile(id) : undefined;
    if (file) await send(key, id, file);
  }
}

async function send(key, id, file) {
  try {
    await call('POST', `files?id=${id}`, { raw: file, type: file.type });
    sent.set(id, Date.now());
  } catch (problem) {
    if (!(problem instanceof Problem) || !problem.errors.length) throw problem;
    throw new Problem(problem.status, { ...problem.body, errors: problem.errors.map((one) => ({ ...one, field: key })) });
  }
}

/** The server has the record that names them: they need not be kept here any more. @param {Record<string, any>} [fields] */
export async function dropFiles(fields) {
  for (const [, id] of named(fields)) {
    memory.delete(id);
    if (keeper !== inMemory) await keeper.drop(id);
  }
}
