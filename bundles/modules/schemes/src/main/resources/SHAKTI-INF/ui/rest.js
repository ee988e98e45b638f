import { isOff } from '/sdk/v1.js';
import { schemeOf } from './names.js';
import { t } from './texts.js';

/** An application can only be read where the pack of its scheme is switched off. @returns {Promise<string | undefined>} */
export async function restOf(application) {
  const kept = String(application.fields.rules_pack ?? '').split(' ')[0];
  const pack = kept || (await schemeOf(application.fields.scheme).catch(() => ({}))).pack;
  return pack && isOff(pack, application.district) ? t('rest') : undefined;
}
