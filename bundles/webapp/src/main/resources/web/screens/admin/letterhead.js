import { html, useEffect, useState } from '../../vendor/ui.js';
import { api } from '../../core/api.js';
import { t } from '../../core/i18n.js';
import { Button, Fault, Notice, Spinner } from '../../parts/basics.js';
import { useDeed } from '../../parts/deed.js';
import { useLoaded } from '../../parts/load.js';
import { faultOf, Summary } from './fields.js';

const LANGUAGES = [['en', 'English'], ['hi', 'हिन्दी'], ['bn', 'বাংলা']];

/** What letters begin with: the organisation as it writes itself, in each language of the letters. */
export function Letterhead() {
  const { value, problem } = useLoaded(() => api.get('settings/letterhead'));
  const [draft, setDraft] = useState(null);
  const [done, setDone] = useState(false);
  const deed = useDeed();
  useEffect(() => void (value && setDraft(value)), [value]);
  if (!draft) return problem ? html`<${Fault} problem=${problem} />` : html`<${Spinner} />`;
  const set = (code) => (event) => (setDone(false), setDraft((before) => ({ ...before, [code]: event.target.value })));
  const save = async (event) => {
    event.preventDefault();
    if (await deed.run(() => api.put('settings/letterhead', draft))) setDone(true);
  };
  return html`<section class="stack" aria-labelledby="letterhead"><h2 id="letterhead">${t('letterhead')}</h2>
    <p class="soft">${t('letterhead.help')}</p>
    <form class="form" onSubmit=${save} novalidate>
      ${done && html`<${Notice} role="status">${t('settings.saved')}<//>`}
      <${Summary} problem=${deed.problem} labels=${Object.fromEntries(LANGUAGES)} />
      ${LANGUAGES.map(([code, label]) => html`<${Lines} key=${code} code=${code} label=${label} value=${draft[code]} wrong=${faultOf(deed.problem, code)} onInput=${set(code)} />`)}
      <div><${Button} type="submit" busy=${deed.busy}>${t('letterhead.save')}<//></div>
    </form></section>`;
}

function Lines({ code, label, value, wrong, onInput }) {
  return html`<div class="field"><label class="field-label" for=${code}>${label}</label>
    ${wrong && html`<span class="field-error" id=${`${code}-wrong`}>${wrong}</span>`}
    <textarea id=${code} name=${code} lang=${code} class="input" rows="4" maxlength="500" aria-invalid=${wrong ? 'true' : undefined}
      aria-describedby=${wrong ? `${code}-wrong` : undefined} value=${value} onInput=${onInput}></textarea></div>`;
}
