import { changed, Fold, formatDate, formatDays, daysBetween, html, labelOf, LinkButton, may, newBelow, store, today, useLoaded } from '/sdk/v1.js';
import { t } from './texts.js';

const byDay = (one, other) => String(one.fields.hearing_on).localeCompare(String(other.fields.hearing_on));
const answered = (one) => one.fields.held !== undefined && one.fields.held !== null;

/** The diary of a matter: the next date first, those without an answer, then what was. */
export function Hearings({ matter }) {
  const reads = may('records.read', 'hearing');
  const { value } = useLoaded(async () => (reads ? store.children('hearing', matter.id) : []), [matter.id, changed.value]);
  const all = [...(value ?? [])].sort(byDay);
  const next = all.filter((one) => one.fields.hearing_on >= today() && !answered(one));
  const open = all.filter((one) => one.fields.hearing_on < today() && !answered(one));
  const past = all.filter(answered).reverse();
  return html`<div class="stack-tight">
    ${next.map((one, at) => html`<${Next} key=${one.id} hearing=${one} first=${at === 0} />`)}
    ${value && !next.length && html`<p class="soft">${t('hearing.none')}</p>`}
    ${open.map((one) => html`<p key=${one.id}><a class="tap" href=${`#/record/hearing/${one.id}`}>${formatDate(one.fields.hearing_on)}</a> <span class="soft">${t('hearing.open')}</span></p>`)}
    ${past.length > 0 && html`<${Fold} summary=${t('hearing.past', { n: past.length })}><ul class="plain stack-tight">${past.map((one) => html`<li key=${one.id}><${Past} hearing=${one} /></li>`)}</ul><//>`}
    ${may('records.create', 'hearing') && html`<div class="no-print"><${LinkButton} small kind="quiet" icon="plus" href=${newBelow('hearing', matter)}>${t('hearing.add')}<//></div>`}
  </div>`;
}

function Next({ hearing, first }) {
  const { fields } = hearing;
  const what = [fields.stage && labelOf('court_stage', fields.stage), fields.travel].filter(Boolean).join(' · ');
  return html`<a class=${first ? 'notice next-date' : 'next-date'} href=${`#/record/hearing/${hearing.id}`}>
    <strong>${first ? t('hearing.next', { day: formatDate(fields.hearing_on) }) : formatDate(fields.hearing_on)}</strong>
    <span>${formatDays(daysBetween(today(), fields.hearing_on))}${what && ` · ${what}`}</span></a>`;
}

function Past({ hearing }) {
  const { fields } = hearing;
  const said = [t(fields.held ? 'hearing.held' : 'hearing.notheld'), fields.outcome && labelOf('hearing_outcome', fields.outcome), fields.adjournment_reason && labelOf('adjournment_reason', fields.adjournment_reason)];
  return html`<a class="tap" href=${`#/record/hearing/${hearing.id}`}>${formatDate(fields.hearing_on)}</a> <span class="soft small">${said.filter(Boolean).join(' · ')}</span>`;
}
