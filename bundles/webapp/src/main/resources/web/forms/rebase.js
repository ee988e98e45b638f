import { fieldsOf, readAnswer, typedOf } from './answers.js';
import { same } from './changes.js';

/**
 * Lays what was typed over the record as it is now: answers that were not touched follow it, touched ones stay, and of
 * those in conflict the choice decides.
 * @param {any} type
 * @param {any} answers
 * @param {any} before the record that the form started from
 * @param {any} now the record as it is stored
 * @param {Record<string, 'yours'|'theirs'>} choice
 */
export function rebased(type, answers, before, now, choice = {}) {
  const typed = { ...answers.typed };
  const declined = { ...answers.declined };
  const anew = { ...answers.anew };
  const away = { ...answers.away };
  for (const field of fieldsOf(type)) {
    const { key } = field;
    if (choice[key] === 'theirs') for (const part of [typed, declined, anew, away]) delete part[key];
    if (field.class === 'identity') continue;
    const mine = readAnswer(field, answers.typed[key]);
    const untouched = !mine.fault && same(mine.value, before.fields[key]) && Boolean(declined[key]) === (before.declined ?? []).includes(key);
    if (!untouched && choice[key] !== 'theirs') continue;
    typed[key] = typedOf(field, now.fields[key]);
    declined[key] = (now.declined ?? []).includes(key);
  }
  return { typed, declined, anew, away };
}
