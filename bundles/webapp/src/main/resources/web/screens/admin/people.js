import { html, useState } from '../../vendor/ui.js';
import { api } from '../../core/api.js';
import { t } from '../../core/i18n.js';
import { href } from '../../core/router.js';
import { Fault, LinkButton, Page, Spinner } from '../../parts/basics.js';
import { useLoaded } from '../../parts/load.js';
import { placeNames } from './grants.js';

/** Everybody who has an account, with their roles and where they work. */
export function People() {
  const { value, problem } = useLoaded(() => Promise.all([api.get('accounts'), api.get('roles')]));
  const [typed, setTyped] = useState('');
  const add = html`<${LinkButton} kind="main" icon="plus" href=${href('admin', 'people', '+')}>${t('people.new')}<//>`;
  const frame = { title: t('admin.people'), back: { href: '#/admin', label: t('admin.title') }, actions: add };
  if (!value) return html`<${Page} ...${frame}>${problem ? html`<${Fault} problem=${problem} />` : html`<${Spinner} />`}<//>`;
  const [{ items }, roles] = value;
  const found = items.filter((one) => one.login.includes(typed.trim().toLowerCase()));
  return html`<${Page} ...${frame}>
    ${items.length > 8 && html`<label class="field pick"><span class="field-label">${t('people.find')}</span>
      <input class="input" type="search" value=${typed} onInput=${(event) => setTyped(event.target.value)} /></label>`}
    <ul class="plain grid">${found.map((one) => html`<li key=${one.id}><${PersonCard} person=${one} roles=${roles.items} /></li>`)}</ul>
  <//>`;
}

function PersonCard({ person, roles }) {
  const given = person.grants.map((grant) => roleInWords(grant, roles));
  return html`<a class="card card-link" href=${href('admin', 'people', person.login)}>
    <span class="row row-apart"><strong>${person.login}</strong>
      ${!person.active && html`<span class="tag tag-warm">${t('people.stopped')}</span>`}
      ${person.kind === 'program' && html`<span class="tag">${t('people.program')}</span>`}</span>
    ${given.length ? given.map((one) => html`<span class="soft small">${one}</span>`) : html`<span class="soft small">${t('people.noroles')}</span>`}
  </a>`;
}

/** A role with the places it is given for, in words. */
export function roleInWords(grant, roles) {
  const title = roles.find((one) => one.role === grant.role)?.title ?? grant.role;
  return grant.districts.length ? `${title}: ${placeNames(grant.districts)}` : title;
}
