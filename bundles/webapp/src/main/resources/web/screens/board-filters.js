import { html } from '../vendor/ui.js';
import { formatDate, today } from '../core/format.js';
import { t } from '../core/i18n.js';
import { people } from '../core/people.js';
import { me } from '../core/session.js';
import { shell } from '../core/shell.js';
import { Fold } from '../parts/basics.js';
import { Chips } from '../parts/chips.js';

/** What a board can be narrowed by, in the order of the address. */
const NAMES = ['district', 'owner', 'from', 'to'];

/** The filters of an address, without what is empty. */
export function filtersOf(query) {
  return Object.fromEntries(NAMES.filter((name) => query[name]).map((name) => [name, query[name]]));
}

/** The filters as the end of an address, with a question mark when there are any. */
export function asQuery(wanted, more = {}) {
  const pairs = Object.entries({ ...wanted, ...more }).filter(([, value]) => value);
  return pairs.length ? `?${new URLSearchParams(pairs)}` : '';
}

/** What is being looked at, in words: where, whose and when. */
export function inWords(wanted) {
  const where = wanted.district ? districtName(wanted.district) : t('boards.everywhere');
  const whose = wanted.owner && people().find((one) => one.account === wanted.owner || (wanted.owner === 'me' && one.account === me.value.account))?.login;
  return [where, whose, periodInWords(wanted)].filter(Boolean).join(' · ');
}

/** The name of a district. */
export function districtName(lgd) {
  return shell.value.districts.find((one) => one.lgd === lgd)?.name ?? lgd;
}

function periodInWords({ from, to }) {
  if (from && to) return t('boards.period.both', { from: formatDate(from), to: formatDate(to) });
  if (from) return t('boards.period.since', { from: formatDate(from) });
  return to ? t('boards.period.until', { to: formatDate(to) }) : t('boards.period.all');
}

/** The filters themselves; a choice of one is no choice and not shown. Numbers of whole areas know no worker and no time. */
export function BoardFilters({ wanted, whole = false, onChange }) {
  const districts = shell.value.districts.map((one) => ({ value: one.lgd, label: one.name }));
  const workers = people().filter(inTheField).map((one) => ({ value: one.account, label: one.login }));
  const on = Object.keys(wanted).length;
  if (whole && districts.length < 2) return null;
  return html`<${Fold} summary=${on ? t('list.filters.on', { n: on }) : t('list.filters')} open=${on > 0}>
    <div class="stack board-bar">
      ${districts.length > 1 && html`<${Pick} id="district" label=${t('list.district')} options=${districts} wanted=${wanted} onChange=${onChange} />`}
      ${!whole && workers.length > 1 && html`<${Pick} id="owner" label=${t('list.owner')} options=${workers} wanted=${wanted} onChange=${onChange} />`}
      ${!whole && html`<${Period} wanted=${wanted} onChange=${onChange} />`}
    </div>
  <//>`;
}

/** Whoever still works here and for certain districts can have files of the own. */
const inTheField = (person) => person.active !== false && person.districts.length > 0;

function Pick({ id, label, options, wanted, onChange }) {
  if (options.length > 8) {
    return html`<label class="field pick"><span class="field-label">${label}</span>
      <select class="input" value=${wanted[id] ?? ''} onChange=${(event) => onChange({ [id]: event.target.value })}>
        <option value="">${t('boards.all')}</option>
        ${options.map((one) => html`<option value=${one.value}>${one.label}</option>`)}
      </select></label>`;
  }
  return html`<div class="stack-tight"><span class="soft small">${label}</span>
    <${Chips} label=${label} options=${options} value=${wanted[id] ?? ''} onChange=${(value) => onChange({ [id]: value })} /></div>`;
}

function Period({ wanted, onChange }) {
  const spans = [
    { value: 'month', label: t('boards.period.month'), from: `${today().slice(0, 7)}-01` },
    { value: 'quarter', label: t('boards.period.quarter'), from: monthsAgo(3) },
    { value: 'year', label: t('boards.period.year'), from: yearBegan() },
  ];
  const chosen = wanted.to ? '' : (spans.find((one) => one.from === wanted.from)?.value ?? '');
  const pick = (value) => onChange({ from: spans.find((one) => one.value === value)?.from ?? '', to: '' });
  return html`<div class="stack-tight"><span class="soft small">${t('boards.period')}</span>
    <${Chips} label=${t('boards.period')} options=${spans} value=${chosen} onChange=${pick} />
    <div class="period">
      <${Day} id="from" wanted=${wanted} onChange=${onChange} /><${Day} id="to" wanted=${wanted} onChange=${onChange} />
    </div></div>`;
}

function Day({ id, wanted, onChange }) {
  return html`<label class="field"><span class="field-label">${t(`boards.${id}`)}</span>
    <input class="input" type="date" value=${wanted[id] ?? ''} onChange=${(event) => onChange({ [id]: event.target.value })} /></label>`;
}

function monthsAgo(months) {
  const [year, month, day] = today().split('-').map(Number);
  const then = new Date(Date.UTC(year, month - 1 - months, day));
  return then.toISOString().slice(0, 10);
}

/** Years of account begin in April. */
function yearBegan() {
  const [year, month] = today().split('-').map(Number);
  return `${month >= 4 ? year : year - 1}-04-01`;
}
