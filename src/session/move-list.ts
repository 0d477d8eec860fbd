import type { Day } from '#core/day.ts';
import { foldSpelling } from '#core/spelling.ts';
import type { PersonId } from '#core/ids.ts';
import { readFile } from '#load/read.ts';
import type { TextTable } from '#load/table.ts';
import type { CityFacts, PostFact } from '#model/facts.ts';
import type { Move } from '#scenario/moves.ts';
import { readDateCell } from '#validate/date-cells.ts';
import { readNipCell } from '#validate/nip-cells.ts';

/** Columns of a list of moves. */
export const MOVE_COLUMNS = ['nip', 'postId', 'title', 'unit', 'date'] as const;
/** One of {@link MOVE_COLUMNS}. */
export type MoveColumn = (typeof MOVE_COLUMNS)[number];

/** Headers that name a column, in bare spelling. */
const HEADERS: Readonly<Record<MoveColumn, readonly string[]>> = {
  nip: ['nip', 'nip baru', 'nip pegawai'],
  postId: ['id jabatan', 'kode jabatan', 'id jabatan tujuan', 'kode jabatan tujuan', 'position id'],
  title: ['jabatan', 'jabatan tujuan', 'nama jabatan', 'nama jabatan tujuan', 'jabatan baru'],
  unit: ['unit', 'unit kerja', 'unit tujuan', 'unit kerja tujuan', 'perangkat daerah'],
  date: ['tanggal', 'tanggal berlaku', 'tmt', 'tanggal mutasi', 'berlaku'],
};

/**
 * Why a line is no move: its NIP cannot be read or is nobody's, its post is not in the data or is
 * several, its date cannot be read.
 */
export type LineFault = 'nip' | 'person' | 'post' | 'posts' | 'date';

/** A line of the list: the move that it asks for, or why it is none. */
export interface MoveLine {
  /** Line in the file, from 1. */
  readonly line: number;
  /** Null where nobody was found. */
  readonly personId: PersonId | null;
  /** Null where no post, or more than one, was found. */
  readonly post: PostFact | null;
  /** The post as the file writes it. */
  readonly written: string;
  readonly move: Move | null;
  readonly fault: LineFault | null;
}

/** A list of moves as read. */
export interface MoveList {
  readonly lines: readonly MoveLine[];
  /** Columns without which nothing can be read; the lines are empty then. */
  readonly missing: readonly ('nip' | 'post')[];
}

/** Reads a file or a pasted text as the first table in it; null where there is none. */
export async function readMoveFile(bytes: Uint8Array, name: string): Promise<TextTable | null> {
  const results = await readFile(bytes, name);
  return results.find((result) => result.ok)?.table ?? null;
}

/**
 * The moves that the lines of a table ask for. A post is found by its id, else by title and unit, else
 * by a title that one post alone has. A line without a date takes `asOf` of the data.
 */
export function movesOf(
  table: Pick<TextTable, 'header' | 'rows' | 'lines'>,
  city: CityFacts,
  people: ReadonlyMap<string, PersonId>,
): MoveList {
  const at = columnsOf(table.header);
  const missing = [
    ...(at.nip === null ? (['nip'] as const) : []),
    ...(at.postId === null && at.title === null ? (['post'] as const) : []),
  ];
  if (missing.length > 0) return { lines: [], missing };
  const find = postFinder(city);
  const lines = table.rows.map((row, nth): MoveLine => {
    const cell = (column: MoveColumn): string => (row[at[column] ?? -1] ?? '').trim();
    return lineOf(table.lines[nth] ?? 0, cell, { city, people, find });
  });
  return { lines, missing: [] };
}

interface Known {
  readonly city: CityFacts;
  readonly people: ReadonlyMap<string, PersonId>;
  readonly find: (id: string, title: string, unit: string) => readonly PostFact[];
}

function lineOf(
  line: number,
  cell: (column: MoveColumn) => string,
  { city, people, find }: Known,
): MoveLine {
  const nip = readNipCell(cell('nip'));
  const personId = typeof nip === 'string' ? (people.get(nip) ?? null) : null;
  const posts = find(cell('postId'), cell('title'), cell('unit'));
  const post = posts.length === 1 ? (posts[0] ?? null) : null;
  const day = dayOfCell(cell('date'), city.asOf);
  const written = [cell('postId'), cell('title'), cell('unit')].filter(Boolean).join(' · ');
  const fault = faultOf(typeof nip === 'string', personId, posts.length, day);
  const base = { line, personId, post, written, fault };
  const person = personId === null ? undefined : city.persons.get(personId);
  if (fault !== null || person === undefined || post === null || day === null) {
    return { ...base, move: null };
  }
  const from = person.positionId;
  return {
    ...base,
    move: { personId: person.id, from, to: post.id, effective: day, reasonCode: null, reason: '' },
  };
}

function faultOf(
  readable: boolean,
  personId: PersonId | null,
  posts: number,
  day: Day | null,
): LineFault | null {
  if (!readable) return 'nip';
  if (personId === null) return 'person';
  if (posts !== 1) return posts === 0 ? 'post' : 'posts';
  return day === null ? 'date' : null;
}

function dayOfCell(text: string, asOf: Day): Day | null {
  if (text === '') return asOf;
  const day = readDateCell(text);
  return typeof day === 'number' ? day : null;
}

function columnsOf(header: readonly string[]): Readonly<Record<MoveColumn, number | null>> {
  const folded = header.map((text) => foldSpelling(text));
  const place = (column: MoveColumn): number | null => {
    const names = HEADERS[column].map((name) => foldSpelling(name));
    const found = folded.findIndex((text) => names.includes(text));
    return found < 0 ? null : found;
  };
  return {
    nip: place('nip'),
    postId: place('postId'),
    title: place('title'),
    unit: place('unit'),
    date: place('date'),
  };
}

function postFinder({ posts, units }: CityFacts): Known['find'] {
  const byTitle = new Map<string, PostFact[]>();
  for (const post of posts.values()) {
    const key = foldSpelling(post.title);
    const known = byTitle.get(key);
    if (known === undefined) byTitle.set(key, [post]);
    else known.push(post);
  }
  return (id, title, unit) => {
    const own = posts.get(id);
    if (own !== undefined) return [own];
    const titled = byTitle.get(foldSpelling(title)) ?? [];
    const folded = foldSpelling(unit);
    if (folded === '') return titled;
    return titled.filter(({ unitId, opdId }) =>
      [unitId, opdId].some((one) => foldSpelling(units.get(one)?.name ?? '') === folded),
    );
  };
}
