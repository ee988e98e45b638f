import { lang, LANGUAGES } from '../core/i18n.js';
import { call } from '../core/api.js';
import { vault } from './vault.js';

/**
 * The definitions of record types, code lists and places as they hold in the districts of the own work: everything that
 * forms and rules need without a network, and no code of any module. Kept per district and language.
 */
const known = new Map();
const nameOf = (district, language) => `definitions ${district} ${language}`;

vault.onClose(() => known.clear());

/** Reads what is kept for some districts, in the language in use or else in another one. */
export async function openKinds(districts) {
  const languages = [lang.peek(), ...LANGUAGES.map((one) => one.code)];
  for (const district of districts) {
    for (const language of languages) {
      const name = nameOf(district, language);
      const kept = known.get(name) ?? (await vault.read('meta', name));
      if (kept) known.set(name, kept);
      if (kept) break;
    }
  }
}

/** What is kept in the language in use; without a network words of another language are better than none. */
function inUse() {
  const all = [...known.values()];
  const same = all.filter((one) => one.language === lang.peek());
  return same.length ? same : all;
}

/** Asks the server what is new about the definitions of a district; unchanged costs a few bytes. */
export async function bringKinds(district) {
  const language = lang.peek();
  const name = nameOf(district, language);
  const before = known.get(name) ?? (await vault.read('meta', name));
  const path = `definitions?district=${encodeURIComponent(district)}&lang=${language}`;
  const answer = await call('GET', path, { etag: before?.etag });
  const now = answer.status === 304 ? before : { etag: answer.headers.get('ETag'), ...answer.body, district, language };
  known.set(name, now);
  if (answer.status !== 304) await vault.write('meta', name, now);
}

/** What is kept for a district, or for any district when that one is not kept. */
function kindsOf(district) {
  const all = inUse();
  return all.find((one) => one.district === district) ?? all[0];
}

/** The definition of a type as kept; `undefined` when it is not. */
export const keptType = (name, district) => kindsOf(district)?.types?.[name];
/** A code list as kept. */
export const keptList = (name) => kindsOf('')?.lists?.[name];

/** Places of a level below a parent, out of everything that is kept. */
export function keptPlaces(level, parent) {
  const all = inUse().map((one) => one.places ?? {});
  const wide = level === 'district' ? all.flatMap((one) => [...(one.districts ?? []), ...(one.allDistricts ?? [])]) : all.flatMap((one) => one[`${level}s`] ?? []);
  const found = new Map(wide.filter((one) => !parent || !one.parent || one.parent === parent).map((one) => [one.code, one]));
  return found.size ? [...found.values()] : undefined;
}
