import { typeOf } from './definitions.js';
import { may } from './session.js';
import { liveModules } from './shell.js';
import { store } from './store.js';

/** The title of a type from what is live, without asking for its definition; its name when no module has it. */
export function typeTitle(type) {
  return liveModules.value.flatMap((one) => one.types).find((one) => one.id === type)?.title ?? type;
}

/** What the list of a root type is called. */
export function listTitle(type) {
  return liveModules.value.flatMap((one) => one.roots).find((one) => one.id === type)?.plural ?? typeTitle(type);
}

/** The module that brought a type and is on in the district, if any. */
export function moduleOf(type, district) {
  return liveModules.value.find((one) => one.districts.includes(district) && one.types.some((kind) => kind.id === type));
}

/** Whether a module is on in a district of this person. */
export const isOn = (module, district) => liveModules.value.some((one) => one.id === module && one.districts.includes(district));

/** The definitions from a type up to its root: [type, …, root]. */
export async function lineOf(type, district) {
  const line = [await typeOf(type, district)];
  while (line.at(-1).parent) line.push(await typeOf(line.at(-1).parent, district));
  return line;
}

/** A record with its definition and those above it: {record, definition, line}. */
export async function wholeRecord(type, id) {
  const record = await store.get(type, id);
  const line = await lineOf(type, record.district);
  return { record, definition: line[0], line };
}

/** The kinds of record below a type that are on in the district and that the person may read, in the order of the packs. */
export function childTypes(definition, district) {
  return (definition.children ?? []).filter((name) => moduleOf(name, district) && may('records.read', name));
}

/** All fields of a definition in their order. */
export const fieldsOf = (definition) => definition.sections.flatMap((section) => section.fields);

/** The day of a record: that of its timeline field, else of the first day that it asks for, else when it was written. */
export function dayOf(record, definition) {
  const field = definition.timeline ?? fieldsOf(definition).find((one) => one.kind === 'date' && one.required)?.key;
  return record.fields[field] ?? record.createdAt ?? record.changedAt;
}
