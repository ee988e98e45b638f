import { changed, html, may, useLoaded } from '/sdk/v1.js';
import { DemandCard } from './card.js';
import { demandsOf } from './kept.js';
import { t } from './texts.js';

const MOST = 6;

/** Demands that wait for us: a letter to be handed in, an answer to be weighed. */
export function DemandsToday() {
  const { value } = useLoaded(async () => (may('records.read', 'demand') ? demandsOf('US', MOST) : []), [changed.value]);
  if (!value?.length) return null;
  return html`<section class="stack-tight" aria-labelledby="demands-today"><h2 id="demands-today">${t('today')}</h2>
    <ul class="plain grid">${value.map((one) => html`<li key=${one.id}><${DemandCard} demand=${one} /></li>`)}</ul></section>`;
}
