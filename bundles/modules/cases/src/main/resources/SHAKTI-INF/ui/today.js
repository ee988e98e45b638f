import { changed, daysBetween, formatDate, formatDays, html, labelOf, may, store, today, useLoaded } from '/sdk/v1.js';
import { t } from './texts.js';

const MOST = 6;

async function bring() {
  if (!may('records.read', 'hearing')) return [];
  const { items } = await store.search('hearing', { where: `hearing_on:onOrAfter:${today()}`, sort: 'hearing_on', limit: 50 });
  const next = items.filter((one) => one.fields.hearing_on >= today() && (one.fields.held ?? null) === null)
    .sort((one, other) => one.fields.hearing_on.localeCompare(other.fields.hearing_on)).slice(0, MOST);
  return Promise.all(next.map(async (hearing) => ({ hearing, root: await store.get('case', hearing.root).catch(() => null) })));
}

/** The next dates in court, each one tap from its case. Where it is and what for stands there, not here. */
export function HearingsNext() {
  const { value } = useLoaded(bring, [changed.value]);
  if (!value?.length) return null;
  return html`<section class="stack-tight" aria-labelledby="next-dates"><h2 id="next-dates">${t('dates.next')}</h2>
    <ul class="plain grid">${value.map(({ hearing, root }) => html`<li key=${hearing.id}><a class="card card-link" href=${`#/record/case/${hearing.root}/legal`}>
      <span class="tag tag-tint">${formatDays(daysBetween(today(), hearing.fields.hearing_on))}</span>
      <strong>${root ? [root.fields.code_name, root.fields.code].filter(Boolean).join(' · ') : t('dates.case')}</strong>
      <span class="soft">${[formatDate(hearing.fields.hearing_on), hearing.fields.stage && labelOf('court_stage', hearing.fields.stage)].filter(Boolean).join(' · ')}</span></a></li>`)}</ul></section>`;
}
