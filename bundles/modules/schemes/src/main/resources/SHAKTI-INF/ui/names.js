import { keptGet } from '/sdk/v1.js';

/** Names of schemes by code, from the rules of the districts. @param {string[]} districts */
export async function schemesOf(districts) {
  const all = await Promise.all(districts.map((one) => keptGet(`schemes/rules?district=${one}`).catch(() => ({ schemes: [] }))));
  return new Map(all.flatMap((one) => one.schemes).map((one) => [one.scheme, one]));
}
