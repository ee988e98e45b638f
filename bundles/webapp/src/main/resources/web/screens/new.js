import { html, useMemo, useState } from '../vendor/ui.js';
import { knownType, typeOf } from '../core/definitions.js';
import { t } from '../core/i18n.js';
import { go, href } from '../core/router.js';
import { roots, shell } from '../core/shell.js';
import { newId, store } from '../core/store.js';
import { answersOf } from '../forms/changes.js';
import { WithDraft } from '../forms/draft.js';
import { Form } from '../forms/form.js';
import { SearchFirst } from '../forms/search-first.js';
import { titleOf } from '../forms/title.js';
import { Button, Fault, Page, Spinner } from '../parts/basics.js';
import { useLoaded } from '../parts/load.js';
import { toast } from '../parts/toast.js';

/** A new record: of a kind that starts a file of its own, or below the record in `parent=<type>:<id>`; further `<field>=<value>` are filled in. */
export function NewPage({ path: [, type], query }) {
  const [parentType, parent] = (query.parent ?? '').split(':');
  return parent ? html`<${NewChild} type=${type} parentType=${parentType} parent=${parent} given=${query} />` : html`<${NewRoot} type=${type} />`;
}

/** What to say after saving, and where to go. */
export function saved(record, address) {
  toast(record.waiting ? t('forms.saved.here') : t('forms.saved'));
  go(address, { replace: true });
}

function NewChild({ type, parentType, parent, given }) {
  const { value, problem } = useLoaded(async () => {
    const record = await store.get(parentType, parent);
    const [definition, above] = await Promise.all([typeOf(type, record.district), typeOf(parentType, record.district)]);
    return { record, definition, above };
  }, [type, parent]);
  const back = { href: href('record', parentType, parent), label: value ? titleOf(value.above, value.record) : t('forms.back') };
  const title = value ? t('forms.new', { what: value.definition.title }) : t('loading');
  const { record, definition } = value ?? {};
  return html`<${Page} key=${Boolean(value)} title=${title} back=${back}>
    <${Fault} problem=${problem} />
    ${!value && !problem && html`<${Spinner} />`}
    ${value && html`<${Drafted} type=${type} draftKey=${`new:${type}:${parent}`} definition=${definition} district=${record.district} title=${title}
      root=${record.root} parent=${parent} given=${given} body=${{ parent }} onSaved=${(made) => saved(made, `/record/${parentType}/${parent}`)} />`}
  <//>`;
}

function NewRoot({ type }) {
  const root = roots.value.find((one) => one.id === type);
  const { value: definition, problem } = useLoaded(() => typeOf(type), [type]);
  const title = t('forms.new', { what: root?.title ?? knownType(type)?.title ?? '' });
  const key = `new:${type}:`;
  return html`<${Page} title=${title} back=${{ href: href('list', type), label: root?.title ?? t('forms.back') }}>
    <${Fault} problem=${problem} />
    ${!definition && !problem && html`<${Spinner} />`}
    ${definition && html`<${WithDraft} draftKey=${key} definition=${definition}>
      ${(draft) => html`<${RootForm} type=${type} root=${root} definition=${definition} draft=${draft} draftKey=${key} title=${title} />`}
    <//>`}
  <//>`;
}

/** Search first, then the district, then the questions. The answers stay when the server asks to search once more. */
function RootForm({ type, root, definition, draft, draftKey, title }) {
  const places = shell.value.districts.filter((one) => !root || one.modules.includes(root.module));
  const [searched, setSearched] = useState(!definition.code?.searchFirst || Boolean(draft));
  const [district, setDistrict] = useState(draft?.district ?? (places.length === 1 ? places[0].lgd : ''));
  const { value: local } = useLoaded(() => (district ? typeOf(type, district) : Promise.resolve(null)), [type, district]);
  const guarded = async (deed) => {
    try {
      return await deed();
    } catch (problem) {
      if (problem.errors?.some((one) => one.code === 'search-first')) setSearched(false);
      throw problem;
    }
  };
  return html`
    ${!searched && html`<${SearchFirst} type=${definition} onNew=${() => setSearched(true)} />`}
    ${searched && !district && html`<${District} places=${places} onChoose=${setDistrict} />`}
    ${district && local && html`<div hidden=${!searched}><${NewForm} type=${type} draftKey=${draftKey} draft=${draft} definition=${local} district=${district}
      title=${title} body=${{ district }} guarded=${guarded} onSaved=${(made) => saved(made, `/record/${type}/${made.id}`)} /></div>`}
    ${searched && district && !local && html`<${Spinner} />`}
  `;
}

function District({ places, onChoose }) {
  const [chosen, setChosen] = useState('');
  const submit = (event) => {
    event.preventDefault();
    if (chosen) onChoose(chosen);
  };
  return html`<form class="form" onSubmit=${submit}>
    <label class="field"><span class="field-label">${t('forms.district')}</span>
      <select class="input" value=${chosen} onChange=${(event) => setChosen(event.target.value)}>
        <option value="">${t('forms.choose')}</option>
        ${places.map((one) => html`<option key=${one.lgd} value=${one.lgd}>${one.name}</option>`)}
      </select></label>
    <div class="bar-actions"><${Button} kind="main" type="submit" aria-disabled=${chosen ? undefined : 'true'}>${t('forms.next')}<//></div>
  </form>`;
}

function Drafted(props) {
  return html`<${WithDraft} draftKey=${props.draftKey} definition=${props.definition}>${(draft) => html`<${NewForm} ...${props} draft=${draft} />`}<//>`;
}

const plainly = (deed) => deed();

function NewForm({ type, definition, district, draft, draftKey, title, root, parent, given, body, guarded = plainly, onSaved }) {
  const id = useMemo(() => draft?.id ?? newId(), [draft]);
  const start = useMemo(() => draft?.answers ?? answersOf(definition, given ? { fields: given } : null), [draft]);
  const save = (deed) => guarded(() => store.save({ op: 'create', type, id, key: deed.key, body: { ...body, ...deed.body } }));
  return html`<${Form} definition=${definition} district=${district} root=${root} parent=${parent} start=${start} draft=${draft} draftKey=${draftKey}
    id=${id} title=${title} onSave=${save} onSaved=${onSaved} />`;
}
