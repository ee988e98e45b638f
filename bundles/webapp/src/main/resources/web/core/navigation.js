import { computed } from '../vendor/ui.js';
import { registry } from './host.js';
import { t } from './i18n.js';
import { href } from './router.js';
import { may, me } from './session.js';
import { liveModules, roots } from './shell.js';

/** Addresses that are about one kind of file. */
const OF_A_KIND = ['list', 'record', 'new', 'edit', 'move'];

const begins = (...parts) => (path) => parts.every((part, at) => path[at] === part);

/** The first kind of file stands in front; further ones come after the boards, so that nothing moves when pages of modules arrive. */
function listItem(root, at) {
  const current = (path) => OF_A_KIND.includes(path[0]) && path[1] === root.id;
  return { href: href('list', root.id), label: root.plural ?? root.title, icon: 'people', order: at === 0 ? 20 : 35, current };
}

function moduleItem(item) {
  const at = item.href.replace(/^#\//, '').split('/');
  const own = item.types ?? [];
  const current = (path) => begins(...(own.length ? at.slice(0, 2) : at))(path) || (OF_A_KIND.includes(path[0]) && own.includes(path[1]));
  const label = typeof item.label === 'function' ? item.label() : item.label;
  return { icon: 'page', order: 60, ...item, label, current };
}

function fixedItems() {
  const has = (kind) => liveModules.value.some((one) => one[kind].length > 0);
  return [
    may('tasks.read') && { href: '#/today', label: t('today.nav'), icon: 'today', order: 10, current: (path) => !path[0] || path[0] === 'today' },
    has('boards') && { href: '#/boards', label: t('boards.title'), icon: 'board', order: 30, current: (p) => ['boards', 'factsheet'].includes(p[0]) },
    has('imports') && { href: '#/imports', label: t('imports.title'), icon: 'import', order: 70, current: begins('imports') },
    (may('modules.install') || may('modules.switch')) && { href: '#/modules', label: t('modules.title'), icon: 'modules', order: 80, current: begins('modules') },
    (may('accounts.manage') || may('audit.read')) && { href: '#/admin', label: t('admin.title'), icon: 'settings', order: 90, current: begins('admin') },
  ].filter(Boolean);
}

/**
 * The entries of the navigation in their order: the platform's, one per kind of file, and the modules' own. A module that
 * has a page of its own for some kinds of file names them as `types`; these have no second entry.
 */
export const navigation = computed(() => {
  if (!me.value) return [];
  const own = new Set(registry.nav.value.flatMap((one) => one.types ?? []));
  const lists = roots.value.filter((one) => !own.has(one.id)).map(listItem);
  const all = [...fixedItems(), ...lists, ...registry.nav.value.map(moduleItem)];
  return all.sort((one, other) => one.order - other.order);
});
