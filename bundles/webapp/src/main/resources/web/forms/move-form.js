import { html, useMemo, useState } from '../vendor/ui.js';
import { formatDate } from '../core/format.js';
import { t } from '../core/i18n.js';
import { Button, Fault } from '../parts/basics.js';
import { useAutosave } from './autosave.js';
import { dayInIndia } from './check.js';
import { serverFaults } from './faults.js';
import { Picker } from './field-date.js';
import { idOf } from './field.js';
import { Clocks } from './move-parts.js';
import { oneKey } from './one-key.js';
import { focusQuestion, SummaryBox } from './summary.js';

/**
 * The questions of a step: its day, the papers that it wants, what a person has to confirm, a note.
 * @param {{step: any, clocks: any[], last?: string, draftKey: string, draft?: any, title: string,
 *   onMove: (body: any, key: string) => Promise<any>, onMoved: (record: any) => void}} props
 *   last: day of the step before; a day earlier than that needs a reason
 */
export function MoveForm({ step, clocks, last, draftKey, draft, title, onMove, onMoved }) {
  const [answers, setAnswers] = useState(() => draft?.answers ?? { on: dayInIndia(), papers: {}, confirmed: false, note: '' });
  const [touched, setTouched] = useState(false);
  const kept = useMemo(() => (touched ? { title, address: location.hash, began: draft?.began ?? new Date().toISOString(), answers } : null), [answers, touched]);
  const keep = useAutosave(draftKey, kept);
  const [faults, setFaults] = useState([]);
  const [tries, setTries] = useState(0);
  const [problem, setProblem] = useState(null);
  const [busy, setBusy] = useState(false);
  const [key] = useState(oneKey);
  const set = (part) => {
    setTouched(true);
    setAnswers({ ...answers, ...part });
    setFaults([]);
  };
  const refuse = (found, why) => {
    setFaults(found);
    setProblem(found.length ? null : why);
    setTries(tries + 1);
  };
  const submit = async (event) => {
    event.preventDefault();
    if (busy) return undefined;
    const found = faultsOf(step, answers, last);
    if (found.length) return refuse(found);
    setBusy(true);
    try {
      const body = bodyOf(step, answers);
      const record = await onMove(body, key(body));
      await keep.drop();
      return onMoved(record);
    } catch (why) {
      setBusy(false);
      return refuse(told(why, step), why);
    }
  };
  const late = Boolean(last && answers.on && answers.on < last);
  return html`<form class="form" novalidate onSubmit=${submit}>
    <${SummaryBox} items=${faults} onGo=${focusQuestion} turn=${tries} /><${Fault} problem=${problem} />
    <${Line} path="on" label=${t('forms.move.on')} help=${last && t('forms.move.on.help', { day: formatDate(last) })} faults=${faults}
      control=${(rest) => html`<${Day} value=${answers.on} onInput=${(on) => set({ on })} ...${rest} />`} />
    ${step.evidence.length > 0 && html`<fieldset class="stack field"><legend class="field-label">${t('forms.move.evidence')}</legend>
      ${step.evidence.map((one) => html`<${Paper} key=${one.code} paper=${one} answer=${answers.papers[one.code] ?? {}} faults=${faults}
        onChange=${(part) => set({ papers: { ...answers.papers, [one.code]: { ...answers.papers[one.code], ...part } } })} />`)}
    </fieldset>`}
    ${step.confirm && html`<fieldset class="field" id=${idOf('confirmed')} tabindex="-1"><legend class="field-label">${t('forms.move.confirm')}</legend>
      <p>${step.confirm}</p><${Wrong} path="confirmed" faults=${faults} />
      <label class="choice"><input type="checkbox" checked=${answers.confirmed} onChange=${(event) => set({ confirmed: event.target.checked })} /><span>${t('forms.move.confirm.yes')}</span></label></fieldset>`}
    <${Line} path="note" label=${late ? t('forms.move.note.why') : html`${t('forms.move.note')} <span class="field-optional">${t('forms.optional')}</span>`} faults=${faults}
      control=${({ id, notes, invalid }) => html`<textarea class="input" rows="3" id=${id} value=${answers.note} onInput=${(event) => set({ note: event.target.value })}
        aria-describedby=${notes} aria-invalid=${invalid ? 'true' : undefined} autocomplete="off"></textarea>`} />
    <${Clocks} clocks=${clocks} on=${answers.on} />
    ${step.terminal && html`<p class="soft">${t('forms.move.terminal')}</p>`}
    <div class="bar-actions"><${Button} kind="main" type="submit" icon="check" busy=${busy}>${t('forms.move.go')}<//></div>
  </form>`;
}

