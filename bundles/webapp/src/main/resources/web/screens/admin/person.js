import { html, useEffect, useState } from '../../vendor/ui.js';
import { announce } from '../../core/announce.js';
import { api } from '../../core/api.js';
import { LANGUAGES, t } from '../../core/i18n.js';
import { go } from '../../core/router.js';
import { me } from '../../core/session.js';
import { Button, Empty, Fault, Notice, Page, Spinner } from '../../parts/basics.js';
import { useDeed } from '../../parts/deed.js';
import { useLoaded } from '../../parts/load.js';
import { SelectField, Summary, TextField } from './fields.js';
import { Grants } from './grants.js';
import { PasswordField } from './password.js';

/** One person: a new one, or an existing one whose roles, password and access can be changed. */
export function PersonPage({ login }) {
  const { value, problem, again } = useLoaded(() => Promise.all([api.get('accounts'), api.get('roles'), api.get('organisations')]), [login]);
  const back = { href: '#/admin/people', label: t('admin.people') };
  const title = login === '+' ? t('people.new') : login;
  if (!value) return html`<${Page} title=${title} back=${back}>${problem ? html`<${Fault} problem=${problem} />` : html`<${Spinner} />`}<//>`;
  const [accounts, roles, organisations] = value.map((one) => one.items);
  const person = accounts.find((one) => one.login === login);
  return html`<${Page} title=${title} back=${back} narrow>
    ${login === '+' && html`<${NewPerson} roles=${roles} organisations=${organisations} />`}
    ${login !== '+' && !person && html`<${Empty} title=${t('people.unknown')} />`}
    ${person && html`<${Rights} key=${JSON.stringify(person.grants)} person=${person} roles=${roles} again=${again} />
      <${NewPassword} person=${person} /><${Access} person=${person} again=${again} />`}
  <//>`;
}

function NewPerson({ roles, organisations }) {
  const [draft, setDraft] = useState({ login: '', password: '', language: 'en', organisation: organisations[0]?.id, grants: [] });
  const { busy, problem, run } = useDeed();
  const set = (part) => setDraft((before) => ({ ...before, ...part }));
  const labels = { login: t('people.login'), password: t('people.password'), grants: t('people.roles') };
  const save = async (event) => {
    event.preventDefault();
    if (await run(() => api.post('accounts', draft))) {
      announce(t('people.made'));
      go(`/admin/people/${encodeURIComponent(draft.login)}`);
    }
  };
  return html`<form class="form" onSubmit=${save} novalidate>
    <${Summary} problem=${problem} labels=${labels} />
    <${TextField} name="login" label=${labels.login} help=${t('people.login.help')} problem=${problem} value=${draft.login}
      autocapitalize="none" spellcheck="false" onInput=${(event) => set({ login: event.target.value.trim().toLowerCase() })} />
    <${PasswordField} label=${labels.password} problem=${problem} value=${draft.password} onChange=${(password) => set({ password })} />
    ${organisations.length > 1 && html`<${SelectField} name="organisation" label=${t('people.organisation')} value=${draft.organisation}
      options=${organisations.map((one) => ({ value: one.id, label: one.title }))} onChange=${(event) => set({ organisation: event.target.value })} />`}
    <${SelectField} name="language" label=${t('language')} value=${draft.language}
      options=${LANGUAGES.map((one) => ({ value: one.code, label: one.name }))} onChange=${(event) => set({ language: event.target.value })} />
    <${Grants} roles=${roles} grants=${draft.grants} onChange=${(grants) => set({ grants })} />
    <div class="bar-actions"><${Button} kind="main" type="submit" busy=${busy}>${t('people.make')}<//></div>
  </form>`;
}

function Rights({ person, roles, again }) {
  const [grants, setGrants] = useState(person.grants);
  const { busy, problem, run } = useDeed();
  const same = JSON.stringify(grants) === JSON.stringify(person.grants);
  const save = async (event) => {
    event.preventDefault();
    if (await run(() => api.put(`accounts/${encodeURIComponent(person.login)}/grants`, grants))) {
      announce(t('people.saved'));
      again();
    }
  };
  return html`<form class="form card" onSubmit=${save} novalidate>
    <${Summary} problem=${problem} labels=${{ grants: t('people.roles') }} />
    <${Grants} roles=${roles} grants=${grants} onChange=${setGrants} />
    <div><${Button} kind=${same ? undefined : 'main'} type="submit" busy=${busy} disabled=${same}>${t('people.roles.save')}<//></div>
  </form>`;
}

function NewPassword({ person }) {
  const [password, setPassword] = useState('');
  const [done, setDone] = useState(false);
  const { busy, problem, run } = useDeed();
  useEffect(() => void (password && setDone(false)), [password]);
  const save = async (event) => {
    event.preventDefault();
    if (await run(() => api.post(`accounts/${encodeURIComponent(person.login)}/password`, { password }))) {
      setPassword('');
      setDone(true);
    }
  };
  return html`<form class="form card" onSubmit=${save} novalidate>
    <h2>${t('people.password.new')}</h2>
    ${done && html`<${Notice} role="status">${t('people.password.done')}<//>`}
    <${Summary} problem=${problem} labels=${{ password: t('people.password') }} />
    <${PasswordField} label=${t('people.password')} problem=${problem} value=${password} onChange=${setPassword} />
    <div><${Button} type="submit" busy=${busy}>${t('people.password.set')}<//></div>
  </form>`;
}

/** Stopping somebody, and letting them in again. */
function Access({ person, again }) {
  const { busy, problem, run } = useDeed();
  const deed = person.active ? 'disable' : 'enable';
  const go = async () => (await run(() => api.post(`accounts/${encodeURIComponent(person.login)}/${deed}`))) && again();
  if (person.id === me.value.account) return null;
  return html`<section class="card" aria-labelledby="access">
    <h2 id="access">${t(person.active ? 'people.access' : 'people.stopped')}</h2>
    <p class="soft">${t(person.active ? 'people.stop.help' : 'people.start.help')}</p>
    <${Fault} problem=${problem} />
    <div><${Button} kind=${person.active ? 'warm' : 'main'} busy=${busy} onClick=${go}>${t(person.active ? 'people.stop' : 'people.start')}<//></div>
  </section>`;
}
