import { html, useEffect, useState } from '../vendor/ui.js';
import { api, query as written } from '../core/api.js';
import { knownType, typeOf } from '../core/definitions.js';
import { formatMonth } from '../core/format.js';
import { locale, t } from '../core/i18n.js';
import { personName } from '../core/people.js';
import { go, href } from '../core/router.js';
import { shell } from '../core/shell.js';
import { Button, Empty, Fault, Page, Spinner } from '../parts/basics.js';
import { Chart } from '../parts/chart.js';
import { Chips } from '../parts/chips.js';
import { numberText } from '../parts/figure.js';
import { useLoaded } from '../parts/load.js';
import { asQuery, BoardFilters, districtName, filtersOf, inWords } from './board-filters.js';
import { about, bandsOf } from './board-rows.js';
import { amountText } from './board-table.js';

const PAGE = 48;
const MONTHS = 24;

/** What is behind a number: how it spreads over time and places, and the files that it counts, by their codes. */
export function BehindFigure({ board, indicator, query }) {
  const wanted = filtersOf(query);
  const key = asQuery(wanted);
  const back = { href: href('boards', board) + key, label: t('boards.back') };
  const { value: figure, problem } = useLoaded(() => api.get(`indicators/${indicator}${key}`), [indicator, key, shell.value]);
  const change = (part) => go(`/boards/${board}/${indicator}${asQuery(filtersOf({ ...wanted, ...part }), { part: 'part' in part ? part.part : query.part })}`, { replace: true });
  if (!figure) return html`<${Page} title=${t('boards.title')} back=${back}>${problem ? html`<${Fault} problem=${problem} />` : html`<${Spinner} />`}<//>`;
  const parts = bandsOf(figure).map((one) => ({ value: one.id, label: `${one.label} ${numberText(one)}` }));
  return html`<${Page} title=${figure.label} lead=${inWords(wanted)} back=${back}>
    <p><span class="figure-value">${amountText(figure, figure.unit)}</span></p>
    <p class="soft">${[about(figure), t('boards.source', { source: figure.source })].filter(Boolean).join(' · ')}</p>
    <${BoardFilters} wanted=${wanted} onChange=${change} />
    ${!figure.bands && figure.unit !== 'days' && html`<${Spread} indicator=${indicator} query=${key} />`}
    <section class="stack-tight" aria-labelledby="behind">
      <h2 id="behind">${t('boards.behind')}</h2>
      ${parts.length > 0 && html`<${Chips} label=${t('boards.parts')} options=${parts} value=${query.part ?? ''} onChange=${(part) => change({ part })} />`}
      <${Files} indicator=${indicator} wanted=${{ ...wanted, part: query.part }} />
    </section>
  <//>`;
}

function Spread({ indicator, query }) {
  const ask = (by) => api.get(`indicators/${indicator}${query}${query ? '&' : '?'}by=${by}`).then((one) => one.slices);
  const { value } = useLoaded(() => Promise.all([ask('month'), ask('district')]), [indicator, query]);
  if (!value) return null;
  const [months, districts] = value;
  const times = overTime(months.filter((one) => one.key));
  const places = districts.filter((one) => one.key).map((one) => ({ label: districtName(one.key), value: one.value }));
  return html`<div class="split">
    ${times.length > 1 && html`<div class="card"><h2>${t('boards.time')}</h2><${Chart} kind="line" title=${t('boards.time')} heading=${t('boards.when')} items=${times} /></div>`}
    ${places.length > 1 && html`<div class="card"><h2>${t('boards.places')}</h2><${Chart} title=${t('boards.places')} heading=${t('list.district')} items=${places} /></div>`}
  </div>`;
}

/** Months that are told, with the empty ones between them; years when that would be too many points to read. */
function overTime(months) {
  if (!months.length) return [];
  const all = [];
  const told = new Map(months.map((one) => [one.key, one.value]));
  for (let key = months[0].key; key <= months.at(-1).key; key = following(key)) all.push({ key, value: told.get(key) ?? 0 });
  if (all.length <= MONTHS) return all.map((one) => ({ label: formatMonth(`${one.key}-01`), value: one.value }));
  const years = new Map();
  for (const one of all) years.set(one.key.slice(0, 4), (years.get(one.key.slice(0, 4)) ?? 0) + one.value);
  return [...years].map(([year, value]) => ({ label: formatYear(year), value }));
}

const formatYear = (year) => new Intl.NumberFormat(locale(), { useGrouping: false }).format(Number(year));

function following(key) {
  const [year, month] = key.split('-').map(Number);
  return month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`;
}

function Files({ indicator, wanted }) {
  const key = JSON.stringify(wanted);
  const bring = (after) => api.get(`indicators/${indicator}/records${written({ ...wanted, limit: PAGE, after })}`);
  const { value: page, problem, busy } = useLoaded(() => bring(), [indicator, key]);
  const [more, setMore] = useState([]);
  useEffect(() => setMore([]), [page]);
  const items = [page, ...more].flatMap((one) => one?.items ?? []);
  const last = more.at(-1) ?? page;
  return html`<${Fault} problem=${problem} />
    ${busy && !page && html`<${Spinner} />`}
    ${page && items.length === 0 && html`<${Empty} title=${t('boards.behind.none')}>${t('boards.behind.none.help')}<//>`}
    <ul class="plain codes">${items.map((one) => html`<li key=${`${one.id} ${one.clock ?? ''}`}><${File} file=${one} /></li>`)}</ul>
    ${last?.next && html`<div><${Button} onClick=${async () => setMore([...more, await bring(last.next)])}>${t('list.more')}<//></div>`}`;
}

function File({ file }) {
  useEffect(() => void typeOf(file.type).catch(() => null), [file.type]);
  const state = knownType(file.type)?.workflow?.states?.find((one) => one.code === file.state)?.label ?? '';
  return html`<a class="card card-link" href=${href('record', file.type, file.id)}>
    <strong>${file.code ?? file.id.slice(-6)}</strong>
    ${file.title && html`<span>${file.title}</span>`}
    ${file.days !== undefined && html`<span class="soft small">${t('boards.days', { n: file.days })}</span>`}
    <span class="soft small">${[state, districtName(file.district), personName(file.owner)].filter(Boolean).join(' · ')}</span>
  </a>`;
}
