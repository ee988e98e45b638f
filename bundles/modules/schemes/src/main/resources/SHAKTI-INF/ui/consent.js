import { today } from '/sdk/v1.js';

/** Purpose under which answers are held against schemes. */
export const PURPOSE = 'SCHEME';
const GIVEN = ['GRANTED', 'ASSENT_GUARDIAN', 'CWC_ORDER'];

/** Whether she agreed, by the newest record that says something of this purpose. A no to everything counts for each. */
export function agreed(consents, purpose = PURPOSE, day = today()) {
  const newest = [...consents].sort((one, other) => order(other).localeCompare(order(one))).find((one) => said(one, purpose));
  if (!newest || newest.fields.withdrawn_on || !GIVEN.includes(newest.fields.consent_status)) return false;
  const row = rowOf(newest, purpose);
  return row.agreed === true && (!row.expires_on || row.expires_on >= day);
}

const order = (one) => `${one.fields.given_on ?? ''} ${one.createdAt ?? '9'}`;
const rowOf = (one, purpose) => (one.fields.purposes ?? []).find((row) => row.consent_for === purpose);
const said = (one, purpose) => Boolean(rowOf(one, purpose)) || !GIVEN.includes(one.fields.consent_status);
