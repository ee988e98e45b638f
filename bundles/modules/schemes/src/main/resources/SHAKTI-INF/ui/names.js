import { keptGet, signal } from '/sdk/v1.js';

const known = signal(new Map());

/** What a scheme is called, as soon as that is at hand. @param {string} code */
export const nameOf = (code) => known.value.get(code);

/** Has the names of the schemes of these districts at hand from now on. @param {string[]} districts */
export async function keepNames(districts) {
  const all = await schemesOf(districts);
  known.value = new Map([...all].map(([code, one]) => [code, one.name]));
}

/** Names of schemes by code, from the rules of the districts. @param {string[]} districts */
export async function schemesOf(districts) {
  const all = await Promise.all(districts.map((one) => keptGet(`schemes/rules?district=${one}`).catch(() => ({ schemes: [] }))));
  return new Map(all.flatMap((one) => one.schemes).map((one) => [one.scheme, one]));
}
