import { html, useEffect, useState } from '../vendor/ui.js';
import { api, query as queryOf } from '../core/api.js';
import { t } from '../core/i18n.js';
import { knownType, typeOf } from '../core/definitions.js';
import { formatDate } from '../core/format.js';
import { personName } from '../core/people.js';
import { go, href } from '../core/router.js';
import { may, me } from '../core/session.js';
import { roots, shell } from '../core/shell.js';
import { changed, store } from '../core/store.js';
import { Button, Empty, Fault, LinkButton, Page, Spinner } from '../parts/basics.js';
import { Icon } from '../parts/icon.js';
import { useLoaded } from '../parts/load.js';
import { recordTitle, telling } from '../parts/record-card.js';
import { SampleTag } from '../parts/sample.js';
import { valueText } from '../parts/value.js';
import { Filters } from './list-filters.js';

const PAGE = 50;

/** All files of a kind that the person may see: search first, filters as chips, cards on a phone and a table on a desktop. */
export function List({ path: [, type], query }) {
  const root = roots.value.find((one) => one.id === type);
  const [typed, setTyped] = useState(query.q ?? '');
  const [more, setMore] = useState([]);
  const wanted = { q: query.q, region: query.region, district: query.district, owner: query.owner, state: query.state };
  const key = JSON.stringify(wanted);
  const { value: page, problem, busy } = useLoaded(() => store.search(type, { ...asked(wanted), limit: PAGE }), [type, key, changed.value]);
  useEffect(() => setMore([]), [page]);
  useEffect(() => setTyped(query.q ?? ''), [type, query.q]);
  useEffect(() => void typeOf(type).catch(() => null), [type]);
  const last = more.at(-1) ?? page;
  const items = [page, ...more].flatMap((one) => one?.items ?? []);
  const set = (part) => go(address(type, { ...wanted, ...part }), { replace: true });
  const bringMore = async () => setMore([...more, await store.search(type, { ...asked(wanted), limit: PAGE, after: last.next })]);
  const create = root?.may?.create && html`<${LinkButton} kind="main" icon="plus" href=${href('new', type)}>${t('list.new')}<//>`;
  return html`<${Page} title=${root?.plural ?? root?.title ?? knownType(type)?.plural ?? knownType(type)?.title ?? ''} actions=${create}>
    <form role="search" class="row searchbar" onSubmit=${(event) => (event.preventDefault(), set({ q: typed.trim() }))}>
      <label class="grow"><span class="visually-hidden">${t('list.search')}</span>
        <input class="input" type="search" value=${typed} placeholder="" aria-describedby="search-help"
          onInput=${(event) => setTyped(event.target.value)} autocapitalize="words" /></label>
      <${Button} type="submit" icon="search">${t('list.find')}<//>
    </form>
    <p class="soft small" id="search-help">${t('list.search.help')}</p>
    <${Filters} type=${type} wanted=${wanted} onChange=${set} />
    <${Fault} problem=${problem} />
    ${busy && !page && html`<${Spinner} />`}
    ${page && items.length === 0 && html`<${Nothing} type=${type} wanted=${wanted} create=${create} />`}
    ${items.length > 0 && html`<${Cards} items=${items} type=${type} /><${Table} items=${items} type=${type} />`}
    ${last?.next && html`<div><${Button} onClick=${bringMore}>${t('list.more')}<//></div>`}
  <//>`;
}

/** A state is asked for as its districts. */
function asked({ region, ...wanted }) {
  if (!region || wanted.district) return wanted;
  return { ...wanted, district: shell.value.districts.filter((one) => one.state === region).map((one) => one.lgd).join(',') };
}

function address(type, wanted) {
  const pairs = Object.entries(wanted).filter(([, value]) => value);
  return `/list/${type}${pairs.length ? `?${new URLSearchParams(pairs)}` : ''}`;
}

function Nothing({ type, wanted, create }) {
  const { value: exists } = useLoaded(() => elsewhere(type, wanted.q), [type, wanted.q]);
  if (exists) return html`<${Empty} title=${t('list.elsewhere')}>${t('list.elsewhere.help')}<//>`;
  if (Object.values(wanted).some(Boolean)) return html`<${Empty} title=${t('list.none')}>${t('list.none.help')}<//>`;
  return html`<${Empty} title=${t('list.empty')} action=${create}>${t('list.empty.help')}<//>`;
}

/** Whether somebody else keeps this very code: that, and nothing of it, is told. */
async function elsewhere(type, code) {
  if (!code || code.length < 4 || !may('records.create', type)) return false;
  return (await api.get(`records/${type}/elsewhere${queryOf({ code: code.toUpperCase() })}`)).exists;
}

/** The label of a record's state in the definition of its type. */
export function stateLabel(type, state) {
  return knownType(type)?.workflow?.states?.find((one) => one.code === state)?.label ?? state ?? '';
}

/** How a record is called in a list: by its code name and code, never by a name. */
export function callName(record) {
  const { code, code_name: codeName } = record.fields;
  const known = knownType(record.type);
  return [codeName, code].filter(Boolean).join(' · ') || (known ? recordTitle(record, known) : record.id.slice(-6));
}

const districtName = (lgd) => shell.value.districts.find((one) => one.lgd === lgd)?.name ?? lgd;
const ownerName = (owner) => (owner === me.value.account ? t('list.mine') : personName(owner));

function Cards({ items, type }) {
  return html`<ul class="plain cards only-phone">
    ${items.map(
      (one) => html`<li key=${one.id}><a class="card card-link" href=${href('record', type, one.id)}>
        <strong>${callName(one)}</strong>
        <span class="tag tag-tint">${stateLabel(type, one.state)}</span>
        <span class="soft small">${districtName(one.district)} · ${ownerName(one.owner)}</span>
        <${SampleTag} record=${one} />
        ${one.waiting && html`<span class="tag tag-warm">${t('waiting')}</span>`}
      </a></li>`,
    )}
  </ul>`;
}

function Table({ items, type }) {
  const known = knownType(type);
  const said = known && !known.code ? telling(items[0], known).slice(1).map((one) => one.field) : [];
  return html`<div class="table-wrap only-wide"><table class="table">
    <thead><tr><th>${known && !known.code ? known.title : t('list.who')}</th>${said.map((field) => html`<th>${field.label}</th>`)}<th>${t('list.state')}</th><th>${t('list.district')}</th><th>${t('list.owner')}</th><th>${t('list.changed')}</th></tr></thead>
    <tbody>
      ${items.map(
        (one) => html`<tr key=${one.id}>
          <td><a href=${href('record', type, one.id)}>${callName(one)}</a> <${SampleTag} record=${one} /></td>
          ${said.map((field) => html`<td>${valueText(field, one.fields[field.key], one.district)}</td>`)}
          <td>${stateLabel(type, one.state)}</td>
          <td>${districtName(one.district)}</td>
          <td>${ownerName(one.owner)}</td>
          <td>${formatDate(one.changedAt)} ${one.waiting && html`<${Icon} name="clock" />`}</td>
        </tr>`,
      )}
    </tbody>
  </table></div>`;
}