function Wrong({ path, faults }) {
  const found = faults.filter((one) => one.path === path);
  return found.length > 0 && html`<p class="field-error" id=${`${idOf(path)}-fault`}>${found.map((one) => one.text)}</p>`;
}

function Line({ path, label, help, faults, control }) {
  const id = idOf(path);
  const wrong = faults.some((one) => one.path === path);
  const notes = [help && `${id}-help`, wrong && `${id}-fault`].filter(Boolean).join(' ') || undefined;
  return html`<div class="field"><label class="field-label" for=${id}>${label}</label>
    ${help && html`<p class="field-help" id=${`${id}-help`}>${help}</p>`}<${Wrong} path=${path} faults=${faults} />
    ${control({ id, notes, invalid: wrong })}</div>`;
}

const Day = ({ value, ...rest }) => html`<${Picker} type="date" min="1800-01-01" max=${dayInIndia()} value=${value} shown=${value?.length === 10 ? formatDate(value) : ''} ...${rest} />`;

function Paper({ paper, answer, onChange, faults }) {
  const path = `evidence-${paper.code}`;
  const id = idOf(path);
  return html`<fieldset class="card row-card" id=${id} tabindex="-1"><legend class="visually-hidden">${paper.label}</legend>
    <strong aria-hidden="true">${paper.label}</strong><${Wrong} path=${path} faults=${faults} />
    <label class="choice"><input type="checkbox" checked=${Boolean(answer.seen)} onChange=${(event) => onChange({ seen: event.target.checked })} /><span>${t('forms.move.evidence.seen')}</span></label>
    <div class="field"><label class="field-help" for=${`${id}-on`}>${t('forms.move.evidence.on')} ${t('forms.optional')}</label>
      <${Day} id=${`${id}-on`} value=${answer.on} onInput=${(on) => onChange({ on })} /></div>
    <div class="field"><label class="field-help" for=${`${id}-note`}>${t('forms.move.evidence.note')} ${t('forms.optional')}</label>
      <input class="input" id=${`${id}-note`} value=${answer.note ?? ''} onInput=${(event) => onChange({ note: event.target.value })} autocomplete="off" /></div>
  </fieldset>`;
}

function faultsOf(step, answers, last) {
  const found = [];
  const add = (path, question, fault) => found.push({ path, text: t('forms.fault', { question, fault }) });
  if (!answers.on) add('on', t('forms.move.on'), t('forms.fault.not-a-date'));
  else if (answers.on > dayInIndia()) add('on', t('forms.move.on'), t('forms.fault.in-future'));
  for (const { code, label } of step.evidence) if (!answers.papers[code]?.seen) add(`evidence-${code}`, label, t('forms.move.fault.evidence'));
  if (step.confirm && !answers.confirmed) add('confirmed', t('forms.move.confirm'), t('forms.move.fault.confirm'));
  if (last && answers.on < last && !answers.note.trim()) add('note', t('forms.move.note.why'), t('forms.move.fault.why'));
  return found;
}

function bodyOf(step, { on, papers, confirmed, note }) {
  const evidence = step.evidence.map(({ code }) => ({ code, on: papers[code].on || undefined, note: papers[code].note?.trim() || undefined }));
  return { to: step.to, on, evidence, confirmed: step.confirm ? confirmed : undefined, note: note.trim() || undefined };
}

/** What the server misses, each on its question where there is one here. */
function told(problem, step) {
  const places = { on: 'on', note: 'note', confirmed: 'confirmed', evidence: step.evidence[0] && `evidence-${step.evidence[0].code}` };
  const text = (field, message) => (places[field] ? message : t('forms.fault', { question: t('forms.move.requires'), fault: message }));
  return serverFaults(problem).map(({ field, message }) => ({ path: places[field], text: text(field, message) }));
}
