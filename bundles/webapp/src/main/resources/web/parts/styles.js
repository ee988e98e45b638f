const brought = new Map();

/**
 * Brings a style sheet of `css/` that only some screens need, once. Resolves when it is in use; a sheet that cannot be
 * fetched leaves the page plain, not empty.
 */
export function needStyles(name) {
  if (!brought.has(name)) brought.set(name, bring(new URL(`../css/${name}.css`, import.meta.url).href));
  return brought.get(name);
}

function bring(href) {
  return new Promise((resolve) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = href;
    link.addEventListener('load', resolve);
    link.addEventListener('error', resolve);
    document.head.append(link);
  });
}
