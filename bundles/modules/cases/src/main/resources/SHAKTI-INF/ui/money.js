import { changed, daysBetween, Fold, formatDate, formatMoney, formatWhole, html, labelOf, LinkButton, may, newBelow, Path, store, today, useLoaded } from '/sdk/v1.js';
import { t } from './texts.js';

const WAITING = ['AWARDED', 'PART_PAID', 'INTERIM_ORDERED'];

async function bring(claim) {
  const below = (name) => (may('records.read', name) ? store.children(name, claim.id) : []);
  const [path, orders, credits] = await Promise.all([store.path(claim.type, claim.id), below('compensation_order'), below('compensation_credit')]);
  return { entered: path.items ?? path, orders, credits };
}

const sum = (records) => records.reduce((total, one) => total + Number(one.fields.amount ?? 0), 0);

/** What was awarded, what arrived, and for how many days the rest has been unpaid. Awarded is not paid. */
export function owed({ entered, orders, credits }) {
  const awards = orders.filter((one) => one.fields.order_kind !== 'REJECTED');
  const awarded = Math.max(0, ...awards.map((one) => Number(one.fields.amount ?? 0)));
  const paid = sum(credits);
  const state = entered.at(-1)?.state;
  const unpaid = WAITING.includes(state) || (awarded > paid && state !== 'PAID_FULL');
  const since = entered.find((one) => ['AWARDED', 'INTERIM_ORDERED'].includes(one.state))?.on ?? awards[0]?.fields.ordered_on;
  return { awarded, paid, unpaid: unpaid && awards.length + (since ? 1 : 0) > 0, since };
}

/** A claim for compensation with its way, its sums and the days that it has not been paid. */
export function Money({ claim, definition }) {
  const { value } = useLoaded(() => bring(claim), [claim.id, claim.version, changed.value]);
  if (!value) return null;
  const sums = owed(value);
  const heading = `claim-${claim.id}`;
  return html`<section class="card" aria-labelledby=${heading}>
    <div class="row row-apart"><h2 id=${heading}><a class="plain-link" href=${`#/record/compensation/${claim.id}`}>${definition.title}</a></h2>
      ${value.entered.length > 0 && html`<span class="tag tag-tint">${value.entered.at(-1).label}</span>`}</div>
    <p class="soft small">${[labelOf('compensation_scheme', claim.fields.scheme), claim.fields.authority].filter(Boolean).join(' · ')}</p>
    ${(sums.awarded > 0 || sums.paid > 0 || sums.unpaid) && html`<${Sums} ...${sums} />`}
    <${Path} workflow=${definition.workflow} entered=${value.entered} label=${t('claim.path')} />
    <${Papers} claim=${claim} ...${value} />
  </section>`;
}

function Sums({ awarded, paid, unpaid, since }) {
  const days = since ? daysBetween(since, today()) : 0;
  return html`<div class="figures">
    <div class="figure"><span class="figure-value">${awarded ? formatMoney(awarded) : '–'}</span><span class="soft">${t('money.awarded')}</span></div>
    <div class="figure"><span class="figure-value">${formatMoney(paid)}</span><span class="soft">${t('money.paid')}</span></div>
    ${unpaid && since && html`<div class="figure"><span class="figure-value">${formatWhole(days)}</span><span class="soft">${t('money.days', { day: formatDate(since) })}</span></div>`}
  </div>${unpaid && html`<p class="notice notice-warm">${t('money.notpaid')}</p>`}`;
}

function Papers({ claim, orders, credits }) {
  const lines = [
    ...orders.map((one) => ({ one, day: one.fields.ordered_on, text: [labelOf('order_kind', one.fields.order_kind), formatMoney(one.fields.amount)] })),
    ...credits.map((one) => ({ one, day: one.fields.credited_on, text: [t('money.arrived'), labelOf('credit_kind', one.fields.credit_kind), formatMoney(one.fields.amount)] })),
  ].sort((a, b) => String(b.day).localeCompare(String(a.day)));
  return html`${lines.length > 0 && html`<${Fold} summary=${t('money.lines', { n: lines.length })}><ul class="plain stack-tight">${lines.map(({ one, day, text }) => html`<li key=${one.id}>
      <a class="tap" href=${`#/record/${one.type}/${one.id}`}>${day ? formatDate(day) : t('money.noday')}</a> <span class="soft">${text.filter(Boolean).join(' · ')}</span></li>`)}</ul><//>`}
    <div class="row no-print">
      ${may('records.create', 'compensation_order') && html`<${LinkButton} small kind="quiet" icon="plus" href=${newBelow('compensation_order', claim)}>${t('money.order')}<//>`}
      ${may('records.create', 'compensation_credit') && html`<${LinkButton} small kind="quiet" icon="plus" href=${newBelow('compensation_credit', claim)}>${t('money.credit')}<//>`}
    </div>`;
}
