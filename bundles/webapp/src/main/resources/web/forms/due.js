/**
 * The day until which a clock that starts on a day runs; nothing where only the server can tell (working days, rounds).
 * @param {{limit: number, unit: string, repeat?: any[]}} clock
 * @param {string} on ISO day
 */
export function dueOf({ limit, unit, repeat }, on) {
  if (!on || repeat?.length || unit === 'working_day') return undefined;
  const [year, month, day] = on.split('-').map(Number);
  if (unit === 'day') return iso(new Date(Date.UTC(year, month - 1, day + limit)));
  const months = unit === 'year' ? 12 * limit : limit;
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return iso(new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))));
}

const iso = (date) => date.toISOString().slice(0, 10);
