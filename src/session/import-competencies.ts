import { cellsOf, type EncodedTable } from '#store/ipc.ts';

/** Names of competencies and their ids in tables; of two with one name the last counts. */
export function competencyNames(tables: readonly EncodedTable[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const table of tables) {
    if (table.dataset !== 'competencies') continue;
    const cells = cellsOf(table, ['competency_id', 'name']);
    const ids = cells.get('competency_id') ?? [];
    cells.get('name')?.forEach((name, row) => {
      if (typeof name === 'string') names.set(name, String(ids[row] ?? ''));
    });
  }
  return names;
}
