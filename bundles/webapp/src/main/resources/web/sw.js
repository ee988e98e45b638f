/*
 * Serves the app itself without a network. The server puts `const SHELL = {version, index, files}` before this text:
 * the files have addresses that change with their content, so what is kept never has to be checked again.
 * Records never pass through here: pages keep them encrypted, and /api is always asked of the server.
 */
/* global SHELL */
const KEPT = `app-${SHELL.version}`;
const MODULES = 'modules';
const FONTS = /\/fonts\/.*\.woff2$/;
/** What lies at a fixed address beside the index. */
const FIXED = ['/sdk/v1.js', '/manifest.json', '/icon-192.png'];

self.addEventListener('install', (event) => {
  event.waitUntil(keepShell());
});

async function keepShell() {
  const cache = await caches.open(KEPT);
  // The same address twice would be refused, and nothing would be kept at all.
  await cache.addAll([...new Set([SHELL.index, ...FIXED, ...SHELL.files])].filter((one) => !FONTS.test(one)));
}

self.addEventListener('activate', (event) => {
  event.waitUntil(dropOthers().then(() => self.clients.claim()));
});

async function dropOthers() {
  const names = await caches.keys();
  await Promise.all(names.filter((one) => one !== KEPT && one !== MODULES).map((one) => caches.delete(one)));
}

// A new version waits until the person agrees (see core/update.js), so that nothing changes under an open form.
self.addEventListener('message', (event) => {
  if (event.data === 'take-over') self.skipWaiting();
  if (Array.isArray(event.data?.keep)) event.waitUntil(keepPages(event.data.keep));
});

/** Keeps the pages of the modules that are on, so that they open without a network, and drops those of others. */
async function keepPages(files) {
  const cache = await caches.open(MODULES);
  const kept = (await cache.keys()).map((one) => new URL(one.url).pathname);
  const wanted = files.filter((one) => one.startsWith('/m/'));
  const folders = wanted.map((one) => one.split('/').slice(0, 4).join('/') + '/');
  await Promise.all(kept.filter((one) => !folders.some((folder) => one.startsWith(folder))).map((one) => cache.delete(one)));
  const seen = new Set();
  await Promise.all(wanted.map((one) => keepWhole(cache, one, seen)));
}

/** Keeps a file and what it names beside itself: a page may have loaded them before this worker was there. */
async function keepWhole(cache, path, seen) {
  if (seen.has(path)) return;
  seen.add(path);
  if (!(await cache.match(path, { ignoreVary: true }))) await cache.add(path).catch(() => null);
  const kept = path.endsWith('.js') && (await cache.match(path, { ignoreVary: true }));
  const named = kept ? (await kept.text()).matchAll(/['"](\.\.?\/[\w./-]+\.(?:js|css))['"]/g) : [];
  await Promise.all([...named].map(([, name]) => keepWhole(cache, new URL(name, location.origin + path).pathname, seen)));
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin || url.pathname.startsWith('/api/')) return;
  if (request.mode === 'navigate') event.respondWith(fromCache(SHELL.index, KEPT));
  else if (url.pathname.startsWith('/m/')) event.respondWith(fromCache(request, MODULES));
  else event.respondWith(fromCache(request, KEPT));
});

/** From what is kept; else from the server, and kept when its address says that it never changes. */
async function fromCache(request, name) {
  const kept = await caches.match(request, { ignoreVary: true });
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok && (answer.headers.get('Cache-Control') ?? '').includes('immutable')) {
    // A phone that is full, or a page that is being left, keeps nothing; the answer is good all the same.
    await caches.open(name).then((cache) => cache.put(request, answer.clone())).catch(() => null);
  }
  return answer;
}
