// Fills in forms by chance, judges them as the page does, sends them as the page would, and answers where the two differ and what was
// seen how often.
async ({ parent, types, rounds, seed }) => {
    const app = document.querySelector('script[type=module]').src.replace('main.js', '');
    const { check } = await import(`${app}forms/check.js`);
    const { fieldsOf } = await import(`${app}forms/answers.js`);
    let state = seed;
    const chance = (n) => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return Math.floor((state / 2 ** 32) * n);
    };
    const one = (list) => list[chance(list.length)];
    const get = async (path) => (await fetch(`/api/${path}`)).json();
    const lists = new Map();
    const bring = async (name) => lists.get(name) ?? lists.set(name, (await get(`lists/${name}`)).items).get(name);
    const DAYS = ['2026-01-01', '2026-02-01', '2020-02-29', '2999-01-01', '2026-01-31'];
    const number = ({ min = 0, max = 9 }) => String(one([min, max, min - 1, max + 1, min + 1]));
    const answer = {
        text: (field) => one(['words', 'x'.repeat(field.maxLength ?? 10), 'I1234567', 'নদী']),
        'long-text': () => one(['words', 'কথা']),
        integer: number,
        decimal: number,
        money: number,
        date: () => one(DAYS),
        'date-time': () => '2026-01-01T10:00',
        'yes-no': () => one([true, false]),
        'one-of': (field) => one(lists.get(field.list)).code,
        'several-of': (field) => [...new Set([0, 1, 2].map(() => one(lists.get(field.list)).code))],
        group: (field) => [0, 1].map(() => row(field)).filter((each) => Object.keys(each).length > 0),
    };
    const row = (group) => Object.fromEntries(group.fields.filter((f) => answer[f.kind] && chance(3) > 0).map((f) => [f.key, answer[f.kind](f)]));
    const differ = [];
    const seen = {};
    for (const name of types) {
        const type = await get(`types/${name}`);
        for (const field of fieldsOf(type).flatMap((f) => [f, ...(f.fields ?? [])])) if (field.list) await bring(field.list);
        for (let round = 0; round < rounds; round++) {
            const typed = {};
            const declined = {};
            for (const field of fieldsOf(type)) {
                if (chance(8) === 0 && field.declinable) declined[field.key] = true;
                else if (answer[field.kind] && chance(6) > 0) typed[field.key] = answer[field.kind](field);
            }
            const judged = check(type, { typed, declined, kept: [] }, { lists: (list) => lists.get(list) });
            const body = { parent, fields: judged.values, declined: judged.declined };
            const sent = await fetch(`/api/records/${name}`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
            const told = sent.ok ? [] : ((await sent.json()).errors ?? [{ field: '', code: String(sent.status) }]);
            for (const fault of told) seen[fault.code] = (seen[fault.code] ?? 0) + 1;
            if (sent.ok) seen.accepted = (seen.accepted ?? 0) + 1;
            const words = (faults) => [...new Set(faults.map((fault) => `${fault.field} ${fault.code}`))].sort().join(', ');
            // What cannot be read is not sent at all.
            const here = judged.faults.filter((fault) => !['too-long', 'not-whole'].includes(fault.code));
            if (words(here) !== words(told)) differ.push(`${name}: here ${words(here)} | there ${words(told)} | ${JSON.stringify(body.fields)}`);
        }
    }
    return { differ, seen };
}
