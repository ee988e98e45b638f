import { html, useMemo } from '../vendor/ui.js';
import { typeOf } from '../core/definitions.js';
import { t } from '../core/i18n.js';
import { useRest } from '../core/rest.js';
import { href } from '../core/router.js';
import { store } from '../core/store.js';
import { answersOf } from '../forms/changes.js';
import { WithDraft } from '../forms/draft.js';
import { Form } from '../forms/form.js';
import { titleOf } from '../forms/title.js';
import { Fault, Notice, Page, Spinner } from '../parts/basics.js';
import { useLoaded } from '../parts/load.js';
import { saved } from './new.js';

/** Changes a record; `at=<question>` begins at that question. */
export function EditPage({ path: [, type, id], query }) {
  const { value, problem } = useLoaded(async () => {
    const record = await store.get(type, id);
    return { record, definition: await typeOf(type, record.district) };
  }, [type, id]);
  const title = value ? t('forms.edit', { what: value.definition.title }) : t('loading');
  const back = { href: href('record', type, id), label: value ? titleOf(value.definition, value.record) : t('forms.back') };
  const key = `edit:${type}:${id}`;
  return html`<${Page} key=${Boolean(value)} title=${title} back=${back}>
    <${Fault} problem=${problem} />
    ${!value && !problem && html`<${Spinner} />`}
    ${value && html`<${Open} record=${value.record}><${WithDraft} draftKey=${key} definition=${value.definition}>
      ${(draft) => html`<${EditForm} ...${value} draft=${draft} draftKey=${key} at=${query.at} title=${title} />`}
    <//><//>`}
  <//>`;
}

/** A record in which nothing can be written for now says so instead of asking. */
function Open({ record, children }) {
  const rest = useRest(record);
  if (rest === '') return children;
  return rest ? html`<${Notice} tone="warm" role="status">${rest}<//>` : html`<${Spinner} />`;
}

/** A draft goes on from the record as it was when the draft began, so that what others changed since is seen on saving. */
function EditForm({ record: stored, definition, draft, draftKey, at, title }) {
  const record = draft?.record ?? stored;
  const { type, id } = record;
  const start = useMemo(() => draft?.answers ?? answersOf(definition, record), [draft]);
  const save = (deed) => store.save({ op: 'change', type, id, key: deed.key, version: deed.record.version, body: deed.body });
  return html`<${Form} definition=${definition} district=${record.district} record=${record} root=${record.root} parent=${record.parent} start=${start}
    draft=${draft} draftKey=${draftKey} id=${id} at=${at} title=${title} onSave=${save} onFresh=${() => store.get(type, id)}
    onSaved=${(now) => saved(now, `/record/${type}/${id}`)} />`;
}
