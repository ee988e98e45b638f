import { locale } from './i18n.js';

const made = new Map();

function formatter(kind, name, options) {
  const key = `${locale()} ${name}`;
  if (!made.has(key)) made.set(key, new kind(locale(), options));
  return made.get(key);
}

/** Days have no zone: an ISO day is that day everywhere. */
function dayOf(iso) {
  const [year, month, day] = String(iso).slice(0, 10).split('-').map(Number);
  return new Date(year, month - 1, day);
}

/** "22 Nov 2026" of an ISO day or time; '' of nothing. */
export function formatDate(iso) {
  if (!iso) return '';
  const date = String(iso).length > 10 ? new Date(iso) : dayOf(iso);
  return formatter(Intl.DateTimeFormat, 'date', { day: 'numeric', month: 'short', year: 'numeric' }).format(date);
}

/** "22 Nov 2026, 14:05" of an ISO time. */
export function formatTime(iso) {
  if (!iso) return '';
  const options = { day: 'numeric', month: 'short', year: 'numeric', hour: 'numeric', minute: '2-digit' };
  return formatter(Intl.DateTimeFormat, 'time', options).format(new Date(iso));
}

/** "November 2026" of an ISO day. */
export function formatMonth(iso) {
  return formatter(Intl.DateTimeFormat, 'month', { month: 'long', year: 'numeric' }).format(dayOf(iso));
}

/** A number with Indian grouping: 1,50,000. */
export function formatNumber(value) {
  if (value === null || value === undefined || value === '') return '';
  return formatter(Intl.NumberFormat, 'number', { maximumFractionDigits: 6 }).format(Number(value));
}

/** A whole number without grouping, such as a year or a rank: 1996. */
export function formatWhole(value) {
  if (value === null || value === undefined || value === '') return '';
  return formatter(Intl.NumberFormat, 'whole', { useGrouping: false }).format(Number(value));
}

/** An amount as records keep it, in whole paise: 15000000 → ₹1,50,000. */
export function formatMoney(paise) {
  if (paise === null || paise === undefined || paise === '') return '';
  const options = { style: 'currency', currency: 'INR', minimumFractionDigits: 0, maximumFractionDigits: 2 };
  return formatter(Intl.NumberFormat, 'money', options).format(Number(paise) / 100);
}

/** "today", "in 3 days", "2 days ago", from an ISO day and a number of days relative to now. */
export function formatDays(days) {
  return formatter(Intl.RelativeTimeFormat, 'days', { numeric: 'auto' }).format(days, 'day');
}

/** Today as an ISO day on this device. */
export function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/** Whole days from one ISO day to another. */
export function daysBetween(from, to) {
  return Math.round((dayOf(to).getTime() - dayOf(from).getTime()) / 86_400_000);
}
