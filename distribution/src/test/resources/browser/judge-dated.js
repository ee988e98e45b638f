// Judges the cases of rules and amounts over time with the rules of the page; answers those judged otherwise than written.
async (text) => {
    const shell = await (await fetch('/api/shell')).json();
    const entry = new URL(shell.modules.find((one) => one.id === 'schemes').entry, location.origin);
    const { judgeAll } = await import(new URL('rules.js', entry));
    const file = JSON.parse(text);
    const benefit = ({ condition, ...about }) => ({ benefit: about, condition: condition ?? null, inWords: false });
    const version = ({ from, ...criteria }) => ({ from: from ?? null, program: false, begins: '', criteria });
    const served = (one) => ({ ...one, capped: false, versions: one.versions.map(version), benefits: one.benefits.map(benefit) });
    const rules = { facts: file.facts, schemes: file.schemes.map(served) };
    const wrong = (one) => {
        const found = judgeAll(rules, one.facts, one.asOf).find((each) => each.scheme === one.scheme);
        const why = Object.fromEntries(found.why.map((each) => [each.criterion, each.met]));
        const told = [found.verdict, found.missing, why, found.benefits.map((each) => each.id)];
        return JSON.stringify(told) === JSON.stringify([one.verdict, one.missing, one.why, one.gives]) ? [] : [`${one.name}: ${JSON.stringify(told)}`];
    };
    return file.cases.length < 30 ? ['too few'] : file.cases.flatMap(wrong);
}
