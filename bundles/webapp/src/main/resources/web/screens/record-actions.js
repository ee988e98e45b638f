import { html, useState } from '../vendor/ui.js';
import { registry } from '../core/host.js';
import { t } from '../core/i18n.js';
import { childTypes, typeTitle } from '../core/records.js';
import { href } from '../core/router.js';
import { may, me } from '../core/session.js';
import { Button, LinkButton } from '../parts/basics.js';
import { Dialog } from '../parts/dialog.js';
import { Handover } from './record-handover.js';

/** What one may do with a record: write in it, add something below it, hand it over. */
export function RecordActions({ record, definition }) {
  const [open, setOpen] = useState('');
  const close = () => setOpen('');
  const kinds = inOrder(childTypes(definition, record.district).filter((name) => may('records.create', name)), record.type);
  const root = !definition.parent;
  const gives = root && (record.owner === me.value.account || may('records.assign', record.type));
  return html`${kinds.length > 0 && html`<${Button} small kind="main" icon="plus" onClick=${() => setOpen('add')}>${t('record.add')}<//>`}
    ${may('records.change', record.type) && html`<${LinkButton} small icon="edit" href=${href('edit', record.type, record.id)}>${t('record.edit')}<//>`}
    ${gives && html`<${Button} small icon="people" onClick=${() => setOpen('give')}>${t('record.give')}<//>`}
    <${Dialog} title=${t('record.add.what')} open=${open === 'add'} onClose=${close}>
      <ul class="plain choices">
        ${kinds.map((name) => html`<li><a class="choice" href=${newBelow(name, record)}>${typeTitle(name)}</a></li>`)}
      </ul>
    <//>
    ${gives && html`<${Handover} record=${record} open=${open === 'give'} onClose=${close} />`}`;
}

/** The kinds in the order in which the tabs of the record show them; those that no tab asked for come last. */
function inOrder(kinds, type) {
  const brought = [...registry.tabs.value, ...registry.groups.value].filter((one) => one.type === type);
  const shown = brought.sort((one, other) => (one.order ?? 50) - (other.order ?? 50)).flatMap((one) => one.types ?? []);
  const place = (name) => (shown.includes(name) ? shown.indexOf(name) : shown.length);
  return kinds.sort((one, other) => place(one) - place(other));
}

/** The address of the form for a new record below another. */
export function newBelow(type, parent) {
  return `${href('new', type)}?parent=${encodeURIComponent(`${parent.type}:${parent.id}`)}`;
}
