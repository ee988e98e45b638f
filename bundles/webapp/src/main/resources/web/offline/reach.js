import { online, Problem } from '../core/api.js';
import { t } from '../core/i18n.js';
import { again } from './here.js';

/** So long a slow network is waited for before what is kept here is shown instead. */
const SLOW = 5000;

/** Whether it makes sense to ask the server now. The frame asks it every few seconds, so a return is noticed soon. */
export const reachable = () => navigator.onLine && online.peek() && !again.peek();

/** Nothing of this is kept here, and the server cannot be asked. */
export function notKept() {
  return new Problem(0, { type: 'not-kept', title: t('offline.notkept'), detail: t('offline.notkept.help') });
}

const unreached = (problem) => problem instanceof Problem && (problem.offline || problem.status === 401 || problem.status >= 502);

/**
 * Asks the server first and what is kept here where it cannot be reached or takes too long.
 * @template T
 * @param {() => Promise<T>} ask
 * @param {() => T|undefined|Promise<T|undefined>} kept
 * @returns {Promise<T>}
 */
export async function serverFirst(ask, kept) {
  if (reachable()) {
    try {
      return await inTime(ask(), kept);
    } catch (problem) {
      if (!unreached(problem)) throw problem;
    }
  }
  const found = await kept();
  if (found === undefined) throw notKept();
  return found;
}

async function inTime(asking, kept) {
  let timer;
  const late = new Promise((resolve) => {
    timer = setTimeout(async () => {
      const found = await kept();
      if (found !== undefined) resolve(found);
    }, SLOW);
  });
  try {
    return await Promise.race([asking, late]);
  } finally {
    clearTimeout(timer);
  }
}
