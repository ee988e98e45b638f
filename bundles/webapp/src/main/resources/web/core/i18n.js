import { signal } from '../vendor/ui.js';

/** Languages with complete texts. Their own names stand in their own script. */
export const LANGUAGES = [
  { code: 'en', name: 'English', locale: 'en-IN' },
  { code: 'hi', name: 'हिन्दी', locale: 'hi-IN' },
  { code: 'bn', name: 'বাংলা', locale: 'bn-IN' },
];
const FALLBACK = 'en';
const KEPT = 'lang';

/** The language in use. Read it inside a component and the component follows a change. */
export const lang = signal(FALLBACK);
/** Counts up when texts arrive later (a module's), so that what is drawn follows. */
const arrivals = signal(0);

/** @type {Record<string, Record<string, any>>} language → key → text */
const texts = { en: {}, hi: {}, bn: {} };

/** The locale of the language in use, with Indian grouping of numbers. */
export function locale() {
  return LANGUAGES.find((one) => one.code === lang.value)?.locale ?? 'en-IN';
}

/** Picks the language that was last used on this device, else the first of the browser's that we have. */
export function preferredLanguage() {
  const wanted = [readKept(), ...navigator.languages.map((tag) => tag.slice(0, 2))];
  return wanted.find((code) => LANGUAGES.some((one) => one.code === code)) ?? FALLBACK;
}

function readKept() {
  try {
    return localStorage.getItem(KEPT);
  } catch {
    return null;
  }
}

/** Loads the texts of a language that are not there yet and switches to it. Falls back to English key by key. */
export async function useLanguage(code) {
  await Promise.all([...areas].map((area) => load(area, code)));
  lang.value = code;
  document.documentElement.lang = code;
  try {
    localStorage.setItem(KEPT, code);
  } catch {
    // A browser without storage still speaks the language; it only forgets it.
  }
  for (const follow of followers) await follow(code);
}

/** Parts of the app whose texts are in use; each is a file of its own, fetched when its first screen opens. */
const areas = new Set(['app']);
const loads = new Map();
const followers = new Set();

/** Brings the texts of parts of the app, e.g. `needTexts('forms')`, now and at each later change of language. */
export async function needTexts(...wanted) {
  for (const area of wanted) areas.add(area);
  await Promise.all(wanted.map((area) => load(area, lang.peek())));
}

function load(area, code) {
  const wanted = code === FALLBACK ? [code] : [code, FALLBACK];
  return Promise.all(wanted.map((one) => loadOnce(area, one)));
}

function loadOnce(area, code) {
  const file = `${area}.${code}.json`;
  if (!loads.has(file)) {
    const coming = fetchTexts(new URL(`../i18n/${file}`, import.meta.url)).then((all) => addTexts(code, all));
    coming.catch(() => loads.delete(file));
    loads.set(file, coming);
  }
  return loads.get(file);
}

async function fetchTexts(url) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`No texts at ${url.pathname}`);
  return answer.json();
}

/** Adds texts of a language, e.g. a module's; keys that exist already are replaced. */
export function addTexts(code, all) {
  Object.assign((texts[code] ??= {}), all);
  arrivals.value += 1;
}

/** Calls `follow(code)` at each change of language, until the returned function is called. */
export function onLanguage(follow) {
  followers.add(follow);
  return () => followers.delete(follow);
}

/**
 * The text of a key in the language in use. `{name}` is replaced from `params`; a text that is a map of plural forms is
 * chosen by `params.n`. Numbers are written the way the language writes them. A missing key shows itself.
 * @param {string} key
 * @param {Record<string, string|number>} [params]
 */
export function t(key, params) {
  arrivals.value;
  const found = texts[lang.value]?.[key] ?? texts[FALLBACK][key] ?? key;
  const text = typeof found === 'string' ? found : plural(found, params?.n);
  return params ? text.replace(/\{(\w+)\}/g, (all, name) => (name in params ? shown(params[name]) : all)) : text;
}

/** Hindi and Bengali count nothing as one; a text that spells "one" out would be wrong of it. */
function plural(forms, n) {
  const form = Number(n) === 0 ? 'other' : new Intl.PluralRules(locale()).select(Number(n));
  return forms[form] ?? forms.other;
}

function shown(value) {
  return typeof value === 'number' ? new Intl.NumberFormat(locale()).format(value) : String(value);
}

/** A text that comes with its languages ({en, hi, bn}), or plain. */
export function tAny(label) {
  if (label === null || label === undefined) return '';
  return typeof label === 'string' ? label : (label[lang.value] ?? label[FALLBACK] ?? '');
}
