import { foldSpelling } from '#core/spelling.ts';
import type { TextTable } from '#load/table.ts';
import { isMissing } from './cells.ts';
import type { CellValue, Issue } from './schema.ts';

/** What the rows of a file of employees, of their former posts or of tasks say of the post besides its id, by loaded row; null = blank. */
export interface PostHints {
  readonly titles: readonly (string | null)[];
  readonly unitIds: readonly (string | null)[];
  readonly unitNames: readonly (string | null)[];
  /** Header of the title as the file spells it; null where it has none. */
  readonly titleHeader: string | null;
}

const TITLE = ['jabatannama', 'namajabatan', 'jabatan'];
const UNIT_ID = ['unorid', 'idunit', 'unitid', 'kodeunit'];
const UNIT_NAME = ['unornama', 'namaunor', 'namaunit', 'unitkerja', 'unor'];

/** What the titles above a table say of the post of all its rows; null where they say nothing. */
export interface PostAbove {
  readonly title: string | null;
  readonly unitName: string | null;
}

const NOT_ABOVE: PostAbove = { title: null, unitName: null };

/** Places of the columns that {@link postHints} reads; -1 where there is none. */
export function hintColumns({ header }: Pick<TextTable, 'header'>) {
  const folded = header.map(foldSpelling);
  const find = (names: readonly string[]) =>
    names.map((name) => folded.indexOf(name)).find((index) => index >= 0) ?? -1;
  return { title: find(TITLE), unitId: find(UNIT_ID), unitName: find(UNIT_NAME) };
}

/**
 * Reads title and unit of the post of each row (`JABATAN NAMA`, `UNOR ID`, `UNOR NAMA` of SIASN and
 * their like), which the dataset itself does not keep. `rows` are places in the table. Where the
 * titles of the file may name the post (`above`) they count for what has no column, and a title alone
 * is enough. Null where the file has no title, or neither id nor name of the unit.
 */
export function postHints(
  table: TextTable,
  rows: readonly number[],
  above: PostAbove = NOT_ABOVE,
): PostHints | null {
  const { title, unitId, unitName } = hintColumns(table);
  if (title < 0 && above.title === null) return null;
  if (unitId < 0 && unitName < 0 && above === NOT_ABOVE) return null;
  return {
    titles: cellsAt(table, rows, title, above.title),
    unitIds: cellsAt(table, rows, unitId, null),
    unitNames: cellsAt(table, rows, unitName, unitId < 0 ? above.unitName : null),
    titleHeader: table.header[title] ?? null,
  };
}

/** Cells of a column, trimmed; `instead` in every row where there is no such column. */
function cellsAt(
  table: TextTable,
  rows: readonly number[],
  index: number,
  instead: string | null,
): (string | null)[] {
  if (index < 0) return rows.map(() => instead);
  return rows.map((row) => {
    const cell = (table.rows[row]?.[index] ?? '').trim();
    return isMissing(cell) ? null : cell;
  });
}

/** The employees whose posts are looked for; arrays as long as the loaded rows. */
export interface PostHolders {
  readonly file: string;
  /** Line in the file of each row. */
  readonly lines: ArrayLike<number>;
  readonly positionIds: readonly CellValue[];
  readonly hints: PostHints;
  /** A title without a unit is looked for in all units (a task sheet that names no unit). */
  readonly anywhere?: boolean;
}

/** The posts that there are; arrays as long as the positions. */
export interface Posts {
  readonly positionIds: readonly CellValue[];
  readonly unitIds: readonly CellValue[];
  readonly titles: readonly CellValue[];
}

/** The units, where they are loaded: by them a unit that is only named is found. */
export interface NamedUnits {
  readonly unitIds: readonly CellValue[];
  readonly names: readonly CellValue[];
}

/** Posts found for employees. */
export interface ResolvedPosts {
  /** Post of each row: the one that the file names, else the one found, else as the file has it. */
  readonly positionIds: readonly CellValue[];
  /** Rows whose post was found by title and unit. */
  readonly resolved: number;
  readonly issues: readonly Issue[];
}

/**
 * Finds the post of employees whose file names a national title id instead of ours, or none: where
 * unit and title together name exactly one post, it is that post. Unit by id, else by a name that one
 * unit alone has; spelling folded. A row without a title or a known unit is left as it is (the checks
 * across datasets speak of its id), unless titles are looked for anywhere. Several posts of that title there: `post-ambiguous`; none:
 * `post-unresolved`; nothing is guessed.
 */
