import { useSyncExternalStore } from 'react';
import type { PersonId } from '#core/ids.ts';

/** A post by its id, or the bench. */
export type DropTarget =
  { readonly kind: 'post'; readonly id: string } | { readonly kind: 'bench' };

/** Who is dragged over what. */
export interface DragState {
  readonly personId: PersonId | null;
  readonly over: DropTarget | null;
}

/** Nobody is dragged. */
export const NO_DRAG: DragState = { personId: null, over: null };

let now = NO_DRAG;
const listeners = new Set<() => void>();

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The drag as it is. */
export function dragNow(): DragState {
  return now;
}

/** Changes the drag; whoever watches a part of it that stays the same is not drawn anew. */
export function setDrag(next: DragState): void {
  if (next.personId === now.personId && sameTarget(next.over, now.over)) return;
  now = next;
  for (const listener of listeners) listener();
}

/** A part of the drag; lines ask only whether they are the target, so that a drag draws two of them anew. */
export function useDrag<T>(select: (drag: DragState) => T): T {
  return useSyncExternalStore(listen, () => select(now));
}

/** The text that marks a target in the page. */
export function dropText(target: DropTarget): string {
  return target.kind === 'bench' ? 'bench' : `post:${target.id}`;
}

/** The target that a text marks; null for another text. */
export function dropTarget(text: string | null | undefined): DropTarget | null {
  if (text === 'bench') return { kind: 'bench' };
  return text?.startsWith('post:') ? { kind: 'post', id: text.slice('post:'.length) } : null;
}

/** Whether two targets are the same. */
export function sameTarget(a: DropTarget | null, b: DropTarget | null): boolean {
  return a === b || (a !== null && b !== null && dropText(a) === dropText(b));
}
