import { html, useEffect, useState } from '../vendor/ui.js';
import { online } from '../core/api.js';
import { formatDate, formatNumber, formatTime } from '../core/format.js';
import { t } from '../core/i18n.js';
import { typeTitle } from '../core/records.js';
import { href } from '../core/router.js';
import { changed } from '../core/store.js';
import { again, keeping } from '../offline/here.js';
import { heldBack } from '../offline/order.js';
import { items } from '../offline/outbox.js';
import { drain } from '../offline/send.js';
import { noteOf } from '../offline/kept.js';
import { roomUsed, sendsOnlyOpen } from '../offline/room.js';
import { shownRecord } from '../offline/store.js';
import { Button, Empty, Fold, Notice, Page } from '../parts/basics.js';
import { Stuck } from './outbox-stuck.js';
import { callName } from './list.js';

/** What waits to be sent, in words: what it is, when it was done, and what keeps it. */
export function OutboxPage() {
  changed.value;
  if (!keeping.value) return html`<${Page} title=${t('outbox.title')} narrow><${Empty} title=${t('outbox.off')}>${t('outbox.off.help')}<//><//>`;
  const all = items.value;
  const stuck = all.filter((one) => one.status === 'failed' || one.status === 'conflict');
  const waiting = all.filter((one) => one.status === 'waiting');
  const aside = all.filter((one) => one.status === 'aside');
  const held = heldBack(all);
  return html`<${Page} title=${t('outbox.title')} lead=${leadOf(all)} narrow actions=${waiting.length > 0 && html`<${SendNow} />`}>
    ${waiting.length > 0 && !online.value && html`<${Notice}>${t('outbox.wait')}<//>`}
    ${stuck.length > 0 && html`<section class="stack" aria-labelledby="outbox-stuck"><h2 id="outbox-stuck">${t('outbox.stuck')}</h2>
      ${stuck.map((one) => html`<${Stuck} key=${one.seq} item=${one} title=${titleOf(one)} file=${fileOf(one)} />`)}</section>`}
    ${waiting.length > 0 && html`<section class="stack-tight" aria-labelledby="outbox-waiting"><h2 id="outbox-waiting">${t('outbox.waiting')}</h2>
      <ul class="plain cards">${waiting.map((one) => html`<li key=${one.seq}><${Waiting} item=${one} held=${held.has(one.seq)} /></li>`)}</ul></section>`}
    ${aside.length > 0 && html`<${Fold} summary=${t('outbox.aside', { n: aside.length })}><div class="stack">
      ${aside.map((one) => html`<${Stuck} key=${one.seq} item=${one} title=${titleOf(one)} file=${fileOf(one)} />`)}</div><//>`}
    ${all.length === 0 && html`<${Empty} title=${t('outbox.none')}>${t('outbox.none.help')}<//>`}
    <${About} />
  <//>`;
}

const leadOf = (all) => (all.length ? t('outbox.lead', { n: all.length }) : undefined);

function SendNow() {
  const [busy, setBusy] = useState(false);
  const send = async () => {
    setBusy(true);
    await drain();
    setBusy(false);
  };
  return html`<${Button} kind="main" icon="send" busy=${busy} onClick=${send}>${t('outbox.send')}<//>`;
}

/** What was done, in words: "New: Contact". */
export function titleOf({ deed }) {
  return t(`outbox.${deed.op}`, { what: typeTitle(deed.type) });
}

/** The file that a thing belongs to, by its code. */
function fileOf({ deed }) {
  const record = shownRecord(deed.id);
  const root = record && (record.root === record.id ? record : shownRecord(record.root));
  return root ? callName(root) : '';
}

function Waiting({ item, held }) {
  const { deed } = item;
  const state = again.value ? 'outbox.state.again' : held ? 'outbox.state.held' : 'outbox.state.waiting';
  return html`<a class="card card-link" href=${href('record', deed.type, deed.id)}>
    <strong>${titleOf(item)}</strong>
    <span class="soft small">${[fileOf(item), formatTime(deed.made)].filter(Boolean).join(' · ')}</span>
    <span class="tag tag-tint">${t(state)}</span>
  </a>`;
}

/** What this device keeps, and the limits of it. */
function About() {
  const [room, setRoom] = useState(null);
  useEffect(() => void roomUsed().then(setRoom), []);
  const lease = noteOf('lease');
  return html`<${Fold} summary=${t('outbox.about')}><div class="stack-tight">
    <p>${t('outbox.about.sealed')}</p>
    ${sendsOnlyOpen() && html`<p>${t('outbox.about.open')}</p>`}
    ${lease && html`<p>${t('outbox.about.lease', { hours: lease.hours, until: formatDate(new Date(lease.met + lease.hours * 3_600_000).toISOString()) })}</p>`}
    ${room && html`<p>${t('outbox.about.room', { used: formatNumber(room.megabytes) })} ${room.lasting ? '' : t('outbox.about.cleared')}</p>`}
    <p>${t('outbox.about.tries')}</p>
  </div><//>`;
}
