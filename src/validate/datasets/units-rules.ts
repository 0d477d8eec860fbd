import type { LoadedRows } from '#validate/loaded-rows.ts';

/** The tree of units: every parent is a unit of the file, and no unit is above itself. */
export function unitsRules(rows: LoadedRows): void {
  const parents = new Map<string, string | null>();
  for (let row = 0; row < rows.count; row++) {
    const id = rows.text('unit_id', row);
    if (id !== null) parents.set(id, rows.text('parent_id', row));
  }
  for (let row = 0; row < rows.count; row++) {
    const id = rows.text('unit_id', row);
    const parent = rows.text('parent_id', row);
    if (id === null || parent === null) continue;
    if (!parents.has(parent)) rows.note('parent-unknown', row, 'parent_id');
    else if (isUnderItself(id, parents)) rows.note('parent-cycle', row, 'parent_id');
  }
}

function isUnderItself(id: string, parents: ReadonlyMap<string, string | null>): boolean {
  const passed = new Set<string>();
  let above = parents.get(id) ?? null;
  while (above !== null && !passed.has(above)) {
    if (above === id) return true;
    passed.add(above);
    above = parents.get(above) ?? null;
  }
  return false;
}
