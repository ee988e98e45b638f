import { html } from '/sdk/v1.js';
import { limitOf } from './limit.js';
import { t } from './texts.js';

/** Days left for the answer, or days over, in words. */
export function LimitTag({ application }) {
  const { left, late } = limitOf(application);
  if (left === undefined) return null;
  const text = late ? t('limit.over', { n: -left }) : left === 0 ? t('limit.today') : t('limit.left', { n: left });
  return html`<span class=${late ? 'tag tag-warm' : 'tag'}>${text}</span>`;
}
