import { html, useState, signal } from '../vendor/ui.js';
import { registry } from '../core/host.js';
import { t } from '../core/i18n.js';
import { formatDate, formatMonth } from '../core/format.js';
import { personName } from '../core/people.js';
import { childTypes, fieldsOf, isOn, moduleOf, typeTitle } from '../core/records.js';
import { typeOf } from '../core/definitions.js';
import { href } from '../core/router.js';
import { may, onSignOut } from '../core/session.js';
import { changed, store } from '../core/store.js';
import { Button, Empty, Fault, LinkButton, Spinner } from '../parts/basics.js';
import { Chips } from '../parts/chips.js';
import { useLoaded } from '../parts/load.js';
import { Value } from '../parts/value.js';
import { newBelow } from './record-actions.js';

const STEP = 40;

/** Everything that happened, the latest first, by month; what may hurt to read stays folded until it is wanted. */
export function Timeline({ record, type: definition }) {
  const { value, problem, busy } = useLoaded(() => store.timeline(record.type, record.id), [record.id, record.version, changed.value]);
  const [kind, setKind] = useState('');
  const [most, setMost] = useState(STEP);
  const all = folded(value ?? []);
  const kinds = [...new Set(all.map((one) => one.type))];
  const wanted = all.filter((one) => !kind || one.type === kind);
  const options = kinds.map((name) => ({ value: name, label: typeTitle(name) }));
  return html`<${Fault} problem=${problem} />${busy && !value && html`<${Spinner} />`}
    ${options.length > 1 && html`<div class="chip-line no-print"><${Chips} label=${t('timeline.filter')} options=${options} value=${kind} onChange=${setKind} /></div>`}
    ${value && !wanted.length && html`<${Empty} title=${t('timeline.empty')}>${t('timeline.empty.help')}<//>`}
    ${byMonth(wanted.slice(0, most)).map((one) => html`<${Month} key=${one.month} ...${one} record=${record} />`)}
    ${wanted.length > most && html`<div><${Button} onClick=${() => setMost(most + STEP)}>${t('timeline.more')}<//></div>`}
    <${AddBar} record=${record} definition=${definition} kind=${kind} />`;
}

/** Several changes of one record on one day are one entry. */
function folded(items) {
  const seen = new Set();
  return items.filter((one) => {
    const key = `${one.kind} ${one.record} ${one.on} ${one.by}`;
    if (one.kind !== 'changed' || !seen.has(key)) return Boolean(seen.add(key));
    return false;
  });
}

function byMonth(items) {
  const months = new Map();
  for (const item of items) {
    const month = item.on.slice(0, 7);
    if (!months.has(month)) months.set(month, []);
    months.get(month).push(item);
  }
  return [...months].map(([month, list]) => ({ month, items: list }));
}

function Month({ month, items, record }) {
  return html`<section class="stack-tight" aria-labelledby=${`month-${month}`}>
    <h2 id=${`month-${month}`} class="month">${formatMonth(`${month}-01`)}</h2>
    <ol class="timeline">${items.map((item) => html`<li key=${item.id}><${Entry} item=${item} record=${record} /></li>`)}</ol>
  </section>`;
}

const ISO_DAY = /^\d{4}-\d\d-\d\d$/;
/** What only the program reads. */
const ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** Days in the language of the page, kinds of record by their title, codes by what their module calls them. */
function wordOf(item, { field, value }, district) {
  if (ISO_DAY.test(value)) return formatDate(value);
  const own = registry.words.value.find((one) => one.field === field && one.module === moduleOf(item.type, district)?.id);
  return own?.text(value, district) ?? typeTitle(value);
}

function headOf(item) {
  if (item.kind === 'entered') return `${typeTitle(item.type)}: ${item.title}`;
  return item.kind === 'changed' ? t('timeline.changed', { what: typeTitle(item.type) }) : item.title;
}

function Entry({ item, record }) {
  const own = registry.timeline.value.find((one) => one.type === item.type && isOn(one.module, record.district));
  if (own) return html`<${own.component} item=${item} record=${record} />`;
  const said = (item.details ?? []).filter((one) => !one.folded && one.value && one.value !== item.on && !ID.test(one.value));
  const folded = (item.details ?? []).filter((one) => one.folded);
  const what = headOf(item);
  return html`<article class="entry">
    <p class="entry-head"><a href=${href('record', item.type, item.record)}><strong>${what}</strong></a>
      <span class="soft small">${formatDate(item.on)} · ${t('timeline.by', { name: personName(item.by) })}</span>
      ${item.waiting && html`<span class="tag tag-warm">${t('waiting')}</span>`}</p>
    ${said.length > 0 && html`<dl class="facts facts-line">${said.map((one) => html`<div><dt>${one.label}</dt><dd>${wordOf(item, one, record.district)}</dd></div>`)}</dl>`}
    ${folded.length > 0 && html`<${Folded} item=${item} district=${record.district} />`}
  </article>`;
}

const KEPT = 'shown';
const shown = signal(new Set(JSON.parse(sessionStorage.getItem(KEPT) ?? '[]')));
onSignOut(() => {
  shown.value = new Set();
  sessionStorage.removeItem(KEPT);
});

function keep(ids) {
  shown.value = ids;
  sessionStorage.setItem(KEPT, JSON.stringify([...ids]));
}

/** What may hurt to read: closed, and remembered as open until one signs out. */
function Folded({ item, district }) {
  const open = shown.value.has(item.record);
  const toggle = () => {
    const ids = new Set(shown.value);
    if (!ids.delete(item.record)) ids.add(item.record);
    keep(ids);
  };
  return html`<div class="folded">
    <button type="button" class="folded-button" aria-expanded=${open ? 'true' : 'false'} onClick=${toggle}>${t(open ? 'timeline.hide' : 'timeline.show')}</button>
    ${open && html`<${Sensitive} item=${item} district=${district} />`}
  </div>`;
}

function Sensitive({ item, district }) {
  const wanted = item.details.filter((one) => one.folded).map((one) => one.field);
  const { value, problem, busy } = useLoaded(async () => {
    const [record, definition] = await Promise.all([store.get(item.type, item.record), typeOf(item.type, district)]);
    return fieldsOf(definition).filter((field) => wanted.includes(field.key)).map((field) => ({ field, value: record.fields[field.key] }));
  }, [item.record]);
  if (busy && !value) return html`<${Spinner} />`;
  return html`<${Fault} problem=${problem} /><dl class="facts">
    ${(value ?? []).filter((one) => one.value !== undefined).map((one) => html`<div><dt>${one.field.label}</dt><dd><${Value} ...${one} district=${district} /></dd></div>`)}</dl>`;
}

function AddBar({ record, definition, kind }) {
  const kinds = childTypes(definition, record.district).filter((name) => may('records.create', name));
  if (!kind || !kinds.includes(kind)) return null;
  return html`<div class="no-print"><${LinkButton} icon="plus" kind="main" href=${newBelow(kind, record)}>${t('record.add.one', { what: typeTitle(kind) })}<//></div>`;
}
