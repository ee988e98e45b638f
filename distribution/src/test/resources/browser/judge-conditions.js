// Judges the shared cases with what the page itself judges by; answers the names of those judged otherwise than written.
async (text) => {
    const app = document.querySelector('script[type=module]').src.replace('main.js', '');
    const { holds } = await import(`${app}forms/condition.js`);
    const { readAnswer } = await import(`${app}forms/answers.js`);
    const { today, cases } = JSON.parse(text);
    const facts = (one) => {
        const values = { ...one.values };
        for (const [key, typed] of Object.entries(one.typed ?? {})) {
            values[key] = readAnswer({ kind: one.kinds[key] }, typed).value;
        }
        const known = { value: (name) => values[name] };
        if (one.ever) known.everIn = (states) => states.some((state) => one.ever.includes(state));
        if (one.children) known.children = (type) => one.children[type];
        if (one.parent) known.parent = () => ({ value: (name) => one.parent[name] });
        return known;
    };
    const wanted = (one) => (one.inBrowser === 'unknown' ? undefined : one.holds);
    return cases.length < 150 ? ['too few'] : cases
        .filter((one) => holds(one.condition, facts(one), today) !== wanted(one))
        .map((one) => one.name);
}
