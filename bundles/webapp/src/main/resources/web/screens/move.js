import { html, useState } from '../vendor/ui.js';
import { listOf, typeOf } from '../core/definitions.js';
import { t } from '../core/i18n.js';
import { useRest } from '../core/rest.js';
import { href } from '../core/router.js';
import { store } from '../core/store.js';
import { dayInIndia } from '../forms/check.js';
import { holds } from '../forms/condition.js';
import { drafts } from '../forms/drafts.js';
import { childrenIn, judgedParts, recordFacts } from '../forms/guard.js';
import { MoveForm } from '../forms/move-form.js';
import { Requires } from '../forms/move-parts.js';
import { titleOf } from '../forms/title.js';
import { Empty, Fault, LinkButton, Notice, Page, Spinner } from '../parts/basics.js';
import { Chips } from '../parts/chips.js';
import { useLoaded } from '../parts/load.js';
import { saved } from './new.js';

/** One step of a record: what it wants, what has to be so first, what begins to count with it. */
export function MovePage({ path: [, type, id, to] }) {
  const { value, problem } = useLoaded(() => bring(type, id, to), [type, id, to]);
  const label = value && stateLabel(value.definition, to);
  const back = { href: href('record', type, id), label: value ? titleOf(value.definition, value.record) : t('forms.back') };
  const steps = (value?.steps ?? []).filter((one) => one.to === to);
  return html`<${Page} key=${Boolean(value)} title=${value ? (steps[0]?.label ?? label) : t('loading')} back=${back} narrow
    lead=${value && t('forms.move.from', { state: stateLabel(value.definition, value.record.state) })}>
    <${Fault} problem=${problem} />
    ${!value && !problem && html`<${Spinner} />`}
    ${value && (steps.length ? html`<${Step} ...${value} steps=${steps} />` : html`<${Others} ...${value} />`)}
  <//>`;
}

const draftKey = ({ type, id }, to) => `move:${type}:${id}:${to}`;

async function bring(type, id, to) {
  const record = await store.get(type, id);
  const [definition, next, path] = await Promise.all([typeOf(type, record.district), store.steps(type, id), pathOf(type, id)]);
  const { workflow } = definition;
  const kinds = workflow.evidenceList ? await listOf(workflow.evidenceList).catch(() => []) : [];
  const steps = next.items.map((one) => inWords(one, record, workflow, kinds));
  const below = await childrenOf(id, steps.flatMap((one) => childrenIn(one.guard ?? {})));
  const draft = await drafts.read(draftKey(record, to)).catch(() => undefined);
  return { record, definition, steps, path, below, draft };
}

/** The way so far may be out of reach; the server knows it. */
async function pathOf(type, id) {
  const path = await store.path(type, id).catch(() => []);
  return path.items ?? path.path ?? (Array.isArray(path) ? path : []);
}

async function childrenOf(id, kinds) {
  const found = await Promise.all([...new Set(kinds)].map(async (kind) => [kind, await store.children(kind, id).catch(() => undefined)]));
  return Object.fromEntries(found);
}

/** A step in the language of the page, with the guard of its definition. */
function inWords(step, record, workflow, kinds) {
  const defined = workflow.transitions.find((one) => one.from === record.state && one.to === step.to && one.event === step.event) ?? {};
  const named = (code) => kinds.find((one) => one.code === code)?.label ?? code;
  const state = workflow.states.find((one) => one.code === step.to)?.label ?? step.to;
  return {
    ...step,
    state,
    label: defined.label || state,
    guard: defined.requires,
    requires: defined.requiresText,
    confirm: step.confirm && (defined.confirm ?? defined.requiresText ?? step.confirm),
    evidence: (step.evidence ?? []).map((one) => ({ ...one, label: named(one.code) })),
  };
}

const stateLabel = (definition, code) => definition.workflow?.states.find((one) => one.code === code)?.label ?? code;

function Step({ record, definition, steps, path, below, draft }) {
  const rest = useRest(record);
  const [event, setEvent] = useState(steps[0].event);
  const step = steps.find((one) => one.event === event) ?? steps[0];
  const facts = recordFacts(record, { path, below });
  const parts = step.guard ? judgedParts(step.guard, definition, facts) : [];
  const last = path.length > 1 ? path.at(-1).on : undefined;
  const clocks = definition.workflow.clocks.filter((one) => one.startsOn.states?.includes(step.to) && (!one.when || holds(one.when, facts, dayInIndia()) !== false));
  const { type, id, version } = record;
  const move = (body, key) => store.save({ op: 'move', type, id, version, key, body });
  return html`
    ${steps.length > 1 && html`<${Chips} label=${t('forms.move.way')} value=${step.event} onChange=${(one) => one && setEvent(one)}
      options=${steps.map((one) => ({ value: one.event, label: one.label }))} />`}
    ${step.label !== step.state && html`<p>${t('forms.move.to', { state: step.state })}</p>`}
    <${Requires} text=${step.requires} parts=${parts} record=${record} below=${below} />
    ${rest && html`<${Notice} tone="warm" role="status">${rest}<//>`}
    ${rest || rest === undefined ? null : step.allowed
      ? html`<${MoveForm} key=${step.event} step=${step} clocks=${clocks} last=${last} draft=${draft} draftKey=${draftKey(record, step.to)}
          title=${`${titleOf(definition, record)}: ${step.label}`} onMove=${move} onMoved=${(now) => saved(now, `/record/${type}/${id}`)} />`
      : html`<${Notice} tone="warm">${t('forms.move.notallowed')}<//>`}
  `;
}

/** The steps that are possible when the one that was asked for is not, or why there is none. */
function Others({ record, steps }) {
  const rest = useRest(record);
  const { type, id } = record;
  const possible = html`<div class="row">${steps.map((one) => html`<${LinkButton} href=${href('move', type, id, one.to)}>${one.label}<//>`)}</div>`;
  if (rest !== '') {
    return rest && html`<${Notice} tone="warm" role="status">${rest}<//>`;
  }
  return html`<${Empty} title=${t('forms.move.none')} action=${steps.length > 0 && possible}>${t(steps.length ? 'forms.move.none.help' : 'forms.move.none.last')}<//>`;
}
