import { html } from '../vendor/ui.js';
import { LINE, linesOf, textWidth } from './chart-text.js';

const BAR = 34;
const GAP = 12;
const THINNEST = 6;

/** Steps one below the other, each as wide as its number; the label stands beside it, on a phone above it. */
export function Funnel({ items, width }) {
  const wide = width >= 520;
  const room = wide ? Math.min(380, width * 0.55) : width;
  const most = Math.max(1, ...items.map((one) => one.value ?? 0));
  const label = wide ? width - room - 20 : width;
  let top = 2;
  const steps = items.map((one) => {
    const lines = linesOf(one.label, label);
    const above = wide ? 0 : lines.length * LINE + 4;
    const step = { ...one, lines, top: top + above, long: one.value ? Math.max(THINNEST, (one.value / most) * room) : 0 };
    top += above + Math.max(BAR, wide ? lines.length * LINE : 0) + GAP;
    return step;
  });
  const place = { room, wide, middle: room / 2 };
  return {
    height: top - GAP + 4,
    drawing: html`${wide && steps.slice(1).map((step, at) => html`<${Slope} from=${steps[at]} to=${step} middle=${place.middle} />`)}
      ${steps.map((step) => html`<${Step} step=${step} place=${place} />`)}`,
  };
}

function Slope({ from, to, middle }) {
  const points = [
    [middle - from.long / 2, from.top + BAR],
    [middle + from.long / 2, from.top + BAR],
    [middle + to.long / 2, to.top],
    [middle - to.long / 2, to.top],
  ];
  return html`<polygon class="chart-slope" points=${points.map((one) => one.join(',')).join(' ')} />`;
}

function Step({ step, place }) {
  const inside = !step.value || step.long > textWidth(step.text, 700) + 16;
  const textTop = place.wide ? step.top + (BAR - step.lines.length * LINE) / 2 + 14 : step.top - 4 - (step.lines.length - 1) * LINE - 4;
  const middle = { x: place.room + 20, anchor: 'start' };
  const above = { x: place.middle, anchor: 'middle' };
  const at = place.wide ? middle : above;
  return html`<g>
    <rect class="chart-bar" x=${place.middle - step.long / 2} y=${step.top} width=${step.long} height=${BAR} rx="5" />
    <text class=${inside && step.value ? 'chart-value is-inside' : 'chart-value'} text-anchor=${inside ? 'middle' : 'start'}
      x=${inside ? place.middle : place.middle + step.long / 2 + 8} y=${step.top + 22}>${step.text}</text>
    ${step.lines.map((line, n) => html`<text class="chart-label" text-anchor=${at.anchor} x=${at.x} y=${textTop + n * LINE}>${line}</text>`)}
  </g>`;
}
