import { html, useRef, useEffect } from '../vendor/ui.js';
import { announce } from '../core/announce.js';
import { t } from '../core/i18n.js';
import { Button } from '../parts/basics.js';
import { FieldBox, idOf } from './field.js';
import { isKept, Kept } from './field-text.js';

/** A part that repeats: rows are added, moved and removed; the focus goes along. */
export function Group(props) {
  const { field, id, path, value = [], onInput, form, disabled } = props;
  const wanted = useRef(null);
  useEffect(() => {
    if (!wanted.current) return;
    document.querySelector(wanted.current)?.focus();
    wanted.current = null;
  });
  if (isKept(props)) return html`<${Kept} ...${props} />`;
  const put = (rows, focus, said) => {
    wanted.current = focus;
    onInput(rows.length ? rows : undefined);
    if (said) announce(said);
  };
  const row = (at) => `#${idOf(`${path}[${at}]`)}`;
  const add = () => put([...value, {}], `${row(value.length)} :is(input, select, textarea)`);
  const remove = (at) => put(value.filter((_, each) => each !== at), `#${id}-add`, t('forms.row.removed', { n: at + 1 }));
  const move = (at, by) => {
    const rows = [...value];
    [rows[at], rows[at + by]] = [rows[at + by], rows[at]];
    put(rows, `${row(at + by)} [data-move="${by}"]`, t('forms.row.moved', { n: at + by + 1 }));
  };
  const set = (at, key, answer) => put(value.map((one, each) => (each === at ? { ...one, [key]: answer } : one)));
  return html`<div class="stack">
    ${value.map((one, at) => html`<${Row} key=${at} group=${field} path=${`${path}[${at}]`} at=${at} last=${value.length - 1} row=${one} form=${form}
      set=${set} move=${move} remove=${remove} disabled=${disabled} />`)}
    <div><${Button} icon="plus" id=${`${id}-add`} aria-disabled=${disabled ? 'true' : undefined} onClick=${disabled ? undefined : add}>
      ${value.length ? t('forms.row.another') : t('forms.row.add')}<span class="visually-hidden"> ${field.label}</span><//></div>
  </div>`;
}

function Row({ group, path, at, last, row, form, set, move, remove, disabled }) {
  const name = t('forms.row', { group: group.label, n: at + 1 });
  const button = (label, rest) => html`<${Button} small kind="quiet" aria-label=${`${label}: ${name}`} ...${rest} />`;
  return html`<fieldset class="card row-card" id=${idOf(path)} disabled=${disabled}>
    <legend class="visually-hidden">${name}</legend>
    <div class="row row-apart"><strong aria-hidden="true">${name}</strong><span class="row">
      ${at > 0 && button(t('forms.row.up'), { icon: 'up', 'data-move': '-1', onClick: () => move(at, -1) })}
      ${at < last && button(t('forms.row.down'), { icon: 'down', 'data-move': '1', onClick: () => move(at, 1) })}
      ${button(t('forms.row.remove'), { icon: 'close', onClick: () => remove(at) })}
    </span></div>
    ${group.fields.map((field) => html`<${FieldBox} key=${field.key} field=${field} path=${`${path}.${field.key}`} value=${row[field.key]} form=${form} simple
      onInput=${(answer) => set(at, field.key, answer)} />`)}
  </fieldset>`;
}
