import type { DatasetId } from '#core/ids.ts';
import type { RuleId } from './rules.ts';
import type { CellValue, Issue, Severity, TypedColumn } from './schema.ts';

/** One column that names a row of another dataset. */
interface Reference {
  readonly from: DatasetId;
  readonly column: string;
  readonly to: DatasetId;
  readonly key: string;
  readonly rule: RuleId;
  /** info where the past may well name what no longer exists. */
  readonly severity?: Severity;
}

const UNIT = { to: 'units', key: 'unit_id', rule: 'unit-unknown' } as const;
const POSITION = { to: 'positions', key: 'position_id', rule: 'position-unknown' } as const;
const COMPETENCY = {
  to: 'competencies',
  key: 'competency_id',
  rule: 'competency-unknown',
} as const;
const PERSON = { to: 'employees', key: 'nip', rule: 'nip-unknown', column: 'nip' } as const;

const REFERENCES: readonly Reference[] = [
  { from: 'positions', column: 'unit_id', ...UNIT },
  { from: 'employees', column: 'position_id', ...POSITION },
  { from: 'employees', column: 'acting_position_id', ...POSITION },
  { from: 'position_standards', column: 'position_id', ...POSITION },
  { from: 'position_standards', column: 'competency_id', ...COMPETENCY },
  { from: 'workload', column: 'position_id', ...POSITION },
  { from: 'assessments', ...PERSON },
  { from: 'assessments', column: 'competency_id', ...COMPETENCY },
  { from: 'performance', ...PERSON },
  { from: 'position_history', ...PERSON },
  { from: 'position_history', column: 'position_id', ...POSITION, severity: 'info' },
  { from: 'position_history', column: 'unit_id', ...UNIT, severity: 'info' },
  { from: 'discipline', ...PERSON },
  { from: 'training', ...PERSON },
  { from: 'training', column: 'competency_id', ...COMPETENCY },
  { from: 'competency_tests', ...PERSON },
  { from: 'unit_results', column: 'unit_id', ...UNIT },
  { from: 'aspirations', ...PERSON },
  { from: 'aspirations', column: 'position_id', ...POSITION },
  { from: 'aspirations', column: 'unit_id', ...UNIT },
];

/**
 * The columns that name a row of a dataset, those of its own among them: what has to follow when the
 * name of such a row changes.
 */
export function referencesTo(
  to: DatasetId,
): readonly { readonly dataset: DatasetId; readonly column: string }[] {
  const named = REFERENCES.filter((reference) => reference.to === to);
  const own = to === 'units' ? [{ dataset: to, column: 'parent_id' }] : [];
  return [...named.map(({ from, column }) => ({ dataset: from, column })), ...own];
}

/** Kinds of post that one person holds at a time. */
const STRUCTURAL: ReadonlySet<CellValue> = new Set(['JPT', 'ADMINISTRATOR', 'PENGAWAS']);

/** What the checks need of a validated table: its cells and where in the file they stood. */
export interface CheckedTable {
  readonly file: string;
  /** At least the columns of {@link crossColumns}. */
  readonly table: { readonly columns: readonly Pick<TypedColumn, 'name' | 'values'>[] };
  /** Line in the file of each row; shorter or empty where it is not known. */
  readonly lines: ArrayLike<number>;
  /** Header in the file of each schema column, where it is known. */
  readonly headers: ReadonlyMap<string, string>;
  /** Loaded before: what two such tables say of each other is no news and is not checked again. */
  readonly loaded?: boolean;
}

/** Validated tables by dataset; a dataset that was not loaded is absent. */
export type CheckedTables = ReadonlyMap<DatasetId, CheckedTable>;

/**
 * Checks datasets against each other: posts of unknown units, people on unknown posts, rows about
 * unknown people or competencies, structural posts with more holders than seats. No row is taken
 * out. What refers to a dataset that is not loaded is not checked: absent is not unknown.
 */
export function crossCheck(tables: CheckedTables): Issue[] {
  const issues = REFERENCES.flatMap((reference) => unknownReferences(tables, reference));
  return [...issues, ...overfilledPosts(tables)];
}

/** Columns of a dataset that the checks read. */
export function crossColumns(dataset: DatasetId): string[] {
  const named = REFERENCES.flatMap(({ from, column, to, key }) => [
    ...(from === dataset ? [column] : []),
    ...(to === dataset ? [key] : []),
  ]);
  return [...new Set(dataset === 'positions' ? [...named, 'kind', 'seats'] : named)];
}

function isNews(one: CheckedTable, other: CheckedTable): boolean {
  return one.loaded !== true || other.loaded !== true;
}

function valuesOf(table: CheckedTable | undefined, column: string): readonly CellValue[] {
  return table?.table.columns.find(({ name }) => name === column)?.values ?? [];
}

function unknownReferences(tables: CheckedTables, reference: Reference): Issue[] {
  const from = tables.get(reference.from);
  const to = tables.get(reference.to);
  if (!from || !to || !isNews(from, to)) return [];
  const known = new Set(valuesOf(to, reference.key));
  return valuesOf(from, reference.column).flatMap((value, row) => {
    if (value === null || known.has(value)) return [];
    const severity = reference.severity ?? 'warning';
    return [issueAt(from, row, reference.column, String(value), reference.rule, severity)];
  });
}

function issueAt(
  table: CheckedTable,
  row: number,
  column: string,
  value: string,
  rule: RuleId,
  severity: Severity,
): Issue {
  const line = table.lines[row] ?? null;
  const header = table.headers.get(column) ?? null;
  return { file: table.file, line, column: header, value, rule, severity };
}

function overfilledPosts(tables: CheckedTables): Issue[] {
  const positions = tables.get('positions');
  const employees = tables.get('employees');
  if (!positions || !employees || !isNews(positions, employees)) return [];
  const seats = structuralSeats(positions);
  const held = valuesOf(employees, 'position_id');
  const holders = new Map<CellValue, number>();
  for (const post of held) holders.set(post, (holders.get(post) ?? 0) + 1);
  return held.flatMap((post, row) => {
    const limit = seats.get(post);
    const count = holders.get(post) ?? 0;
    if (limit === undefined || count <= limit) return [];
    const details = { holders: count, seats: limit };
    const issue = issueAt(
      employees,
      row,
      'position_id',
      String(post),
      'post-overfilled',
      'warning',
    );
    return [{ ...issue, details }];
  });
}

function structuralSeats(positions: CheckedTable): ReadonlyMap<CellValue, number> {
  const kinds = valuesOf(positions, 'kind');
  const seats = valuesOf(positions, 'seats');
  const limits = new Map<CellValue, number>();
  valuesOf(positions, 'position_id').forEach((post, row) => {
    const limit = seats[row];
    if (STRUCTURAL.has(kinds[row] ?? null) && typeof limit === 'number') limits.set(post, limit);
  });
  return limits;
}
