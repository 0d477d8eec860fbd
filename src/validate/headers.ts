import { munkres } from 'munkres';
import { DATASET_IDS, type DatasetId } from '#core/ids.ts';
import { foldSpelling } from '#core/spelling.ts';
import type { LoadFailure, TextTable } from '#load/table.ts';
import { SCHEMAS } from './datasets/all.ts';
import { competencyNamed } from './competency-names.ts';
import { headerWords, likeness, type HeaderWords } from './header-likeness.ts';
import { OTHER_SPELLINGS } from './other-spellings.ts';
import { isPrivateHeader } from './private-columns.ts';
import type { DatasetSchema } from './schema.ts';
import { isTaskSheet, isWide } from './wide.ts';

/** How sure a match is: the very label or alias, a near spelling of one, none. */
export type Confidence = 'exact' | 'similar' | 'none';

/** What becomes of one header of a file. */
export interface HeaderMatch {
  /** Place of the column in the file, from 0. */
  readonly index: number;
  readonly header: string;
  /** Name of the schema column; null where the column is not read. */
  readonly column: string | null;
  readonly confidence: Confidence;
  /** 1 for an exact match down to 0. */
  readonly similarity: number;
  /** private: dropped whatever is asked; ignored: of no use to this dataset. */
  readonly fate: 'mapped' | 'private' | 'ignored';
}

/**
 * Which column of a file feeds which column of the schema, by the file's column index. Several file
 * columns may feed one schema column: the first that is not blank in a row counts, in the order of
 * the schema's aliases (`JABATAN ID` before `jabatanFungsionalId`).
 */
export type Mapping = ReadonlyMap<number, string>;

/** How well a dataset explains a header. */
export interface Candidate {
  readonly dataset: DatasetId;
  /** Share of the dataset's columns that the file has, 0 to 1. */
  readonly score: number;
  readonly matched: number;
  /** Required columns that no header gives. */
  readonly missing: readonly string[];
}

/** The dataset of a file by its columns; null where not one column is known. */
export interface Recognition {
  readonly dataset: DatasetId | null;
  readonly score: number;
  /** Datasets that know at least one column, best first. */
  readonly candidates: readonly Candidate[];
}

/** Least likeness of a misspelt header. */
const SIMILAR = 0.8;

interface Spelling {
  readonly column: string;
  readonly words: HeaderWords;
  /** Place among the spellings of its column, label first. */
  readonly rank: number;
}

const SPELLINGS: ReadonlyMap<DatasetId, ReadonlyMap<string, Spelling>> = new Map(
  DATASET_IDS.map((id) => [id, spellingsOf(SCHEMAS[id])]),
);

/** A spelling claimed by two columns of one dataset belongs to the first. */
function spellingsOf(schema: DatasetSchema): ReadonlyMap<string, Spelling> {
  const spellings = new Map<string, Spelling>();
  for (const column of schema.columns) {
    addSpellings(spellings, column.name, [column.label, ...column.aliases], 0);
  }
  // Whatever a schema says itself goes before the rest.
  for (const column of schema.columns) {
    const others = OTHER_SPELLINGS[schema.id]?.[column.name] ?? [];
    addSpellings(spellings, column.name, others, column.aliases.length + 1);
  }
  return spellings;
}

function addSpellings(
  spellings: Map<string, Spelling>,
  column: string,
  texts: readonly string[],
  firstRank: number,
): void {
  texts.forEach((text, index) => {
    const folded = foldSpelling(text);
    if (spellings.has(folded)) return;
    spellings.set(folded, { column, rank: firstRank + index, words: headerWords(text) });
  });
}

function exactMatch(header: string, dataset: DatasetId): Spelling | null {
  if (isPrivateHeader(header)) return null;
  return SPELLINGS.get(dataset)?.get(foldSpelling(header)) ?? null;
}

/**
 * Rank of a header among the spellings of the column that it feeds, label = 0; a header mapped by
 * hand comes last.
 */
