import { fold } from '#dashboards/find-in.ts';
import type { TreeRow } from './tree-rows.ts';

/** What a key does in the tree; null = nothing of the tree's. */
export type TreeStep =
  | { readonly type: 'focus'; readonly key: string }
  | { readonly type: 'open' | 'close'; readonly id: string }
  | { readonly type: 'choose'; readonly row: TreeRow };

type Rows = readonly TreeRow[];

/**
 * The keys of a tree view (WAI-ARIA): arrows walk, right opens and steps in, left closes and steps
 * out, Home and End, Enter and space choose. Without a line that has the focus the first one has it.
 */
export function treeStep(rows: Rows, current: string | null, key: string): TreeStep | null {
  const at = Math.max(
    0,
    rows.findIndex((row) => row.key === current),
  );
  const row = rows[at];
  if (row === undefined) return null;
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[key];
  if (next !== undefined) return focus(rows[next]);
  if (key === 'ArrowRight') return inward(rows, at, row);
  if (key === 'ArrowLeft') return outward(row);
  return key === 'Enter' || key === ' ' ? { type: 'choose', row } : null;
}

function inward(rows: Rows, at: number, row: TreeRow): TreeStep | null {
  if (row.open === false) return { type: 'open', id: row.id };
  return row.open ? focus(rows[at + 1]) : null;
}

function outward({ open, id, parent }: TreeRow): TreeStep | null {
  if (open) return { type: 'close', id };
  return parent === null ? null : { type: 'focus', key: parent };
}

/** The next line whose name begins with what was typed, round the end; null where none does. */
export function typedAhead(rows: Rows, current: string | null, typed: string): string | null {
  const begins = fold(typed);
  if (begins.trim() === '') return null;
  const at = rows.findIndex((row) => row.key === current);
  // A second letter goes on from the line that the first one found.
  const from = typed.length > 1 ? at : at + 1;
  const turned = [...rows.slice(Math.max(0, from)), ...rows.slice(0, Math.max(0, from))];
  return turned.find((row) => row.text.startsWith(begins))?.key ?? null;
}

function focus(row: TreeRow | undefined): TreeStep | null {
  return row === undefined ? null : { type: 'focus', key: row.key };
}
