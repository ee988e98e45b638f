import { serverFaults } from './faults.js';
import { oneKey } from './one-key.js';
import { rebased } from './rebase.js';
import { bodyOf, judged } from './state.js';

const STALE = new Set([409, 412, 428]);

/** Sends the answers of one form, and tells what came of it. */
export class Saving {
  #send;
  #fresh;
  #always;
  #key = oneKey();

  /** always: sends a change that changes nothing, too, because a step follows from it */
  constructor(send, fresh, always = false) {
    this.#send = send;
    this.#fresh = fresh;
    this.#always = always;
  }

  /** @returns {Promise<{saved?: any, faults?: any[], conflicts?: any[], problem?: any}>} */
  async save(form, record) {
    const body = bodyOf(form);
    if (record && !this.#always && !Object.keys(body.fields).length && !body.declined.length) return { saved: record };
    try {
      return { saved: await this.#send({ body, key: this.#key([body, record?.version]), record }) };
    } catch (problem) {
      return this.#refused(problem, form, record);
    }
  }

  async #refused(problem, form, record) {
    const conflicts = problem.body?.conflicts ?? [];
    if (conflicts.length) return { conflicts };
    const stale = record && STALE.has(problem.status) && !form.again;
    if (stale) {
      const { answers, fresh } = await this.rebase(form, record);
      const checked = judged(form.definition, answers, fresh);
      return this.save({ ...form, answers, checked, record: fresh, again: true }, fresh);
    }
    return { faults: problem.errors?.length ? onRows(serverFaults(problem), form) : undefined, problem };
  }

  /** The answers laid over the record as it is stored now. */
  async rebase(form, record, choice) {
    const fresh = await this.#fresh();
    return { answers: rebased(form.definition, form.answers, record, fresh, choice), fresh };
  }
}

/** The server counts the rows that were sent; empty ones on the screen were not. */
function onRows(faults, { definition, answers, checked }) {
  return faults.map((fault) => {
    const [, key, row, rest] = /^([^[]*)\[(\d+)\](.*)$/.exec(fault.field) ?? [];
    if (!key) return fault;
    const place = checked.places?.[key]?.[Number(row)] ?? Number(row);
    return { ...fault, field: `${key}[${place}]${rest}` };
  });
}
