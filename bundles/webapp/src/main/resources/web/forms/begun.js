import { html } from '../vendor/ui.js';
import { formatTime } from '../core/format.js';
import { t } from '../core/i18n.js';
import { useLoaded } from '../parts/load.js';
import { drafts, draftsLast } from './drafts.js';

const SHOWN = 6;

/** Forms that were begun and not saved, each one tap from going on. */
export function Begun() {
  const { value = [] } = useLoaded(async () => (await drafts.list()).map((one) => one.value).filter((one) => one?.address), [draftsLast.value]);
  if (!value.length) return null;
  return html`<section class="stack-tight" aria-labelledby="begun">
    <h2 id="begun">${t('forms.begun')}</h2>
    <ul class="plain grid">${value.slice(0, SHOWN).map(
      (one) => html`<li key=${one.address}><a class="card card-link" href=${one.address}><strong>${one.title}</strong><span class="soft small">${formatTime(one.began)}</span></a></li>`,
    )}</ul>
  </section>`;
}
