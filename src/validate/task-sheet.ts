import { foldSpelling } from '#core/spelling.ts';
import type { TextTable } from '#load/table.ts';
import { isMissing } from './cells.ts';
import { readPeriodCell } from './date-cells.ts';
import { isFault } from './fault.ts';
import { postHints, type PostHints } from './posts.ts';
import type { ValueQuestion } from './questions.ts';
import { filledSource, report, type Reading } from './reading.ts';

/** A sheet of tasks with the post and the period that its rows leave to its titles or to a person. */
export interface TaskSheet {
  readonly reading: Reading;
  /** Schema columns that no header feeds and the sheet gives all the same, or a person is asked for. */
  readonly supplied: readonly string[];
  /** Title and unit of the post of each row; null where the sheet names no post. */
  readonly posts: PostHints | null;
  readonly questions: readonly ValueQuestion[];
}

/**
 * Adds to a task sheet what its rows do not say of themselves. The post: title and unit of each row as
 * the file spells them (`Analis · Dinas Dua`), by columns of the file, else by its titles (`NAMA
 * JABATAN : Analis`), else by the row above, as in a cell merged downwards, which is said; the posts
 * that they name are found when there are any. The period, where no column has it: as `said`, else by a title or the
 * name of the file, which is said, else it is asked for. Findings go to the same list.
 */
export function taskSheet(sheet: Reading, said: string | null): TaskSheet {
  const post = postOf(sheet);
  const period = sheet.sources.has('period') ? NOTHING : periodAs(sheet, said);
  return {
    reading: widened(sheet, [...post.added, ...period.added]),
    supplied: [...post.supplied, ...period.supplied],
    posts: post.posts,
    questions: period.questions,
  };
}

/** A column behind those of the file. */
interface AddedColumn {
  readonly column: string;
  readonly header: string;
  readonly textAt: (row: number) => string;
}

interface Addition extends Omit<TaskSheet, 'reading'> {
  readonly added: readonly AddedColumn[];
}

const NOTHING: Addition = { added: [], supplied: [], posts: null, questions: [] };

function postOf(sheet: Reading): Addition {
  if (rowsWithout(sheet, 'position_id').length === 0) return NOTHING;
  const named = namedPosts(sheet.table);
  if (!named) return NOTHING;
  const posts = carriedDown(sheet, named);
  const header = posts.titleHeader ?? '';
  const added = [{ column: 'position_id', header, textAt: provisionalIds(posts) }];
  const supplied = sheet.sources.has('position_id') ? [] : ['position_id'];
  return { added, supplied, posts, questions: [] };
}

function periodAs(sheet: Reading, said: string | null): Addition {
  const found = periodOf(sheet.table);
  const period = said ?? found?.period ?? null;
  const asks = said === null && sheet.table.rows.length > 0;
  if (said === null && found) {
    report(sheet, { rule: `period-from-${found.from}`, details: { period: found.period } });
  }
  return {
    added: period === null ? [] : [{ column: 'period', header: '', textAt: () => period }],
    supplied: ['period'],
    posts: null,
    questions: asks ? [{ about: 'period', column: '', used: period, examples: [] }] : [],
  };
}

function widened(sheet: Reading, added: readonly AddedColumn[]): Reading {
  if (added.length === 0) return sheet;
  const { table } = sheet;
  const sources = new Map(sheet.sources);
  added.forEach(({ column }, at) =>
    sources.set(column, [...(sources.get(column) ?? []), table.header.length + at]),
  );
  const header = [...table.header, ...added.map((one) => one.header)];
  const rows = table.rows.map((row, at) => [
    ...table.header.map((_, place) => row[place] ?? ''),
    ...added.map(({ textAt }) => textAt(at)),
  ]);
  return { ...sheet, table: { ...table, header, rows }, sources };
}

function rowsWithout({ table, sources, listed }: Reading, column: string): number[] {
  const feeds = sources.get(column) ?? [];
  return table.rows.flatMap((row, at) =>
    listed[at] === 1 || filledSource(row, feeds) >= 0 ? [] : [at],
  );
}

/** Labels above a table that tell the post or its unit, in bare spelling. */
const TITLE_LABELS: ReadonlySet<string> = new Set(['namajabatan', 'jabatan']);
const UNIT_LABELS: ReadonlySet<string> = new Set(
  ['unitkerja', 'namaunit', 'unitorganisasi', 'unor', 'bagianbidang', 'bagian', 'bidang'].concat([
    'perangkatdaerah',
    'namaperangkatdaerah',
    'satuankerja',
    'skpd',
    'opd',
    'instansi',
  ]),
);

