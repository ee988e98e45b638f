import { Button, changed, Chips, Empty, Fault, formatDate, go, html, LinkButton, may, Page, shell, Spinner, stateText, store, typeOf, useLoaded, useState } from '/sdk/v1.js';
import { limitOf, WAITING } from './limit.js';
import { LimitTag } from './limit-tag.js';
import { schemesOf } from './names.js';
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
const districts = () => shell.value?.modules.find((one) => one.id === 'schemes')?.districts ?? [];

async function bring({ show, scheme }, after) {
  const wanted = { state: STATES[show]?.join(','), where: scheme ? `scheme:is:${scheme}` : undefined, limit: PAGE, after };
  const [page, schemes, definition] = await Promise.all([store.search('scheme_application', wanted), schemesOf(districts()), typeOf('scheme_application')]);
  const fits = page.items.filter((one) => (!STATES[show] || STATES[show].includes(one.state)) && (!scheme || one.fields.scheme === scheme));
  const roots = new Map(await Promise.all([...new Set(fits.map((one) => one.root))].map(async (id) => /** @type {[string, any]} */ ([id, await store.get('case', id).catch(() => null)]))));
  return { items: fits.sort(byNeed), next: page.next, schemes, definition, roots };
}

/** What is latest stands first, then what has the least time left. */
const byNeed = (one, other) => (limitOf(one).left ?? 9999) - (limitOf(other).left ?? 9999);

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
    <${Chips} label=${t('show')} value=${query.show} onChange=${(show) => set({ show })} options=${Object.keys(STATES).map((one) => ({ value: one, label: t(`show.${one}`) }))} />
    <${BySchemes} schemes=${value?.schemes} chosen=${query.scheme} onChange=${(scheme) => set({ scheme })} />
    <${Fault} problem=${problem} />
    ${busy && !value && html`<${Spinner} />`}
    ${value && !items.length && html`<${Empty} title=${t('applications.none')}>${t('applications.none.help')}<//>`}
    <ul class="plain grid">${items.map((one) => html`<${One} key=${one.id} one=${one} value=${value} />`)}</ul>
    ${last?.next && html`<div><${Button} onClick=${more}>${t('more')}<//></div>`}
  <//>`;
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

function One({ one, value }) {
  const root = value.roots.get(one.root);
  const who = root ? [root.fields.code_name, root.fields.code].filter(Boolean).join(' · ') : '';
  return html`<li><a class="card card-link" href=${`#/record/scheme_application/${one.id}`}>
    <span class="row"><span class="tag tag-tint">${stateText(one, value.definition)}</span><${LimitTag} application=${one} />${one.waiting && html`<span class="tag">${t('waiting')}</span>`}</span>
    <strong>${value.schemes.get(one.fields.scheme)?.name ?? one.fields.scheme}</strong>
    <span class="soft">${[who, one.fields.filed_on && t('filed.on', { day: formatDate(one.fields.filed_on) })].filter(Boolean).join(' · ')}</span></a></li>`;
}
