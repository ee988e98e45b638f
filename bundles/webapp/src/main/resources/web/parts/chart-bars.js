import { html } from '../vendor/ui.js';
import { LINE, linesOf, textWidth } from './chart-text.js';

const BAR = 20;
const GAP = 14;
const CLOSE = 5;

/** Bars from left to right, each below its label, so that a long label has the whole width of a phone. */
export function Bars({ items, width, compact }) {
  const wide = width >= 560;
  const label = wide ? Math.min(260, width * 0.38) : width;
  const room = (wide ? width - label - 12 : width) - widest(items) - 10;
  const most = Math.max(1, ...items.map((one) => one.value ?? 0));
  const gap = compact ? CLOSE : GAP;
  let top = 2;
  const rows = items.map((one) => {
    const lines = linesOf(one.label, label);
    const high = wide ? Math.max(lines.length * LINE, BAR) : lines.length * LINE + BAR + 4;
    const row = { ...one, lines, top, high, long: ((one.value ?? 0) / most) * room };
    top += high + gap;
    return row;
  });
  return { height: top - gap + 4, drawing: rows.map((row) => html`<${Row} row=${row} wide=${wide} left=${wide ? label + 12 : 0} />`) };
}

const widest = (items) => Math.max(...items.map((one) => textWidth(one.text, 700)));

function Row({ row, wide, left }) {
  const long = row.value ? Math.max(row.long, 2) : 0;
  const barTop = wide ? row.top + (row.high - BAR) / 2 : row.top + row.lines.length * LINE + 2;
  const textTop = wide ? row.top + (row.high - row.lines.length * LINE) / 2 : row.top;
  return html`<g>
    ${row.lines.map((line, at) => html`<text class="chart-label" x="0" y=${textTop + at * LINE + 14}>${line}</text>`)}
    <rect class=${`chart-bar ${row.tone ?? ''}`} x=${left} y=${barTop} width=${long} height=${BAR} rx="4" />
    <text class="chart-value" x=${left + long + (long ? 8 : 0)} y=${barTop + 15}>${row.text}</text>
  </g>`;
}
