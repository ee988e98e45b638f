import { api, changed, Empty, Fault, formatDate, html, labelOf, LinkButton, may, Page, placeName, shell, Spinner, useLoaded, useState } from '/sdk/v1.js';
import { Choice } from './fields.js';
import { t } from './texts.js';

/** The districts in which the module is on for this person. */
export const districts = () => (shell.value?.districts ?? []).map((one) => [one.lgd, one.name]);

/** Offices of a district by kind, with who holds them now. */
export function Offices({ query }) {
  const all = districts();
  const [district, setDistrict] = useState(query.district ?? all[0]?.[0] ?? '');
  const { value, problem, busy } = useLoaded(async () => (district ? (await api.get(`demands/offices?district=${district}`)).items : []), [district, changed.value]);
  const actions = may('records.create', 'office') && html`<${LinkButton} kind="main" icon="plus" href="#/new/office">${t('offices.new')}<//>`;
  return html`<${Page} title=${t('offices')} lead=${t('offices.lead')} actions=${actions} back=${{ href: '#/p/demands/list', label: t('nav') }}>
    ${all.length > 1 && html`<${Choice} label=${t('district')} value=${district} onInput=${setDistrict} options=${all} />`}
    <${Fault} problem=${problem} />${busy && !value && html`<${Spinner} />`}
    ${value?.length === 0 && html`<${Empty} title=${t('offices.none')}>${t('offices.none.help')}<//>`}
    <ul class="plain grid">${(value ?? []).map((one) => html`<li key=${one.id}><${Office} office=${one} /></li>`)}</ul><//>`;
}

function Office({ office }) {
  const where = [office.block && placeName('block', office.block, office.district), office.address].filter(Boolean).join(' · ');
  return html`<article class="card"><span class="soft small">${labelOf('duty_bearer', office.kind)}${office.closed ? ` · ${t('offices.closed')}` : ''}</span>
    <strong>${office.name}</strong>
    ${where && html`<span class="soft">${where}</span>`}
    ${office.holder ? html`<span>${office.holder.name} <span class="soft small">${t(office.holder.deputed ? 'offices.deputed' : 'offices.since', { day: formatDate(office.holder.since) })}</span></span>` : html`<span class="soft small">${t('offices.nobody')}</span>`}
    ${office.own && html`<div class="row no-print"><${LinkButton} small href=${`#/record/office/${office.id}`}>${t('offices.edit')}<//></div>`}</article>`;
}
