import { changed, fieldsOf, formatDate, html, may, stateText, store, typeOf, useLoaded, valueText } from '/sdk/v1.js';
import { t } from './texts.js';

async function bring(complaint) {
  if (!may('records.read', 'fir_transfer')) return null;
  const [definition, records] = await Promise.all([typeOf('fir_transfer', complaint.district), store.children('fir_transfer', complaint.id)]);
  return { definition, records };
}

/** Where a complaint went: both police units, the day, and the number it has there. @param {{complaint: any}} props */
export function Transfers({ complaint }) {
  const { value } = useLoaded(() => bring(complaint), [complaint.id, complaint.version, changed.value]);
  if (!value?.records.length) return null;
  return html`${value.records.map((one) => html`<${Transfer} key=${one.id} transfer=${one} definition=${value.definition} />`)}`;
}

function Transfer({ transfer, definition }) {
  const { fields } = transfer;
  const unit = (name, place) => [fields[name], fields[place] && valueText(fieldsOf(definition).find((one) => one.key === place), fields[place], transfer.district)].filter(Boolean).join(', ');
  const more = [stateText(transfer, definition), fields.transferred_on && formatDate(fields.transferred_on), fields.number_there].filter(Boolean).join(' · ');
  return html`<br /><a class="tap" href=${`#/record/fir_transfer/${transfer.id}`}>${t('transfer.way', { from: unit('from_unit', 'from_district'), to: unit('to_unit', 'to_district') })}</a><br /><span class="soft small">${more}</span>`;
}
