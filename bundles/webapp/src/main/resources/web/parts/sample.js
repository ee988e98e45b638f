import { html } from '../vendor/ui.js';
import { t } from '../core/i18n.js';
import { isSample, sampleLoads } from '../core/shell.js';

/** Says on every page, and on paper, that the people here are invented. */
export function SampleBand() {
  return sampleLoads.value.length ? html`<p class="sample-band">${t('sample.band')}</p>` : null;
}

/** Marks a record that came with the sample data. @param {{record: any}} props */
export function SampleTag({ record }) {
  return isSample(record) ? html`<span class="tag sample-tag">${t('sample.tag')}</span>` : null;
}
