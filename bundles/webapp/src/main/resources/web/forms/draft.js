import { html, useEffect, useState } from '../vendor/ui.js';
import { listOf } from '../core/definitions.js';
import { formatTime } from '../core/format.js';
import { t } from '../core/i18n.js';
import { Button, Notice, Spinner } from '../parts/basics.js';
import { fieldsOf, readAnswer } from './answers.js';
import { missing } from './condition.js';
import { drafts } from './drafts.js';
import { answerText } from './words.js';

/**
 * What is kept of a form that is not saved yet: enough to go on even when the form was changed meanwhile.
 * @param {{title: string, draft?: any, id?: string}} props
 */
export function draftOf({ title, draft, id }, form, record, step) {
  const asked = Object.fromEntries(fieldsOf(form.definition).map(({ key, kind, label }) => [key, { kind, label }]));
  return { title, id, address: location.hash, began: draft?.began ?? new Date().toISOString(), answers: form.answers, record, step, district: form.district, asked, gone: draft?.gone };
}

/**
 * A draft for the form as it is now. Answers to questions that are no longer asked, or asked in another way, are set
 * apart to be read, so that nothing typed is lost.
 */
export function fitted(draft, definition) {
  const now = new Map(fieldsOf(definition).map((field) => [field.key, field]));
  const typed = {};
  const gone = [...(draft.gone ?? [])];
  for (const [key, value] of Object.entries(draft.answers.typed)) {
    const field = now.get(key);
    if (field && field.kind === (draft.asked[key]?.kind ?? field.kind)) typed[key] = value;
    else if (!missing(value)) gone.push({ label: draft.asked[key]?.label ?? key, text: goneText(draft.asked[key], value) });
  }
  const declined = Object.fromEntries(Object.entries(draft.answers.declined).filter(([key]) => now.get(key)?.declinable));
  return { ...draft, answers: { ...draft.answers, typed, declined }, gone };
}

function goneText(asked, value) {
  const kind = asked?.kind ?? 'text';
  if (kind === 'group') return value.map((row) => Object.values(row).filter(Boolean).join(' · ')).join('\n');
  const read = readAnswer({ kind }, value);
  return ['date', 'date-time', 'money', 'yes-no'].includes(kind) ? answerText({ kind }, read.value) : [value].flat().join(', ');
}

/** Brings the lists of choices, so that each question stands in its shape from the start. One that is missing comes later. */
function listsOf(definition) {
  const lists = fieldsOf(definition).flatMap((field) => [field, ...(field.fields ?? [])]).map((field) => field.list);
  return Promise.all([...new Set(lists)].filter(Boolean).map((list) => listOf(list).catch(() => null)));
}

/**
 * Looks for a draft first and asks whether to go on with it.
 * @param {{draftKey: string, definition: any, children: (draft: any|undefined) => any}} props
 */
export function WithDraft({ draftKey, definition, children }) {
  const [state, setState] = useState({ busy: true });
  useEffect(() => {
    Promise.all([drafts.read(draftKey).catch(() => undefined), listsOf(definition)]).then(([found]) =>
      setState(found ? { found: fitted(found, definition) } : { ready: true }),
    );
  }, [draftKey]);
  if (state.busy) return html`<${Spinner} />`;
  if (state.ready) return children(state.draft);
  const anew = async () => {
    await drafts.drop(draftKey);
    setState({ ready: true });
  };
  return html`<${Notice} title=${t('forms.draft.found', { when: formatTime(state.found.began) })} role="status">
    <div class="bar-actions">
      <${Button} kind="main" onClick=${() => setState({ ready: true, draft: state.found })}>${t('forms.draft.go')}<//>
      <${Button} onClick=${anew}>${t('forms.draft.anew')}<//>
    </div>
  <//>`;
}
