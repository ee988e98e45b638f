import { html } from '../vendor/ui.js';
import { formatDate } from '../core/format.js';
import { t } from '../core/i18n.js';
import { typeTitle } from '../core/records.js';
import { href } from '../core/router.js';
import { may } from '../core/session.js';
import { LinkButton } from '../parts/basics.js';
import { Icon } from '../parts/icon.js';
import { dueOf } from './due.js';

/** What has to be so before a step, with a way to where it can be added. */
export function Requires({ text, parts, record, below }) {
  if (!parts.length) return null;
  const open = parts.filter((one) => one.held === false);
  const unknown = !open.length && parts.some((one) => one.held === undefined);
  const word = open.length ? 'open' : unknown ? 'unknown' : 'held';
  return html`<section class="card" aria-labelledby="move-requires">
    <div class="row"><h2 id="move-requires">${t('forms.move.requires')}</h2>
      <span class=${word === 'open' ? 'tag tag-warm' : 'tag tag-tint'}>${word === 'held' && html`<${Icon} name="check" />`}${t(`forms.move.requires.${word}`)}</span></div>
    ${text && html`<p>${text}</p>`}
    ${word !== 'held' && html`<div class="row">${parts.filter((one) => one.held !== true).map((one) => html`<${Ways} part=${one} record=${record} below=${below} />`)}</div>`}
  </section>`;
}

/** Where a missing part can be added: in an answer of the record, or in a record below it. */
function Ways({ part, record, below }) {
  const { type, id } = record;
  const parent = `?parent=${encodeURIComponent(`${type}:${id}`)}`;
  const edit = (field) => html`<${LinkButton} small icon="edit" href=${`${href('edit', type, id)}?at=${field.key}`}>${t('forms.move.add.answer', { what: field.label })}<//>`;
  const add = (kind) => html`<${LinkButton} small icon="plus" href=${href('new', kind) + parent}>${t('forms.move.add.record', { what: typeTitle(kind) })}<//>`;
  const open = (one) => html`<${LinkButton} small href=${href('record', one.type, one.id)}>${t('forms.move.open.record', { what: typeTitle(one.type) })}<//>`;
  return html`${may('records.change', type) && part.fields.map(edit)}
    ${part.kinds.map((kind) => html`${(below[kind] ?? []).slice(0, 3).map(open)}${may('records.create', kind) && add(kind)}`)}`;
}

/** What begins to count with a step, who has to act, and under which law; what nobody has checked yet says so. */
export function Clocks({ clocks, on }) {
  if (!clocks.length) return null;
  return html`<section class="card" aria-labelledby="move-clocks">
    <h2 id="move-clocks">${t('forms.move.clocks')}</h2>
    <ul class="plain clock-list">${clocks.map((one) => html`<li key=${one.id}><${Clock} clock=${one} on=${on} /></li>`)}</ul>
  </section>`;
}

function Clock({ clock, on }) {
  const due = dueOf(clock, on);
  const unchecked = clock.provenance?.verified !== true;
  return html`<div class="stack-tight">
    <strong>${clock.title}</strong>
    <span>${[limitText(clock), due && t('forms.move.clock.until', { day: formatDate(due) })].filter(Boolean).join(', ')}</span>
    ${clock.who && html`<span class="soft">${t('forms.move.clock.who', { who: clock.who })}</span>`}
    ${(clock.law || unchecked) && html`<span class="row soft small">${clock.law} ${unchecked && html`<span class="tag">${t('forms.move.clock.unchecked')}</span>`}</span>`}
  </div>`;
}

function limitText({ limit, unit, repeat }) {
  if (repeat?.length && !limit) return t('forms.move.clock.again');
  return limit ? t(`forms.move.clock.${unit}`, { n: limit }) : t('forms.move.clock.now');
}