export function spellingRank(header: string, dataset: DatasetId, column: string): number {
  const match = exactMatch(header, dataset);
  return match?.column === column ? match.rank : Number.MAX_SAFE_INTEGER;
}

/**
 * Finds the schema column of each header. Labels and aliases count first, whatever their case,
 * spaces, underscores or camel case; of two headers with the same bare spelling the first counts.
 * The headers left over are matched with the columns left over by similarity, one to one, so that
 * the sum of similarities is greatest. Blank headers are ignored, private ones dropped. The levels of
 * a wide sheet of assessments are found by the names of competencies; `competencies` (name to id)
 * knows more of them than the national ones.
 */
export function matchHeaders(
  header: readonly string[],
  dataset: DatasetId,
  competencies?: ReadonlyMap<string, string>,
): HeaderMatch[] {
  const seen = new Set<string>();
  const plain = header.map((text, index): HeaderMatch => {
    if (isPrivateHeader(text)) return unread(index, text, 'private');
    const folded = foldSpelling(text);
    const match = seen.has(folded) ? null : exactMatch(text, dataset);
    seen.add(folded);
    if (!match) return unread(index, text, 'ignored');
    const { column } = match;
    return { index, header: text, column, confidence: 'exact', similarity: 1, fate: 'mapped' };
  });
  const matches = dataset === 'assessments' ? withLevels(plain, competencies) : plain;
  const taken = new Set(matches.flatMap((match) => match.column ?? []));
  const similar = similarMatches(
    matches.filter((match) => isUnexplained(match, dataset)),
    SCHEMAS[dataset].columns.filter((column) => !taken.has(column.name)).map(({ name }) => name),
    dataset,
  );
  return matches.map((match) => similar.get(match.index) ?? match);
}

/** Fewer headers that name a competency do not make a wide sheet. */
const FEWEST_LEVELS = 3;

/** Of two headers of one competency the nearer is its level, the first of equals. */
function withLevels(
  matches: readonly HeaderMatch[],
  competencies: ReadonlyMap<string, string> | undefined,
): readonly HeaderMatch[] {
  if (matches.some(({ column }) => column === 'competency_id')) return matches;
  const levels = new Map<string, HeaderMatch>();
  for (const { index, header, fate } of matches) {
    const named = fate === 'ignored' ? competencyNamed(header, competencies) : null;
    if (!named || (levels.get(named.id)?.similarity ?? 0) >= named.similarity) continue;
    const { similarity } = named;
    const confidence = similarity === 1 ? ('exact' as const) : ('similar' as const);
    levels.set(named.id, {
      index,
      header,
      column: 'level',
      confidence,
      similarity,
      fate: 'mapped',
    });
  }
  if (levels.size < FEWEST_LEVELS) return matches;
  const found = new Map([...levels.values()].map((match) => [match.index, match] as const));
  return matches.map((match) => {
    if (match.column === 'level') return unread(match.index, match.header, 'ignored');
    return found.get(match.index) ?? match;
  });
}

function unread(index: number, header: string, fate: 'private' | 'ignored'): HeaderMatch {
  return { index, header, column: null, confidence: 'none', similarity: 0, fate };
}

/** A header that no dictionary explains: it may be a misspelling. Twins of a match are explained. */
function isUnexplained(match: HeaderMatch, dataset: DatasetId): boolean {
  if (match.fate !== 'ignored') return false;
  const folded = foldSpelling(match.header);
  return folded !== '' && SPELLINGS.get(dataset)?.has(folded) !== true;
}

function similarMatches(
  headers: readonly HeaderMatch[],
  columns: readonly string[],
  dataset: DatasetId,
): ReadonlyMap<number, HeaderMatch> {
  const found = new Map<number, HeaderMatch>();
  if (headers.length === 0 || columns.length === 0) return found;
  const like = headers
    .map((match) => ({ match, values: likenesses(match.header, columns, dataset) }))
    .filter(({ values }) => values.some((value) => value > 0));
  if (like.length === 0) return found;
  for (const [row, place] of munkres(like.map(({ values }) => values.map((value) => 1 - value)))) {
    const match = like[row]?.match;
    const column = columns[place];
    const value = like[row]?.values[place] ?? 0;
    if (!match || column === undefined || value < SIMILAR) continue;
    const { index, header } = match;
    const confidence = 'similar' as const;
    found.set(index, { index, header, column, confidence, similarity: value, fate: 'mapped' });
  }
  return found;
}