function namedPosts(table: TextTable): PostHints | null {
  const rows = table.rows.map((_, at) => at);
  return postHints(table, rows, {
    title: labelled(table.titles, TITLE_LABELS),
    unitName: labelled(table.titles, UNIT_LABELS),
  });
}

/** What stands behind the first of some labels: `NAMA JABATAN : Analis`, in one cell or several. */
function labelled(
  titles: readonly (readonly string[])[],
  labels: ReadonlySet<string>,
): string | null {
  for (const row of titles) {
    const cells = row.map((cell) => cell.trim()).filter((cell) => cell !== '');
    const text = cells.join(' ').replace(/^(?:\d+|[a-z])[.)]\s*/i, '');
    const colon = text.indexOf(':');
    const isPair = colon < 0 && cells.length === 2;
    const label = isPair ? (cells[0] ?? '') : text.slice(0, Math.max(0, colon));
    const value = (isPair ? (cells[1] ?? '') : text.slice(colon + 1)).trim();
    if (labels.has(foldSpelling(label)) && !isMissing(value)) return value;
  }
  return null;
}

/** The title and the unit of the row above where a row has none, as a cell merged downwards says. */
function carriedDown(sheet: Reading, posts: PostHints): PostHints {
  const { titles, unitIds, unitNames } = posts;
  const lacking = new Set(rowsWithout(sheet, 'position_id'));
  const from = titles.map((_, row) => row);
  let carried = 0;
  titles.forEach((title, row) => {
    const above = from[row - 1];
    if (title !== null || above === undefined || sheet.listed[row] === 1) return;
    from[row] = above;
    if (titles[above] !== null && lacking.has(row)) carried++;
  });
  if (carried > 0) report(sheet, { rule: 'post-carried', details: { rows: carried } });
  const carry = (values: PostHints['titles']) =>
    values.map((value, row) => value ?? values[from[row] ?? row] ?? null);
  return {
    ...posts,
    titles: carry(titles),
    unitIds: carry(unitIds),
    unitNames: carry(unitNames),
  };
}

/** Title and unit as one text; spellings of one post are told by the first of them. */
function provisionalIds({ titles, unitIds, unitNames }: PostHints): (row: number) => string {
  const first = new Map<string, string>();
  return (row) => {
    const title = titles[row] ?? null;
    if (title === null) return '';
    const unit = unitNames[row] ?? unitIds[row] ?? null;
    const text = unit === null ? title : `${title} · ${unit}`;
    const key = `${foldSpelling(title)}\u0000${foldSpelling(unit ?? '')}`;
    const before = first.get(key);
    if (before === undefined) first.set(key, text);
    return before ?? text;
  };
}

interface FoundPeriod {
  readonly period: string;
  readonly from: 'title' | 'name';
}

/** A rule that is quoted has a year that is not the sheet's. */
const QUOTES_RULE =
  /peraturan|per(?:men|wali|da|bup|gub)\p{L}*|keputusan|undang|nomor|lampiran|\bno\b/iu;
const SAYS_PERIOD =
  /(?<!\p{L})(?:tahun(?:\s+anggaran)?|thn|t\.?a|periode|bulan)\.?\s*:?\s*((?:\p{L}+\s+(?:tahun\s+)?)?(?:19|20)\d\d(?:-\d\d)?)(?!\d)/iu;

/** The one period that the titles tell, else the one year in the names of the part and the file. */
function periodOf({ titles, part, file }: TextTable): FoundPeriod | null {
  const told = titles.flatMap((row) => {
    const text = row.map((cell) => cell.trim()).join(' ');
    const found = QUOTES_RULE.test(text) ? null : SAYS_PERIOD.exec(text);
    const period = readPeriodCell((found?.[1] ?? '').replace(/\s+tahun\s+/i, ' '));
    return isFault(period) ? [] : [period];
  });
  const [title, ...others] = new Set(told);
  if (title !== undefined) return others.length === 0 ? { period: title, from: 'title' } : null;
  // A year that begins a date is the day on which the file was saved.
  const years = `${part ?? ''} ${file}`.match(/(?<!\d)20\d\d(?!\d|[-_.]?\d\d(?!\d\d))/g) ?? [];
  const [year, ...more] = new Set(years);
  return year === undefined || more.length > 0 ? null : { period: year, from: 'name' };
}
