import { html } from '../vendor/ui.js';
import { online } from '../core/api.js';
import { t } from '../core/i18n.js';
import { again, keeping, unsent } from './here.js';

/** The connection in words: what is safe here and not sent yet, else whether there is a network. */
export function Connection() {
  const { count } = unsent.value;
  const on = online.value && !again.value;
  const words = keeping.value && count ? t('unsent.safe', { n: count }) : t(online.value ? 'online' : 'offline');
  const name = on ? 'online' : 'online is-off';
  if (!keeping.value) return html`<span class=${name} role="status">${words}</span>`;
  return html`<span role="status"><a class=${`${name} online-link`} href="#/outbox">${words}</a></span>`;
}
