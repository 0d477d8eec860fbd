import type { CheckedPart } from '#session/import-file.ts';
import { checkedParts, type StagedFile } from '#session/use-import.ts';
import { hasOpenQuestion } from './open-questions.ts';

/** What a file asks of the reader, most pressing first. */
export type Attention = 'refused' | 'failed' | 'reading' | 'rows' | 'columns' | 'clear';

/**
 * Whether a file is open before the reader says so: where something is to be decided, and where it is
 * the only one and has rows to look at. Fifteen files with a few findings each stay a list.
 */
export function opensItself(attention: Attention, alone: boolean): boolean {
  switch (attention) {
    case 'refused':
    case 'failed':
    case 'columns':
      return true;
    case 'rows':
      return alone;
    case 'reading':
    case 'clear':
      return false;
  }
}

/** The first part of a file that can be loaded, null where it is refused, failed or still read. */
export function checkedOf(file: StagedFile): CheckedPart | null {
  return checkedParts([file])[0] ?? null;
}

/**
 * What a file asks for: refused and failed ones are not loaded at all; `rows`: some rows are listed;
 * `columns`: a required column is missing, one was matched by similarity only, or a question is open.
 */
export function attentionOf(file: StagedFile): Attention {
  const { outcome } = file;
  if (outcome.at === 'working') return 'reading';
  if (outcome.at === 'failed') return 'failed';
  const parts = checkedParts([file]);
  if (parts.length === 0) return 'refused';
  if (parts.some(({ count }) => count.listed > 0)) return 'rows';
  const doubtful = parts.some(
    (part) => part.missing.length > 0 || hasOpenQuestion(part) || doubtfulColumns(part) > 0,
  );
  return doubtful ? 'columns' : 'clear';
}

/** Columns that were matched by similarity and that nobody has confirmed or changed. */
export function doubtfulColumns({ matches, mapping }: CheckedPart): number {
  return matches.filter(
    ({ index, column, confidence }) =>
      confidence === 'similar' && column !== null && mapping.get(index) === column,
  ).length;
}

/** Files by what becomes of them. */
export interface FileTally {
  readonly all: number;
  readonly reading: number;
  readonly ready: number;
  /** Refused whole, or not readable. */
  readonly unusable: number;
}

/** Counts files by what becomes of them; every file is in one of the three. */
export function tallyOf(files: readonly StagedFile[]): FileTally {
  const all = files.length;
  const reading = files.filter(({ outcome }) => outcome.at === 'working').length;
  const ready = files.filter((file) => checkedOf(file) !== null).length;
  return { all, reading, ready, unusable: all - reading - ready };
}

/** Bytes read of all bytes of the files that are still read. */
export function bytesRead(files: readonly StagedFile[]): { done: number; total: number } {
  let done = 0;
  let total = 0;
  for (const { size, outcome } of files) {
    total += size;
    done += outcome.at === 'working' ? (outcome.progress?.bytes ?? 0) : size;
  }
  return { done, total };
}
