import { html, useEffect, useState } from '../vendor/ui.js';
import { t } from '../core/i18n.js';
import { beginAnew, countUnsent, giveFormer, goOn, LeaseOver, tellWiped, toSignIn, unlock, WrongPassword } from '../offline/door.js';
import { gate } from '../offline/here.js';
import { Button } from '../parts/basics.js';
import { Dialog } from '../parts/dialog.js';
import { Icon } from '../parts/icon.js';
import { Languages } from './signin.js';

const FEW = 5;

/** What has to be answered before the work that is kept on this device is shown. As calm as the sign-in, and as silent. */
export function Unlock() {
  const question = { unlock: Open, former: Former, other: Other, wiped: Wiped }[gate.value];
  return html`<main class="signin">
    <div class="signin-box">
      <span class="signin-mark"><${Icon} name="lock" /></span>
      ${question && html`<${question} key=${gate.value} />`}
      <${Languages} />
    </div>
  </main>`;
}

/** Words for what went wrong; few tries left are told. */
function wordsFor(fault) {
  if (fault instanceof LeaseOver) return t(fault.message === 'refused' ? 'unlock.lease.refused' : 'unlock.lease');
  if (!(fault instanceof WrongPassword)) return fault.detail || t('unlock.fault');
  return fault.left <= FEW ? t('unlock.wrong.left', { n: fault.left }) : t('unlock.wrong');
}

/** A question for one password. */
function Ask({ name, label, go, deed, autocomplete }) {
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState('');
  const submit = async (event) => {
    event.preventDefault();
    const field = event.target.elements[name];
    if (busy || !field.value) return field.focus();
    setBusy(true);
    setFault('');
    try {
      await deed(field.value);
    } catch (problem) {
      if (problem instanceof WrongPassword && problem.left <= 0) return tellWiped();
      setFault(wordsFor(problem));
      setBusy(false);
      field.value = '';
      field.focus();
    }
  };
  return html`<form class="stack" onSubmit=${submit} novalidate>
    ${fault && html`<p class="field-error" role="alert" id="unlock-fault">${fault}</p>`}
    <label class="field"><span class="field-label">${label}</span>
      <input class="input" name=${name} type="password" autocomplete=${autocomplete} required
        aria-describedby=${fault ? 'unlock-fault' : undefined} aria-invalid=${fault ? 'true' : undefined} /></label>
    <button class="btn btn-main btn-wide" type="submit" aria-disabled=${busy ? 'true' : undefined}>${busy ? t('wait') : go}</button>
  </form>`;
}

function Open() {
  return html`<h1>${t('unlock.title')}</h1>
    <p class="soft">${t('unlock.help')}</p>
    <${Ask} name="password" label=${t('signin.password')} go=${t('unlock.go')} deed=${unlock} autocomplete="current-password" />
    <${Button} kind="quiet" onClick=${toSignIn}>${t('unlock.other')}<//>`;
}

function Wiped() {
  return html`<h1>${t('unlock.wiped')}</h1>
    <p>${t('unlock.wiped.help')}</p>
    <${Button} kind="main" onClick=${toSignIn}>${t('signin.title')}<//>`;
}

/** The password was changed elsewhere: the former one opens what is kept here, once. */
function Former() {
  const unsent = useUnsent();
  return html`<h1>${t('former.title')}</h1>
    <p>${t('former.help')}</p>
    <${Ask} name="former" label=${t('former.label')} go=${t('unlock.go')} deed=${giveFormer} autocomplete="off" />
    <${Throw} unsent=${unsent} label=${t('former.unknown')} />
    <${Button} kind="quiet" onClick=${goOn}>${t('former.later')}<//>`;
}

/** Somebody else's work is kept here: one person at a time. */
function Other() {
  const unsent = useUnsent();
  return html`<h1>${t('other.title')}</h1>
    <p>${t('other.help')}</p>
    <${Button} kind="main" onClick=${goOn}>${t('other.on')}<//>
    <${Throw} unsent=${unsent} label=${t('other.throw')} />`;
}

function useUnsent() {
  const [count, setCount] = useState(0);
  useEffect(() => void countUnsent().then(setCount), []);
  return count;
}

/** Throwing away is asked twice, and says what is lost before anything is. */
function Throw({ unsent, label }) {
  const [open, setOpen] = useState(false);
  const lost = unsent ? t('throw.unsent', { n: unsent }) : t('throw.nothing');
  const actions = html`<${Button} kind="main" onClick=${() => setOpen(false)}>${t('throw.keep')}<//>
    <${Button} kind="warm" onClick=${beginAnew}>${t('throw.go')}<//>`;
  return html`<p class="soft small">${lost}</p>
    <${Button} kind="warm" onClick=${() => setOpen(true)}>${label}<//>
    <${Dialog} title=${t('throw.title')} open=${open} onClose=${() => setOpen(false)} actions=${actions}><p>${lost}</p><//>`;
}
