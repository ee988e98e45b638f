import { keptGet, signal } from '/sdk/v1.js';

const known = signal(new Map());

/** What a scheme is called, as soon as that is at hand. @param {string} code */
export function nameOf(code) {
  if (!known.value.has(code)) ask(code);
  return known.value.get(code);
}

const asked = new Set();

/** One that is not offered here any more is still called by its name. */
async function ask(code) {
  if (!code || asked.has(code)) return;
  asked.add(code);
  const one = await schemeOf(code).catch(() => asked.delete(code));
  if (one?.name) known.value = new Map([...known.value, [code, one.name]]);
}

/** What is known of a scheme wherever it is on, its pack too. @param {string} code */
export const schemeOf = (code) => keptGet(`schemes/${code}`);

/** Has the names of the schemes of these districts at hand from now on. @param {string[]} districts */
export async function keepNames(districts) {
  const all = await schemesOf(districts);
  asked.clear();
  known.value = new Map([...all].map(([code, one]) => [code, one.name]));
}

/** Names of schemes by code, from the rules of the districts. @param {string[]} districts */
export async function schemesOf(districts) {
  const all = await Promise.all(districts.map((one) => keptGet(`schemes/rules?district=${one}`).catch(() => ({ schemes: [] }))));
  return new Map(all.flatMap((one) => one.schemes).map((one) => [one.scheme, one]));
}
