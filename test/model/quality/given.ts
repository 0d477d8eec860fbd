import type { GivenRow, GivenRows } from '#test/support/node-engine.ts';

/** Rows that a check looks at, and the cells that it must find wanting: subject, found, expected. */
export interface CheckCase {
  readonly rows: GivenRows;
  readonly by: 'person' | 'post' | 'unit' | 'label';
  readonly checked: number;
  readonly bad: readonly (readonly [string | null, string | null, string | null])[];
  readonly asOf?: string;
}

export const ANI = '198609262015051001';
export const BUDI = '199001012015052001';
export const GONE = '197001012000011009';

export const ani = (cells: GivenRow = {}): GivenRow => ({
  nip: ANI,
  name: 'Ani',
  status: 'PNS',
  legal_status: '01',
  ...cells,
});
export const budi = (cells: GivenRow = {}): GivenRow => ({
  ...ani(cells),
  nip: BUDI,
  name: 'Budi',
});
export const gone = (cells: GivenRow = {}): GivenRow => ({
  ...ani(cells),
  nip: GONE,
  legal_status: '99',
});

export const post = (id: string, cells: GivenRow = {}): GivenRow => ({
  position_id: id,
  unit_id: 'U',
  title: id,
  ...cells,
});

/** Ani lacks the column, Budi has it, a pensioner is not asked. */
export function missing(column: string, value: string, extra: GivenRow = {}): CheckCase {
  return {
    rows: { employees: [ani(extra), budi({ ...extra, [column]: value }), gone(extra)] },
    by: 'person',
    checked: 2,
    bad: [['p1', null, null]],
  };
}

/** A row about Ani and one about a NIP that is nobody's. */
export function orphan(dataset: keyof GivenRows): CheckCase {
  return {
    rows: { employees: [ani()], [dataset]: [{ nip: ANI }, { nip: GONE }] },
    by: 'person',
    checked: 2,
    bad: [[null, '••••••••••••••1009', null]],
  };
}
