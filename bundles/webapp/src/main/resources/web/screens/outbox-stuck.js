import { html, useState } from '../vendor/ui.js';
import { formatTime } from '../core/format.js';
import { t } from '../core/i18n.js';
import { href } from '../core/router.js';
import { decide, discard, putAside, resend, withRest } from '../offline/decide.js';
import { keptType } from '../offline/kinds.js';
import { shownRecord } from '../offline/store.js';
import { Conflict } from '../forms/conflict.js';
import { Button } from '../parts/basics.js';
import { Dialog } from '../parts/dialog.js';

/**
 * A thing that wants a decision: why, and what can be done with it.
 * @param {{item: any, title: string, file: string}} props
 */
export function Stuck({ item, title, file }) {
  return html`<article class="card" aria-label=${title}>
    <strong>${title}</strong>
    <span class="soft small">${[file, formatTime(item.deed.made)].filter(Boolean).join(' · ')}</span>
    ${item.status === 'conflict' ? html`<${Clash} item=${item} />` : html`<${Refused} item=${item} />`}
  </article>`;
}

function districtOf({ deed }) {
  return shownRecord(deed.id)?.district ?? deed.body.district ?? '';
}

/** The same answer was changed by somebody else: both are shown, and a person decides. */
function Clash({ item }) {
  const [busy, setBusy] = useState(false);
  const choose = async (choice) => {
    setBusy(true);
    await decide(item, choice);
  };
  const district = districtOf(item);
  const definition = keptType(item.deed.type, district) ?? { sections: [] };
  return html`<${Conflict} definition=${definition} district=${district} conflicts=${item.problem.conflicts} onChoose=${choose} busy=${busy} />`;
}

/** Each question that the server asked about, by its name. */
function reasonsOf({ deed, problem }, district) {
  const fields = (keptType(deed.type, district)?.sections ?? []).flatMap((one) => one.fields);
  return (problem?.errors ?? []).map((one) => {
    const label = fields.find((field) => field.key === one.field)?.label;
    return label ? `${label}: ${one.message}` : one.message;
  });
}

/** Where the thing is mended: its own form. */
function formOf({ deed }) {
  return deed.op === 'move' ? href('move', deed.type, deed.id, deed.body.to) : href('edit', deed.type, deed.id);
}

function Refused({ item }) {
  const [sure, setSure] = useState(false);
  const aside = item.status === 'aside';
  const reasons = reasonsOf(item, districtOf(item));
  const rest = withRest(item).length - 1;
  const why = item.problem?.detail || item.problem?.title || t('outbox.refused');
  const actions = html`<${Button} kind="main" onClick=${() => setSure(false)}>${t('outbox.discard.keep')}<//>
    <${Button} kind="warm" onClick=${() => discard(item)}>${t('outbox.discard')}<//>`;
  return html`${!aside && html`<p>${t('outbox.why')} ${why}</p>`}
    ${!aside && reasons.length > 0 && html`<ul class="reasons">${reasons.map((one) => html`<li>${one}</li>`)}</ul>`}
    <div class="row">
      ${!aside && html`<a class="btn btn-main" href=${formOf(item)}>${t('outbox.mend')}</a>`}
      <${Button} onClick=${() => resend(item)}>${t(aside ? 'outbox.back' : 'outbox.again')}<//>
      ${!aside && html`<${Button} onClick=${() => putAside(item)}>${t('outbox.putaside')}<//>`}
      ${aside && html`<${Button} kind="quiet" onClick=${() => setSure(true)}>${t('outbox.discard')}<//>`}
    </div>
    <${Dialog} title=${t('outbox.discard.title')} open=${sure} onClose=${() => setSure(false)} actions=${actions}>
      <p>${rest ? t('outbox.discard.rest', { n: rest }) : t('outbox.discard.help')}</p>
    <//>`;
}
