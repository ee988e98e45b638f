import { daysBetween, formatDate, labelOf, today } from '/sdk/v1.js';
import { t } from './texts.js';

/** Codes and labels of the answers that an office can give; silence is written by the program. */
export const ANSWERS = ['ACCEPTED', 'PART', 'REFUSED'];
export const PROOFS = ['STAMP', 'POST', 'PORTAL', 'EMAIL', 'PROMISE'];
export const LANGUAGES = [['en', 'English'], ['hi', 'हिन्दी'], ['bn', 'বাংলা']];

/** Whose turn it is, and for how many days, in words. */
export function turnText(fields) {
  if (fields.turn === 'NOBODY') return fields.result ? `${labelOf('demand_answer', fields.result)} · ${formatDate(fields.result_on)}` : t('over');
  const days = fields.waiting_since ? Math.max(0, daysBetween(fields.waiting_since, today())) : 0;
  const whose = fields.turn === 'OFFICE' ? 'turn.office' : 'turn.us';
  return days > 0 ? t(whose, { n: days }) : t(`${whose}.today`);
}

/** How long an office still has, or for how long it has kept silent. */
export function dueText(step) {
  const due = step.fields.reply_due_on;
  if (!due) return '';
  return step.late > 0 ? t('late', { n: step.late }) : t('left', { n: -step.late, day: formatDate(due) });
}

/** How sure something is, as people read it; nothing for what was read at its source. */
export function sureText(verification) {
  return !verification || verification === 'sourced' ? '' : t(`sure.${verification}`);
}
