import { t } from '../core/i18n.js';
import { childTypes, isOn, moduleOf, typeTitle } from '../core/records.js';
import { Below } from './record-below.js';
import { Documents } from './record-documents.js';
import { Overview } from './record-overview.js';
import { Timeline } from './timeline.js';
import { History } from './history.js';

/** A group of this id says which kinds the tab of papers shows; it is no tab of its own. */
const PAPERS = 'documents';

/**
 * The tabs of a record: overview, those that modules bring, one per group of kinds below it, timeline, documents, history.
 * @returns {{id: string, label: string, order?: number, component: any, types?: string[]}[]}
 */
export function tabsOf(record, definition, registry) {
  const live = (one) => one.type === record.type && (one.anywhere || isOn(one.module, record.district));
  const brought = registry.tabs.value.filter(live).map(labelled);
  const groups = registry.groups.value.filter(live).map(labelled);
  const kinds = childTypes(definition, record.district);
  const taken = new Set([...brought, ...groups].flatMap((one) => one.types ?? []));
  const rest = byModule(kinds.filter((name) => !taken.has(name)), record.district);
  const drawn = [...groups.filter((one) => one.id !== PAPERS), ...rest].map((group) => tabOfGroup(group, kinds)).filter(Boolean);
  const root = !definition.parent;
  return [
    { id: 'overview', label: t('record.overview'), order: 0, component: Overview },
    ...[...brought, ...drawn].sort((one, other) => (one.order ?? 50) - (other.order ?? 50)),
    root && { id: 'timeline', label: t('record.timeline'), component: Timeline },
    root && kinds.length > 0 && { id: PAPERS, label: t('record.documents'), component: Documents },
    { id: 'history', label: t('record.history'), component: History },
  ].filter(Boolean);
}

const labelled = (one) => ({ ...one, label: typeof one.label === 'function' ? one.label() : one.label });

function tabOfGroup(group, kinds) {
  const types = group.types.filter((name) => kinds.includes(name));
  if (!types.length) return null;
  return { ...group, types, component: Below };
}

/** What no tab asked for, one group for each module; a module with one kind gives its tab the name of that kind. */
function byModule(kinds, district) {
  const groups = new Map();
  for (const name of kinds) {
    const module = moduleOf(name, district);
    if (!groups.has(module.id)) groups.set(module.id, { id: module.id, title: module.title, types: [] });
    groups.get(module.id).types.push(name);
  }
  return [...groups.values()].map((one) => ({ ...one, order: 60, label: one.types.length === 1 ? typeTitle(one.types[0]) : one.title }));
}
