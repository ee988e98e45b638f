import { html, useState } from '../../vendor/ui.js';
import { announce } from '../../core/announce.js';
import { api } from '../../core/api.js';
import { t } from '../../core/i18n.js';
import { Button, Fault, Page, Spinner } from '../../parts/basics.js';
import { useDeed } from '../../parts/deed.js';
import { useLoaded } from '../../parts/load.js';
import { Summary, TextField } from './fields.js';

const EMPTY = { id: '', title: '' };

/** Organisations that keep records here, and adding one. */
export function Organisations() {
  const { value, problem, again } = useLoaded(() => api.get('organisations'));
  const [draft, setDraft] = useState(EMPTY);
  const deed = useDeed();
  const labels = { id: t('organisations.id'), title: t('organisations.name') };
  const set = (name) => (event) => setDraft((before) => ({ ...before, [name]: event.target.value }));
  const save = async (event) => {
    event.preventDefault();
    if (!(await deed.run(() => api.post('organisations', draft)))) return;
    announce(t('organisations.added'));
    setDraft(EMPTY);
    again();
  };
  return html`<${Page} title=${t('admin.organisations')} back=${{ href: '#/admin', label: t('admin.title') }} narrow>
    <${Fault} problem=${problem} />
    ${!value && !problem && html`<${Spinner} />`}
    <ul class="plain cards">${(value?.items ?? []).map((one) => html`<li class="card" key=${one.id}><strong>${one.title}</strong><code class="soft small">${one.id}</code></li>`)}</ul>
    <form class="form card" onSubmit=${save} novalidate>
      <h2>${t('organisations.new')}</h2>
      <${Summary} problem=${deed.problem} labels=${labels} />
      <${TextField} name="title" label=${labels.title} problem=${deed.problem} value=${draft.title} onInput=${set('title')} />
      <${TextField} name="id" label=${labels.id} help=${t('organisations.id.help')} problem=${deed.problem} value=${draft.id} autocapitalize="none" onInput=${set('id')} />
      <div><${Button} kind="main" type="submit" busy=${deed.busy}>${t('organisations.add')}<//></div>
    </form>
  <//>`;
}
