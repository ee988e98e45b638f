import { Button, changed, Chips, Empty, Fault, go, html, LinkButton, may, Page, Spinner, store, useLoaded, useState } from '/sdk/v1.js';
import { ApplicationCard, detailsOf } from './application-card.js';
import { byNeed, WAITING } from './limit.js';
import { t } from './texts.js';

const PAGE = 50;
const STATES = {
  late: ['OVERDUE', 'ESCALATED'],
  waiting: WAITING,
  open: ['IDENTIFIED', 'ELIGIBLE', 'DOCS_PENDING', 'READY', 'RENEWAL_DUE'],
  sanctioned: ['SANCTIONED'],
  received: ['RECEIVED', 'STOPPED'],
  refused: ['REJECTED'],
  no: ['NOT_WANTED', 'NOT_ELIGIBLE'],
};

async function bring({ show, scheme }, after) {
  const wanted = { state: STATES[show]?.join(','), where: scheme ? `scheme:is:${scheme}` : undefined, limit: PAGE, after };
  const page = await store.search('scheme_application', wanted);
  const fits = page.items.filter((one) => (!STATES[show] || STATES[show].includes(one.state)) && (!scheme || one.fields.scheme === scheme));
  return { items: fits.sort(byNeed), next: page.next, ...(await detailsOf(fits)) };
}

/** All applications that the person may see: by where they stand, and by scheme. */
export function Applications({ query }) {
  const wanted = { show: query.show, scheme: query.scheme };
  const [pages, setPages] = useState([]);
  const { value, problem, busy } = useLoaded(() => bring(wanted), [query.show, query.scheme, changed.value]);
  const set = (part) => {
    const pairs = Object.entries({ ...wanted, ...part }).filter(([, one]) => one);
    setPages([]);
    go(`/p/schemes/applications${pairs.length ? `?${new URLSearchParams(pairs)}` : ''}`, { replace: true });
  };
  const items = [value, ...pages].flatMap((one) => one?.items ?? []);
  const last = pages.at(-1) ?? value;
  const more = async () => setPages([...pages, await bring(wanted, last.next)]);
  const screening = may('records.read', 'circumstances') && html`<${LinkButton} icon="search" href="#/p/schemes/screening">${t('screening')}<//>`;
  return html`<${Page} title=${t('applications')} lead=${t('applications.lead')} actions=${screening}>
    <${ByStanding} chosen=${query.show} onChange=${(show) => set({ show })} />
    <${BySchemes} schemes=${value?.schemes} chosen=${query.scheme} onChange=${(scheme) => set({ scheme })} />
    <${Fault} problem=${problem} />
    ${busy && !value && html`<${Spinner} />`}
    ${value && !items.length && html`<${Empty} title=${t('applications.none')}>${t('applications.none.help')}<//>`}
    <ul class="plain grid">${items.map((one) => html`<li key=${one.id}><${ApplicationCard} one=${one} details=${value} /></li>`)}</ul>
    ${last?.next && html`<div><${Button} onClick=${more}>${t('more')}<//></div>`}
  <//>`;
}

/** Where applications stand: all choices at once where there is room, one to open on a phone. */
function ByStanding({ chosen, onChange }) {
  const options = Object.keys(STATES).map((one) => ({ value: one, label: t(`show.${one}`) }));
  return html`<div class="only-wide"><${Chips} label=${t('show')} value=${chosen} onChange=${onChange} options=${options} /></div>
    <label class="field field-inline only-phone"><span class="field-label">${t('show')}</span>
      <select class="input" value=${chosen ?? ''} onChange=${(event) => onChange(event.target.value)}>
        <option value="">${t('show.all')}</option>
        ${options.map((one) => html`<option key=${one.value} value=${one.value} selected=${one.value === chosen}>${one.label}</option>`)}
      </select></label>`;
}

function BySchemes({ schemes, chosen, onChange }) {
  if (!schemes?.size) return null;
  const sorted = [...schemes.values()].sort((one, other) => one.name.localeCompare(other.name));
  return html`<label class="field field-inline"><span class="field-label">${t('scheme')}</span>
    <select class="input" value=${chosen ?? ''} onChange=${(event) => onChange(event.target.value)}>
      <option value="">${t('scheme.all')}</option>
      ${sorted.map((one) => html`<option key=${one.scheme} value=${one.scheme} selected=${one.scheme === chosen}>${one.name}</option>`)}
    </select></label>`;
}
