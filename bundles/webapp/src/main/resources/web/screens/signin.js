import { html, useState } from '../vendor/ui.js';
import { lang, LANGUAGES, t, useLanguage } from '../core/i18n.js';
import { online } from '../core/api.js';
import { signIn } from '../core/session.js';
import { gate, keepsWork } from '../offline/here.js';

/** The first thing that is seen: calm, and without a word of what this is for. */
export function SignIn() {
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState('');
  const submit = async (event) => {
    event.preventDefault();
    if (busy) return;
    const form = new FormData(event.target);
    setBusy(true);
    setFault('');
    try {
      await signIn(String(form.get('user')).trim(), String(form.get('password')), form.get('keep') === 'on');
    } catch (problem) {
      setFault(problem.offline ? t('offline.unreachable') : problem.detail || problem.message);
      setBusy(false);
    }
  };
  return html`<main class="signin">
    <div class="signin-box">
      <span class="signin-mark" aria-hidden="true"><svg class="icon" viewBox="0 0 24 24"><path d="M5 19C5 10 10 5 19 5c0 9-5 14-14 14z" /><path d="M5 19l7-7" /></svg></span>
      <h1>${t('signin.title')}</h1>
      ${!online.value && html`<p class="notice" role="status">${t('signin.offline')}</p>`}
      <form class="stack" onSubmit=${submit} novalidate>
        ${fault && html`<p class="field-error" role="alert" id="signin-fault">${fault}</p>`}
        <label class="field"><span class="field-label">${t('signin.user')}</span>
          <input class="input" name="user" autocomplete="username" autocapitalize="none" spellcheck="false" required
            aria-describedby=${fault ? 'signin-fault' : undefined} /></label>
        <label class="field"><span class="field-label">${t('signin.password')}</span>
          <input class="input" name="password" type="password" autocomplete="current-password" required /></label>
        <label class="choice"><input type="checkbox" name="keep" defaultChecked=${matchMedia('(pointer: coarse)').matches} />
          <span>${t('signin.keep')}<br /><span class="field-help">${t('signin.keep.help')}</span></span></label>
        <button class="btn btn-main btn-wide" type="submit" aria-disabled=${busy ? 'true' : undefined}>${busy ? t('wait') : t('signin.go')}</button>
      </form>
      ${keepsWork() && html`<button type="button" class="btn btn-quiet" onClick=${toKept}>${t('signin.unlock')}</button>`}
      <${Languages} />
    </div>
  </main>`;
}

function toKept() {
  gate.value = 'unlock';
}

/** The languages, each in its own script and in the system's own letters, so that no font is fetched for a button. */
export function Languages() {
  return html`<div class="langs" role="group" aria-label=${t('language')}>
    ${LANGUAGES.map(
      (one) => html`<button type="button" class=${lang.value === one.code ? 'chip is-on' : 'chip'} lang=${one.code}
        aria-pressed=${lang.value === one.code ? 'true' : 'false'} onClick=${() => useLanguage(one.code)}>${one.name}</button>`,
    )}
  </div>`;
}
