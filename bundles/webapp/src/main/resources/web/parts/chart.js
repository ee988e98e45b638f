import { html } from '../vendor/ui.js';
import { formatNumber } from '../core/format.js';
import { t } from '../core/i18n.js';
import { Fold } from './basics.js';
import { Bars } from './chart-bars.js';
import { Funnel } from './chart-funnel.js';
import { Line } from './chart-line.js';
import { useWidth } from './chart-text.js';
import { needStyle } from '../core/style.js';

const KINDS = { bars: Bars, funnel: Funnel, line: Line };
needStyle('boards');

/**
 * A drawing of numbers, with the same in words for those who do not see it and as a table for everybody.
 * @param {{kind?: 'bars'|'funnel'|'line', title: string, heading?: string, open?: boolean, table?: boolean,
 *   items: {label: string, value: number|null, text?: string, href?: string}[]}} props
 *   `heading` names the column of the labels, `text` stands for a number that is not told, `href` leads behind it,
 *   `open` shows the table from the beginning, `table: false` leaves it away where the page has one already
 */
export function Chart({ kind = 'bars', title, heading, items, open, table = true }) {
  const [place, width] = useWidth();
  const rows = worded(items);
  const words = t('chart.alt', { title, values: rows.map((one) => `${one.label} ${one.text}`).join('; ') });
  return html`<figure class="chart">
    <div class="chart-place" ref=${place}><${Drawing} kind=${kind} items=${rows} width=${width} words=${words} /></div>
    ${table && html`<${Fold} summary=${t('chart.table')} open=${open}><${NumberTable} title=${title} heading=${heading} rows=${rows} /><//>`}
  </figure>`;
}

const worded = (items) => items.map((one) => ({ ...one, text: one.text ?? (one.value === null ? '–' : formatNumber(one.value)) }));

/** Only the drawing, for a place of a known width; `compact` draws closer, for paper. Without words it says nothing aloud. */
export function Drawing({ kind, items, width, words, compact }) {
  if (!width || !items.length) return null;
  const { height, drawing } = KINDS[kind]({ items: worded(items), width, compact });
  return html`<svg class="chart-picture" role=${words ? 'img' : undefined} aria-label=${words} aria-hidden=${words ? undefined : 'true'}
    viewBox=${`0 0 ${width} ${height}`}>${drawing}</svg>`;
}

/** Numbers as a table. */
function NumberTable({ title, heading, rows }) {
  return html`<div class="table-wrap"><table class="table">
    <caption class="visually-hidden">${title}</caption>
    <thead><tr><th scope="col">${heading ?? t('chart.what')}</th><th scope="col" class="num">${t('chart.number')}</th></tr></thead>
    <tbody>
      ${rows.map(
        (one) => html`<tr key=${one.label}><th scope="row">${one.label}</th>
          <td class="num">${one.href ? html`<a class="table-link" href=${one.href}>${one.text}</a>` : one.text}</td></tr>`,
      )}
    </tbody>
  </table></div>`;
}
