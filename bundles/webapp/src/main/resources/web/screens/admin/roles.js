import { html } from '../../vendor/ui.js';
import { api } from '../../core/api.js';
import { t } from '../../core/i18n.js';
import { Fault, Fold, Page, Spinner } from '../../parts/basics.js';
import { useLoaded } from '../../parts/load.js';

/** The roles, with what each may do in words. */
export function Roles() {
  const { value, problem } = useLoaded(() => Promise.all([api.get('roles'), api.get('types')]));
  return html`<${Page} title=${t('admin.roles')} lead=${t('roles.lead')} back=${{ href: '#/admin', label: t('admin.title') }}>
    <${Fault} problem=${problem} />
    ${!value && !problem && html`<${Spinner} />`}
    ${value && html`<ul class="plain cards">${value[0].items.map((role) => html`<li key=${role.role}><${RoleCard} role=${role} types=${value[1].items} /></li>`)}</ul>`}
  <//>`;
}

function RoleCard({ role, types }) {
  const lines = inWords(role.permissions, types);
  return html`<section class="card" aria-labelledby=${`role-${role.role}`}>
    <span class="row row-apart"><h2 id=${`role-${role.role}`}>${role.title}</h2>
      <span class=${role.mayGive ? 'tag tag-tint' : 'tag'}>${t(role.mayGive ? 'roles.give' : 'roles.notgive')}</span></span>
    <p class="soft">${t(`roles.scope.${role.scope}`)}</p>
    <${Fold} summary=${t('roles.may', { n: lines.length })}><ul>${lines.map((one) => html`<li key=${one}>${one}</li>`)}</ul><//>
  </section>`;
}

/** Permissions in words: one line a deed, with the kinds of record it is for. A deed of a module is told by its code. */
function inWords(permissions, types) {
  const deeds = new Map();
  for (const one of permissions) {
    const [deed, kind] = one.split(':');
    deeds.set(deed, [...(deeds.get(deed) ?? []), kind].filter(Boolean));
  }
  return [...deeds].map(([deed, kinds]) => {
    const key = `deed.${deed}`;
    const words = t(key) === key ? deed : t(key);
    const what = kinds.includes('*') ? t('roles.everything') : kinds.map((kind) => types.find((one) => one.name === kind)?.title ?? kind).join(', ');
    return kinds.length ? `${words}: ${what}` : words;
  });
}
