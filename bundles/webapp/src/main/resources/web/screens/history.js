import { html } from '../vendor/ui.js';
import { t } from '../core/i18n.js';
import { formatTime } from '../core/format.js';
import { personName } from '../core/people.js';
import { fieldsOf } from '../core/records.js';
import { changed, store } from '../core/store.js';
import { Empty, Fault, Spinner } from '../parts/basics.js';
import { useLoaded } from '../parts/load.js';
import { Table } from '../parts/table.js';
import { valueText } from '../parts/value.js';
import { Openings } from './openings.js';

/** Who changed what, in words: every write with the answers before and after it. */
export function History({ record, type: definition }) {
  const { value, problem, busy } = useLoaded(() => store.history(record.type, record.id), [record.id, record.version, changed.value]);
  const writes = value ?? [];
  return html`<p class="soft">${t('history.lead')}</p>
    <${Fault} problem=${problem} />${busy && !value && html`<${Spinner} />`}
    ${value && !writes.length && html`<${Empty} title=${t('history.empty')} />`}
    ${!definition.parent && html`<${Openings} record=${record} />`}
    ${writes.map((one) => html`<${Write} key=${`${one.version} ${one.at}`} write=${one} record=${record} definition=${definition} />`)}`;
}

const DEEDS = ['created', 'changed', 'moved', 'imported', 'assigned', 'merged'];

function Write({ write, record, definition }) {
  const rows = Object.entries(write.changes).map(([key, change]) => rowOf(key, change, record, definition)).filter(Boolean);
  const deed = DEEDS.includes(write.action) ? t(`history.${write.action}`) : t('history.changed');
  return html`<article class="stack-tight write">
    <h2>${deed}</h2>
    <p class="soft small">${formatTime(write.at)} · ${personName(write.by)}</p>
    ${rows.length > 0 && (first(write) ? html`<${Given} rows=${rows} />` : html`<${Table} caption=${deed} columns=${[t('history.what'), t('history.before'), t('history.after')]} rows=${rows} />`)}
  </article>`;
}

const first = (write) => ['created', 'imported'].includes(write.action);

function Given({ rows }) {
  return html`<div class="card"><dl class="facts facts-wide">${rows.map(([label, , after]) => html`<div><dt>${label}</dt><dd>${after}</dd></div>`)}</dl></div>`;
}

const ENVELOPE = ['state', 'district', 'owner', 'organisation', 'declined'];

function rowOf(key, change, record, definition) {
  const field = fieldsOf(definition).find((one) => one.key === key);
  const before = shownOf(field, key, change.before, record, definition);
  const after = shownOf(field, key, change.after, record, definition);
  if (!field && !ENVELOPE.includes(key)) return null;
  const label = field?.label ?? t(`history.${key}`);
  if (field?.class === 'identity') return [label, t('record.kept'), t('record.kept')];
  return [label, before || t('history.none'), after || t('history.none')];
}

function shownOf(field, key, value, record, definition) {
  if (value === undefined || value === null) return '';
  if (field) return valueText(field, value, record.district);
  if (key === 'state') return definition.workflow?.states?.find((one) => one.code === value)?.label ?? value;
  if (key === 'owner') return personName(value);
  if (key === 'declined') return [value].flat().map((one) => fieldsOf(definition).find((each) => each.key === one)?.label ?? one).join(', ');
  return String(value);
}
