import type { FitWords } from '#dashboards/fit-words.ts';
import { postTexts } from '#dashboards/post-words.ts';
import type { ExportColumn, ExportTable } from '#dashboards/table-export.ts';
import type { CityFacts } from '#model/facts.ts';
import type { HiddenGroup, HiddenMatch } from '#model/fit/hidden.ts';
import type { Mend, Misplaced } from '#model/fit/misplaced.ts';
import { legalTexts, personLines, reasonText, wishText } from './found-rows.ts';

function column<T>(
  label: string,
  kind: ExportColumn<T>['kind'],
  value: ExportColumn<T>['value'],
): ExportColumn<T> {
  return { label, kind, value };
}

/** People in the wrong room as a table, a line for each post kept that mends it. */
export function misplacedTable(
  rows: readonly Misplaced[],
  about: ExportTable<unknown>['about'],
  city: CityFacts,
  words: FitWords,
): ExportTable<readonly [Misplaced, Mend]> {
  const { t } = words;
  type Row = readonly [Misplaced, Mend];
  const who = ([{ personId }]: Row) => personLines(city, personId, words);
  const where = ([, { postId }]: Row) => postTexts(city, postId, words);
  const why = ([{ reasons }]: Row) => reasons.map((one) => reasonText(one, words)).join(' ');
  return {
    name: t('found:misplaced.export'),
    rows: rows.flatMap((row) => row.mends.map((mend) => [row, mend] as const)),
    about,
    columns: [
      column<Row>(t('found:misplaced.column.name'), 'text', (row) => who(row)[0]),
      column<Row>(t('found:misplaced.column.present'), 'text', (row) => who(row)[1]),
      column<Row>(t('found:misplaced.column.unit'), 'text', (row) => who(row)[2]),
      column<Row>(t('found:misplaced.column.reason'), 'text', why),
      column<Row>(t('found:misplaced.column.post'), 'text', (row) => where(row)[0]),
      column<Row>(t('found:misplaced.column.postUnit'), 'text', (row) => where(row)[1]),
      column<Row>(t('found:misplaced.column.legal'), 'text', ([, mend]) =>
        legalTexts(mend, words).join('; '),
      ),
      column<Row>(t('found:misplaced.column.nowLo'), 'number', ([{ da }]) => da?.lo ?? null),
      column<Row>(t('found:misplaced.column.nowHi'), 'number', ([{ da }]) => da?.hi ?? null),
      column<Row>(t('found:misplaced.column.thereLo'), 'number', ([, { da }]) => da?.lo ?? null),
      column<Row>(t('found:misplaced.column.thereHi'), 'number', ([, { da }]) => da?.hi ?? null),
    ],
  };
}

/** Hidden matches as a table, a line for each post. */
export function hiddenTable(
  rows: readonly HiddenGroup[],
  about: ExportTable<unknown>['about'],
  city: CityFacts,
  words: FitWords,
): ExportTable<readonly [HiddenGroup, HiddenMatch]> {
  const { t } = words;
  type Row = readonly [HiddenGroup, HiddenMatch];
  const who = ([{ personId }]: Row) => personLines(city, personId, words);
  return {
    name: t('found:hidden.export'),
    rows: rows.flatMap((row) => row.matches.map((match) => [row, match] as const)),
    about,
    columns: [
      column<Row>(t('found:hidden.column.name'), 'text', (row) => who(row)[0]),
      column<Row>(t('found:hidden.column.present'), 'text', (row) => who(row)[1]),
      column<Row>(t('found:hidden.column.unit'), 'text', (row) => who(row)[2]),
      column<Row>(t('found:hidden.column.post'), 'text', ([{ title }]) => title),
      column<Row>(
        t('found:hidden.column.postUnit'),
        'text',
        ([, { postId }]) => postTexts(city, postId, words)[1],
      ),
      column<Row>(t('found:hidden.column.legal'), 'text', ([, match]) =>
        legalTexts(match, words).join('; '),
      ),
      column<Row>(t('found:hidden.column.lo'), 'number', ([, { da }]) => da.lo),
      column<Row>(t('found:hidden.column.hi'), 'number', ([, { da }]) => da.hi),
      column<Row>(t('found:hidden.column.wish'), 'text', ([group]) => wishText(group, words)),
    ],
  };
}
