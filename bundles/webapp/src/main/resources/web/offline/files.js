import { sendFiles, setFileKeeper } from '../core/files.js';
import { Problem } from '../core/api.js';
import { vault } from './vault.js';

/** Files that wait on this device, sealed like everything else; each goes out before the deed that names it. */
const STORE = 'files';
const OLD = 30 * 24 * 3_600_000;

async function keep(id, file) {
  const text = await textOf(file);
  const row = { ...(await vault.sealed(STORE, id, { type: file.type, text })), at: Date.now() };
  await vault.commit([{ store: STORE, row }]);
}

async function find(id) {
  if (!vault.isOpen()) return undefined;
  const kept = await vault.read(STORE, id);
  return kept && new Blob([bytesOf(kept.text)], { type: kept.type });
}

const drop = async (id) => {
  if (vault.isOpen()) await vault.drop(STORE, id);
};

vault.state.subscribe((now) => setFileKeeper(now === 'open' ? { keep, find, drop } : null));

/** Files of forms that were never saved go after a month, unless something still waits to be sent. */
export async function forgetOldFiles(anyWaits) {
  if (anyWaits) return;
  const { db } = vault.inside();
  for (const row of await db.getAll(STORE)) if (row.at < Date.now() - OLD) await db.delete(STORE, row.id);
}

/**
 * Sends the files of a batch; answers the deeds that may follow. A deed whose file was refused is told to `refuse`, one whose
 * file cannot go just now waits; neither lets go what hangs on it. Throws when there is no network or no session.
 * @param {import('./outbox.js').Item[]} batch
 * @param {(item: import('./outbox.js').Item, problem: Problem|null) => Promise<void>} refuse
 */
export async function filesFirst(batch, refuse) {
  const held = new Set();
  const ready = [];
  for (const item of batch) {
    const { id, body } = item.deed;
    const problem = held.has(id) || held.has(body.parent) ? undefined : await problemOf(body.fields);
    if (problem === null) ready.push(item);
    else held.add(id);
    if (problem) await refuse(item, problem);
  }
  return ready;
}

/** `null` when all files were sent. */
async function problemOf(fields) {
  try {
    await sendFiles(fields);
    return null;
  } catch (problem) {
    if (!(problem instanceof Problem) || problem.offline || problem.status === 401) throw problem;
    return problem;
  }
}

/** In pieces, because a call takes only so many arguments. */
async function textOf(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}

const bytesOf = (text) => Uint8Array.from(atob(text), (one) => one.charCodeAt(0));
