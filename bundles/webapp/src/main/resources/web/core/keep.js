import { call } from './api.js';

/**
 * Answers of the server that pages of modules need without a network, such as rules to judge by. Without the part that keeps
 * work on this device ({@link setKeeper}) they are asked of the server each time.
 */
let keeper = null;
/** What was asked for before there was somebody to keep it. */
const asked = new Set();

/** Puts the part that keeps work on this device in front; `null` takes it away. What was asked for by then is kept, too. */
export function setKeeper(part) {
  keeper = part;
  if (part) for (const path of asked) part(path, ask).catch(() => null);
}

/**
 * The answer to a GET below `/api/`: from the server, or as it was last told where it cannot be reached. An answer that has
 * not changed is not sent again. For answers that say nothing about a person.
 * @param {string} path
 * @returns {Promise<any>}
 */
export async function keptGet(path) {
  asked.add(path);
  return keeper ? keeper(path, ask) : (await call('GET', path)).body;
}

/** Asks, naming what is known already: `{etag, body}`. */
async function ask(path, known) {
  const answer = await call('GET', path, { etag: known?.etag });
  return answer.status === 304 ? known : { etag: answer.headers.get('ETag') ?? undefined, body: answer.body };
}
