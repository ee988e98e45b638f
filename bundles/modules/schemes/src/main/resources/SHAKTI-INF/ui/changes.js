/**
 * What an answer has changed: schemes whose verdict is another one than before, with the criterion that did it.
 * @param {any[]} before results as they were
 * @param {any[]} after results as they are
 * @returns {{scheme: string, name: string, was: string, now: string, because: string}[]}
 */
export function changesBetween(before, after) {
  const former = new Map(before.map((one) => [one.scheme, one]));
  return after.flatMap((one) => {
    const was = former.get(one.scheme);
    if (!was || groupOf(was) === groupOf(one)) return [];
    return [{ scheme: one.scheme, name: one.name, was: groupOf(was), now: groupOf(one), because: reasonFor(was, one) }];
  });
}

/** The group in which a scheme is shown: `likely`, `more` or `not`. */
export const groupOf = ({ verdict }) => ({ eligible: 'likely', unknown: 'more' })[verdict] ?? 'not';

function reasonFor(was, now) {
  const former = new Map(was.why.map((one) => [one.criterion, one.met]));
  const moved = now.why.filter((one) => former.get(one.criterion) !== one.met);
  const wanted = { eligible: true, 'not-eligible': false }[now.verdict];
  return (moved.find((one) => one.met === wanted) ?? moved[0])?.text ?? '';
}

/**
 * The questions that would decide most, with the schemes that wait for each. What may hurt to be asked comes last.
 * @param {any[]} results
 * @param {{fact: string, sensitive?: boolean}[]} facts
 * @returns {{fact: string, schemes: string[]}[]}
 */
export function questionsFor(results, facts) {
  const waiting = new Map();
  for (const one of results.filter((each) => each.verdict === 'unknown')) {
    for (const fact of one.missing) waiting.set(fact, [...(waiting.get(fact) ?? []), one]);
  }
  const weight = (list) => list.reduce((sum, one) => sum + 1 / one.missing.length, 0);
  const tender = (name) => (facts.find((one) => one.fact === name)?.sensitive ? 1 : 0);
  const order = ([one, its], [other, others]) => tender(one) - tender(other) || weight(others) - weight(its);
  return [...waiting].sort(order).map(([fact, list]) => ({ fact, schemes: list.map((one) => one.name) }));
}
