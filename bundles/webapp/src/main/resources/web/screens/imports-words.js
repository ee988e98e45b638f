import { html } from '../vendor/ui.js';
import { t } from '../core/i18n.js';

/** Where a run stands, in words. */
export function StateTag({ state, dryRun }) {
  const key = state === 'done' && dryRun ? 'checked' : state;
  return html`<span class=${['failed', 'undone'].includes(key) ? 'tag tag-warm' : 'tag tag-tint'}>${t(`imports.state.${key}`)}</span>`;
}

/** What became of the rows, in words; what is none is not said. */
export function countsInWords(counts, { dryRun }) {
  const words = ['accepted', 'unchanged', 'refused'].filter((one) => counts[one] > 0);
  if (!words.length) return t('imports.count.nothing');
  return words.map((one) => t(`imports.count.${one}${dryRun && one === 'accepted' ? '.dry' : ''}`, { n: counts[one] })).join(' · ');
}
