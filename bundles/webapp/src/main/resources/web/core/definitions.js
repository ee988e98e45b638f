import { signal } from '../vendor/ui.js';
import { api, query } from './api.js';
import { lang, onLanguage } from './i18n.js';

/**
 * Record types, code lists and places in the language in use. What was asked once is kept until the language or the
 * installed packs change. A source that works without a network can be put in front with {@link setSource}.
 */
const known = signal(new Map());
const asked = new Map();

/** Where definitions come from when nothing else is put in front. */
export const definitionsFromServer = {
  type: (name, district) => api.get(`types/${name}${query({ district, lang: lang.peek() })}`),
  list: async (name) => (await api.get(`lists/${name}${query({ lang: lang.peek() })}`)).items,
  places: async (level, parent) => (await api.get(`places${query({ level, parent, lang: lang.peek() })}`)).items,
};
let source = definitionsFromServer;

/** Puts another source in front, e.g. the one that is kept on this device; `null` gives the server back. */
export function setSource(other) {
  source = other ?? definitionsFromServer;
  forgetDefinitions();
}

function ask(key, bring) {
  if (!asked.has(key)) {
    const coming = bring().then(
      (value) => {
        known.value = new Map(known.peek()).set(key, value);
        return value;
      },
      (fault) => {
        asked.delete(key);
        throw fault;
      },
    );
    asked.set(key, coming);
  }
  return asked.get(key);
}

/** The definition of a type as it holds in a district. */
export const typeOf = (name, district = '') => ask(`type ${name} ${district}`, () => source.type(name, district));
/** The entries of a code list: [{code, label, …}]. */
export const listOf = (name) => ask(`list ${name}`, () => source.list(name));
/** Places of a level below a parent: [{code, label}]. */
export const placesOf = (level, parent = '') => ask(`places ${level} ${parent}`, () => source.places(level, parent));

/** What is known of a key by now, without asking; components that read it follow. */
export const knownType = (name, district = '') => known.value.get(`type ${name} ${district}`);
export const knownList = (name) => known.value.get(`list ${name}`);

/** The label of a code; the code itself until the list is here. */
export function labelOf(list, code) {
  const entries = knownList(list);
  if (!entries) listOf(list).catch(() => null);
  return entries?.find((one) => one.code === code)?.label ?? code;
}

/** The name of a place; its code until the name is here. */
export function placeName(level, code, parent = '') {
  const key = `places ${level} ${parent}`;
  const places = known.value.get(key);
  if (!places) placesOf(level, parent).catch(() => null);
  return places?.find((one) => one.code === code)?.label ?? code;
}

/** Forgets all, because the packs or the language changed. */
export function forgetDefinitions() {
  asked.clear();
  known.value = new Map();
}

onLanguage(forgetDefinitions);
