// Judges people made at random on this page and by the server; answers what is not the same, and which verdicts were seen.
async ({ rounds, seed }) => {
    const shell = await (await fetch('/api/shell')).json();
    const entry = new URL(shell.modules.find((one) => one.id === 'schemes').entry, location.origin);
    const { judgeAll } = await import(new URL('rules.js', entry));
    const rules = await (await fetch('/api/schemes/rules')).json();
    let state = seed;
    const dice = (sides) => {
        state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
        return Math.floor((state / 0x80000000) * sides);
    };
    const code = ({ options }) => (options.length ? options[dice(options.length)].code : '19');
    // what nobody can be (an age of 1,000) is refused before it is judged
    const amount = ({ unit }) => [0, 17, 18, 25, 40, 60, 1000, 60000, 250000][dice(unit === 'year' || unit === 'percent' ? 6 : 9)];
    const day = () => `${1950 + dice(75)}-0${1 + dice(9)}-1${dice(10)}`;
    const answers = {
        integer: (fact) => (dice(5) ? amount(fact) : { min: 17, max: 18 + dice(40) }), decimal: (fact) => amount(fact) + dice(2) / 2, date: day,
        'yes-no': () => dice(2) === 1, code, codes: (fact) => [code(fact)].slice(dice(2)), place: () => ['19', '20', 27][dice(3)],
    };
    // an age beside the days that it is counted from would mostly contradict them, and is refused then
    const counted = { age: ['date_of_birth'], age_at_offence: ['date_of_birth', 'offence_date'] };
    const told = (facts, name) => !counted[name]?.every((day) => day in facts);
    const made = (known) => Object.fromEntries(rules.facts.filter(() => dice(10) < known).map((fact) => [fact.fact, answers[fact.type](fact)]));
    const person = (known) => {
        const facts = made(known);
        return Object.fromEntries(Object.entries(facts).filter(([name]) => told(facts, name)));
    };
    const differ = [];
    const seen = new Set();
    for (let round = 0; round < rounds; round++) {
        const [facts, asOf] = [person(round % 11), `20${21 + dice(6)}-0${1 + dice(9)}-01`];
        const headers = { 'Content-Type': 'application/json', 'X-Shakti': '1' };
        const answer = await fetch('/api/eligibility', { method: 'POST', headers, body: JSON.stringify({ facts, asOf }) });
        const theirs = await answer.json();
        const ours = judgeAll(rules, facts, asOf);
        ours.forEach((one) => seen.add(one.confirm ? 'confirm' : one.verdict));
        if (JSON.stringify(ours) !== JSON.stringify(theirs.results)) differ.push(JSON.stringify({ facts, asOf, theirs }).slice(0, 900));
    }
    return { differ, seen: [...seen] };
}
