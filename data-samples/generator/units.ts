import type { Unit } from './types.ts';

/** The root of a unit: its perangkat daerah. */
export function rootOf(unit: Unit): Unit {
  let root = unit;
  while (root.parent) root = root.parent;
  return root;
}

/** True where `unit` is `other` or lies below it. */
export function isWithin(unit: Unit, other: Unit): boolean {
  for (let at: Unit | null = unit; at; at = at.parent) if (at === other) return true;
  return false;
}
