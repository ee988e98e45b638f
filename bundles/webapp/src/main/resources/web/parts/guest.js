import { html, useState } from '../vendor/ui.js';
import { letGo } from '../core/guest.js';
import { t } from '../core/i18n.js';
import { Button } from './basics.js';
import { Dialog } from './dialog.js';

/**
 * Asks the one who is signed in for the password before anything else can be reached.
 * @param {{open: boolean, onClose: () => void, address: string}} props `address`: where to go then
 */
export function LeaveGuest({ open, onClose, address }) {
  const [state, setState] = useState({ busy: false, fault: '' });
  const submit = async (event) => {
    event.preventDefault();
    const password = String(new FormData(event.target).get('password'));
    setState({ busy: true, fault: '' });
    try {
      await letGo(password, address);
    } catch (problem) {
      setState({ busy: false, fault: problem.offline ? t('offline.unreachable') : t('guest.wrong') });
    }
  };
  return html`<${Dialog} title=${t('guest.leave')} open=${open} onClose=${onClose} actions=${html`<${Button} kind="quiet" onClick=${onClose}>${t('record.cancel')}<//>`}>
    <form class="stack" onSubmit=${submit}>
      <p class="soft">${t('guest.help')}</p>
      ${state.fault && html`<p class="field-error" role="alert" id="guest-fault">${state.fault}</p>`}
      <label class="field"><span class="field-label">${t('guest.password')}</span>
        <input class="input" name="password" type="password" autocomplete="off" required aria-describedby=${state.fault ? 'guest-fault' : undefined} /></label>
      <div><${Button} kind="main" type="submit" busy=${state.busy}>${t('guest.open')}<//></div>
    </form>
  <//>`;
}
