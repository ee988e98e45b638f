import { t } from '../core/i18n.js';
import { DateInput, MomentInput } from './field-date.js';
import { File, PaperNumber } from './field-file.js';
import { Group } from './field-group.js';
import { NumberInput } from './field-number.js';
import { OneOf, radiosFor, Select } from './field-choice.js';
import { Place } from './field-place.js';
import { Reference } from './field-reference.js';
import { SeveralOf } from './field-several.js';
import { LongText, Text } from './field-text.js';
import { YesNo } from './field-yes-no.js';

/** Kind → control; `many` when it has several controls and so a legend instead of a label. */
const KINDS = {
  text: { control: Text },
  'long-text': { control: LongText },
  integer: { control: NumberInput },
  decimal: { control: NumberInput },
  money: { control: NumberInput },
  date: { control: DateInput },
  'date-time': { control: MomentInput },
  'yes-no': { control: YesNo, many: true },
  'several-of': { control: SeveralOf, many: true },
  place: { control: Place },
  reference: { control: Reference, many: true },
  group: { control: Group, many: true },
  file: { control: File, many: true, note: () => t('forms.file.help') },
};

/** How a question is put. */
export function kindOf(field) {
  if (field.kind === 'one-of') return radiosFor(field) ? { control: OneOf, many: true } : { control: Select };
  if (field.kind === 'file' && field.class === 'identity') return { control: PaperNumber, note: () => t('forms.file.note') };
  return KINDS[field.kind] ?? KINDS.text;
}
