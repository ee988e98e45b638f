const asked = new Map();

/** Brings a style sheet of the app that only some pages need; resolves when it is there, and also when it cannot come. */
export function needStyle(name) {
  if (!asked.has(name)) {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: new URL(`../css/${name}.css`, import.meta.url).href });
    /** @type {Promise<any>} */
    const coming = new Promise((resolve) => {
      link.onload = resolve;
      link.onerror = () => {
        asked.delete(name);
        link.remove();
        resolve(undefined);
      };
    });
    document.head.append(link);
    asked.set(name, coming);
  }
  return asked.get(name);
}
