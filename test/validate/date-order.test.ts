import { describe, expect, it } from 'vitest';
import { isoOfDay } from '#core/day.ts';
import { SCHEMAS } from '#validate/datasets/all.ts';
import { mappingOf, matchHeaders } from '#validate/headers.ts';
import { validateTable, type ValidateOptions } from '#validate/table.ts';
import { AS_OF, column, findings, textTable, validated } from './from-text.ts';

const HEADER = 'NIP,NAMA JABATAN,TMT JABATAN,SAMPAI TANGGAL';

/** Rows of a history: since and until of each. */
function history(rows: readonly (readonly [since: string, until: string])[]): string {
  return [
    HEADER,
    ...rows.map(([since, until], row) => `19860926201505100${row + 1},Staf,"${since}","${until}"`),
  ].join('\n');
}

function read(
  rows: readonly (readonly [since: string, until: string])[],
  options: Partial<ValidateOptions> = {},
) {
  const found = validated(history(rows), 'position_history', options);
  const days = (name: string) =>
    column(found, name).map((day) => (typeof day === 'number' ? isoOfDay(day) : day));
  return { found, since: days('since'), until: days('until') };
}

describe('day and month of a file', () => {
  it('are asked about once where no cell shows their order, with both readings', () => {
    const { found, since } = read([
      ['03/04/2015', '02-05-2016'],
      ['03/04/2015', ''],
      ['05/05/2016', ''],
      ['11/12/2016', ''],
    ]);
    expect(since).toEqual(['2015-04-03', '2015-04-03', '2016-05-05', '2016-12-11']);
    expect(found.questions).toEqual([
      {
        about: 'date-order',
        column: 'TMT JABATAN',
        used: 'day-first',
        examples: [
          { line: 2, text: '03/04/2015', readings: ['2015-04-03', '2015-03-04'] },
          { line: 5, text: '11/12/2016', readings: ['2016-12-11', '2016-11-12'] },
        ],
      },
    ]);
  });

  it('are read as answered, and not asked about again', () => {
    const rows = [['03/04/2015', '02-05-2016']] as const;
    const monthFirst = read(rows, { dateOrder: 'month-first' });
    expect([monthFirst.since, monthFirst.until]).toEqual([['2015-03-04'], ['2016-02-05']]);
    expect(monthFirst.found.questions).toEqual([]);
    const dayFirst = read(rows, { dateOrder: 'day-first' });
    expect(dayFirst.since).toEqual(['2015-04-03']);
    expect(dayFirst.found.questions).toEqual([]);
  });

  it('are shown for the whole file by one cell of any column', () => {
    const day = read([
      ['03/04/2015', ''],
      ['04/05/2015', '31/12/2016'],
    ]);
    expect(day.since).toEqual(['2015-04-03', '2015-05-04']);
    expect(day.found.questions).toEqual([]);
    expect(findings(day.found)).toEqual([]);
    const month = read([
      ['03/04/2015', ''],
      ['04/05/2015', '12/31/2016'],
    ]);
    expect(month.since).toEqual(['2015-03-04', '2015-04-05']);
    expect(findings(month.found)).toEqual(['date-month-first@-']);
    expect(month.found.questions).toEqual([]);
  });

  it('that contradict each other are read cell by cell, column by column, with a warning', () => {
    const mixed = read([
      ['12/31/2014', '31/12/2016'],
      ['03/04/2015', '03/04/2017'],
    ]);
    expect(mixed.since).toEqual(['2014-12-31', '2015-03-04']);
    expect(mixed.until).toEqual(['2016-12-31', '2017-04-03']);
    expect(findings(mixed.found)).toEqual(['date-order-mixed@-']);
    expect(mixed.found.questions).toEqual([]);
    const oneColumn = read([
      ['12/31/2014', ''],
      ['31/12/2014', ''],
      ['03/04/2015', ''],
    ]);
    expect(oneColumn.since).toEqual(['2014-12-31', '2014-12-31', '2015-04-03']);
    expect(oneColumn.found.questions.map(({ examples }) => examples.length)).toEqual([1]);
    const answered = read(
      [
        ['12/31/2014', ''],
        ['31/12/2014', ''],
        ['03/04/2015', ''],
      ],
      { dateOrder: 'month-first' },
    );
    expect(answered.since).toEqual(['2014-12-31', '2014-12-31', '2015-03-04']);
  });

  it('are not asked about where every cell is the first of some month', () => {
    const first = ['02', '03', '04', '07', '10'].map((month) => [`01-${month}-2015`, ''] as const);
    expect(read(first).found.questions).toEqual([]);
    expect(read(first.slice(1)).found.questions).toHaveLength(1);
    expect(read([...first, ['02-03-2015', '']]).found.questions).toHaveLength(1);
  });

  it('are plain around dots, in named months, with the year first and as twins', () => {
    const plain = read([
      ['03.04.2015', '2016-03-04'],
      ['3 April 2015', '05/05/2016'],
    ]);
    expect(plain.found.questions).toEqual([]);
    expect(plain.since).toEqual(['2015-04-03', '2015-04-03']);
  });

  it('of a row that is not loaded show nothing', () => {
    const found = validated(
      `${HEADER}\nTotal,,"12/31/2015",\n198609262015051001,Staf,03/04/2015,`,
      'position_history',
    );
    expect(findings(found)).toEqual(['footer-row@2']);
    expect(found.questions).toHaveLength(1);
  });

  it('of a period decide its month', () => {
    const text = 'ID UNIT,INDIKATOR,PERIODE,NILAI\nU1,IKM,03/04/2026,86';
    expect(column(validated(text, 'unit_results'), 'period')).toEqual(['2026-04']);
    const month = validated(text, 'unit_results', { dateOrder: 'month-first' });
    expect(column(month, 'period')).toEqual(['2026-03']);
  });
});

