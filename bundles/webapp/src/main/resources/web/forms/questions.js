import { html, useRef, useState } from '../vendor/ui.js';
import { t } from '../core/i18n.js';
import { Button, Fault } from '../parts/basics.js';
import { FieldBox } from './field.js';
import { fieldsOf } from './answers.js';
import { answersOf } from './changes.js';
import { Saving } from './saving.js';
import { useAnswers } from './state.js';
import { focusQuestion, Summary } from './summary.js';

/**
 * A few questions of a type in the middle of a page, answered and saved in place.
 * @param {{definition: any, keys: string[], district: string, record?: any, given?: Record<string, any>, needed?: string[],
 *   labels?: Record<string, string>, first?: Record<string, string[]>, saveLabel?: string, always?: boolean, onSave: (deed: {body: any, key: string, record?: any}) => Promise<any>,
 *   onFresh?: () => Promise<any>, onSaved?: (outcome: any) => void, onCancel?: () => void}} props
 *   record: what a change starts from; given: answers to begin with; needed: questions that must be answered here, whatever is stored;
 *   labels: other words for a question; first: codes that stand first in a list; always: tells `onSave` even when no answer was changed; onFresh: brings the record as it is stored now
 */
export function Questions(props) {
  const { definition, keys, needed = [], labels = {}, first = {}, record, district, given, saveLabel, onSaved, onCancel } = props;
  const [part] = useState(() => partOf(definition, keys, needed, { labels, first }));
  const form = useAnswers({ definition: part, district, record, root: record?.root, parent: record?.parent, start: startOf(part, record, given) });
  const [state, setState] = useState({ busy: false, problem: null, turn: 0 });
  const saving = useRef(null);
  saving.current ??= new Saving(props.onSave, props.onFresh, props.always);
  const refuse = (faults) => {
    form.setTold(faults);
    setState({ busy: false, problem: null, turn: state.turn + 1 });
  };
  const submit = async (event) => {
    event.preventDefault();
    const wrong = [...form.checked.faults, ...unanswered(form, needed)];
    if (wrong.length) return refuse(wrong);
    setState({ ...state, busy: true, problem: null });
    const { saved, faults, problem } = await saving.current.save(form, record);
    if (faults?.length) return refuse(faults);
    setState({ ...state, busy: false, problem: problem ?? null });
    return saved && onSaved?.(saved);
  };
  return html`<form novalidate class="stack" onSubmit=${submit} autocomplete="off">
    ${keys.length > 1 && html`<${Summary} form=${form} onGo=${focusQuestion} turn=${state.turn} />`}
    ${fieldsOf(part).filter((one) => !form.checked.hidden.has(one.key)).map((field) => html`<${FieldBox} key=${field.key} field=${field} path=${field.key}
      value=${form.answers.typed[field.key]} form=${form} onInput=${(typed) => form.set(field.key, typed)} />`)}
    <${Fault} problem=${state.problem} />
    <div class="bar-actions"><${Button} kind="main" type="submit" busy=${state.busy}>${saveLabel ?? t('forms.save')}<//>
      ${onCancel && html`<${Button} kind="quiet" onClick=${onCancel}>${t('close')}<//>`}</div>
  </form>`;
}

/** The definition with these questions only, in this order; rules over the whole are left to the server. */
function partOf(definition, keys, needed, { labels, first }) {
  const all = fieldsOf(definition);
  const fields = keys.map((key) => all.find((one) => one.key === key)).filter(Boolean);
  const asked = fields.map((one) => ({
    ...one,
    label: labels[one.key] ?? one.label,
    help: one.help === labels[one.key] ? undefined : one.help, // not the same words twice
    first: first[one.key],
    required: one.required || needed.includes(one.key),
  }));
  return { ...definition, code: undefined, rules: [], sections: [{ id: 'part', title: '', fields: asked }] };
}

/** What has to be answered here and was not when it was stored: of a change, the check lets old gaps pass. */
function unanswered({ checked, answers, kept }, needed) {
  const open = (key) => !checked.hidden.has(key) && !answers.declined[key] && checked.values[key] === undefined && !kept.includes(key);
  const told = new Set(checked.faults.map((one) => one.field));
  return needed.filter((key) => open(key) && !told.has(key)).map((field) => ({ field, code: 'required' }));
}

function startOf(part, record, given) {
  const stored = { ...record, fields: { ...given, ...record?.fields } };
  return answersOf(part, stored);
}
