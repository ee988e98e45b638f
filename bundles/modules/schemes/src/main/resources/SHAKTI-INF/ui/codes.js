import { keptGet, may, signal } from '/sdk/v1.js';

const known = signal(new Map());
const asked = new Set();

/** What a ladder is called, as soon as that is at hand. @param {string} code @param {string} district */
export function ladderName(code, district) {
  if (!asked.has(district)) ask(district);
  return known.value.get(code);
}

/** Ladders belong to the module of demands, which may be off here or nothing of this person's. */
async function ask(district) {
  if (!district || !may('records.read', 'demand')) return;
  asked.add(district);
  const found = await keptGet(`demands/ladders?district=${district}`).catch(() => null);
  if (found) known.value = new Map([...known.value, ...found.items.map((one) => [one.code, one.title])]);
  else asked.delete(district);
}

/** The names of another language are asked for anew. */
export function forgetLadders() {
  asked.clear();
  known.value = new Map();
}
