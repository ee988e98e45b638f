import { formatDate, html, shell, stateText, store, typeOf } from '/sdk/v1.js';
import { LimitTag } from './limit-tag.js';
import { nameOf, schemesOf } from './names.js';
import { t } from './texts.js';

const districts = () => shell.value?.modules.find((one) => one.id === 'schemes')?.districts ?? [];

/**
 * What the cards of some applications need: names of schemes, words for states, whose they are.
 * @param {any[]} applications
 */
export async function detailsOf(applications) {
  const ids = [...new Set(applications.map((one) => one.root))];
  const rootOf = async (id) => /** @type {[string, any]} */ ([id, await store.get('case', id).catch(() => null)]);
  const [schemes, definition, roots] = await Promise.all([schemesOf(districts()), typeOf('scheme_application'), Promise.all(ids.map(rootOf))]);
  return { schemes, definition, roots: new Map(roots) };
}

/** An application in a list: where it stands, how long the office still has, what it is for and whose. */
export function ApplicationCard({ one, details }) {
  const root = details.roots.get(one.root);
  const who = root ? [root.fields.code_name, root.fields.code].filter(Boolean).join(' · ') : '';
  return html`<a class="card card-link" href=${`#/record/scheme_application/${one.id}`}>
    <span class="row"><span class="tag tag-tint">${stateText(one, details.definition)}</span><${LimitTag} application=${one} />${one.waiting && html`<span class="tag">${t('waiting')}</span>`}</span>
    <strong>${details.schemes.get(one.fields.scheme)?.name ?? nameOf(one.fields.scheme) ?? one.fields.scheme}</strong>
    <span class="soft">${[who, one.fields.filed_on && t('filed.on', { day: formatDate(one.fields.filed_on) })].filter(Boolean).join(' · ')}</span></a>`;
}
