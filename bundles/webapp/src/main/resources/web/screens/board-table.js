import { html } from '../vendor/ui.js';
import { formatNumber } from '../core/format.js';
import { t } from '../core/i18n.js';
import { numberText } from '../parts/figure.js';

/** A number with its unit, as the server tells it; a median of too few is not told. */
export function amountText(one, unit) {
  if (unit !== 'days') return numberText(one);
  if (one.suppressed) return t('boards.toofew', { n: one.suppressed.k ?? 5 });
  return one.value === undefined || one.value === null ? numberText(one) : t('boards.span', { n: one.value });
}

/** Neighbouring rows that are split by the same field: [[row, …], …]. */
export function tablesOf(rows) {
  const tables = [];
  for (const row of rows.filter((one) => one.by && one.slices)) {
    if (tables.at(-1)?.[0].by.field === row.by.field) tables.at(-1).push(row);
    else tables.push([row]);
  }
  return tables.filter((some) => some.some((row) => row.slices.length > 0));
}

/** Numbers side by side, one line for each value of the field that they are split by. */
export function SliceTable({ rows }) {
  const { label } = rows[0].by;
  return html`<div class="table-wrap" tabindex="0" role="region" aria-label=${label}><table class="table">
    <caption class="visually-hidden">${label}</caption>
    <thead><tr><th scope="col">${label}</th>${rows.map((row) => html`<th scope="col" class="num" key=${row.indicator}>${row.label}</th>`)}</tr></thead>
    <tbody>${linesOf(rows).map((line) => html`<${Line} key=${line.key} line=${line} rows=${rows} />`)}</tbody>
  </table></div>`;
}

function linesOf(rows) {
  const labels = new Map();
  for (const row of rows) for (const one of row.slices) labels.set(one.key, one.label ?? labels.get(one.key));
  return [...labels].map(([key, label]) => ({ key, label: label ?? (key || t('boards.unsaid')) })).sort((a, b) => a.label.localeCompare(b.label));
}

function Line({ line, rows }) {
  return html`<tr><th scope="row">${line.label}</th>
    ${rows.map((row) => html`<td class="num" key=${row.indicator}>${cellText(row, line.key)}</td>`)}</tr>`;
}

function cellText(row, key) {
  const slice = row.slices.find((one) => one.key === key);
  if (!slice) return row.unit === 'days' ? '–' : formatNumber(0);
  const text = amountText(slice, row.unit);
  return slice.percent === undefined ? text : `${text} · ${t('boards.percent', { n: formatNumber(slice.percent) })}`;
}
