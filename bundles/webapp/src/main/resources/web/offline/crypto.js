/**
 * What is kept on this device is sealed with a random key (AES-GCM, 256 bit). That key is itself kept only wrapped by one
 * that is made from the password (PBKDF2), and never leaves the browser's own key store once unwrapped.
 *
 * @typedef {{salt: Uint8Array, iterations: number, data: Wrapped, names: Wrapped}} Lock  what is needed beside the password
 * @typedef {{iv: Uint8Array, wrapped: ArrayBuffer}} Wrapped
 * @typedef {{data: CryptoKey, names: CryptoKey}} Keys
 * @typedef {{iv: Uint8Array, data: ArrayBuffer}} Sealed
 */

/** What OWASP asks of PBKDF2 with SHA-256; a cheap phone takes one to three seconds for it. */
const ITERATIONS = 600_000;
const DATA = { name: 'AES-GCM', length: 256 };
const NAMES = { name: 'HMAC', hash: 'SHA-256', length: 256 };

const bytes = (text) => new TextEncoder().encode(text);
const random = (length) => crypto.getRandomValues(new Uint8Array(length));

async function wrapperOf(password, salt, iterations) {
  const typed = await crypto.subtle.importKey('raw', bytes(password.normalize('NFC')), 'PBKDF2', false, ['deriveKey']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return crypto.subtle.deriveKey(how, typed, DATA, false, ['wrapKey', 'unwrapKey']);
}

async function wrap(key, wrapper, use) {
  const iv = random(12);
  return { iv, wrapped: await crypto.subtle.wrapKey('raw', key, wrapper, { name: 'AES-GCM', iv, additionalData: bytes(use) }) };
}

function unwrap({ iv, wrapped }, wrapper, use, kind, uses, extractable) {
  return crypto.subtle.unwrapKey('raw', wrapped, wrapper, { name: 'AES-GCM', iv, additionalData: bytes(use) }, kind, extractable, uses);
}

async function lockAround(keys, password) {
  const salt = random(16);
  const wrapper = await wrapperOf(password, salt, ITERATIONS);
  const lock = { salt, iterations: ITERATIONS, data: await wrap(keys.data, wrapper, 'data'), names: await wrap(keys.names, wrapper, 'names') };
  return { lock, keys: await keysBehind(lock, wrapper, false) };
}

async function keysBehind(lock, wrapper, extractable) {
  const data = await unwrap(lock.data, wrapper, 'data', DATA, ['encrypt', 'decrypt'], extractable);
  const names = await unwrap(lock.names, wrapper, 'names', NAMES, ['sign'], extractable);
  return { data, names };
}

/** New keys and the lock around them. @type {(password: string) => Promise<{lock: Lock, keys: Keys}>} */
export async function newLock(password) {
  const data = await crypto.subtle.generateKey(DATA, true, ['encrypt', 'decrypt']);
  const names = await crypto.subtle.generateKey(NAMES, true, ['sign']);
  return lockAround({ data, names }, password);
}

/** The keys behind a lock; throws when the password is another one. @type {(lock: Lock, password: string, extractable?: boolean) => Promise<Keys>} */
export async function openLock(lock, password, extractable = false) {
  const wrapper = await wrapperOf(password, lock.salt, lock.iterations);
  return keysBehind(lock, wrapper, extractable);
}

/** The same keys behind another password. @type {(lock: Lock, former: string, password: string) => Promise<{lock: Lock, keys: Keys}>} */
export async function changeLock(lock, former, password) {
  return lockAround(await openLock(lock, former, true), password);
}

/** Seals a value for one place: it opens nowhere else. @type {(keys: Keys, place: string, value: any) => Promise<Sealed>} */
export async function seal(keys, place, value) {
  const iv = random(12);
  const how = { name: 'AES-GCM', iv, additionalData: bytes(place) };
  return { iv, data: await crypto.subtle.encrypt(how, keys.data, bytes(JSON.stringify(value))) };
}

/** Opens what was sealed for this place. @type {(keys: Keys, place: string, sealed: Sealed) => Promise<any>} */
export async function unseal(keys, place, sealed) {
  const how = { name: 'AES-GCM', iv: sealed.iv, additionalData: bytes(place) };
  return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt(how, keys.data, sealed.data)));
}

/** A name that can be looked up and tells nothing. @type {(keys: Keys, name: string) => Promise<string>} */
export async function hiddenName(keys, name) {
  return hex(await crypto.subtle.sign('HMAC', keys.names, bytes(name))).slice(0, 32);
}

/** A mark by which a person is known again without being named. @type {(salt: Uint8Array, account: string) => Promise<string>} */
export async function markOf(salt, account) {
  const text = bytes(account);
  const both = new Uint8Array(salt.length + text.length);
  both.set(salt);
  both.set(text, salt.length);
  return hex(await crypto.subtle.digest('SHA-256', both));
}

function hex(buffer) {
  return [...new Uint8Array(buffer)].map((one) => one.toString(16).padStart(2, '0')).join('');
}
