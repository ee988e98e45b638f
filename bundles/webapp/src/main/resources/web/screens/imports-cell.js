import { html } from '../vendor/ui.js';
import { listOf, placesOf } from '../core/definitions.js';
import { t } from '../core/i18n.js';
import { shell } from '../core/shell.js';
import { useLoaded } from '../parts/load.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** One cell of a refused row, with the field that its kind wants. What was written stays to be seen until it is mended. */
export function Cell({ column, line, district, value, was, reasons, onChange }) {
  const id = `cell-${line}-${column.name}`;
  const wrong = reasons.length > 0;
  const props = {
    id,
    class: 'input',
    'aria-invalid': wrong && value === was ? 'true' : undefined,
    'aria-describedby': wrong ? `${id}-why` : undefined,
  };
  const set = (event) => onChange(event.target.value);
  return html`<div class="field">
    <label class="field-label" for=${id}>${column.label} <code class="soft small">${column.name}</code></label>
    ${wrong && html`<span id=${`${id}-why`} class=${value === was ? 'field-error' : 'soft'}>${t('imports.was', { reasons: reasons.join('; '), value: was || '–' })}</span>`}
    ${fieldOf({ column, district, value, props, set })}
  </div>`;
}

function fieldOf({ column, district, value, props, set }) {
  if (column.kind === 'date') return html`<input ...${props} type="date" value=${DAY.test(value) ? value : ''} onChange=${set} />`;
  if (column.list) return html`<${Choice} props=${props} value=${value} set=${set} bring=${() => listOf(column.list)} on=${column.list} />`;
  if (column.level === 'district') return html`<${Choice} props=${props} value=${value} set=${set} bring=${districts} on="district" />`;
  if (column.level && district) {
    return html`<${Choice} props=${props} value=${value} set=${set} bring=${() => placesOf(column.level, district)} on=${`${column.level} ${district}`} />`;
  }
  const numeric = ['integer', 'decimal', 'money'].includes(column.kind);
  return html`<input ...${props} type="text" inputmode=${numeric ? 'decimal' : undefined} autocomplete="off" value=${value} onInput=${set} />`;
}

const districts = async () => shell.peek().districts.map((one) => ({ code: one.lgd, label: one.name }));

function Choice({ props, value, set, bring, on }) {
  const { value: entries } = useLoaded(() => bring().catch(() => []), [on]);
  const known = (entries ?? []).some((one) => one.code === value);
  return html`<select ...${props} value=${value} onChange=${set}>
    <option value="">–</option>
    ${value && !known && html`<option value=${value}>${value}</option>`}
    ${(entries ?? []).map((one) => html`<option value=${one.code}>${one.label}</option>`)}
  </select>`;
}
