import { signal } from '../vendor/ui.js';
import { api } from './api.js';
import { go, route } from './router.js';
import { onSignIn } from './session.js';
import { shell } from './shell.js';

const KEPT = 'guest';
const ELSEWHERE = '/guest';

/**
 * While a person who is not the one signed in looks at one page of her own: the address of that page, else ''. Nothing
 * else can be reached, in this tab or another one of this browser, until the one who is signed in gives the password.
 */
export const guest = signal(kept());

function kept() {
  try {
    if (!localStorage.getItem(KEPT)) return '';
    return sessionStorage.getItem(KEPT) ?? ELSEWHERE;
  } catch {
    return '';
  }
}

/** Holds the browser to a page, e.g. `/p/module/page/id`. */
export function holdAt(address) {
  localStorage.setItem(KEPT, '1');
  sessionStorage.setItem(KEPT, address);
  guest.value = address;
  go(address, { replace: true });
}

/** The route that is shown while the browser is held: always the same one, whatever the address bar says. */
export function heldRoute() {
  return { path: guest.value.split('/').filter(Boolean).map(decodeURIComponent), query: {} };
}

/** The server knows the password; without a network what is kept on this device does, and counts wrong tries. */
async function check(password) {
  try {
    await api.post('session', { user: shell.peek().user.login, password });
  } catch (problem) {
    if (!problem.offline) throw problem;
    const { vault } = await import('../offline/vault.js');
    if (!vault.isOpen()) throw problem;
    await vault.unlock(password);
  }
}

/** Lets go again and opens a page. A wrong password is thrown as the server words it, and nothing changes. */
export async function letGo(password, address) {
  await check(password);
  release();
  go(address, { replace: true });
}

function release() {
  localStorage.removeItem(KEPT);
  sessionStorage.removeItem(KEPT);
  guest.value = '';
}

onSignIn(release);
addEventListener('storage', (event) => {
  if (event.key === KEPT) guest.value = kept();
});
route.subscribe(() => {
  if (guest.peek() && guest.peek() !== ELSEWHERE && location.hash !== `#${guest.peek()}`) history.replaceState(null, '', `#${guest.peek()}`);
});
