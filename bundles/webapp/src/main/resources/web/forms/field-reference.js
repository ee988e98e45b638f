import { html, useEffect, useState } from '../vendor/ui.js';
import { knownType, typeOf } from '../core/definitions.js';
import { t } from '../core/i18n.js';
import { store } from '../core/store.js';
import { Button, Spinner } from '../parts/basics.js';
import { useLoaded } from '../parts/load.js';
import { holds } from './condition.js';
import { dayInIndia } from './check.js';
import { Clear } from './field-choice.js';
import { titlesOf } from './title.js';

/** Another record: chosen among those of the same file, or found by its code. Never by a name. */
export function Reference(props) {
  const { field, form } = props;
  const type = knownType(field.type, form.district);
  useEffect(() => void typeOf(field.type, form.district).catch(() => null), [field.type, form.district]);
  if (!type) return html`<${Spinner} />`;
  return type.parent ? html`<${Among} ...${props} type=${type} />` : html`<${ByCode} ...${props} type=${type} />`;
}

/** Those of the same file where the definition wants that, or inside a row; else all that the person may see. */
async function bring(type, field, path, { root, parent, type: own, record }) {
  const near = root && (field.sameRoot || path !== field.key);
  const siblings = near && parent && type.parent === own.parent;
  const found = siblings ? await store.children(type.name, parent) : await whole((await store.search(type.name, { root: near ? root : undefined, limit: 100 })).items);
  const fits = (one) => one.id !== record?.id && (!field.where || holds(field.where, factsOf(type, one), dayInIndia()) !== false);
  return found.filter(fits);
}

const FEW = 20;

/** Lists leave out what is sensitive; a few records to choose among are brought whole, so that each can be told by its words. */
async function whole(records) {
  if (records.length > FEW) return records;
  return Promise.all(records.map((one) => store.get(one.type, one.id).catch(() => one)));
}

/** A record whose state is its first one has surely been in no other; of the rest the server knows more. */
function factsOf(type, record) {
  const everIn = (states) => states.includes(record.state) || (record.state === type.workflow?.initial ? false : undefined);
  return { value: (name) => (name === 'state' ? record.state : record.fields[name]), known: (name) => name === 'state' || record.fields[name] !== undefined, everIn };
}

function Among({ field, id, path, value, onInput, form, type, disabled, invalid }) {
  const { value: records, problem } = useLoaded(() => bring(type, field, path, form), [field.key, form.root, form.parent]);
  if (problem) return html`<p class="field-help">${t('forms.reference.unreachable')}</p>`;
  if (!records) return html`<${Spinner} />`;
  if (!records.length) return html`<p class="field-help">${t('forms.reference.none', { what: type.title })}</p>`;
  return html`<${Radios} id=${id} field=${field} records=${records} type=${type} value=${value} onInput=${onInput} disabled=${disabled} invalid=${invalid} />`;
}

function Radios({ id, field, records, type, value, onInput, disabled, invalid }) {
  const titles = titlesOf(type, records);
  return html`<div class="choices">
      ${records.map(
        (one, at) => html`<label class="choice" key=${one.id}><input type="radio" name=${id} checked=${value === one.id} disabled=${disabled}
          aria-invalid=${invalid ? 'true' : undefined} onChange=${() => onInput(one.id)} /><span>${titles[at]}</span></label>`,
      )}
    </div>
    <${Clear} field=${field} shown=${value !== undefined && !disabled} onClear=${() => onInput(undefined)} id=${id} />`;
}

function ByCode({ field, id, value, onInput, type, disabled, invalid, form }) {
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState(null);
  const { value: chosen } = useLoaded(() => (value ? store.get(type.name, value) : Promise.resolve(null)), [value]);
  const find = async () => {
    const { items } = await store.search(type.name, { q: typed.trim().toUpperCase(), limit: 10 }).catch(() => ({ items: [] }));
    setFound(items.filter((one) => one.id !== form.record?.id));
  };
  const onKey = (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    find();
  };
  const records = [chosen, ...(found ?? []).filter((one) => one.id !== chosen?.id)].filter(Boolean);
  return html`<div class="stack-tight">
    <label class="field-help" for=${`${id}-code`}>${t('forms.reference.code')}</label>
    <div class="row searchbar"><span class="grow"><input class="input" type="search" id=${`${id}-code`} value=${typed} disabled=${disabled} autocomplete="off"
        onInput=${(event) => setTyped(event.target.value)} onKeyDown=${onKey} /></span>
      <${Button} icon="search" aria-disabled=${disabled ? 'true' : undefined} onClick=${disabled ? undefined : find}>${t('forms.find')}<//></div>
    ${found && records.length === 0 && html`<p role="status">${t('forms.reference.notfound')}</p>`}
    ${records.length > 0 && html`<${Radios} id=${id} field=${field} records=${records} type=${type} value=${value} onInput=${onInput} disabled=${disabled} invalid=${invalid} />`}
  </div>`;
}
