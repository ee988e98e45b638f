import { html, lang } from '/sdk/v1.js';
import { t } from './texts.js';

const SCRIPTS = { hi: /\p{Script=Devanagari}/u, bn: /\p{Script=Bengali}/u };

/** Whether a text of a pack is in another script than the language of the page: the pack has no text for it yet. */
export const isForeign = (text) => Boolean(SCRIPTS[lang.value]) && !SCRIPTS[lang.value].test(text);

/** A note of a pack; one that the pack has in English only says so. @param {{text: string}} props */
export function Note({ text }) {
  if (!isForeign(text)) return text;
  return html`<span lang="en">${text}</span> <span class="soft small english-only">(${t('note.english')})</span>`;
}
