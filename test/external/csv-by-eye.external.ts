import { describe, expect, it } from 'vitest';
import { tableOf } from './data.ts';

/** What a person saw in each file: line of the header (0: none), columns, records. */
const SEEN: readonly (readonly [path: string, header: number, columns: number, rows: number])[] = [
  ['duckdb_csv/all_quotes.csv', 1, 4, 5],
  ['duckdb_csv/bad_date_2.csv', 1, 2, 5],
  ['duckdb_csv/duplicate_header_collision.csv', 1, 4, 2],
  ['duckdb_csv/mid_line_quote.csv', 2, 2, 2],
  ['duckdb_csv/missing_header_col.csv', 1, 3, 2],
  ['duckdb_csv/no_header.csv', 0, 3, 2],
  ['duckdb_csv/semicolon_delim.csv', 0, 3, 3],
  ['duckdb_csv/semicolon_escape.csv', 0, 3, 3],
  ['duckdb_csv/test_header_mix.csv', 1, 13, 2],
  ['duckdb_csv/time_date_timestamp_dd-mm-yyyy.csv', 1, 5, 3],
  ['duckdb_csv/time_date_timestamp_mm-dd-yyyy.csv', 1, 5, 3],
  ['duckdb_csv/utf8bom.csv', 1, 2, 2],
  ['duckdb_csv/varchar_multi_line.csv', 0, 3, 2],
  ['frictionless/accent.csv', 1, 17, 2],
  ['frictionless/blank-headers.csv', 1, 3, 2],
  ['frictionless/blank-rows-multiple.csv', 1, 3, 2],
  ['frictionless/bom.csv', 1, 2, 2],
  ['frictionless/duplicate-headers.csv', 1, 5, 2],
  ['frictionless/issue-1109.csv', 1, 3, 3],
  ['frictionless/latin1.csv', 1, 2, 2],
  ['frictionless/leading-zeros.csv', 1, 1, 3],
  ['frictionless/matrix-with-comment.csv', 2, 4, 4],
  ['frictionless/skip-rows-before-headers.csv', 2, 2, 2],
  ['frictionless/structure-errors.csv', 1, 3, 3],
  ['papaparse_tests/sample-header.csv', 1, 2, 2],
  ['papaparse_tests/sample.csv', 1, 3, 1],
  ['papaparse_tests/utf-8-bom-sample.csv', 1, 3, 1],
];

describe('files read by eye', () => {
  it.each(SEEN)('%s', (path, headerLine, columns, count) => {
    const table = tableOf(...path.split('/'));
    expect([table.headerLine, table.header.length, table.rows.length]).toEqual([
      headerLine,
      columns,
      count,
    ]);
  });

  it('keep encodings, leading zeros and cells behind `, `', () => {
    expect(tableOf('frictionless', 'latin1.csv').rows[1]).toEqual(['2', '©']);
    expect(tableOf('frictionless', 'leading-zeros.csv').rows.flat()).toEqual([
      '01',
      '002',
      '00003',
    ]);
    expect(tableOf('frictionless', 'issue-1109.csv').rows[0]).toEqual(['1', '2.3', 'string']);
  });
});
