import { html, listOf, Questions, store, typeOf, useLoaded } from '/sdk/v1.js';
import { schemeOf } from './names.js';
import { t } from './texts.js';

const FILING = { keys: ['filed_on', 'filed_place', 'filed_at', 'filed_by', 'her_word', 'receipt_number'], needed: ['filed_on', 'filed_place'] };
const REFUSAL = { keys: ['refusal_reason', 'refusal_words'], needed: ['refusal_reason'] };

/** Steps that want a few answers first. `way`: the states to go through from where it stands. */
export const DEEDS = [
  { id: 'filed', from: ['ELIGIBLE', 'DOCS_PENDING', 'READY', 'RENEWAL_DUE'], ...FILING, way: (state) => (['READY', 'RENEWAL_DUE'].includes(state) ? ['SUBMITTED'] : ['READY', 'SUBMITTED']) },
  { id: 'receipt', from: ['SUBMITTED'], keys: ['receipt_number', 'receipt_photo'], needed: [], way: () => ['ACKNOWLEDGED'] },
  { id: 'sanctioned', from: ['UNDER_VERIFICATION', 'ESCALATED', 'OVERDUE', 'ACKNOWLEDGED'], keys: ['sanctioned_on', 'sanctioned_amount'], needed: ['sanctioned_on'], way: (state) => (state === 'ACKNOWLEDGED' ? ['UNDER_VERIFICATION', 'SANCTIONED'] : ['SANCTIONED']) },
  { id: 'received', from: ['SANCTIONED'], keys: ['received_on', 'received_amount', 'in_hand', 'renew_on'], needed: ['received_on', 'in_hand'], way: () => ['RECEIVED'] },
  { id: 'refused', from: ['SUBMITTED', 'UNDER_VERIFICATION', 'ESCALATED', 'OVERDUE'], ...REFUSAL, way: () => ['REJECTED'] },
  { id: 'stopped', from: ['RECEIVED'], keys: ['stopped_on', 'stopped_reason'], needed: ['stopped_on'], way: () => ['STOPPED'] },
];

/** Keeps the answers of a deed and takes its steps. What the scheme does not want or she has not got stays with the state before. */
export async function take(deed, record, { body, key }) {
  const { type, id } = record;
  const changes = Object.keys(body.fields).length || body.declined?.length;
  const kept = changes ? await store.save({ op: 'change', type, id, version: record.version, key, body }) : record;
  let now = kept;
  if (deed.id === 'received' && now.fields.in_hand !== true) return now;
  for (const to of deed.way(record.state)) now = await store.save({ op: 'move', type, id, version: now.version, body: { to } });
  return now;
}

/** Where this scheme takes applications, and who answers there; nothing when that cannot be known. */
async function officesFirst(record) {
  const [scheme, kinds] = await Promise.all([schemeOf(record.fields.scheme), listOf('scheme_office')]).catch(() => []);
  const places = scheme?.applyTo ?? [];
  const bearers = places.map((code) => kinds.find((one) => one.code === code)?.attributes?.duty_bearer).filter(Boolean);
  return { filed_place: places, filed_at: [...new Set(bearers)] };
}

const bring = async (deed, record) => ({ definition: await typeOf(record.type, record.district), first: deed.id === 'filed' ? await officesFirst(record) : undefined });

/** The questions of one deed. */
export function Deed({ deed, record, onDone }) {
  const { value } = useLoaded(() => bring(deed, record), [record.district]);
  if (!value) return null;
  return html`<section class="card" aria-label=${t(`deed.${deed.id}`)}><${Questions} definition=${value.definition} first=${value.first} keys=${deed.keys} needed=${deed.needed} district=${record.district}
    record=${record} always onSave=${(wanted) => take(deed, record, wanted)} onFresh=${() => store.get(record.type, record.id)} onSaved=${onDone} onCancel=${onDone} /></section>`;
}
