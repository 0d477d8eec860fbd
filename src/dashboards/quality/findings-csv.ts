import type { CheckId } from '#model/quality/list.ts';
import { CHECKS } from '#model/quality/list.ts';
import type { FindingRow } from '#model/quality/statements.ts';
import { csvText } from '#share/csv.ts';
import { datasetNames, expectedText, foundText, type QualityWords } from './quality-words.ts';

const COLUMNS = [
  'check',
  'dimension',
  'severity',
  'dataset',
  'opd',
  'unit',
  'name',
  'nip',
  'post',
  'postId',
  'label',
  'found',
  'expected',
] as const;

/** A file of findings: its text and how many lines it has beside the header. */
export interface FindingsFile {
  readonly text: string;
  readonly rows: number;
}

/**
 * Findings as CSV, a line each, of all checks given or of one perangkat daerah ('' = of nobody);
 * NIPs show their last four digits.
 */
export function findingsCsv(
  findings: ReadonlyMap<CheckId, readonly FindingRow[]>,
  opd: string | null,
  words: QualityWords,
): FindingsFile {
  const { t } = words;
  const lines = CHECKS.flatMap(({ id, dimension, severity, dataset }) =>
    (findings.get(id) ?? [])
      .filter(({ opdId }) => opd === null || (opdId ?? '') === opd)
      .map((row) => [
        t(`quality:check.${id}.name`),
        t(`quality:dimension.${dimension}`),
        t(`quality:severity.${severity}`),
        datasetNames([dataset], words),
        row.opdName,
        row.unitName,
        row.personName,
        row.nipMasked,
        row.title,
        row.positionId,
        row.label,
        foundText(row, words),
        expectedText(id, row, words),
      ]),
  );
  const header = COLUMNS.map((column) => t(`quality:export.header.${column}`));
  return { text: csvText(header, lines), rows: lines.length };
}
