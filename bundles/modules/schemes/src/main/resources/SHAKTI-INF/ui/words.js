import { formatDate, formatMoney, formatNumber, formatWhole, labelOf, placeName, tAny } from '/sdk/v1.js';
import { t } from './texts.js';

/** The value of a fact in words. */
export function factText(fact, value) {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map((one) => factText(fact, one)).join(', ');
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
  if (typeof value === 'object') return t('range', { least: formatWhole(value.min), most: formatWhole(value.max) });
  if (fact.type === 'date') return formatDate(value);
  if (fact.type === 'place') return placeName(fact.level ?? 'state', value);
  if (fact.unit === 'rupee') return formatMoney(Number(value) * 100);
  if (typeof value === 'number') return fact.unit ? t(`unit.${fact.unit}`, { n: formatNumber(value) }) : formatNumber(value);
  const own = fact.options?.find((one) => one.code === value) ?? fact.codes?.find((one) => one.code === value);
  return own ? tAny(own.label) : labelOf(fact.list, value);
}

/** "₹1,500 or ₹1,700 a month": what benefits give, those of one period together. */
export function amountsText(benefits) {
  const periods = [...new Set(benefits.map((one) => one.period ?? ''))];
  return periods.map((period) => {
    const sums = [...new Set(benefits.filter((one) => (one.period ?? '') === period && Number(one.amount ?? 0)).map((one) => formatMoney(Number(one.amount) * 100)))];
    return [sums.join(t('or')), period && labelOf('benefit_period', period.toUpperCase())].filter(Boolean).join(' ');
  }).filter(Boolean).join(' · ');
}

const SURE = ['sourced', 'sourced_in_part'];

/** Whether a rule or an amount still has to be verified. */
export const unsure = (verification) => Boolean(verification) && !SURE.includes(verification);

/** The addresses among sources, which may be several in one text. */
export const addresses = (sourceUrl) => String(sourceUrl ?? '').split(/\s*;\s*/).filter((one) => /^https?:\/\//.test(one));
