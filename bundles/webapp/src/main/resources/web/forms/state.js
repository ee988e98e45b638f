import { useMemo, useState } from '../vendor/ui.js';
import { knownList } from '../core/definitions.js';
import { fieldsOf } from './answers.js';
import { changeBody, draftBody, givenOf, answersOf, keptOf } from './changes.js';
import { check } from './check.js';

/**
 * The answers of a form and what follows from them.
 * @param {{definition: any, district: string, record?: any, root?: string, parent?: string, start: any}} wanted
 */
export function useAnswers({ definition, district, record, root, parent, start }) {
  const [answers, setAnswers] = useState(start);
  const [told, setTold] = useState([]);
  const [touched, setTouched] = useState(false);
  const change = (part) => {
    setTouched(true);
    setAnswers((before) => part(before));
  };
  const kept = keptOf(answers, record);
  const checked = judged(definition, answers, record);
  const set = (key, typed) => {
    setTold((before) => before.filter((one) => one.field !== key && !one.field.startsWith(`${key}[`)));
    change((before) => ({ ...before, typed: { ...before.typed, [key]: typed } }));
  };
  const decline = (key, on) => {
    setTold((before) => before.filter((one) => one.field !== key));
    change((before) => ({ ...before, declined: { ...before.declined, [key]: on } }));
  };
  const rewrite = (key, how) => change((before) => ({ ...before, [how]: { ...before[how], [key]: true } }));
  const marks = useMemo(() => marksOf(definition), [definition]);
  return { definition, district, record, root, parent, type: definition, answers, setAnswers, set, decline, rewrite, kept, checked, faults: told, setTold, touched, marks };
}

/** Holds the answers against the definition; of a change only what it touches or newly breaks counts. */
export function judged(definition, answers, record) {
  const all = { ...answers, kept: keptOf(answers, record) };
  const around = { lists: knownList };
  if (!record) return check(definition, all, around);
  const given = givenOf(definition, answers, record, check(definition, all, around));
  const before = { ...answersOf(definition, record), kept: record.identity ?? [] };
  return check(definition, all, { ...around, given, before });
}

/** Few questions that must be answered are marked; else the few that need not. */
function marksOf(definition) {
  const fields = fieldsOf(definition);
  if (!fields.some((one) => one.required || one.requiredWhen)) return 'none';
  const needed = fields.filter((one) => one.required).length;
  return needed <= fields.length / 2 ? 'needed' : 'optional';
}

/** What is sent. */
export function bodyOf({ definition, answers, record, checked }) {
  return record ? changeBody(definition, answers, record, checked) : draftBody(checked);
}

/** Sections with the questions that are asked now. */
export function shownSections({ definition, checked }) {
  return definition.sections
    .map((section) => ({ ...section, fields: section.fields.filter((field) => !checked.hidden.has(field.key)) }))
    .filter((section) => section.fields.length > 0);
}
