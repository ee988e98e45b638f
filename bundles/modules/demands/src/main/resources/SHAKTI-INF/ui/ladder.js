import { Button, formatDate, formatWhole, html, labelOf, LinkButton, may, today, useState } from '/sdk/v1.js';
import { AddressForm, AnswerForm, SentForm } from './deeds.js';
import { Proof } from './proof.js';
import { dueText, sureText } from './words.js';
import { t } from './texts.js';

/** The ladder as a path: rungs that were climbed with letter, proof and answer, the one at hand, those ahead. */
export function Ladder({ view, onDone, onNext }) {
  const last = view.rungs.filter((one) => one.step).at(-1)?.place ?? -1;
  return html`<ol class="rungs" aria-label=${t('ladder')}>
    ${view.rungs.map((rung) => html`<li key=${rung.place} class=${stateOf(rung, last)} aria-current=${rung.place === last ? 'step' : undefined}>
      <${Rung} rung=${rung} view=${view} now=${rung.place === last} onDone=${onDone} onNext=${onNext} /></li>`)}</ol>`;
}

function stateOf(rung, last) {
  if (!rung.step) return 'is-ahead';
  if (rung.place === last && !['RESOLVED', 'DROPPED'].includes(rung.step.state)) return `is-now is-${rung.step.state.toLowerCase()}`;
  return `is-done is-${rung.step.state.toLowerCase()}`;
}

function Rung({ rung, view, now, onDone, onNext }) {
  const { step } = rung;
  const given = sureText(rung.daysVerification);
  // Without an office of the directory its kind stands in the letter, in the language of the letter.
  const named = step && ![rung.title, step.fields.rung_title].includes(step.office);
  return html`<div class="rung">
    <p class="rung-name"><span class="visually-hidden">${t('rung', { n: formatWhole(rung.place + 1) })}</span><strong>${named ? step.office : rung.title}</strong>
      ${step && html` <${StateTag} step=${step} />`}</p>
    <p class="soft small">${named && html`${rung.title} · `}${t('days', { n: rung.days })}${given && html` · <span class="unsure">${given}</span>`}</p>
    ${step && html`<${Told} step=${step} />`}
    ${step?.fields.sent_on && html`<${Proof} step=${step} />`}
    ${step && html`<${Deeds} step=${step} view=${view} now=${now} onDone=${onDone} onNext=${onNext} />`}
  </div>`;
}

function StateTag({ step }) {
  const { fields, state } = step;
  if (fields.answer) return html`<span class=${fields.answer === 'ACCEPTED' ? 'tag tag-tint' : 'tag tag-warm'}>${labelOf('demand_answer', fields.answer)}</span>`;
  return html`<span class="tag">${t(`state.${state}`)}</span>`;
}

/** What happened on a rung, one line each. */
function Told({ step }) {
  const { fields } = step;
  const lines = [
    !fields.sent_on && t('prepared', { day: formatDate(fields.prepared_on) }),
    !fields.sent_on && fields.to_post && t('topost'),
    fields.sent_on && `${t('sent', { day: formatDate(fields.sent_on) })} · ${labelOf('proof_kind', fields.proof_kind)}`,
    fields.sent_on && !fields.answer && step.state !== 'ENDED' && dueText(step),
    fields.answer && fields.answer !== 'SILENCE' && t('answered', { day: formatDate(fields.answered_on) }),
    fields.answer === 'SILENCE' && t('silent', { day: formatDate(fields.reply_due_on) }),
  ].filter(Boolean);
  return html`<ul class="plain small">${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
}

/** It was accepted on an earlier day, so somebody can tell by now that it was not done. */
const isTimeToAsk = (view) => view.rungs.some(({ step }) => step?.fields.answer === 'ACCEPTED' && step.fields.answered_on < today());

/** What can be done on a rung: its letter always; handing in, answering, climbing on where it stands. */
function Deeds({ step, view, now, onDone, onNext }) {
  const [open, setOpen] = useState('');
  const toggle = (name) => () => setOpen(open === name ? '' : name);
  const done = (next) => (setOpen(''), onDone(next));
  const writes = may('records.change', 'demand_step') && view.demand.state !== 'DROPPED';
  const { sent_on: sent, answer } = step.fields;
  const deed = (name, kind, icon) => html`<${Button} small kind=${kind} icon=${icon} aria-expanded=${open === name ? 'true' : 'false'} onClick=${toggle(name)}>${t(`deed.${name}`)}<//>`;
  const aside = step.state === 'NOT_SENT';
  const further = now && (sent || aside) && view.next !== null && view.next !== undefined && (view.demand.state !== 'RESOLVED' || isTimeToAsk(view));
  const props = { demand: view.demand.id, district: view.demand.district, step, onDone: done };
  return html`<div class="row no-print">
      <${LinkButton} small kind=${now && !sent ? 'main' : undefined} icon="page" href=${`#/p/demands/letter/${step.id}`}>${t(sent ? 'letter.sent' : 'letter')}<//>
      ${writes && now && !sent && !aside && deed('sent', undefined, 'check')}
      ${writes && now && !sent && !aside && !view.here && deed('address', 'quiet')}
      ${writes && sent && (!answer || answer === 'SILENCE') && deed('answer', now ? 'main' : 'quiet', 'check')}
      ${writes && further && html`<${Button} small icon="up" onClick=${onNext}>${t('deed.next')}<//>`}
    </div>
    ${open === 'sent' && html`<${SentForm} ...${props} />`}
    ${open === 'address' && html`<${AddressForm} ...${props} />`}
    ${open === 'answer' && html`<${AnswerForm} ...${props} />`}`;
}
