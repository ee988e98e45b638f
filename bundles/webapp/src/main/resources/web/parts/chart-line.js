import { html } from '../vendor/ui.js';
import { LINE, textWidth } from './chart-text.js';

const HIGH = 190;
const TOP = 26;
const BOTTOM = LINE + 8;
const SIDE = 18;

/** A line over time with its points; as many labels below as fit. */
export function Line({ items, width }) {
  const most = Math.max(1, ...items.map((one) => one.value ?? 0));
  const step = items.length > 1 ? (width - 2 * SIDE) / (items.length - 1) : 0;
  const base = HIGH - BOTTOM;
  const points = items.map((one, at) => ({
    ...one,
    x: items.length > 1 ? SIDE + at * step : width / 2,
    y: base - ((one.value ?? 0) / most) * (base - TOP),
  }));
  const every = Math.ceil((Math.max(...items.map((one) => textWidth(one.label))) + 12) / Math.max(step, 1));
  const shown = (at) => (items.length - 1 - at) % every === 0;
  return {
    height: HIGH,
    drawing: html`<line class="chart-base" x1="0" x2=${width} y1=${base} y2=${base} />
      <polyline class="chart-line" points=${points.map((one) => `${one.x},${one.y}`).join(' ')} />
      ${points.map((one, at) => html`<${Point} point=${one} labelled=${shown(at)} width=${width} />`)}`,
  };
}

function Point({ point, labelled, width }) {
  const half = textWidth(point.label) / 2;
  const x = Math.min(Math.max(point.x, half), width - half);
  return html`<g>
    <circle class="chart-dot" cx=${point.x} cy=${point.y} r="4" />
    ${labelled && html`<text class="chart-value" text-anchor="middle" x=${point.x} y=${point.y - 10}>${point.text}</text>`}
    ${labelled && html`<text class="chart-label" text-anchor="middle" x=${x} y=${HIGH - 6}>${point.label}</text>`}
  </g>`;
}
