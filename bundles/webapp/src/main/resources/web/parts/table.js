import { html } from '../vendor/ui.js';

/**
 * A small table that becomes one block per row on a phone, each cell with the name of its column.
 * @param {{caption?: string, columns: any[], rows: any[][], numbers?: number[]}} props `numbers`: columns that hold numbers
 */
export function Table({ caption, columns, rows, numbers = [] }) {
  return html`<div class="table-wrap table-narrow"><table class="table">
    ${caption && html`<caption class="visually-hidden">${caption}</caption>`}
    <thead><tr>${columns.map((one, at) => html`<th scope="col" class=${numbers.includes(at) ? 'num' : undefined}>${one}</th>`)}</tr></thead>
    <tbody>${rows.map((row) => html`<tr>${row.map((cell, at) => html`<td class=${numbers.includes(at) ? 'num' : undefined} data-label=${columns[at]}>${cell}</td>`)}</tr>`)}</tbody>
  </table></div>`;
}
