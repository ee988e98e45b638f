import { signal } from '../vendor/ui.js';

/** The page address after `#/`: `{path: ['record','x','id'], query: {…}}`. */
export const route = signal(read());

function read() {
  const [path, search] = location.hash.replace(/^#\/?/, '').split('?');
  return {
    path: path.split('/').filter(Boolean).map(decodeURIComponent),
    query: Object.fromEntries(new URLSearchParams(search ?? '')),
  };
}

addEventListener('hashchange', () => {
  route.value = read();
});

/** Goes to a page, e.g. `go('/list/x')`. With `replace` the page that is left is not kept in the way back. */
export function go(path, { replace = false } = {}) {
  const address = `#${path.startsWith('/') ? path : `/${path}`}`;
  if (replace) {
    history.replaceState(null, '', address);
    route.value = read();
  } else {
    location.hash = address;
  }
}

/** The address of a page for a link. */
export function href(...parts) {
  return `#/${parts.map(encodeURIComponent).join('/')}`;
}
