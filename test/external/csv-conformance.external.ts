import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { TextTable } from '#load/table.ts';
import { dataFolder, failureOf, tableOf } from './data.ts';

function objectsOf({ header, rows }: TextTable): Record<string, string>[] {
  return rows.map((row) =>
    Object.fromEntries(header.map((name, column) => [name, row[column] ?? ''])),
  );
}

/** All rows by their lines; a line without a character is a row of one blank cell. */
function listsOf({
  header,
  headerRows,
  rows,
  lines,
  blankLines,
}: TextTable): (readonly string[])[] {
  const byLine: (readonly [number, readonly string[]])[] = [
    ...rows.map((row, at) => [lines[at] ?? 0, row] as const),
    ...blankLines.map((line) => [line, ['']] as const),
  ].toSorted(([a], [b]) => a - b);
  const records = byLine.map(([, row]) => row);
  return headerRows === 0 ? records : [[...header], ...records];
}

function jsonOf(...path: string[]): unknown {
  return JSON.parse(readFileSync(join(dataFolder(), ...path), 'utf8'));
}

describe('csv_spectrum', () => {
  /** Copies whose text is no longer the one that their expected values were made from. */
  const altered = new Set(['newlines_crlf', 'location_coordinates']);
  const names = readdirSync(join(dataFolder(), 'csv_spectrum', 'csvs')).map((name) =>
    name.replace(/\.csv$/, ''),
  );

  it('holds twelve files', () => expect(names).toHaveLength(12));

  it.each(names)('%s', (name) => {
    const given = objectsOf(tableOf('csv_spectrum', 'csvs', `${name}.csv`));
    const truth = jsonOf('csv_spectrum', 'json', `${name}.json`);
    if (altered.has(name)) expect(given).not.toEqual(truth);
    else expect(given).toEqual(truth);
  });
});

describe('csv_test_data', () => {
  const names = readdirSync(join(dataFolder(), 'csv_test_data', 'csv')).map((name) =>
    name.replace(/\.csv$/, ''),
  );

  it.each(names.filter((name) => !name.startsWith('bad-') && name !== 'all-empty'))(
    '%s',
    (name) => {
      const table = tableOf('csv_test_data', 'csv', `${name}.csv`);
      const truth = jsonOf('csv_test_data', 'json', `${name}.json`) as unknown[];
      const asLists = truth.every((one) => Array.isArray(one));
      const lists = listsOf(table);
      expect(asLists && truth.length > 0 ? lists : objectsOf(table)).toEqual(truth);
    },
  );

  it.each([
    ['bad-missing-quote', 'quote-unclosed', 2],
    ['bad-quotes-with-unescaped-quote', 'quote-stray', 2],
    ['bad-unescaped-quote', 'quote-stray', 2],
  ])('%s is reported as a repair of its line', (name, kind, line) => {
    expect(tableOf('csv_test_data', 'csv', `${name}.csv`).repairs).toEqual([{ kind, line }]);
  });

  it.each(['bad-header-less-fields', 'bad-header-more-fields'])(
    '%s is ragged in line 2',
    (name) => {
      const { header, rows, lines } = tableOf('csv_test_data', 'csv', `${name}.csv`);
      expect(header).toEqual(['foo', 'bar', 'baz']);
      expect(lines.filter((_line, at) => rows[at]?.length !== header.length)).toEqual([2]);
    },
  );

  it('a file of blank lines is refused as empty', () => {
    expect(failureOf('csv_test_data', 'csv', 'all-empty.csv')).toMatchObject({
      code: 'empty',
      line: 1,
    });
  });

  it('an empty file is refused at line 1, another header is another header', () => {
    const refused = failureOf('csv_test_data', 'csv', 'bad-header-no-header.csv');
    expect(refused).toMatchObject({ code: 'empty', line: 1 });
    const other = tableOf('csv_test_data', 'csv', 'bad-header-wrong-header.csv');
    expect([other.headerLine, other.header]).toEqual([1, ['qux', 'quux', 'quuz']]);
  });
});
