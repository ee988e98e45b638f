import { signal } from '../vendor/ui.js';
import { lang } from './i18n.js';

/** What went wrong, as the server tells it (RFC 9457), or `offline` when it could not be asked. */
export class Problem extends Error {
  /**
   * @param {number} status 0 when no answer came
   * @param {any} body the problem document
   */
  constructor(status, body) {
    super(body?.detail ?? body?.title ?? `HTTP ${status}`);
    this.name = 'Problem';
    this.status = status;
    this.type = body?.type ?? '';
    this.title = body?.title ?? '';
    this.detail = body?.detail ?? '';
    /** @type {{field: string, code?: string, message: string}[]} */
    this.errors = body?.errors ?? [];
    this.body = body ?? {};
  }

  /** True when the server was not reached, so that the deed may be tried again. */
  get offline() {
    return this.status === 0;
  }
}

/** True while the last call reached the server. */
export const online = signal(navigator.onLine);

const refused = new Set();

/** Calls `told()` when the server says that nobody is signed in. */
export function onSignedOut(told) {
  refused.add(told);
  return () => refused.delete(told);
}

/**
 * One call to the server.
 * @param {string} method
 * @param {string} path below /api/
 * @param {{body?: any, raw?: Blob|string, type?: string, key?: string, version?: number|string, signal?: AbortSignal,
 *   keepalive?: boolean, etag?: string, blob?: boolean}} [options]  blob: the answer is a file
 * @returns {Promise<{status: number, body: any, headers: Headers}>}
 */
export async function call(method, path, options = {}) {
  const answer = await reach(method, path, options);
  const body = options.blob && answer.ok ? await answer.blob() : await bodyOf(answer);
  if (answer.ok || answer.status === 304) return { status: answer.status, body, headers: answer.headers };
  if (answer.status === 401 && path !== 'session') for (const told of refused) told();
  throw new Problem(answer.status, body);
}

async function reach(method, path, options) {
  try {
    const answer = await fetch(`/api/${path}`, {
      method,
      headers: headersOf(options),
      body: options.raw ?? (options.body === undefined ? undefined : JSON.stringify(options.body)),
      credentials: 'same-origin',
      cache: 'no-store',
      signal: options.signal,
      keepalive: options.keepalive,
    });
    online.value = true;
    return answer;
  } catch (fault) {
    if (fault.name === 'AbortError') throw fault;
    online.value = false;
    throw new Problem(0, { type: 'offline' });
  }
}

function headersOf({ body, type, key, version, etag }) {
  const headers = { Accept: 'application/json, application/problem+json', 'Accept-Language': lang.value };
  if (body !== undefined) headers['Content-Type'] = type ?? 'application/json';
  else if (type) headers['Content-Type'] = type;
  if (key) headers['Idempotency-Key'] = key;
  if (version !== undefined) headers['If-Match'] = `"${version}"`;
  if (etag) headers['If-None-Match'] = etag;
  return headers;
}

async function bodyOf(answer) {
  const type = answer.headers.get('Content-Type') ?? '';
  if (answer.status === 204 || answer.status === 304) return null;
  if (type.includes('json')) return answer.json();
  return answer.text();
}

const bodyless = (method) => async (path, options) => (await call(method, path, options)).body;
const withBody = (method) => async (path, body, options) => (await call(method, path, { ...options, body })).body;

/** The calls by name; each answers the body or throws a {@link Problem}. */
export const api = {
  get: bodyless('GET'),
  del: bodyless('DELETE'),
  post: withBody('POST'),
  put: withBody('PUT'),
  patch: (path, body, options) => withBody('PATCH')(path, body, { type: 'application/merge-patch+json', ...options }),
};

/** Writes a query, leaving out what is empty. */
export function query(params) {
  const pairs = Object.entries(params).filter(([, value]) => value !== undefined && value !== null && value !== '');
  const text = new URLSearchParams(pairs.flatMap(([key, value]) => [value].flat().map((one) => [key, String(one)])));
  return pairs.length ? `?${text}` : '';
}
