import { html, useEffect, useState } from '../vendor/ui.js';
import { needTexts, t } from '../core/i18n.js';
import { route } from '../core/router.js';
import { takeOver, waiting } from '../core/update.js';
import { Button, Notice } from '../parts/basics.js';
import { Dialog } from '../parts/dialog.js';
import { needStyle } from '../core/style.js';
import { again, cannotKeep, leaving, unsent } from './here.js';

/** What may have to be said on any page; it stands above the page and covers nothing. */
export function Asides() {
  const writing = ['new', 'edit', 'move'].includes(route.value.path[0]);
  const any = again.value || cannotKeep.value || (waiting.value && !writing);
  useEffect(() => {
    if (!any && !leaving.value) return;
    needTexts('offline');
    needStyle('offline');
  }, [Boolean(any), leaving.value]);
  return html`${any &&
    html`<div class="asides stack no-print">
      ${again.value && html`<${Again} />`}
      ${cannotKeep.value && html`<${Notice} tone="warm" title=${t('offline.cannot')}>${t('offline.cannot.help')}<//>`}
      ${waiting.value && !writing && html`<${Newer} />`}
    </div>`}
    ${leaving.value && html`<${Leaving} />`}`;
}

/** A form that is open is never swapped away: there the word of a new version waits. */
function Newer() {
  return html`<${Notice} title=${t('offline.update')}><${Button} onClick=${takeOver}>${t('offline.update.take')}<//><//>`;
}

/** The session on the server has ended while the work went on here. */
function Again() {
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState('');
  const enter = async (event) => {
    event.preventDefault();
    const password = String(new FormData(event.target).get('password'));
    setBusy(true);
    setFault('');
    try {
      const { enterAgain } = await import('./door.js');
      await enterAgain(password);
    } catch (problem) {
      setFault(problem.offline ? t('offline.unreachable') : problem.detail || t('offline.again.refused'));
      setBusy(false);
    }
  };
  const { count } = unsent.value;
  return html`<${Notice} tone="warm" title=${count ? t('offline.again.send', { n: count }) : t('offline.again')}>
    <form class="stack-tight" onSubmit=${enter}>
      <label class="field"><span class="field-label">${t('signin.password')}</span>
        <input class="input" name="password" type="password" autocomplete="current-password" required
          aria-describedby=${fault ? 'again-fault' : undefined} /></label>
      ${fault && html`<p class="field-error" role="alert" id="again-fault">${fault}</p>`}
      <div><${Button} kind="main" type="submit" busy=${busy}>${t('signin.go')}<//></div>
    </form>
  <//>`;
}

/** Signing out throws away what is kept here. */
function Leaving() {
  const { count, answer } = leaving.value;
  const actions = html`<${Button} kind="main" onClick=${() => answer(false)}>${t('offline.leave.stay')}<//>
    <${Button} kind="warm" onClick=${() => answer(true)}>${count ? t('offline.leave.lose') : t('signout')}<//>`;
  return html`<${Dialog} title=${t('offline.leave')} open onClose=${() => answer(false)} actions=${actions}>
    <p>${count ? t('offline.leave.unsent', { n: count }) : t('offline.leave.network')}</p>
  <//>`;
}
