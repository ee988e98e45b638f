import { html, useEffect, useMemo, useRef, useState } from '../vendor/ui.js';
import { announce } from '../core/announce.js';
import { t } from '../core/i18n.js';
import { Fault, Notice } from '../parts/basics.js';
import { useAutosave } from './autosave.js';
import { Conflict } from './conflict.js';
import { draftOf } from './draft.js';
import { draftsLast } from './drafts.js';
import { Review } from './review.js';
import { Saving } from './saving.js';
import { Sections } from './sections.js';
import { shownSections, useAnswers } from './state.js';
import { focusQuestion, Summary } from './summary.js';
import { wide } from './wide.js';

/**
 * A form drawn from a definition: questions, what is wrong, a look at all answers, saving.
 * @param {{definition: any, district: string, record?: any, root?: string, parent?: string, start: any, at?: string, id?: string,
 *   draftKey: string, draft?: any, title: string, saveLabel?: string,
 *   onSave: (deed: {body: any, key: string, record?: any}) => Promise<any>, onSaved: (record: any) => void,
 *   onFresh?: () => Promise<any>}} props
 *   record: what a change starts from; start: answers to begin with; at: question to begin at;
 *   onFresh: brings the record as it is stored now
 */
export function Form(props) {
  const { definition, record: stored, draftKey, start, at, saveLabel } = props;
  const [record, setRecord] = useState(stored);
  const form = useAnswers({ ...props, record, start });
  const sections = shownSections(form);
  const [step, setStep] = useState(() => sectionOf(sections, at) ?? props.draft?.step ?? sections[0]?.id);
  const [mode, setMode] = useState('fill');
  const [tries, setTries] = useState(0);
  const [wanted, setWanted] = useState(at ?? null);
  const [problem, setProblem] = useState(null);
  const draft = useMemo(() => (form.touched || props.draft ? draftOf(props, form, record, step) : null), [form.answers, step, record]);
  const keep = useAutosave(draftKey, draft);
  const saving = useRef(null);
  saving.current ??= new Saving(props.onSave, props.onFresh);
  useEffect(() => {
    if (!wanted || mode !== 'fill') return;
    focusQuestion(wanted);
    setWanted(null);
  }, [wanted, mode, step]);
  const go = (path) => {
    setMode('fill');
    if (!path) return;
    setStep(sectionOf(sections, path) ?? step);
    setWanted(path);
  };
  const refuse = (faults) => {
    form.setTold(faults);
    setMode('fill');
    setTries(tries + 1);
  };
  const look = () => (form.checked.faults.length ? refuse(form.checked.faults) : (form.setTold([]), setMode('review')));
  const submit = (event) => {
    event.preventDefault();
    const next = !wide.value && !event.submitter?.dataset.look && nextOf(sections, step);
    if (next) setStep(next);
    else look();
  };
  const save = async (version = form) => {
    setMode('busy');
    setProblem(null);
    const outcome = await saving.current.save(version, record ?? undefined);
    if (outcome.saved) {
      await keep.drop();
      announce(outcome.saved.waiting ? t('forms.saved.here') : t('forms.saved'));
      return props.onSaved(outcome.saved);
    }
    return settle(outcome);
  };
  const settle = ({ faults, conflicts, problem: other }) => {
    if (conflicts) return setMode({ conflicts });
    if (faults?.length) return refuse(faults);
    setProblem(other);
    return setMode('review');
  };
  const choose = async (choice) => {
    const { answers, fresh } = await saving.current.rebase(form, record, choice);
    form.setAnswers(answers);
    setRecord(fresh);
    setMode('review');
  };
  if (mode.conflicts) return html`<${Conflict} definition=${definition} district=${form.district} conflicts=${mode.conflicts} onChoose=${choose} onLater=${() => setMode('review')} />`;
  if (mode !== 'fill') {
    return html`<${Fault} problem=${problem} /><${Review} form=${form} busy=${mode === 'busy'} onEdit=${go} onSave=${() => save()} saveLabel=${saveLabel} />`;
  }
  return html`<form novalidate onSubmit=${submit} class="stack" autocomplete="off" data-type=${definition.name}>
    <${Summary} form=${form} onGo=${go} turn=${tries} />
    <${Hint} form=${form} draft=${props.draft} />
    <${Sections} form=${form} sections=${sections} step=${step} onStep=${setStep} lookLabel=${t('forms.look')} tried=${tries > 0} />
  </form>`;
}

const sectionOf = (sections, path) => path && sections.find((one) => one.fields.some((field) => field.key === path.replace(/\[.*/, '')))?.id;

function nextOf(sections, step) {
  const at = Math.max(0, sections.findIndex((one) => one.id === step));
  return sections[at + 1]?.id;
}

function Hint({ form, draft }) {
  const text = { none: 'forms.skip', needed: 'forms.skip.needed', optional: undefined }[form.marks];
  return html`<div class="stack-tight">
    ${text && html`<p class="soft">${t(text)}</p>`}
    <p class="soft small">${draftsLast.value ? t('forms.draft.lasts') : t('forms.draft.memory')}</p>
    ${draft?.gone?.length > 0 && html`<${Notice} tone="warm" title=${t('forms.gone')}>
      <dl class="facts">${draft.gone.map((one) => html`<div key=${one.label}><dt>${one.label}</dt><dd class="answer">${one.text}</dd></div>`)}</dl>
    <//>`}
  </div>`;
}
