import { html } from '../vendor/ui.js';
import { registry } from '../core/host.js';
import { t } from '../core/i18n.js';
import { personName } from '../core/people.js';
import { isOn } from '../core/records.js';
import { me } from '../core/session.js';
import { shell } from '../core/shell.js';
import { formatDate } from '../core/format.js';
import { SampleTag } from '../parts/sample.js';
import { stateText } from '../parts/record-card.js';

/** Where a record stands, where it belongs and who keeps it; then what modules say about it, such as consent. */
export function RecordHead({ record, definition }) {
  const state = definition.workflow?.states?.length > 1 ? stateText(record, definition) : '';
  const district = shell.value.districts.find((one) => one.lgd === record.district)?.name ?? record.district;
  const owner = record.owner === me.value.account ? t('record.mine') : t('record.owner', { name: personName(record.owner) });
  const brought = registry.headers.value.filter((one) => one.type === record.type && isOn(one.module, record.district));
  return html`<div class="record-head stack-tight">
    <p class="row">
      ${state && html`<span class="tag tag-tint">${state}</span>`}
      <${SampleTag} record=${record} />
      ${record.waiting && html`<span class="tag tag-warm">${t('waiting')}</span>`}
      <span class="soft small parts">${[district, owner, t('record.changed', { day: formatDate(record.changedAt) })].map((one) => html`<span key=${one}>${one}</span>`)}</span>
    </p>
    ${brought.map((one) => html`<${one.component} key=${`${one.module} ${one.id ?? ''}`} record=${record} type=${definition} />`)}
  </div>`;
}
