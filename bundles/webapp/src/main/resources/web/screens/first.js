import { html, useState } from '../vendor/ui.js';
import { api } from '../core/api.js';
import { t } from '../core/i18n.js';
import { me } from '../core/session.js';
import { Button, Fault } from '../parts/basics.js';
import { Languages } from './signin.js';

/** Where the first person of a new instance is made, with the one-time token that the server shows at its first start. */
export function First() {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState(null);
  const submit = async (event) => {
    event.preventDefault();
    const { token, user, password } = /** @type {Record<string, any>} */ (Object.fromEntries(new FormData(event.target)));
    setBusy(true);
    try {
      await api.post('session/first', { token: token.trim(), user: user.trim(), password });
      location.hash = '#/today';
      me.value = await api.get('session');
    } catch (fault) {
      setProblem(fault);
      setBusy(false);
    }
  };
  return html`<main class="signin">
    <div class="signin-box">
      <h1>${t('first.title')}</h1>
      <p class="lead">${t('first.lead')}</p>
      <form class="stack" onSubmit=${submit}>
        <${Fault} problem=${problem} />
        <label class="field"><span class="field-label">${t('first.token')}</span>
          <input class="input" name="token" required autocomplete="off" spellcheck="false" autocapitalize="none" /></label>
        <label class="field"><span class="field-label">${t('signin.user')}</span>
          <input class="input" name="user" required autocomplete="username" autocapitalize="none" spellcheck="false" /></label>
        <label class="field"><span class="field-label">${t('signin.password')}</span>
          <span class="field-help" id="first-password">${t('first.password')}</span>
          <input class="input" name="password" type="password" required minlength="15" autocomplete="new-password" aria-describedby="first-password" /></label>
        <${Button} kind="main" type="submit" busy=${busy}>${t('first.go')}<//>
      </form>
      <${Languages} />
    </div>
  </main>`;
}
