import { html, isOn, keptGet, labelOf, listOf, may, placeName } from '/sdk/v1.js';
import { t } from './texts.js';

const MOST = 3;

/**
 * The offices that are written down for a district, and which kind of duty bearer sits where applications are taken;
 * nothing where neither can be asked.
 * @param {any} record the case
 */
export async function officesFor(record) {
  if (!isOn('demands', record.district) || !may('records.read', 'office')) return undefined;
  const asked = [keptGet(`demands/offices?district=${record.district}`), listOf('scheme_office')];
  const [known, kinds] = await Promise.all(asked).catch(() => [undefined, undefined]);
  if (!known) return undefined;
  const open = known.items.filter((one) => !one.closed && (!one.block || !record.fields.block || one.block === record.fields.block));
  return { open, bearers: new Map(kinds.map((one) => [one.code, one.attributes?.duty_bearer])), block: record.fields.block };
}

/** Those of a kind: of her own block, else those of the district. */
function those(offices, code) {
  const bearer = offices?.bearers.get(code);
  const found = bearer ? offices.open.filter((one) => one.kind === bearer) : [];
  const near = offices?.block ? found.filter((one) => one.block === offices.block) : [];
  return (near.length ? near : found).slice(0, MOST);
}

/** Where an application is taken: the very office as it is written down, else its kind, and that none is. */
export function WhereToGo({ applyTo, offices }) {
  const rows = applyTo.map((code) => ({ code, found: those(offices, code) }));
  const none = rows.every((one) => !one.found.length);
  const rest = rows.some((one) => !one.found.length);
  return html`<ul class="plain stack-tight offices">${rows.map(({ code, found }) => html`<li key=${code}>${labelOf('scheme_office', code)}
      ${found.map((one) => html`<${Office} key=${one.id} one=${one} />`)}</li>`)}</ul>
    ${offices && rest && html`<p class="soft small offices-none">${t(none ? 'where.unrecorded' : 'where.unrecorded.rest')}</p>`}`;
}

function Office({ one }) {
  const place = one.block ? placeName('block', one.block, one.district) : '';
  return html`<div class="office"><strong>${one.name}</strong>
    ${(one.address || place) && html`<span class="soft">${[place, one.address].filter(Boolean).join(' · ')}</span>`}
    ${one.phone && html`<a class="tap" href=${`tel:${one.phone.replace(/[^+\d]/g, '')}`}>${one.phone}</a>`}
    ${!one.address && !one.phone && html`<span class="soft small">${t('where.noaddress')}</span>`}</div>`;
}
