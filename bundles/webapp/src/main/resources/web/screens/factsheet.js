import { html } from '../vendor/ui.js';
import { api } from '../core/api.js';
import { formatDate, formatTime, today } from '../core/format.js';
import { t } from '../core/i18n.js';
import { href } from '../core/router.js';
import { shell } from '../core/shell.js';
import { Button, Fold, Page } from '../parts/basics.js';
import { Chart, Drawing } from '../parts/chart.js';
import { numberText } from '../parts/figure.js';
import { useLoaded } from '../parts/load.js';
import { asQuery, inWords } from './board-filters.js';
import { about, bandsOf } from './board-rows.js';
import { amountText, SliceTable, tablesOf } from './board-table.js';
import { Waiting } from './boards.js';

/** How much goes on one page: figures in large letters, steps of the drawing, rows before the table has two columns. */
const LARGE = 8;
const DRAWN = 9;
const ROWS = 10;
/** The width of the page between its margins, in pixels of paper. */
const PAPER = 680;

/**
 * A board on one sheet of paper, in the language in use. Paper leaves the house: numbers come as everybody may know them,
 * of a whole area and from the beginning until now, with small groups hidden by the server.
 */
export function Factsheet({ path: [, id], query }) {
  const where = query.district ? { district: query.district } : {};
  const key = asQuery(where);
  const bring = () => Promise.all([api.get(`boards/${id}${asQuery(where, { public: true })}`), api.get('organisations').then((all) => all.items, () => [])]);
  const { value, problem } = useLoaded(bring, [id, key, shell.value]);
  const back = { href: href('boards', id) + key, label: t('boards.back') };
  if (!value) return html`<${Waiting} problem=${problem} back=${back} />`;
  const [board, organisations] = value;
  const print = html`<${Button} kind="main" icon="print" onClick=${() => window.print()}>${t('factsheet.print')}<//>`;
  return html`<${Page} title=${board.title} lead=${inWords(where)} actions=${print} back=${back}>
    <article class="sheet">
      <p class="sheet-head">${heading(organisations, board)}</p>
      <${LargeFigures} rows=${board.rows.slice(0, LARGE)} />
      <${Picture} board=${board} />
      ${tablesOf(board.rows).map((rows) => html`<${SliceTable} key=${rows[0].indicator} rows=${rows} />`)}
      <${DataTable} board=${board} />
      <${Sources} board=${board} />
    </article>
  <//>`;
}

function heading(organisations, board) {
  const own = organisations.find((one) => one.id === shell.value.user.organisation)?.title;
  const dates = [t('factsheet.date', { date: formatDate(today()) }), t('boards.asof', { time: formatTime(board.asOf) })];
  return [own, ...dates].filter(Boolean).join(' · ');
}

function LargeFigures({ rows }) {
  return html`<ul class="plain sheet-figures">
    ${rows.map(
      (row) => html`<li class="figure" key=${row.indicator}><span class=${isOpen(row) ? 'figure-value' : 'figure-value is-words'}>${amountText(row, row.unit)}</span>
        <span class="figure-label">${row.label}</span>
        ${row.parts.length > 0 && row.picture !== 'ages' && html`<span class="soft small">${row.parts.map((one) => `${one.label} ${numberText(one)}`).join(' + ')}</span>`}</li>`,
    )}
  </ul>`;
}

/** One drawing: of the ages or the steps where the board has them, else of its first figures. */
function Picture({ board }) {
  const ages = board.rows.find((row) => row.picture === 'ages');
  const steps = board.rows.filter((row) => row.picture === 'funnel');
  const kind = !ages && steps.length > 0 ? 'funnel' : 'bars';
  const counts = board.rows.filter((row) => row.unit !== 'days');
  const rows = ages ? bandsOf(ages) : (steps.length ? steps : counts).slice(0, DRAWN);
  const items = rows.map((row) => ({ label: row.label, value: row.value ?? null, text: amountText(row, row.unit) }));
  return html`${ages && html`<h2>${ages.label}</h2>`}
    <div class="no-print"><${Chart} kind=${kind} title=${ages?.label ?? board.title} items=${items} table=${false} /></div>
    <div class="only-print" aria-hidden="true"><${Drawing} kind=${kind} items=${items} width=${PAPER} compact /></div>`;
}

function DataTable({ board }) {
  const { rows } = board;
  const half = rows.length > ROWS ? Math.ceil(rows.length / 2) : rows.length;
  const columns = [rows.slice(0, half), rows.slice(half)].filter((one) => one.length);
  return html`<${Fold} summary=${t('factsheet.table')}>
    <div class=${columns.length > 1 ? 'sheet-tables is-two' : 'sheet-tables'}>
      ${columns.map((some) => html`<${Columns} board=${board} rows=${some} />`)}
    </div>
  <//>`;
}

function Columns({ board, rows }) {
  return html`<div class="table-wrap"><table class="table">
    <caption class="visually-hidden">${board.title}</caption>
    <thead><tr><th scope="col">${t('chart.what')}</th><th scope="col" class="num">${t('chart.number')}</th><th scope="col">${t('factsheet.about')}</th></tr></thead>
    <tbody>${rows.map((row) => html`<${TableRow} key=${row.indicator} row=${row} />`)}</tbody>
  </table></div>`;
}

const isOpen = (one) => !one.suppressed && !one.withheld;

/** Whether a number or something that it is made of is not told. */
const hides = (row) => !isOpen(row) || !bandsOf(row).every(isOpen);

/** Whether the definition of a number still has to be checked, at least in part. */
const unsure = (row) => row.verification !== 'sourced';

function TableRow({ row }) {
  const parts = bandsOf(row).map((one) => `${one.label} ${numberText(one)}`).join(' · ');
  return html`<tr>
    <th scope="row">${row.label}${unsure(row) && html`<span class="mark"> *</span>`}${parts && html`<br /><span class="soft small">${parts}</span>`}</th>
    <td class="num">${amountText(row, row.unit)}</td>
    <td class="soft small">${about(row)}</td>
  </tr>`;
}

function Sources({ board }) {
  const sources = [...new Set(board.rows.map((row) => row.source).filter(Boolean))].join(', ');
  const marked = board.rows.length > ROWS && board.rows.some(unsure);
  return html`<footer class="sheet-foot soft small">
    ${marked && html`<p>* ${t('factsheet.mark')}</p>`}
    <p>${board.note ?? t('boards.overlap')}</p>
    ${board.rows.some(hides) && html`<p>${t('factsheet.hidden')}</p>`}
    ${sources && html`<p>${t('factsheet.sources', { sources })}</p>`}
  </footer>`;
}
