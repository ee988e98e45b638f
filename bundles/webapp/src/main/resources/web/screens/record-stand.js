import { html } from '../vendor/ui.js';
import { t } from '../core/i18n.js';
import { useRest } from '../core/rest.js';
import { href } from '../core/router.js';
import { may } from '../core/session.js';
import { changed, store } from '../core/store.js';
import { Fold, LinkButton } from '../parts/basics.js';
import { useLoaded } from '../parts/load.js';
import { Path } from '../parts/path.js';

const AT_HAND = 3;

/** Where a record stands on its way, and the steps that may come next. */
export function Stand({ record, definition }) {
  const workflow = definition.workflow;
  const moves = (workflow?.states?.length ?? 0) > 1;
  const on = [record.id, record.version, changed.value, moves];
  const { value: entered } = useLoaded(async () => (moves ? itemsOf(await store.path(record.type, record.id)) : []), on);
  if (!moves) return null;
  return html`<section class="card stand" aria-labelledby="stand">
    <h2 id="stand">${t('record.stand')}</h2>
    ${entered?.length > 0 && html`<${Path} workflow=${workflow} entered=${entered} />`}
    <${Steps} record=${record} />
  </section>`;
}

const itemsOf = (answer) => answer.items ?? answer;

/** The legal next steps as buttons; what a step wants first stands under it. */
export function Steps({ record }) {
  const closed = useRest(record);
  const { value } = useLoaded(() => store.steps(record.type, record.id), [record.id, record.version, changed.value]);
  const steps = itemsOf(value ?? []).filter((one) => one.allowed);
  if (closed !== '' || !steps.length || !may('records.move', record.type)) return null;
  const [first, rest] = [steps.slice(0, AT_HAND), steps.slice(AT_HAND)];
  return html`<div class="stack-tight no-print">
    <h3>${t('record.next')}</h3>
    <ul class="plain next-steps">${first.map((one) => html`<${Step} step=${one} record=${record} />`)}</ul>
    ${rest.length > 0 && html`<${Fold} summary=${t('record.next.more', { n: rest.length })}>
      <ul class="plain next-steps">${rest.map((one) => html`<${Step} step=${one} record=${record} />`)}</ul><//>`}
  </div>`;
}

function Step({ step, record }) {
  return html`<li key=${step.to}><${LinkButton} icon="next" href=${href('move', record.type, record.id, step.to)}>${step.label}<//>
    ${step.requires && html`<p class="soft small">${step.requires}</p>`}</li>`;
}
