import { html, may, newId, Questions, store, today, useState } from '/sdk/v1.js';
import { t } from './texts.js';

const SHOWN = 3;

/** One question with the schemes that wait for it; opens in place. */
export function Ask({ one, value, record, tried, onTry }) {
  const [open, setOpen] = useState(false);
  const fact = value.facts.find((each) => each.fact === one.fact);
  if (!fact) return null;
  if (!hasField(value.definition, fact.field)) return html`<${InCase} fact=${fact} record=${record} />`;
  const names = one.schemes.slice(0, SHOWN).join(', ') + (one.schemes.length > SHOWN ? '…' : '');
  return html`<li class="ask">
    ${!open && html`<button type="button" class="ask-open" aria-expanded="false" onClick=${() => setOpen(true)}><strong>${fact.question ?? fact.label}</strong>
      ${names && html`<span class="soft small">${t('question.for', { names })}</span>`}</button>`}
    ${open && html`<${AskForm} fact=${fact} value=${value} record=${record} tried=${tried} onTry=${onTry} onDone=${() => setOpen(false)} />`}</li>`;
}

/** A question of the case itself, one tap away; what is asked nowhere is only named. */
function InCase({ fact, record }) {
  if (!fact.caseField || !may('records.change', record.type)) return html`<li class="ask soft">${fact.label}</li>`;
  return html`<li class="ask"><a class="ask-open" href=${`#/edit/${record.type}/${record.id}?at=${fact.caseField}`}><strong>${fact.question ?? fact.label}</strong></a></li>`;
}

/** Whether a fact is asked in the form of her answers. */
export const hasField = (definition, key) => definition.sections.some((section) => section.fields.some((one) => one.key === key));

/**
 * Keeps answers of today as a record of their own; for each fact the newest answer counts.
 * @param {any} record
 * @param {{fields: any, declined?: string[]}} answers
 * @param {string} [key]
 */
export const keepAnswers = (record, { fields, declined }, key) =>
  store.save({ op: 'create', type: 'circumstances', id: newId(), key, body: { parent: record.id, fields: { asked_on: today(), ...fields }, declined } });

/** The question itself. Kept as her answer; while something is tried it is only tried. */
export function AskForm({ fact, value, record, tried, onTry, onDone }) {
  const keep = async ({ body, key }) => {
    if (!tried) return keepAnswers(record, body, key);
    onTry({ ...tried, [fact.fact]: body.fields[fact.field] ?? null });
    return {};
  };
  if (!tried && !may('records.create', 'circumstances')) return null;
  return html`<${Questions} definition=${value.definition} keys=${[fact.field]} district=${record.district} labels=${{ [fact.field]: fact.question ?? fact.label }}
    saveLabel=${t(tried ? 'try.this' : 'question.keep')} onSave=${keep} onSaved=${onDone} onCancel=${onDone} />`;
}
