import type { PersonId } from '#core/ids.ts';
import { dropTarget, type DropTarget } from './drag-store.ts';

/** What a drag does. */
export interface DragHandlers {
  /** The name that is carried; null where this person cannot be dragged. */
  readonly begin: (personId: PersonId) => string | null;
  readonly over: (target: DropTarget | null) => void;
  readonly drop: (target: DropTarget) => void;
  /** After a drop and after a drag that was given up (Escape, a call, a gesture of the browser). */
  readonly end: (dropped: boolean) => void;
}

/** A mouse begins to drag after so many pixels, a finger after so long without moving. */
const MOUSE_SLACK = 6;
const TOUCH_SLACK = 10;
const PRESS_MS = 420;
/** So near to the edge of what scrolls, it scrolls by this much a frame. */
const EDGE = 40;
const SPEED = 12;

interface Drag {
  readonly pointerId: number;
  readonly personId: PersonId;
  readonly touch: boolean;
  readonly x0: number;
  readonly y0: number;
  x: number;
  y: number;
  active: boolean;
}

/**
 * Listens below `root` for people who are dragged (`data-person`) onto posts and the bench
 * (`data-drop`); `ghost` follows the pointer. The result ends the listening. Pointer events and not
 * those of HTML drag and drop, which a finger does not give.
 */
export function listenForDrags(
  root: HTMLElement,
  ghost: HTMLElement,
  handlers: DragHandlers,
): () => void {
  const dragging = new Dragging(root, ghost, handlers);
  const ending = new AbortController();
  const { signal } = ending;
  root.addEventListener('pointerdown', (event) => dragging.down(event), { signal });
  const hold = (event: Event): void => dragging.hold(event);
  root.addEventListener('touchmove', hold, { signal, passive: false });
  root.addEventListener('contextmenu', hold, { signal });
  window.addEventListener('pointermove', (event) => dragging.move(event), { signal });
  window.addEventListener('pointerup', (event) => dragging.up(event), { signal });
  window.addEventListener('pointercancel', (event) => dragging.cancel(event), { signal });
  window.addEventListener('keydown', (event) => dragging.key(event), { signal, capture: true });
  return () => {
    dragging.stop(false);
    ending.abort();
  };
}

class Dragging {
  private drag: Drag | null = null;
  private frame = 0;
  private press: ReturnType<typeof setTimeout> | undefined;
  private readonly root: HTMLElement;
  private readonly ghost: HTMLElement;
  private readonly handlers: DragHandlers;

  constructor(root: HTMLElement, ghost: HTMLElement, handlers: DragHandlers) {
    this.root = root;
    this.ghost = ghost;
    this.handlers = handlers;
  }

  down(event: PointerEvent): void {
    const from = event.target instanceof Element ? event.target.closest('[data-person]') : null;
    const personId = from?.getAttribute('data-person') ?? null;
    if (personId === null || this.drag !== null) return;
    if (!event.isPrimary || event.button !== 0) return;
    const { pointerId, clientX: x, clientY: y } = event;
    const touch = event.pointerType === 'touch';
    this.drag = { pointerId, personId, touch, x0: x, y0: y, x, y, active: false };
    if (touch) this.press = setTimeout(() => this.start(), PRESS_MS);
  }

  move(event: PointerEvent): void {
    const { drag } = this;
    if (drag === null || event.pointerId !== drag.pointerId) return;
    drag.x = event.clientX;
    drag.y = event.clientY;
    if (drag.active) return;
    const way = Math.hypot(drag.x - drag.x0, drag.y - drag.y0);
    // A finger that moves at once wants to scroll.
    if (drag.touch && way > TOUCH_SLACK) this.stop(false);
    else if (!drag.touch && way > MOUSE_SLACK) this.start();
  }

  up(event: PointerEvent): void {
    const { drag } = this;
    if (drag === null || event.pointerId !== drag.pointerId) return;
    if (!drag.active) return this.stop(false);
    swallowClick();
    const target = targetAt(document.elementFromPoint(event.clientX, event.clientY));
    if (target !== null) this.handlers.drop(target);
    return this.stop(target !== null);
  }

  cancel(event: PointerEvent): void {
    if (event.pointerId === this.drag?.pointerId) this.stop(false);
  }

  key(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.drag?.active) return;
    event.preventDefault();
    event.stopPropagation();
    this.stop(false);
  }

  /** A page that scrolls, or a menu that opens, would take the pointer away from the drag. */
  hold(event: Event): void {
    const { drag } = this;
    if (drag?.active || (event.type === 'contextmenu' && drag?.touch)) event.preventDefault();
  }

  stop(dropped: boolean): void {
    const active = this.drag?.active ?? false;
    this.drag = null;
    clearTimeout(this.press);
    cancelAnimationFrame(this.frame);
    this.ghost.hidden = true;
    this.root.removeAttribute('data-dragging');
    if (active) this.handlers.end(dropped);
  }

  private start(): void {
    const { drag, ghost } = this;
    if (drag === null || drag.active) return;
    const name = this.handlers.begin(drag.personId);
    if (name === null) return this.stop(false);
    drag.active = true;
    ghost.textContent = name;
    ghost.hidden = false;
    this.root.setAttribute('data-dragging', '');
    return this.follow();
  }

  private follow(): void {
    if (this.drag === null) return;
    const { x, y } = this.drag;
    this.ghost.style.transform = `translate(${x + 12}px, ${y + 12}px)`;
    const under = document.elementFromPoint(x, y);
    scrollAtEdge(under, x, y);
    this.handlers.over(targetAt(under));
    this.frame = requestAnimationFrame(() => this.follow());
  }
}

function targetAt(under: Element | null): DropTarget | null {
  return dropTarget(under?.closest('[data-drop]')?.getAttribute('data-drop'));
}

/** The click that ends a drag chooses nothing. */
function swallowClick(): void {
  const swallow = (event: Event): void => {
    event.stopPropagation();
    event.preventDefault();
  };
  window.addEventListener('click', swallow, { capture: true, once: true });
  // Where the browser gives no click, the next one is a real one.
  setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), 0);
}

function scrollAtEdge(under: Element | null, x: number, y: number): void {
  const box = under?.closest('[data-scroll="y"]');
  if (box)
    box.scrollTop += pull(y, box.getBoundingClientRect().top, box.getBoundingClientRect().bottom);
  const row = under?.closest('[data-scroll="x"]');
  if (row)
    row.scrollLeft += pull(x, row.getBoundingClientRect().left, row.getBoundingClientRect().right);
}

/** How far to scroll in a frame, with its sign. */
function pull(at: number, from: number, to: number): number {
  if (at - from < EDGE) return -SPEED;
  return to - at < EDGE ? SPEED : 0;
}
