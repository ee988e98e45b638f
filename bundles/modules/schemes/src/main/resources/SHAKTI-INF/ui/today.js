import { changed, html, may, store, useLoaded } from '/sdk/v1.js';
import { t } from './texts.js';

const MOST = 50;

async function bring() {
  if (!may('records.read', 'scheme_application')) return 0;
  const { items } = await store.search('scheme_application', { state: 'OVERDUE', owner: 'me', limit: MOST });
  return items.filter((one) => one.state === 'OVERDUE').length;
}

/** How many applications nobody has answered in time; one tap leads to them. */
export function LateOnes() {
  const { value } = useLoaded(bring, [changed.value]);
  if (!value) return null;
  return html`<a class="card card-link" href="#/p/schemes/applications?show=late"><strong>${t('late.n', { n: value })}</strong><span class="soft">${t('late.help')}</span></a>`;
}
