import { html, useEffect, useErrorBoundary, useState } from './vendor/ui.js';
import { quickExit, watchIdle } from './core/exit.js';
import { guest, heldRoute } from './core/guest.js';
import { followModules } from './core/host.js';
import { t } from './core/i18n.js';
import { navigation } from './core/navigation.js';
import { route } from './core/router.js';
import { me, signOut } from './core/session.js';
import { forgetShell, shell, watchShell } from './core/shell.js';
import { servedFrom } from './core/update.js';
import { Asides } from './offline/asides.js';
import { keeping } from './offline/here.js';
import { Connection } from './offline/word.js';
import { Notice, Spinner } from './parts/basics.js';
import { Icon } from './parts/icon.js';
import { SampleBand } from './parts/sample.js';
import { screenFor } from './screens/index.js';

const PHONE_PLACES = 4;
let watching = false;

function startOnce() {
  if (watching) return;
  watching = true;
  followModules();
  me.subscribe((person) => (person ? watchShell() : forgetShell()));
  shell.subscribe((known) => known && servedFrom(known.app));
  watchIdle(() => shell.peek()?.settings?.idleMinutes ?? 10, () => me.peek() && leave());
}

/** After a while without a touch: what is kept here is shut, and without such the person is signed out. */
async function leave() {
  if (!keeping.peek()) return signOut();
  const { lockNow } = await import('./offline/door.js');
  return lockNow();
}

/** The app once somebody is signed in: bar, navigation, the page of the address. */
export function App() {
  useEffect(startOnce, []);
  if (!shell.value) return html`<main class="page"><${Spinner} /></main>`;
  if (guest.value) return html`<main class="main" id="main" tabindex="-1"><${SampleBand} /><${Screen} key=${guest.value} /></main>`;
  const writing = ['new', 'edit', 'move'].includes(route.value.path[0]);
  return html`<div class=${writing ? 'shell is-writing' : 'shell'}>
    <a class="skip" href="#main" onClick=${skip}>${t('skip')}</a>
    <${TopBar} />
    <${Navigation} />
    <main class="main" id="main" tabindex="-1"><${SampleBand} /><${Asides} /><${Screen} key=${pageKey(route.value.path)} /></main>
  </div>`;
}

/** Pages are made anew when their address changes; the tabs of one record are one page. */
function pageKey(path) {
  return (path[0] === 'record' ? path.slice(0, 3) : path).join('/');
}

function skip(event) {
  event.preventDefault();
  document.getElementById('main').focus();
}

function TopBar() {
  return html`<header class="topbar">
    <a class="topbar-name" href="#/today">${shell.value.settings?.name ?? t('app.name')}</a>
    <${Connection} />
    <button type="button" class="btn btn-warm btn-small" onClick=${quickExit}>${t('exit')}</button>
  </header>`;
}

function Navigation() {
  const items = navigation.value;
  const current = (item) => item.current(route.value.path);
  const rest = items.slice(PHONE_PLACES);
  return html`<nav class="nav" aria-label=${t('navigation')}>
    ${items.map(
      (item, at) => html`<a key=${item.href} class=${at < PHONE_PLACES ? 'nav-item' : 'nav-item nav-rest'} href=${item.href}
        aria-current=${current(item) ? 'page' : undefined}><${Icon} name=${item.icon} />${item.label}</a>`,
    )}
    <a class="nav-item nav-more" href="#/more" aria-current=${route.value.path[0] === 'more' || rest.some(current) ? 'page' : undefined}>
      <${Icon} name="more" />${t('more')}</a>
  </nav>`;
}

/** The page of the address. A fault in one page leaves the rest of the app alone. */
function Screen() {
  const [fault] = useErrorBoundary();
  const [screen, setScreen] = useState(null);
  const at = guest.value ? heldRoute() : route.value;
  useEffect(() => {
    let current = true;
    screenFor(at).then((found) => current && setScreen(() => found));
    return () => {
      current = false;
    };
  }, [at.path[0], shell.value]);
  if (fault) return html`<div class="page"><${Notice} tone="error">${t('fault.page')}<//></div>`;
  return screen ? html`<${screen} path=${at.path} query=${at.query} />` : null;
}
