import { html, render, signal } from './vendor/ui.js';
import { needTexts, preferredLanguage, useLanguage } from './core/i18n.js';
import { me, resume } from './core/session.js';
import { watchKeys } from './core/exit.js';
import { workerUrl } from './core/policy.js';
import { SignIn } from './screens/signin.js';

/** What everybody needs comes first; the app itself only once somebody is here. */
const app = signal(null);
/** What stands where the sign-in is otherwise, at the address of a new instance. */
const first = signal(null);

function Root() {
  if (me.value === undefined) return null;
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

async function boot() {
  watchKeys();
  await useLanguage(preferredLanguage());
  await resume();
  if (location.hash === '#/first') await openFirst();
  const place = document.getElementById('app');
  place.replaceChildren();
  render(html`<${Root} />`, place);
  me.subscribe((person) => person && openApp());
  navigator.serviceWorker?.register(workerUrl).catch(() => null);
}

boot();
