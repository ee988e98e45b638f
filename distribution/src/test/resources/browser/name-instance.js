// Sets what an administrator may type to one text after the other, while the page shows each.
async (texts) => {
  const { api } = await import('/sdk/v1.js');
  const app = document.querySelector('script[type=module]').src.replace('main.js', '');
  const { refreshShell } = await import(`${app}core/shell.js`);
  const settings = await api.get('settings');
  const done = { names: 0, letterheads: 0, organisations: 0 };
  for (const [at, text] of texts.entries()) {
    const appName = text.slice(0, 40).trim();
    await api.put('settings', { ...settings, appName });
    await refreshShell();
    await new Promise(requestAnimationFrame);
    if (document.querySelector('.topbar-name').textContent.trim() === appName) done.names += 1;
    await api.put('settings/letterhead', { en: text, hi: text, bn: text });
    if ((await api.get('settings/letterhead')).hi === text) done.letterheads += 1;
    await api.post('organisations', { id: `sample-${at}`, title: text });
    done.organisations += 1;
  }
  return done;
}
