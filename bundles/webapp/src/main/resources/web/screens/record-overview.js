import { html, useEffect, useState } from '../vendor/ui.js';
import { t } from '../core/i18n.js';
import { registry } from '../core/host.js';
import { isOn, fieldsOf } from '../core/records.js';
import { may } from '../core/session.js';
import { Button, Fold } from '../parts/basics.js';
import { answered, Facts, Unanswered } from '../parts/facts.js';
import { Below } from './record-below.js';
import { Reveal } from './record-reveal.js';
import { Stand } from './record-stand.js';

const SHOWN = 60_000;

/** Where it stands and what was answered, section by section; what identifies a person stays closed. */
export function Overview({ record, type: definition, line }) {
  const [opened, setOpened] = useOpened(record.id);
  const [asking, setAsking] = useState(false);
  const reveals = record.identity?.length > 0 && may('identity.reveal');
  const cards = registry.cards.value.filter((one) => one.where === 'record' && (!one.type || one.type === record.type) && isOn(one.module, record.district));
  const sections = definition.sections.filter((section) => section.fields.some((field) => answered(record, field)));
  return html`<${Stand} record=${record} definition=${definition} />
    ${cards.map((one) => html`<${one.component} key=${`${one.module} ${one.id ?? ''}`} record=${record} type=${definition} />`)}
    <div class="card">
      ${sections.map((section, at) => html`<${Fold} key=${section.id} open=${at === 0 || line.length > 1} summary=${section.title}>
        <${Facts} record=${record} fields=${section.fields} opened=${opened} /><//>`)}
      <${Unanswered} record=${record} fields=${fieldsOf(definition)} />
      ${reveals && html`<div><${Button} small icon="lock" onClick=${() => setAsking(true)}>${t('record.reveal')}<//></div>`}
    </div>
    <${Reveal} record=${record} open=${asking} onClose=${() => setAsking(false)} onOpened=${setOpened} />
    ${line.length > 1 && html`<${Below} record=${record} type=${definition} types=${undefined} />`}`;
}

/** What was opened is shown for a minute and kept nowhere. */
function useOpened(id) {
  const [opened, setOpened] = useState({});
  useEffect(() => setOpened({}), [id]);
  useEffect(() => {
    if (!Object.keys(opened).length) return undefined;
    const timer = setTimeout(() => setOpened({}), SHOWN);
    return () => clearTimeout(timer);
  }, [opened]);
  return [opened, setOpened];
}