export function resolvePosts(
  holders: PostHolders,
  posts: Posts,
  units: NamedUnits | null,
): ResolvedPosts {
  const known = new Set(posts.positionIds);
  const byTitle = postsByTitle(posts);
  const anywhere = holders.anywhere === true ? postsAnywhere(posts) : byTitle;
  const unitOfName = uniqueUnits(units);
  const unitIds = new Set<CellValue>(posts.unitIds);
  const issues: Issue[] = [];
  let resolved = 0;
  const positionIds = holders.positionIds.map((id, row) => {
    if (id !== null && known.has(id)) return id;
    const title = holders.hints.titles[row] ?? null;
    const unit = unitAt(holders.hints, row, unitIds, unitOfName);
    const among = unit === null && isUnitless(holders.hints, row) ? anywhere : byTitle;
    const place = among === byTitle ? unit : '';
    if (title === null || place === null) return id;
    const found = among.get(postKey(place, title)) ?? [];
    const [only] = found;
    if (only !== undefined && found.length === 1) {
      resolved++;
      return only;
    }
    issues.push(unresolved(holders, row, title, found.length));
    return id;
  });
  return { positionIds, resolved, issues };
}

/** `Plt.` and its like before the title of a post that someone only looks after. */
const ACTING = /^\s*(?:plt|plh|pj|pjs|pelaksana\s+tugas|pelaksana\s+harian)\b[\s.]*/i;

/**
 * Finds the acting posts of employees, of which lists give the title instead of an id (`Plt. Lurah
 * Menteng`): the one post that has the title, else the one that has it in the person's own unit. What
 * is not found stays as the file has it, and the checks across datasets speak of it.
 */
export function resolveActing(
  actingIds: readonly CellValue[],
  hints: PostHints | null,
  posts: Posts,
  units: NamedUnits | null,
): readonly CellValue[] {
  const known = new Set(posts.positionIds);
  if (actingIds.every((id) => id === null || known.has(id))) return actingIds;
  const inUnit = postsByTitle(posts);
  const anywhere = postsAnywhere(posts);
  const unitOfName = uniqueUnits(units);
  const unitIds = new Set<CellValue>(posts.unitIds);
  return actingIds.map((id, row) => {
    if (typeof id !== 'string' || known.has(id)) return id;
    const title = id.replace(ACTING, '');
    const everywhere = anywhere.get(postKey('', title)) ?? [];
    if (everywhere.length === 1) return everywhere[0] ?? id;
    const unit = hints && unitAt(hints, row, unitIds, unitOfName);
    const there = unit === null ? [] : (inUnit.get(postKey(unit, title)) ?? []);
    return there.length === 1 ? (there[0] ?? id) : id;
  });
}

function postKey(unit: string, title: string): string {
  return `${unit}\u0000${foldSpelling(title)}`;
}

function postsByTitle(posts: Posts): ReadonlyMap<string, readonly string[]> {
  const byTitle = new Map<string, string[]>();
  posts.positionIds.forEach((id, row) => {
    const unit = posts.unitIds[row];
    const title = posts.titles[row];
    if (typeof id !== 'string' || typeof unit !== 'string' || typeof title !== 'string') return;
    const key = postKey(unit, title);
    const before = byTitle.get(key);
    if (before) before.push(id);
    else byTitle.set(key, [id]);
  });
  return byTitle;
}

/** Posts by title alone, as if all were of one unit. */
function postsAnywhere(posts: Posts): ReadonlyMap<string, readonly string[]> {
  return postsByTitle({ ...posts, unitIds: posts.positionIds.map(() => '') });
}

function isUnitless({ unitIds, unitNames }: PostHints, row: number): boolean {
  return (unitIds[row] ?? null) === null && (unitNames[row] ?? null) === null;
}

/** Units by folded name; a name that two units have names none. */
function uniqueUnits(units: NamedUnits | null): ReadonlyMap<string, string | null> {
  const byName = new Map<string, string | null>();
  units?.names.forEach((name, row) => {
    const id = units.unitIds[row];
    if (typeof name !== 'string' || typeof id !== 'string') return;
    const folded = foldSpelling(name);
    byName.set(folded, byName.has(folded) ? null : id);
  });
  return byName;
}

function unitAt(
  hints: PostHints,
  row: number,
  unitIds: ReadonlySet<CellValue>,
  unitOfName: ReadonlyMap<string, string | null>,
): string | null {
  const id = hints.unitIds[row] ?? null;
  if (id !== null && unitIds.has(id)) return id;
  const name = hints.unitNames[row] ?? null;
  return name === null ? null : (unitOfName.get(foldSpelling(name)) ?? null);
}

function unresolved(holders: PostHolders, row: number, title: string, found: number): Issue {
  return {
    file: holders.file,
    line: holders.lines[row] ?? null,
    column: holders.hints.titleHeader,
    value: title,
    rule: found === 0 ? 'post-unresolved' : 'post-ambiguous',
    severity: 'warning',
    ...(found === 0 ? {} : { details: { posts: found } }),
  };
}
