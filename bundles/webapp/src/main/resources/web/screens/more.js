import { html } from '../vendor/ui.js';
import { t } from '../core/i18n.js';
import { navigation } from '../core/navigation.js';
import { signOut } from '../core/session.js';
import { shell } from '../core/shell.js';
import { keeping, unsent } from '../offline/here.js';
import { Button, Page } from '../parts/basics.js';
import { Icon } from '../parts/icon.js';
import { Languages } from './signin.js';

const PHONE_PLACES = 4;

const waitingWords = () => (unsent.value.count ? t('unsent.safe', { n: unsent.value.count }) : t('outbox.title'));

async function lock() {
  const { lockNow } = await import('../offline/door.js');
  lockNow();
}

/** What has no place in the bar of a phone: the other entries, languages, signing out. */
export function More() {
  const rest = navigation.value.slice(PHONE_PLACES);
  return html`<${Page} title=${t('more')} narrow>
    <ul class="plain cards">
      ${rest.map((item) => html`<li class="only-phone"><a class="card card-link" href=${item.href}><span class="row"><${Icon} name=${item.icon} /> ${item.label}</span></a></li>`)}
      ${keeping.value && html`<li><a class="card card-link" href="#/outbox"><span class="row"><${Icon} name="send" /> ${waitingWords()}</span></a></li>`}
    </ul>
    <section class="stack-tight" aria-labelledby="more-language"><h2 id="more-language">${t('language')}</h2><${Languages} /></section>
    <section class="stack-tight">
      <p class="soft">${t('more.you', { name: shell.value.user.login })} ${(shell.value.roles ?? []).join(' · ')}</p>
      <div class="row">${keeping.value && html`<${Button} icon="lock" onClick=${lock}>${t('offline.lock')}<//>`}
        <${Button} onClick=${signOut}>${t('signout')}<//></div>
    </section>
  <//>`;
}
