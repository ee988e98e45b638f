import { announce, Button, formatWhole, html, Icon, useEffect, useRef, useState } from '/sdk/v1.js';
import { moved } from './ranks.js';
import { t } from './texts.js';

/**
 * A list that is put in order by dragging, by buttons, or by arrow keys on the handle. The new place is spoken.
 * @param {{items: {id: string, name: string, about?: string}[], onOrder: (ids: string[]) => void,
 *   others: {id: string, label: string, icon: string, take: (id: string) => void}[]}} props
 */
export function RankList({ items, onOrder, others }) {
  const list = useRef(null);
  const focus = useRef(null);
  const drag = useDrag(list, items, (from, to) => place(from, to, null));
  useEffect(() => {
    if (!focus.current) return;
    const { id, part } = focus.current;
    focus.current = null;
    list.current.querySelector(`[data-id="${id}"] [data-part="${part}"]`)?.focus();
  });
  function place(from, to, part) {
    const at = Math.max(0, Math.min(to, items.length - 1));
    if (at === from) return;
    focus.current = part && { id: items[from].id, part };
    onOrder(moved(items.map((one) => one.id), from, at));
    announce(t('rank.now', { what: items[from].name, n: at + 1, of: items.length }));
  }
  const keys = (event, at) => {
    const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: items.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    place(at, to, 'handle');
  };
  return html`<ol class="plain ranks" ref=${list}>
    ${items.map((one, at) => html`<li key=${one.id} data-id=${one.id} class=${drag.id === one.id ? 'rank is-held' : 'rank'} style=${drag.styleOf(one.id, at)}>
      <button type="button" class="rank-handle" data-part="handle" aria-label=${t('rank.handle', { what: one.name, n: at + 1, of: items.length })}
        aria-describedby="rank-help" onKeyDown=${(event) => keys(event, at)} onPointerDown=${(event) => drag.start(event, one.id, at)}><${Icon} name="grip" /></button>
      <span class="rank-place" aria-hidden="true">${formatWhole(at + 1)}</span>
      <span class="rank-name"><strong>${one.name}</strong>${one.about && html`<span class="soft small">${one.about}</span>`}</span>
      <span class="rank-moves">
        <${Button} kind="quiet" icon="up" data-part="up" aria-label=${t('rank.up', { what: one.name })} aria-disabled=${at === 0 ? 'true' : undefined} onClick=${() => place(at, at - 1, 'up')} />
        <${Button} kind="quiet" icon="down" data-part="down" aria-label=${t('rank.down', { what: one.name })} aria-disabled=${at === items.length - 1 ? 'true' : undefined} onClick=${() => place(at, at + 1, 'down')} />
      </span>
      <span class="rank-others">${others.map((other) => html`<${Button} small kind="quiet" onClick=${() => other.take(one.id)}
        aria-label=${`${other.label}: ${one.name}`}>${other.label}<//>`)}</span>
    </li>`)}
  </ol>`;
}

/**
 * Dragging with a finger, a pen or a mouse. Nothing moves in the document until the entry is let go, so the pointer is
 * never lost; meanwhile the others make room.
 */
function useDrag(list, items, drop) {
  const [held, setHeld] = useState(null);
  const now = useRef(null);
  const end = useRef(null);
  useEffect(() => () => end.current?.(), []);
  const start = (event, id, from) => {
    if (event.button) return;
    event.preventDefault();
    event.currentTarget.focus();
    const rects = [...list.current.children].map((one) => one.getBoundingClientRect());
    const from0 = { y: event.clientY + scrollY, scroll: scrollY };
    now.current = { id, from, to: from, dy: 0, rects, room: rects[from].height + 8 };
    setHeld(now.current);
    const move = (each) => {
      const dy = each.clientY + scrollY - from0.y;
      now.current = { ...now.current, dy, to: placeAt(now.current, dy) };
      setHeld(now.current);
    };
    const stop = (each) => {
      end.current?.();
      const { to } = now.current;
      setHeld(null);
      if (each?.type === 'pointerup') drop(from, to);
    };
    end.current = () => {
      removeEventListener('pointermove', move);
      removeEventListener('pointerup', stop);
      removeEventListener('pointercancel', stop);
      end.current = null;
    };
    addEventListener('pointermove', move);
    addEventListener('pointerup', stop);
    addEventListener('pointercancel', stop);
  };
  const styleOf = (id, at) => {
    if (!held) return undefined;
    if (id === held.id) return { transform: `translateY(${held.dy}px)` };
    return { transform: `translateY(${shift(held, at)}px)` };
  };
  return { id: held?.id, start, styleOf };
}

function placeAt({ from, rects }, dy) {
  const middle = rects[from].top + rects[from].height / 2 + dy;
  const above = rects.filter((one, at) => at !== from && one.top + one.height / 2 < middle).length;
  return above;
}

function shift({ from, to, room }, at) {
  if (at > from && at <= to) return -room;
  return at < from && at >= to ? room : 0;
}
