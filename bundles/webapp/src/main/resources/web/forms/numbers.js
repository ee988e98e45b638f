/** Bengali and Devanagari digits stand in the same order as Latin ones. */
const ZEROS = [0x0966, 0x09e6];

/** Writes digits of the languages as Latin ones; everything else stays. */
export function latinDigits(text) {
  return String(text).replace(/[०-९০-৯]/g, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - ZEROS.findLast((zero) => zero <= code));
  });
}

/**
 * Reads a number as people type it: digits of any of the languages, grouping (1,50,000), blanks, a rupee sign.
 * @param {any} typed
 * @returns {string|undefined} the plain text of the number, or nothing when it is none
 */
export function plainNumber(typed) {
  const text = latinDigits(typed).replace(/[\s\u00a0\u202f₹]/g, '').replace(/^(rs\.?|inr)/i, '');
  const grouped = /^[+-]?\d{1,3}(,\d{2,3})*,\d{3}(\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text;
  return /^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(grouped) ? grouped.replace(/^\+/, '').replace(/\.$/, '') : undefined;
}

/** Rupees and paise as typed → paise; nothing when it is no amount. */
export function paiseOf(plain) {
  const [, sign, rupees, paise = ''] = /^(-?)(\d*)(?:\.(\d*))?$/.exec(plain) ?? [];
  if (sign === undefined || paise.replace(/0+$/, '').length > 2) return undefined;
  const all = Number(`${rupees || 0}${paise.slice(0, 2).padEnd(2, '0')}`);
  return Number.isSafeInteger(all) ? (sign ? -all : all) : undefined;
}

/** Paise → rupees to type on, without needless zeros. */
export function rupeesOf(paise) {
  const text = (Math.abs(paise) / 100).toFixed(2).replace(/\.00$/, '');
  return paise < 0 ? `-${text}` : text;
}
