import { html, render, signal } from './vendor/ui.js';
import { needTexts, preferredLanguage, useLanguage } from './core/i18n.js';
import { me, onSignIn, resume } from './core/session.js';
import { finishLeaving, forgetLeaving, watchKeys } from './core/exit.js';
import { followWorker } from './core/update.js';
import { gate, keepsWork } from './offline/here.js';
import { SignIn } from './screens/signin.js';

/** What everybody needs comes first; the app itself only once somebody is here. */
const app = signal(null);
/** What has to be answered first about the work that is kept on this device. */
const door = signal(null);
/** What stands where the sign-in is otherwise, at the address of a new instance. */
const first = signal(null);

function Root() {
  if (me.value === undefined) return null;
  if (gate.value) return door.value ? html`<${door.value} />` : null;
  if (me.value === null) return html`<${first.value ?? SignIn} />`;
  return app.value ? html`<${app.value} />` : null;
}

async function openApp() {
  const { App } = await import('./app.js');
  app.value = App;
}

async function openFirst() {
  const [{ First }] = await Promise.all([import('./screens/first.js'), needTexts('first')]);
  first.value = First;
}

async function openDoor() {
  const [{ Unlock }] = await Promise.all([import('./screens/unlock.js'), needTexts('offline')]);
  door.value = Unlock;
}

/** The part that keeps work on this device is fetched only where that was chosen. */
const keeper = () => import('./offline/door.js');

async function boot() {
  watchKeys();
  onSignIn(async (came) => (came.keep || keepsWork()) && (await keeper()).arrived(came));
  onSignIn(forgetLeaving);
  await Promise.all([useLanguage(preferredLanguage()), finishLeaving().then(resume)]);
  if (keepsWork()) await (await keeper()).atStart(me.peek());
  if (location.hash === '#/first') await openFirst();
  const place = document.getElementById('app');
  place.replaceChildren();
  render(html`<${Root} />`, place);
  gate.subscribe((question) => question && openDoor());
  const neutral = document.title;
  me.subscribe((person) => {
    if (person) openApp();
    else document.title = neutral;
  });
  followWorker();
}

boot();
