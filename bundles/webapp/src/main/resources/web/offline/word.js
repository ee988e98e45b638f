import { html } from '../vendor/ui.js';
import { online } from '../core/api.js';
import { t } from '../core/i18n.js';
import { again, keeping, unsent } from './here.js';

function wordsFor(count, stuck) {
  if (stuck) return t('unsent.stuck', { n: stuck });
  if (count) return t('unsent.safe', { n: count });
  return t(online.value ? 'online' : 'offline');
}

/** The connection in words: what is safe here and not sent yet, else whether there is a network. */
export function Connection() {
  const { count, stuck } = unsent.value;
  const on = online.value && !again.value;
  const words = wordsFor(keeping.value ? count : 0, stuck);
  const name = on ? 'online' : 'online is-off';
  if (!keeping.value) return html`<span class=${name} role="status">${words}</span>`;
  return html`<span role="status"><a class=${`${name} online-link`} href="#/outbox">${words}</a></span>`;
}
