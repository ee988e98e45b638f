// Judges the shared cases with the rules of the page; answers those judged otherwise than written.
async (text) => {
    const shell = await (await fetch('/api/shell')).json();
    const entry = new URL(shell.modules.find((one) => one.id === 'schemes').entry, location.origin);
    const { judgeRule, knownOf, missingIn } = await import(new URL('rules.js', entry));
    const file = JSON.parse(text);
    const flat = (judged) => [judged.truth, ...[...judged.all, ...judged.any, ...judged.none].flatMap(flat)];
    const wrong = (one) => {
        const rule = file.rules[one.rule];
        const judged = judgeRule(rule.tree, knownOf(file[rule.facts], one.facts, one.asOf));
        const missing = [...new Set(missingIn(judged))].sort();
        const same = JSON.stringify([flat(judged), missing]) === JSON.stringify([one.truths, [...one.missing].sort()]);
        return same ? [] : [`${rule.name}: ${JSON.stringify(one)}`];
    };
    return file.cases.length < 500 ? ['too few'] : file.cases.flatMap(wrong);
}
