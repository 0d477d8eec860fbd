import { encodeTexts, textsOf } from '#store/ipc.ts';
import { resolveActing, resolvePosts, type PostHints } from '#validate/posts.ts';
import type { CellValue, Issue, TypedTable } from '#validate/schema.ts';
import { columnsOf, typedOf, type OpenTable, type SourcePart } from './import-open.ts';

/** {@link PostHints} as bytes, which cross from a worker without a copy. */
export interface PackedPosts {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly titleHeader: string | null;
}

/** Packs what the rows of a part say of the posts of its people. */
export function packPosts({ titles, unitIds, unitNames, titleHeader }: PostHints): PackedPosts {
  return { bytes: encodeTexts([titles, unitIds, unitNames]), titleHeader };
}

/** The packed hints. */
export function unpackPosts({ bytes, titleHeader }: PackedPosts): PostHints {
  const [titles = [], unitIds = [], unitNames = []] = textsOf(bytes);
  return { titles, unitIds, unitNames, titleHeader };
}

/** Rows whose posts were looked for by title and unit. */
export interface WithPosts {
  readonly table: TypedTable;
  /** How many were found. */
  readonly count: number;
  readonly issues: readonly Issue[];
}

/**
 * The rows of a part (people, their former posts, or tasks) with the ids of the posts that it names by title
 * and unit, and of acting posts that it names by title; null where no posts are among the tables to
 * come. A former post that is not there any more is no finding.
 */
export function withPosts(
  { file, lines }: Pick<SourcePart, 'file' | 'lines'>,
  posts: PackedPosts,
  people: OpenTable,
  tables: readonly OpenTable[],
): WithPosts | null {
  const positions = tables.find(({ dataset }) => dataset === 'positions');
  const units = tables.find(({ dataset }) => dataset === 'units');
  if (!positions) return null;
  const typed = typedOf(people);
  const valuesOf = (column: string) =>
    typed.columns.find(({ name }) => name === column)?.values ?? [];
  const post = byName(positions, ['position_id', 'unit_id', 'title']);
  const there = {
    positionIds: post('position_id'),
    unitIds: post('unit_id'),
    titles: post('title'),
  };
  const unit = units && byName(units, ['unit_id', 'name']);
  const named = unit ? { unitIds: unit('unit_id'), names: unit('name') } : null;
  const hints = unpackPosts(posts);
  const found = resolvePosts(
    {
      file,
      lines,
      positionIds: valuesOf('position_id'),
      hints,
      anywhere: people.dataset === 'workload',
    },
    there,
    named,
  );
  const acting = resolveActing(valuesOf('acting_position_id'), hints, there, named);
  const columns = typed.columns.map((column) => {
    if (column.name === 'position_id') return { ...column, values: found.positionIds };
    return column.name === 'acting_position_id' ? { ...column, values: acting } : column;
  });
  const table = { ...typed, columns };
  const isPast = people.dataset === 'position_history';
  return { table, count: isPast ? 0 : found.resolved, issues: isPast ? [] : found.issues };
}

function byName(table: OpenTable, names: readonly string[]) {
  const columns = columnsOf(table, names);
  return (name: string): readonly CellValue[] =>
    columns.find((column) => column.name === name)?.values ?? [];
}
