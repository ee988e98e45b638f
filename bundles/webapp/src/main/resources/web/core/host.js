import { signal, effect } from '../vendor/ui.js';
import { addTexts, lang, LANGUAGES, onLanguage, t } from './i18n.js';
import { liveModules } from './shell.js';

/** What the pages of modules brought, all of it taken away again when the module goes. */
export const registry = {
  nav: signal([]),
  pages: signal([]),
  tabs: signal([]),
  groups: signal([]),
  headers: signal([]),
  cards: signal([]),
  timeline: signal([]),
  words: signal([]),
  rests: signal([]),
};
/** Modules whose page could not be started, with the reason for the administrator. */
export const faults = signal([]);

/** id → {entry, dispose[]} of the modules whose page runs. */
const running = new Map();
let turn = Promise.resolve();

function add(kind, item, disposers) {
  const list = registry[kind];
  list.value = [...list.value, item].sort((one, other) => (one.order ?? 50) - (other.order ?? 50));
  disposers.push(() => {
    list.value = list.value.filter((one) => one !== item);
  });
}

/** The argument of a module's `activate`: everything that its page may add to the app. */
function hostFor(module, disposers) {
  return {
    module: module.id,
    nav: (item) => add('nav', { ...item, module: module.id }, disposers),
    page: (path, component, options) => add('pages', { ...options, path, component, module: module.id }, disposers),
    recordTab: (tab) => add('tabs', { ...tab, module: module.id }, disposers),
    recordGroup: (group) => add('groups', { ...group, module: module.id }, disposers),
    recordHeader: (header) => add('headers', { ...header, module: module.id }, disposers),
    card: (card) => add('cards', { ...card, module: module.id }, disposers),
    timeline: (entry) => add('timeline', { ...entry, module: module.id }, disposers),
    rest: (item) => add('rests', { ...item, module: module.id }, disposers),
    words: (item) => add('words', { ...item, module: module.id }, disposers),
    style: (url) => bringStyle(url, disposers),
    i18n: (all) => bringTexts(module.id, all, disposers),
    t: (key, params) => t(`${module.id}.${key}`, params),
    onDispose: (dispose) => disposers.push(dispose),
  };
}

/** A module's own style sheet, for as long as the module is on. */
function bringStyle(url, disposers) {
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: String(url) });
  document.head.append(link);
  disposers.push(() => link.remove());
}

/** Texts of a module: a map per language, or a function that fetches one. Keys are kept apart by the module's id. */
async function bringTexts(id, all, disposers) {
  const bring = async (code) => {
    const texts = typeof all[code] === 'function' ? await all[code]() : all[code];
    if (texts) addTexts(code, Object.fromEntries(Object.entries(texts).map(([key, text]) => [`${id}.${key}`, text])));
  };
  disposers.push(onLanguage(bring));
  await Promise.all([...new Set([LANGUAGES[0].code, lang.value])].map(bring));
}

async function start(module) {
  const disposers = [];
  running.set(module.id, { entry: module.entry, disposers });
  try {
    const page = await import(module.entry);
    const dispose = await page.default(hostFor(module, disposers));
    if (typeof dispose === 'function') disposers.push(dispose);
    faults.value = faults.value.filter((one) => one.module !== module.id);
  } catch (fault) {
    stop(module.id);
    faults.value = [...faults.value.filter((one) => one.module !== module.id), { module: module.id, fault }];
  }
}

function stop(id) {
  const { disposers } = running.get(id);
  running.delete(id);
  for (const dispose of disposers.reverse()) {
    try {
      dispose();
    } catch (fault) {
      faults.value = [...faults.value, { module: id, fault }];
    }
  }
}

/** Brings the running pages in line with the modules that are on: one change after the other. */
async function follow(modules) {
  const wanted = new Map(modules.filter((one) => one.entry).map((one) => [one.id, one]));
  for (const [id, { entry }] of [...running]) if (wanted.get(id)?.entry !== entry) stop(id);
  for (const module of wanted.values()) if (!running.has(module.id)) await start(module);
}

/** Lets modules' pages come and go from now on. */
export function followModules() {
  return effect(() => {
    const modules = liveModules.value;
    turn = turn.then(() => follow(modules));
  });
}

/** Resolves when the modules that are on now have their pages running. */
export const settled = () => turn;
