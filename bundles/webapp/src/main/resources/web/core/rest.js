import { registry } from './host.js';
import { isOn } from './records.js';
import { changed } from './store.js';
import { shell } from './shell.js';
import { useLoaded } from '../parts/load.js';

/**
 * Why nothing can be written in a record for now, in words; empty where it can, `undefined` until that is known.
 * @param {any} record
 */
export function useRest(record) {
  const asked = registry.rests.value.filter((one) => one.type === record.type && isOn(one.module, record.district));
  const { value } = useLoaded(() => firstOf(asked, record), [record.id, record.version, changed.value, asked.length, shell.value]);
  return asked.length ? value : '';
}

async function firstOf(asked, record) {
  for (const one of asked) {
    const why = await one.why(record);
    if (why) return why;
  }
  return '';
}
