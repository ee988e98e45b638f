import { computed } from '../vendor/ui.js';
import { registry } from './host.js';
import { t } from './i18n.js';
import { href } from './router.js';
import { may, me } from './session.js';
import { liveModules, roots } from './shell.js';

const begins = (...parts) => (path) => parts.every((part, at) => path[at] === part);

function listItem(root) {
  const current = (path) => ['list', 'record', 'new', 'edit', 'move'].includes(path[0]) && path[1] === root.id;
  return { href: href('list', root.id), label: root.title, icon: 'people', order: 20, current };
}

function moduleItem(item) {
  const at = item.href.replace(/^#\//, '').split('/');
  return { icon: 'page', order: 60, ...item, current: begins(...at) };
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

/** The entries of the navigation in their order: the platform's, one per kind of file, and the modules' own. */
export const navigation = computed(() => {
  if (!me.value) return [];
  const all = [...fixedItems(), ...roots.value.map(listItem), ...registry.nav.value.map(moduleItem)];
  return all.sort((one, other) => one.order - other.order);
});
