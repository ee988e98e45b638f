import { html } from '../vendor/ui.js';
import { typeOf } from '../core/definitions.js';
import { t } from '../core/i18n.js';
import { childTypes, dayOf, typeTitle } from '../core/records.js';
import { useRest } from '../core/rest.js';
import { may } from '../core/session.js';
import { changed, store } from '../core/store.js';
import { Fault, Fold, LinkButton, Spinner } from '../parts/basics.js';
import { useLoaded } from '../parts/load.js';
import { RecordCard } from '../parts/record-card.js';
import { newBelow } from './record-actions.js';

const SHOWN = 6;

/** What stands below a record, kind by kind, drawn from the definitions; kinds without any are offered at the end. */
export function Below({ record, type: definition, types }) {
  const kinds = types ?? childTypes(definition, record.district);
  const open = useRest(record) === '';
  const { value, problem, busy } = useLoaded(() => bring(kinds, record), [record.id, kinds.join(), changed.value]);
  if (!kinds.length) return null;
  const filled = (value ?? []).filter((one) => one.records.length > 0);
  const empty = (value ?? []).filter((one) => one.records.length === 0);
  return html`<${Fault} problem=${problem} />${busy && !value && html`<${Spinner} />`}
    ${filled.map((one) => html`<${Kind} key=${one.definition.name} ...${one} parent=${record} open=${open} />`)}
    ${empty.length > 0 && html`<${NotYet} kinds=${open ? empty : []} parent=${record} />`}`;
}

async function bring(kinds, parent) {
  return Promise.all(
    kinds.map(async (name) => {
      const [definition, records] = await Promise.all([typeOf(name, parent.district), store.children(name, parent.id)]);
      return { definition, records: newestFirst(records, definition) };
    }),
  );
}

/** Records of a kind, the latest day first. */
export function newestFirst(records, definition) {
  return [...records].sort((one, other) => String(dayOf(other, definition)).localeCompare(String(dayOf(one, definition))));
}

function Kind({ definition, records, parent, open }) {
  const heading = `kind-${definition.name}-${parent.id}`;
  const adds = open && may('records.create', definition.name);
  const list = (some) => html`<ul class="plain grid">${some.map((one) => html`<li key=${one.id}><${RecordCard} record=${one} definition=${definition}><${Inside} record=${one} definition=${definition} /><//></li>`)}</ul>`;
  return html`<section class="stack-tight" aria-labelledby=${heading}>
    <div class="row row-apart"><h2 id=${heading}>${definition.title}</h2>
      ${adds && html`<${LinkButton} small kind="quiet" icon="plus" href=${newBelow(definition.name, parent)} aria-label=${t('record.add.one', { what: definition.title })}>${t('record.add')}<//>`}</div>
    ${list(records.slice(0, SHOWN))}
    ${records.length > SHOWN && html`<${Fold} summary=${t('record.earlier', { n: records.length - SHOWN })}>${list(records.slice(SHOWN))}<//>`}
  </section>`;
}

/** What stands below a record that is itself below another, as a short list in its card. */
function Inside({ record, definition }) {
  const kinds = childTypes(definition, record.district);
  const { value } = useLoaded(() => bring(kinds, record), [record.id, kinds.join(), changed.value]);
  const filled = (value ?? []).filter((one) => one.records.length > 0);
  if (!filled.length) return null;
  return html`${filled.map((one) => html`<${Fold} key=${one.definition.name} summary=${t('record.inside', { what: one.definition.title, n: one.records.length })}>
    <ul class="plain stack-tight">${one.records.map((each) => html`<li key=${each.id}><${RecordCard} record=${each} definition=${one.definition} /></li>`)}</ul><//>`)}`;
}

function NotYet({ kinds, parent }) {
  const can = kinds.filter((one) => may('records.create', one.definition.name));
  if (!can.length) return html`<p class="soft">${t('record.nothing')}</p>`;
  return html`<section class="stack-tight no-print" aria-label=${t('record.notyet')}><h2>${t('record.notyet')}</h2>
    <div class="row">${can.map((one) => html`<${LinkButton} small icon="plus" href=${newBelow(one.definition.name, parent)}>${typeTitle(one.definition.name)}<//>`)}</div>
  </section>`;
}
