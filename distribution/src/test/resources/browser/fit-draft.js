// Lays a draft over a definition in which one of its questions is gone.
async () => {
    const app = document.querySelector('script[type=module]').src.replace('main.js', '');
    const { fitted } = await import(`${app}forms/draft.js`);
    const text = { key: 'body', kind: 'long-text', label: 'Note' };
    const draft = { asked: { body: text, old: { kind: 'text', label: 'Old question' } },
        answers: { typed: { body: 'Still asked', old: 'Typed before' }, declined: {} } };
    return JSON.stringify(fitted(draft, { sections: [{ fields: [text] }] }));
}