/**
 * Likeness of a header to each of some columns; 0 below the least that counts, and 0 for all but the
 * columns that it is most like among those of the dataset: a misspelling of a column that another
 * header feeds is none of the next best.
 */
function likenesses(header: string, columns: readonly string[], dataset: DatasetId): number[] {
  const words = headerWords(header);
  const best = new Map<string, number>();
  let most = SIMILAR;
  for (const { column, words: spelling } of SPELLINGS.get(dataset)?.values() ?? []) {
    const value = likeness(words, spelling, SIMILAR);
    most = Math.max(most, value);
    best.set(column, Math.max(best.get(column) ?? 0, value));
  }
  return columns.map((column) => {
    const value = best.get(column) ?? 0;
    return value >= most ? value : 0;
  });
}

/** The mapping that matches propose. */
export function mappingOf(matches: readonly HeaderMatch[]): Mapping {
  return new Map(
    matches.flatMap(({ index, column }) => (column === null ? [] : [[index, column] as const])),
  );
}

/**
 * Labels of the required columns that a mapping does not feed, nor the file elsewhere (`supplied`). In
 * a wide sheet of assessments the headers are the competencies, and a date that it lacks is asked for.
 * Where nobody has looked into the file, a sheet of tasks is taken to name its post and year in titles.
 */
export function missingColumns(
  schema: DatasetSchema,
  mapping: Mapping,
  supplied: readonly string[] | null = null,
): string[] {
  const fed = new Set([...mapping.values(), ...(supplied ?? [])]);
  if (!supplied && isTaskSheet(schema, fed)) fed.add('position_id').add('period');
  if (isWide(schema, mapping)) fed.add('competency_id').add('assessed_on');
  return schema.columns
    .filter((column) => column.required && !fed.has(column.name))
    .map((column) => column.label);
}

/**
 * Picks the dataset of a file by its columns: one whose required columns are all there before one
 * that lacks some, then the one with most columns matched, then the one that they cover most of.
 */
export function recogniseDataset(header: readonly string[]): Recognition {
  const candidates = DATASET_IDS.map((id) => candidateOf(header, id))
    .filter((candidate) => candidate.matched > 0)
    .toSorted(
      (a, b) =>
        Number(a.missing.length > 0) - Number(b.missing.length > 0) ||
        b.matched - a.matched ||
        b.score - a.score,
    );
  const best = candidates[0];
  return { dataset: best?.dataset ?? null, score: best?.score ?? 0, candidates };
}

function candidateOf(header: readonly string[], dataset: DatasetId): Candidate {
  const schema = SCHEMAS[dataset];
  const mapping = mappingOf(matchHeaders(header, dataset));
  const fed = new Set(mapping.values()).size;
  // Each level of a wide sheet speaks for it.
  const matched = isWide(schema, mapping) ? mapping.size : fed;
  const missing = missingColumns(schema, mapping);
  return { dataset, score: Math.min(1, matched / schema.columns.length), matched, missing };
}

/** The refusal of a file in which no dataset knows a single column: what was seen and expected. */
export function unknownColumnsFailure(table: TextTable): LoadFailure {
  const seen = table.header.filter((text) => text !== '').join(', ');
  const expected = DATASET_IDS.map((id) => {
    const required = SCHEMAS[id].columns.filter((column) => column.required);
    return `${SCHEMAS[id].label}: ${required.map((column) => column.label).join(', ')}`;
  }).join('; ');
  return {
    file: table.file,
    part: table.part,
    code: 'no-known-column',
    line: table.headerLine,
    column: 1,
    details: { seen, expected },
  };
}
