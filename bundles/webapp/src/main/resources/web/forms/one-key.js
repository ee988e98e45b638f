/** The same content goes out under the same key, so that a second press or a lost reply does not double it. */
export function oneKey() {
  let content;
  let key;
  return (wanted) => {
    const text = JSON.stringify(wanted);
    if (text !== content) key = crypto.randomUUID();
    content = text;
    return key;
  };
}
