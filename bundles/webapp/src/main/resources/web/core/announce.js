/** Tells a screen reader something that has no focus, e.g. "saved". */
export function announce(text) {
  const live = document.getElementById('live');
  if (!live) return;
  live.textContent = '';
  requestAnimationFrame(() => {
    live.textContent = text;
  });
}
