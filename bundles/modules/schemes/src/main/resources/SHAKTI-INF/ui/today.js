import { changed, html, LinkButton, may, store, useLoaded } from '/sdk/v1.js';
import { ApplicationCard, detailsOf } from './application-card.js';
import { byNeed } from './limit.js';
import { t } from './texts.js';

const MOST = 50;
const AT_ONCE = 3;

async function bring() {
  if (!may('records.read', 'scheme_application')) return null;
  const { items } = await store.search('scheme_application', { state: 'OVERDUE', owner: 'me', limit: MOST });
  const late = items.filter((one) => one.state === 'OVERDUE').sort(byNeed);
  const first = late.slice(0, AT_ONCE);
  return first.length ? { all: late.length, first, ...(await detailsOf(first)) } : null;
}

/** The applications that nobody has answered in time; from here the letter to the next office is two taps away. */
export function LateOnes() {
  const { value } = useLoaded(bring, [changed.value]);
  if (!value) return null;
  const more = value.all - value.first.length;
  return html`<section class="stack-tight" aria-labelledby="late-today"><h2 id="late-today">${t('late.n', { n: value.all })}</h2>
    <p class="soft">${t('late.help')}</p>
    <ul class="plain grid">${value.first.map((one) => html`<li key=${one.id}><${ApplicationCard} one=${one} details=${value} /></li>`)}</ul>
    ${more > 0 && html`<div class="row"><${LinkButton} small kind="quiet" href="#/p/schemes/applications?show=late">${t('group.rest', { n: more })}<//></div>`}</section>`;
}
