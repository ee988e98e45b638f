import { formatDate, html, labelOf, store, today, useLoaded, changed, href } from '/sdk/v1.js';
import { t } from './texts.js';

const latest = (records, day) => [...records].sort((one, other) => String(other.fields[day]).localeCompare(String(one.fields[day])))[0];

/** What she agreed to when she was last asked, and what she did not. */
export function Consent({ record }) {
  const { value } = useLoaded(() => store.children('consent', record.id), [record.id, changed.value]);
  if (!value) return null;
  const last = latest(value, 'given_on');
  if (!last) return html`<p class="small about"><strong>${t('consent')}</strong> ${t('consent.none')}</p>`;
  const { fields } = last;
  const taken = fields.withdrawn_on;
  return html`<p class="small about"><strong>${t('consent')}</strong>
    <a class=${taken || fields.consent_status === 'REFUSED' ? 'tag tag-warm' : 'tag tag-tint'} href=${href('record', 'consent', last.id)}>
      ${taken ? t('consent.taken', { day: formatDate(taken) }) : `${labelOf('consent_status', fields.consent_status)} · ${formatDate(fields.given_on)}`}</a>
    ${!taken && html`<${Purposes} rows=${fields.purposes ?? []} />`}</p>`;
}

function Purposes({ rows }) {
  const names = (agreed) => rows.filter((one) => Boolean(one.agreed) === agreed && holds(one)).map((one) => labelOf('consent_purpose', one.consent_for));
  const [yes, no] = [names(true), names(false)];
  if (!yes.length && !no.length) return null;
  return html`<span class="soft only-phone">${t('consent.count', { yes: yes.length, no: no.length })}</span>
    ${yes.length > 0 && html`<span class="soft only-wide">${t('consent.yes', { what: yes.join(', ') })}</span>`}
    ${no.length > 0 && html`<span class="soft only-wide">${t('consent.no', { what: no.join(', ') })}</span>`}`;
}

const holds = (row) => !row.expires_on || row.expires_on >= today();

/** How safe it is by the last talk about it, and when it is talked about again. */
export function Safety({ record }) {
  const { value } = useLoaded(() => store.children('safety_assessment', record.id), [record.id, changed.value]);
  if (!value) return null;
  const last = latest(value, 'assessed_on');
  if (!last) return html`<p class="small about"><strong>${t('safety')}</strong> ${t('safety.none')}</p>`;
  const { fields } = last;
  const tone = fields.risk_level === 'GREEN' ? 'tag tag-tint' : 'tag tag-warm';
  return html`<p class="small about"><strong>${t('safety')}</strong>
    <a class=${tone} href=${href('record', 'safety_assessment', last.id)}>${labelOf('risk_level', fields.risk_level)} · ${formatDate(fields.assessed_on)}</a>
    ${fields.her_view && html`<span class="soft">${t('safety.feels', { n: fields.her_view })}</span>`}
    ${fields.next_due && html`<span class="soft">${t('safety.next', { day: formatDate(fields.next_due) })}</span>`}</p>`;
}
