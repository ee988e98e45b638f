import { needTexts } from '../core/i18n.js';
import { navigation } from '../core/navigation.js';
import { go } from '../core/router.js';
import { needStyle } from '../core/style.js';

/** Which screen shows an address, which texts and styles it needs; each is fetched when it is first wanted. */
const SCREENS = {
  today: { bring: () => import('./today.js').then((all) => all.Today), texts: [] },
  list: { bring: () => import('./list.js').then((all) => all.List), texts: [] },
  record: { bring: () => import('./record.js').then((all) => all.RecordPage), texts: ['record'], styles: ['record'] },
  new: { bring: () => import('./new.js').then((all) => all.NewPage), texts: ['forms'] },
  edit: { bring: () => import('./edit.js').then((all) => all.EditPage), texts: ['forms'] },
  move: { bring: () => import('./move.js').then((all) => all.MovePage), texts: ['forms'] },
  imports: { bring: () => import('./imports.js').then((all) => all.Imports), texts: ['imports'], styles: ['desk'] },
  boards: { bring: () => import('./boards.js').then((all) => all.Boards), texts: ['boards'], styles: ['boards'] },
  factsheet: { bring: () => import('./factsheet.js').then((all) => all.Factsheet), texts: ['boards'], styles: ['boards'] },
  modules: { bring: () => import('./modules.js').then((all) => all.Modules), texts: ['admin'], styles: ['desk'] },
  admin: { bring: () => import('./admin/index.js').then((all) => all.Admin), texts: ['admin'], styles: ['desk'] },
  outbox: { bring: () => import('./outbox.js').then((all) => all.OutboxPage), texts: ['offline', 'forms'] },
  more: { bring: () => import('./more.js').then((all) => all.More), texts: [] },
  guest: { bring: () => import('./guest.js').then((all) => all.GuestPage), texts: ['record'], styles: ['record'] },
  p: { bring: () => import('./module-page.js').then((all) => all.ModulePage), texts: ['record'], styles: ['record'] },
};

/**
 * The component for an address. An unknown one, and today for somebody who has no tasks, leads to the first entry of the
 * navigation; then there is nothing to show until the address has changed.
 */
export async function screenFor({ path }) {
  const first = navigation.peek()[0]?.href.slice(1);
  const known = path[0] in SCREENS && (path[0] !== 'today' || first === '/today');
  if (!known && first && first !== '/today') {
    go(first, { replace: true });
    return null;
  }
  const { bring, texts, styles = [] } = SCREENS[path[0]] ?? SCREENS.today;
  const [screen] = await Promise.all([bring(), needTexts(...texts), ...styles.map(needStyle)]);
  return screen;
}
