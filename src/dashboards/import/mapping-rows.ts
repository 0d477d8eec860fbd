import type { CheckedPart } from '#session/import-file.ts';

/**
 * How a column of a file came to what it feeds; `chosen` = by hand, `private` = dropped, `marker` =
 * feeds nothing and says that the rows are made up.
 */
export type MatchKind = 'exact' | 'similar' | 'none' | 'chosen' | 'private' | 'marker';

/** A column of a file in the preview. */
export interface MappingRow {
  /** Place in the file, from 0. */
  readonly index: number;
  /** Hostile text; blank where the file has no header for it. */
  readonly header: string;
  readonly examples: readonly string[];
  /** Name of the column that it feeds; null = not read. */
  readonly column: string | null;
  readonly kind: MatchKind;
  /** Of a similar match, 0 to 1. */
  readonly similarity: number;
  /** Another column of the file feeds the same one. */
  readonly shared: boolean;
}

/** Whether a part is a wide sheet of assessments: each column of levels is a competency of its own. */
export function isWide({ dataset, mapping }: Pick<CheckedPart, 'dataset' | 'mapping'>): boolean {
  const feeds = [...mapping.values()];
  return dataset === 'assessments' && feeds.includes('level') && !feeds.includes('competency_id');
}

/** The columns of a file with what each feeds now. */
export function mappingRows(part: CheckedPart): MappingRow[] {
  const { matches, mapping, examples, markers } = part;
  const feeds = [...mapping.values()];
  const wide = isWide(part);
  return matches.map((match) => {
    const { index, header, fate, similarity } = match;
    const column = fate === 'private' ? null : (mapping.get(index) ?? null);
    return {
      index,
      header,
      examples: examples[index] ?? [],
      column,
      kind: markers.includes(index) ? 'marker' : kindOf(match, column),
      similarity,
      shared:
        column !== null &&
        !(wide && column === 'level') &&
        feeds.filter((name) => name === column).length > 1,
    };
  });
}

function kindOf(match: CheckedPart['matches'][number], column: string | null): MatchKind {
  if (match.fate === 'private') return 'private';
  return column === match.column ? match.confidence : 'chosen';
}

/** The mapping with one column of the file feeding another column, or none. */
export function withColumn(
  mapping: CheckedPart['mapping'],
  index: number,
  column: string | null,
): CheckedPart['mapping'] {
  const changed = new Map(mapping);
  if (column === null) changed.delete(index);
  else changed.set(index, column);
  return changed;
}
