import { html } from '../vendor/ui.js';
import { formatNumber } from '../core/format.js';
import { t } from '../core/i18n.js';
import { href } from '../core/router.js';
import { Chart } from '../parts/chart.js';
import { Figure, numberText } from '../parts/figure.js';
import { asQuery } from './board-filters.js';
import { amountText, SliceTable, tablesOf } from './board-table.js';

/** The address of what is behind a number or one of its parts, narrowed in the same way. */
export function behind(board, indicator, wanted, part) {
  return href('boards', board, indicator) + asQuery(wanted, { part });
}

/** Rows of a board in groups of neighbours that are drawn together: [{picture, rows}]. */
export function groupsOf(rows) {
  const groups = [];
  for (const row of rows) {
    const picture = row.picture ?? 'figure';
    if (groups.at(-1)?.picture === picture && picture !== 'ages') groups.at(-1).rows.push(row);
    else groups.push({ picture, rows: [row] });
  }
  return groups;
}

/** One group as its picture wants it. */
export function RowGroup({ board, group, wanted, open }) {
  if (group.picture === 'funnel') return html`<${FunnelOf} board=${board} rows=${group.rows} wanted=${wanted} open=${open} />`;
  if (group.picture === 'ages') return html`<${AgesOf} board=${board} row=${group.rows[0]} wanted=${wanted} open=${open} />`;
  return html`<div class="figures">${group.rows.map((row) => html`<${FigureOf} key=${row.indicator} board=${board} row=${row} wanted=${wanted} />`)}</div>
    ${tablesOf(group.rows).map((rows) => html`<${SliceTable} key=${rows[0].indicator} rows=${rows} />`)}`;
}

function FigureOf({ board, row, wanted }) {
  const parts = row.parts.map((one) => ({ label: one.label, text: numberText(one), href: one.drill && behind(board.board, row.indicator, wanted, one.id) }));
  return html`<${Figure} label=${row.label} text=${amountText(row, row.unit)} words=${Boolean(row.suppressed || row.withheld)} href=${row.drill && behind(board.board, row.indicator, wanted)} parts=${parts}>
    ${about(row)}
  <//>`;
}

/** What is to be known of a number: which way is good, how sure the definition is. */
export function about(row) {
  const way = { up: 'boards.up', down: 'boards.down' }[row.direction];
  const sure = { sourced: null, sourced_in_part: 'boards.checked.part' }[row.verification];
  const share = row.percent === undefined ? null : t('boards.percent', { n: formatNumber(row.percent) });
  const made = row.records === undefined ? null : t('boards.records', { n: row.records });
  return [share, made, way && t(way), sure === null ? null : t(sure ?? 'boards.checked.not')].filter(Boolean).join(' · ');
}

/** The ages of a number, else its parts. */
export const bandsOf = (row) => row.bands ?? row.parts;

const numberOf = (row) => row.value ?? null;

function FunnelOf({ board, rows, wanted, open }) {
  const items = rows.map((row) => ({ label: row.label, value: numberOf(row), text: numberText(row), href: behind(board.board, row.indicator, wanted) }));
  return html`<div class="card"><${Chart} kind="funnel" title=${board.title} heading=${t('boards.step')} items=${items} open=${open} /></div>`;
}

function AgesOf({ board, row, wanted, open }) {
  const items = bandsOf(row).map((one) => ({ label: one.label, value: numberOf(one), text: numberText(one), href: behind(board.board, row.indicator, wanted, one.id) }));
  return html`<section class="card" aria-labelledby=${`ages-${row.indicator}`}>
    <h2 id=${`ages-${row.indicator}`}><a href=${behind(board.board, row.indicator, wanted)}>${row.label}: ${numberText(row)}</a></h2>
    <p class="soft small">${about(row)}</p>
    <${Chart} title=${row.label} heading=${t('boards.age')} items=${items} open=${open} />
  </section>`;
}