describe('serial numbers in a column of dates', () => {
  it('mix with text, and the column is told of', () => {
    const { found, since } = read([
      ['45657', ''],
      ['31-12-2015', ''],
      ['45657', ''],
    ]);
    expect(since).toEqual(['2024-12-31', '2015-12-31', '2024-12-31']);
    expect(found.issues.slice(0, 1)).toEqual([
      {
        file: 'position_history.csv',
        line: null,
        column: 'TMT JABATAN',
        value: '',
        rule: 'date-serial',
        severity: 'info',
        details: { cells: 2, epoch: 1900 },
      },
    ]);
  });

  it('count from the epoch of their workbook', () => {
    const table = { ...textTable(history([['44195', '']])), epoch: 1904 as const };
    const mapping = mappingOf(matchHeaders(table.header, 'position_history'));
    const found = validateTable(table, SCHEMAS.position_history, mapping, { asOf: AS_OF });
    expect(column(found, 'since').map((day) => isoOfDay(Number(day)))).toEqual(['2024-12-31']);
    expect(found.issues[0]?.details).toEqual({ cells: 1, epoch: 1904 });
  });
});

describe('numbers with two readings', () => {
  const UNITS = 'ID UNIT\tNAMA UNIT\tLINTANG\tBUJUR';

  it('are asked about once where nothing decides, with both readings', () => {
    const found = validated(`${UNITS}\nU1\tA\t1.250\t2.113\nU2\tB\t-2,5\t1.113,5`, 'units');
    expect(found.questions).toEqual([]);
  });

  it('name the cells of the column that has no proof of its own', () => {
    const posts =
      'ID JABATAN\tID UNIT\tNAMA JABATAN\tJENIS JABATAN\tJENJANG\tFORMASI\tKEBUTUHAN\n' +
      'J1\tU1\tAnalis\tFungsional\tAhli Muda\t2\t1.250\n' +
      'J2\tU1\tAnalis\tFungsional\tAhli Muda\t2\t2,5.5\n' +
      'J3\tU1\tAnalis\tFungsional\tAhli Muda\t2\t2,125\n';
    const found = validated(posts, 'positions');
    expect(found.questions).toEqual([
      {
        about: 'number-style',
        column: 'KEBUTUHAN',
        used: null,
        examples: [
          { line: 2, text: '1.250', readings: ['1250', '1.25'] },
          { line: 4, text: '2,125', readings: ['2.125', '2125'] },
        ],
      },
    ]);
    expect(column(found, 'need')).toEqual([null, null, null]);
    const answered = validated(posts, 'positions', { numberStyle: 'comma' });
    expect(answered.questions).toEqual([]);
    expect(column(answered, 'need')).toEqual([1250, null, 2.125]);
  });

  it('are asked about where the separator alone suggests an answer, which is used', () => {
    const posts =
      'ID JABATAN;ID UNIT;NAMA JABATAN;JENIS JABATAN;JENJANG;FORMASI;KEBUTUHAN\n' +
      'J1;U1;Analis;Fungsional;Ahli Muda;2;1.250\n';
    const found = validated(posts, 'positions');
    expect(found.questions).toMatchObject([{ about: 'number-style', used: 'comma' }]);
    expect(findings(found)).toEqual(['number-style-assumed@-']);
    expect(column(found, 'need')).toEqual([1250]);
  });
});
