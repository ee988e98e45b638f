import { api, keptGet, online, Problem, shell, today } from '/sdk/v1.js';
import { factsOf, fieldOf } from './facts.js';
import { keepNames } from './names.js';
import { judgeAll } from './rules.js';

const MODULE = 'schemes';
const ANSWERS = 'circumstances';
const rulesOf = (district) => keptGet(`schemes/rules?district=${district}`);

/** Brings the rules to the device, so that they are here when there is no network, and the names of schemes with them. */
export function keepRules() {
  const on = shell.peek()?.modules.find((one) => one.id === MODULE)?.districts ?? [];
  keepNames(on);
}

/**
 * Judges all schemes for a case: by the server, or on this device by the same rules where the server cannot be reached.
 * @param {any} record the case
 * @param {any[]} answers records of her own answers, those that are not sent yet included
 * @param {Record<string, any>} [tried] answers that are only tried, laid over hers
 * @returns {Promise<{asOf: string, results: any[], here: boolean}>}
 */
export async function judge(record, answers, tried) {
  const unsent = [record, ...answers].some((one) => one.waiting);
  if (online.peek() && !unsent) {
    try {
      return { ...(await api.post('eligibility', { case: record.id, ...(tried && { facts: tried }) })), here: false };
    } catch (problem) {
      if (!(problem instanceof Problem) || !problem.offline) throw problem;
    }
  }
  return judgeHere(record, answers, tried);
}

async function judgeHere(record, answers, tried) {
  const asOf = today();
  const rules = await rulesOf(record.district);
  const facts = { ...factsOf(rules, record, answers, asOf), ...tried };
  return { asOf, results: judgeAll(rules, facts, asOf), here: true };
}

/** The facts that may be asked, with their words and the field that holds the answer, and those that are known: `{facts, known}`. */
export async function factsAsked(record, answers) {
  const rules = await rulesOf(record.district);
  const inCase = (fact) => rules.bindings.find((one) => one.type === record.type && one.fact === fact)?.field;
  const facts = rules.facts.map((one) => ({ ...one, field: fieldOf(rules.bindings, ANSWERS, one.fact), caseField: inCase(one.fact) }));
  return { facts, known: factsOf(rules, record, answers, today()) };
}
