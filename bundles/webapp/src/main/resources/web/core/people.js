import { signal } from '../vendor/ui.js';
import { api } from './api.js';
import { t } from './i18n.js';

const known = signal(new Map());
let asked = false;

/** Brings the people whom this person may know; asked once. */
export async function loadPeople() {
  if (asked) return;
  asked = true;
  try {
    const { items } = await api.get('people');
    known.value = new Map(items.map((one) => [one.account, one]));
  } catch {
    asked = false;
  }
}

/** The name by which a colleague is known here; the program itself in words; an unknown one by the first part of the id. */
export function personName(account) {
  if (!account) return '';
  if (account.startsWith('system:') || account === 'system') return t('person.program');
  loadPeople();
  return known.value.get(account)?.login ?? String(account).slice(0, 8);
}

/** Sets the people from what is kept on this device; whoever sets them keeps them up to date. */
export function setPeople(items) {
  asked = true;
  known.value = new Map(items.map((one) => [one.account, one]));
}

/** All people whom this person may know. */
export function people() {
  loadPeople();
  return [...known.value.values()];
}

/** Forgets them, after sign-out. */
export function forgetPeople() {
  asked = false;
  known.value = new Map();
}
