import { html, useEffect, useState } from '../../vendor/ui.js';
import { api } from '../../core/api.js';
import { t } from '../../core/i18n.js';
import { refreshShell } from '../../core/shell.js';
import { Button, Fault, Notice, Page, Spinner } from '../../parts/basics.js';
import { useDeed } from '../../parts/deed.js';
import { useLoaded } from '../../parts/load.js';
import { Summary, TextField } from './fields.js';
import { Letterhead } from './letterhead.js';

/** What holds for everybody: when the screen locks, how long a device may work alone, the name on the phone. */
export function SettingsPage() {
  const { value, problem } = useLoaded(() => api.get('settings'));
  const [draft, setDraft] = useState(null);
  const [done, setDone] = useState(false);
  const deed = useDeed();
  useEffect(() => void (value && setDraft(value)), [value]);
  const frame = { title: t('admin.settings'), back: { href: '#/admin', label: t('admin.title') }, narrow: true };
  if (!draft) return html`<${Page} ...${frame}>${problem ? html`<${Fault} problem=${problem} />` : html`<${Spinner} />`}<//>`;
  /** @type {(name: string, read?: (text: string) => any) => (event: any) => void} */
  const set = (name, read = String) => (event) => (setDone(false), setDraft((before) => ({ ...before, [name]: read(event.target.value) })));
  const number = (text) => (text === '' ? 0 : Number(text));
  const save = async (event) => {
    event.preventDefault();
    if (!(await deed.run(() => api.put('settings', draft)))) return;
    setDone(true);
    refreshShell();
  };
  const labels = { idleMinutes: t('settings.idle'), leaseHours: t('settings.lease'), appName: t('settings.name') };
  return html`<${Page} ...${frame}>
    <form class="form" onSubmit=${save} novalidate>
      ${done && html`<${Notice} role="status">${t('settings.saved')}<//>`}
      <${Summary} problem=${deed.problem} labels=${labels} />
      <${TextField} name="appName" label=${labels.appName} help=${t('settings.name.help')} problem=${deed.problem} value=${draft.appName} onInput=${set('appName')} />
      <${TextField} name="idleMinutes" type="number" min="1" inputmode="numeric" label=${labels.idleMinutes} help=${t('settings.idle.help')}
        problem=${deed.problem} value=${draft.idleMinutes} onInput=${set('idleMinutes', number)} />
      <${TextField} name="leaseHours" type="number" min="1" inputmode="numeric" label=${labels.leaseHours} help=${t('settings.lease.help')}
        problem=${deed.problem} value=${draft.leaseHours} onInput=${set('leaseHours', number)} />
      <div><${Button} kind="main" type="submit" busy=${deed.busy}>${t('settings.save')}<//></div>
    </form>
    <${Letterhead} />
  <//>`;
}
