import { html } from '../../vendor/ui.js';
import { t } from '../../core/i18n.js';
import { Button } from '../../parts/basics.js';
import { TextField } from './fields.js';

const FIRST = 'bdfghjklmnprstv';
const SECOND = 'aeiou';
const WORDS = 5;

/** Letters that can be spoken and written down: a few parts of two syllables each. */
function suggestion() {
  const bytes = crypto.getRandomValues(new Uint8Array(WORDS * 4));
  const letters = [...bytes].map((one, at) => (at % 2 ? SECOND[one % SECOND.length] : FIRST[one % FIRST.length])).join('');
  return letters.match(/.{4}/g).join(' ');
}

/** A password for somebody else. It is seen while it is written, because it has to be told. */
export function PasswordField({ label, problem, value, onChange }) {
  return html`<div class="stack-tight">
    <${TextField} name="password" label=${label} help=${t('people.password.help')} problem=${problem} value=${value}
      autocapitalize="none" spellcheck="false" onInput=${(event) => onChange(event.target.value)} />
    <div><${Button} small kind="quiet" onClick=${() => onChange(suggestion())}>${t('people.password.suggest')}<//></div>
  </div>`;
}
