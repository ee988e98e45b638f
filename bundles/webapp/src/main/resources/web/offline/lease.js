import { noteOf, keepNote } from './kept.js';
import { vault } from './vault.js';

/**
 * What is kept here may be opened for so long after the server was last met with a valid session. The clock of the device is
 * all there is to go by; one that was turned back counts as over.
 */
const DEFAULT_HOURS = 72;
const HOUR = 3_600_000;
const OFTEN = 60_000;
const SLACK = 10 * 60_000;
let written = 0;

/** The server was met: the time begins anew. Written down once a minute at most. */
export async function met(hours) {
  const now = Date.now();
  const lease = noteOf('lease') ?? {};
  if (!vault.isOpen() || (now - written < OFTEN && hours === lease.hours)) return;
  written = now;
  await keepNote('lease', { met: now, seen: now, hours: hours ?? lease.hours ?? DEFAULT_HOURS });
}

/** Notes that time has passed, so that the clock cannot be turned back unseen. */
export async function tick() {
  const lease = noteOf('lease');
  const now = Date.now();
  if (vault.isOpen() && lease && now - lease.seen > OFTEN) await keepNote('lease', { ...lease, seen: now });
}

/** Whether the time is over. */
export function isOver() {
  const { met: at, seen, hours } = noteOf('lease') ?? {};
  if (!at) return true;
  const now = Date.now();
  return now - at > hours * HOUR || now < seen - SLACK;
}
