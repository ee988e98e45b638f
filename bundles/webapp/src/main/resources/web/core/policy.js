/**
 * Trusted Types: the only script address that this app may ever start by name is its own service worker.
 * Text never becomes markup, so there is no policy for markup at all.
 */
const worker = '/sw.js';

const policy = globalThis.trustedTypes?.createPolicy('shakti', {
  createScriptURL(url) {
    if (url === worker) return url;
    throw new TypeError('Not an address of this app.');
  },
});

/** The address of the service worker in the form that the browser accepts. */
export const workerUrl = policy ? policy.createScriptURL(worker) : worker;
