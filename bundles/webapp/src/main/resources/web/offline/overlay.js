/**
 * What waits to be sent is laid over what the server last told, so that a person sees the own work as done. The record keeps
 * the server's version: the next deed is made on that.
 *
 * @typedef {import('./outbox.js').Item} Item
 */

/**
 * @param {any|undefined} record as the server told it
 * @param {Item[]} items unsent deeds of this record, in their order
 * @param {{me: any, typeOf: (type: string) => any|undefined, parentOf: (id: string) => any|undefined}} around
 */
export function layOver(record, items, around) {
  return items.reduce((now, item) => lay(now, item, around), record);
}

function lay(record, { deed }, around) {
  const changedAt = new Date(deed.made).toISOString();
  if (deed.op === 'create') return record ?? begin(deed, changedAt, around);
  if (!record) return record;
  if (deed.op === 'move') return { ...record, state: deed.body.to, changedAt, waiting: true };
  return { ...record, ...answers(record, deed, around), changedAt, waiting: true };
}

function begin(deed, at, { me, typeOf, parentOf }) {
  const { parent, district, fields = {}, declined = [] } = deed.body;
  const above = parent ? parentOf(parent) : undefined;
  const place = { district: district ?? above?.district ?? '', organisation: above?.organisation ?? me.organisation, owner: above?.owner ?? me.account };
  const identity = identityOf(typeOf(deed.type));
  return {
    type: deed.type,
    id: deed.id,
    state: typeOf(deed.type)?.workflow?.initial ?? '',
    ...place,
    ...(parent ? { parent } : {}),
    root: above?.root ?? deed.id,
    version: 0,
    createdAt: at,
    changedAt: at,
    createdBy: me.account,
    fields: without(fields, identity),
    declined,
    identity: Object.keys(fields).filter((key) => identity.has(key)),
    waiting: true,
  };
}

function answers(record, { type, body }, { typeOf }) {
  const identity = identityOf(typeOf(type));
  const given = body.fields ?? {};
  const fields = { ...record.fields };
  const held = new Set(record.identity);
  const declined = new Set([...(record.declined ?? []), ...(body.declined ?? [])]);
  for (const [key, value] of Object.entries(given)) {
    const gone = value === null;
    declined.delete(key);
    if (identity.has(key)) gone ? held.delete(key) : held.add(key);
    else if (gone) delete fields[key];
    else fields[key] = value;
  }
  for (const key of body.declined ?? []) delete fields[key];
  return { fields, identity: [...held], declined: [...declined] };
}

/** Keys whose values are never shown in a record. */
function identityOf(type) {
  return new Set((type?.sections ?? []).flatMap((one) => one.fields).filter((one) => one.class === 'identity').map((one) => one.key));
}

const without = (fields, keys) => Object.fromEntries(Object.entries(fields).filter(([key, value]) => !keys.has(key) && value !== null));
