import { Random } from '#core/random.ts';
import type { Polluted } from './pollutions.ts';

type Row = readonly string[];

/** Bytes of a text as Windows-1252; only what Latin-1 and it have in common. */
function latin(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 255);
}

function cellOf(cell: string, delimiter: string): string {
  const needs = cell.includes(delimiter) || /["\r\n]/.test(cell);
  return needs ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function textOf(rows: readonly Row[], delimiter: string): string {
  return rows
    .map((row) => `${row.map((cell) => cellOf(cell, delimiter)).join(delimiter)}\r\n`)
    .join('');
}

/** Rows as long as the widest, as spreadsheets save them. */
function even(rows: readonly Row[]): Row[] {
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
}

interface Sheet {
  readonly name: string;
  /** Separator; a comma unless said. */
  readonly delimiter?: string;
  readonly above?: readonly Row[];
  /** Header rows as the file has them. */
  readonly heading: readonly Row[];
  /** The header that they make; the only heading row unless said. */
  readonly header?: Row;
  readonly records: readonly Row[];
  readonly below?: readonly Row[];
  readonly ragged?: boolean;
  readonly windows?: boolean;
}

function fileOf(sheet: Sheet): Polluted {
  const { above = [], heading, records, below = [], delimiter = ',' } = sheet;
  const all = [...above, ...heading, ...records, ...below];
  const rows = sheet.ragged ? all : even(all);
  const text = textOf(rows, delimiter);
  const bytes = sheet.windows ? latin(text) : new TextEncoder().encode(text);
  const truth = [sheet.header ?? heading[0] ?? [], ...records];
  return { name: sheet.name, bytes, truth, hasHeader: true };
}

const BLANK: Row = [''];

function repeated<T>(count: number, make: (at: number) => T): T[] {
  return Array.from({ length: count }, (_one, at) => make(at));
}

function grouped(value: number, mark: string): string {
  return String(value).replaceAll(/\B(?=(?:\d{3})+$)/g, mark);
}

/** Payments above a limit: pounds with thousands, Windows-1252, columns that are always blank. */
function payments(random: Random): Polluted {
  const heading = [
    'Department Family',
    'Entity',
    'Date',
    'Expense Type',
    'Supplier',
    'Transaction Number',
    'Amount (£)',
    '',
    '',
  ];
  const records = repeated(40, () => [
    'Dept for Roads',
    random.pick(['Roads Agency', 'Core Office']),
    `${String(random.int(1, 28)).padStart(2, '0')}/07/2012`,
    random.pick(['Rent, Rates', 'Travel', 'Consultancy']),
    random.pick(['Acme & Sons', 'Ford Works Ltd', 'O’Hara plc'.replace('’', "'")]),
    String(random.int(10_000, 99_999)),
    `£${grouped(random.int(25_000, 990_000), ',')}.${random.int(10, 99)}`,
    '',
    '',
  ]);
  return fileOf({
    name: 'payments',
    above: [['Spend over £25,000'], ['Published:', '31/08/2012'], BLANK],
    heading: [heading],
    records,
    below: [BLANK, BLANK, ...repeated(60, () => BLANK)],
    windows: true,
  });
}

/** A statistical table: a title of several sentences, units, groups of columns, marks and notes. */
function statistics(random: Random): Polluted {
  const records = ['England', 'North East', 'London', 'Wales', 'Scotland', 'Kent'].map((area) => [
    area,
    ...repeated(6, () =>
      random.chance(0.15) ? random.pick(['..', '-', 'n/a']) : grouped(random.int(100, 99_999), ','),
    ),
  ]);
  const header = [
    'Area',
    ...['2010/11', '2011/12'].flatMap((year) =>
      ['Male', 'Female', 'Total'].map((kind) => `${year} ${kind}`),
    ),
  ];
  return fileOf({
    name: 'statistics',
    above: [
      ['Table 5.2: Persons employed, by region and sex, 2010/11 to 2011/12'],
      ['Thousands'],
      BLANK,
    ],
    heading: [
      ['', '2010/11', '', '', '2011/12', '', ''],
      ['Area', 'Male', 'Female', 'Total', 'Male', 'Female', 'Total'],
    ],
    header,
    records,
    below: [
      BLANK,
      ['Notes'],
      ['1. Figures are rounded to the nearest ten, so that sums may differ.'],
      ['* Provisional'],
      ['.. Not available'],
      ['Source: Office for Counting', 'Release 4'],
    ],
  });
}

/** A table of an Indonesian office: `;`, rupiah, decimal comma, total, `Sumber:`. */
function regional(random: Random): Polluted {
  const records = ['Pahandut', 'Jekan Raya', 'Sabangau', 'Bukit Batu', 'Rakumpit'].map(
    (area, at) => [
      String(at + 1),
      area,
      grouped(random.int(1_000, 90_000), '.'),
      `Rp ${grouped(random.int(1_000_000, 90_000_000), '.')}`,
      `${random.int(1, 99)},${random.int(1, 9)}%`,
    ],
  );
  return fileOf({
    name: 'regional',
    delimiter: ';',
    above: [
      ['PEMERINTAH KOTA CONTOH'],
      ['Tabel 3.1 Penduduk dan Anggaran menurut Kecamatan, Tahun 2023'],
      ['(dalam rupiah)'],
      BLANK,
    ],
    heading: [['No', 'Kecamatan', 'Penduduk', 'Anggaran', 'Persentase']],
    records,
    below: [
      ['', 'Jumlah', '200.123', 'Rp 9.000.123'],
      BLANK,
      ['*) Angka sementara'],
      ['Sumber: BPS Kota Contoh, diolah'],
    ],
  });
}

/** Two heading rows, the lower of them with blanks under the columns of one row. */
function staff(random: Random): Polluted {
  const records = repeated(7, (at) => [
    String(at + 1),
    `Dinas ${random.pick(['Kesehatan', 'Sosial', 'Pendidikan'])} ${at}`,
    String(random.int(1, 40)),
    String(random.int(1, 40)),
    String(random.int(1, 80)),
    random.pick(['', 'lihat catatan']),
  ]);
  return fileOf({
    name: 'staff',
    above: [['DAFTAR PEGAWAI'], ['Keadaan per 31 Desember 2023'], BLANK],
    heading: [
      ['No', 'Perangkat Daerah', 'Jenis Kelamin', '', 'Jumlah', 'Keterangan'],
      ['', '', 'L', 'P', '', ''],
    ],
    header: [
      'No',
      'Perangkat Daerah',
      'Jenis Kelamin L',
      'Jenis Kelamin P',
      'Jumlah',
      'Keterangan',
    ],
    records,
    below: [['JUMLAH', '', '150', '160', '310', ''], ['Sumber : Badan Kepegawaian']],
  });
}

/** Words alone below a heading of two rows that fill each other's gaps. */
function words(random: Random): Polluted {
  return fileOf({
    name: 'words',
    above: [['Register of interests, as declared by members and officers, 2014']],
    heading: [
      ['Member', 'Interest', '', 'Declared by'],
      ['', 'Kind', 'Body', ''],
    ],
    header: ['Member', 'Interest Kind', 'Interest Body', 'Declared by'],
    records: repeated(6, (at) => [
      `Cllr ${random.pick(['Brown', 'Green', 'Hill'])} ${'abcdef'.charAt(at)}.`,
      random.pick(['Land', 'Employment', 'Gift']),
      random.pick(['Acme Farms', 'Town Trust', 'Mill Lane School']),
      random.pick(['Member', 'Clerk']),
    ]),
    below: [BLANK, ['This register is kept under the Act of 2011 and was last reviewed in May.']],
  });
}

/** Sentences above, cut at their commas; rows are not filled up. */
function ragged(random: Random): Polluted {
  const records = repeated(12, (at) => [
    `SITE-${at}`,
    random.pick(['Open', 'Closed']),
    `5${random.int(1, 9)}.${random.int(100, 999)}`,
    `-${random.int(0, 3)}.${random.int(100, 999)}`,
    `2013-0${random.int(1, 9)}-1${random.int(0, 9)}`,
    String(random.int(1, 500)),
  ]);
  const text =
    'This file lists sites, their position, and inspections.\r\n' +
    'Contact: data@council.example, 01234 567890\r\n\r\n' +
    textOf(
      [['Site', 'Status', 'Latitude', 'Longitude', 'Inspected', 'Visitors'], ...records],
      ',',
    ) +
    '\r\nNote: positions are rounded, see guidance.\r\n';
  const truth = [['Site', 'Status', 'Latitude', 'Longitude', 'Inspected', 'Visitors'], ...records];
  return { name: 'ragged', bytes: new TextEncoder().encode(text), truth, hasHeader: true };
}

/** Months and days as names of columns, over counts. */
function calendar(random: Random): Polluted {
  return fileOf({
    name: 'calendar',
    heading: [['Ward', '01/04/2013', '01/05/2013', '01/06/2013', '01/07/2013']],
    records: repeated(9, (at) => [`Ward ${at}`, ...repeated(4, () => String(random.int(0, 400)))]),
  });
}

/** Numbers in order as names of columns. */
function ages(random: Random): Polluted {
  return fileOf({
    name: 'ages',
    above: [['Population by single year of age'], BLANK],
    heading: [['Code', 'Name', '0', '1', '2', '3', '4', '5', '90+']],
    records: repeated(14, (at) => [
      `E0700${at}`,
      random.pick(['Adur', 'Arun', 'Crawley', 'Horsham']),
      ...repeated(7, () => grouped(random.int(300, 3000), ',')),
    ]),
  });
}

/** A blank column between two groups of columns. */
function gaps(random: Random): Polluted {
  return fileOf({
    name: 'gaps',
    above: [['Council tax band, England'], ['Percentages'], BLANK],
    heading: [['Region', 'Band A', 'Band B', '', 'All bands', '', 'Change %']],
    records: ['North', 'South', 'East', 'West', 'Centre'].map((region) => [
      region,
      `${random.int(1, 60)}.${random.int(0, 9)}`,
      `${random.int(1, 60)}.${random.int(0, 9)}`,
      '',
      grouped(random.int(1000, 99_999), ','),
      '',
      `${random.pick(['-', ''])}${random.int(0, 9)}.${random.int(0, 9)}%`,
    ]),
    below: [BLANK, ['Source: returns of councils']],
  });
}

/** A title and a table, then the title of a second table and that table. */
function twoTables(random: Random): Polluted {
  const first = [
    ['Unit', 'Staff', 'Cost'],
    ...repeated(6, (at) => [
      `Unit ${at}`,
      String(random.int(1, 90)),
      `£${random.int(100, 999)}.50`,
    ]),
  ];
  const second = [
    ['Grade', 'Men', 'Women', 'All'],
    ...['SEO', 'HEO', 'EO', 'AO'].map((grade) => [
      grade,
      ...repeated(3, () => String(random.int(1, 90))),
    ]),
  ];
  const rows = even([
    ['Table 1 Staff and cost by unit'],
    BLANK,
    ...first,
    BLANK,
    ['Table 2 Staff by grade and sex'],
    BLANK,
    ...second,
    BLANK,
    ['Note: head count'],
  ]);
  const truth = rows.filter((row) => row.filter((cell) => cell !== '').length > 1);
  return {
    name: 'two-tables',
    bytes: latin(textOf(rows, ',')),
    truth,
    hasHeader: true,
  };
}

/** A header and one or two rows of words; titles with several filled cells. */
function small(): Polluted[] {
  return [
    fileOf({
      name: 'one-row-of-words',
      heading: [['Nama', 'Jabatan', 'Unit Kerja']],
      records: [['Ani Lestari', 'Analis', 'Bagian Hukum']],
    }),
    fileOf({
      name: 'values-named-as-a-column',
      heading: [['Kode Unit', 'Nama Unit', 'Jenis', 'lain']],
      records: ['dinas', 'badan', 'bagian'].map((kind) => [kind.slice(0, 1), kind, 'unit', 'lain']),
    }),
    fileOf({
      name: 'titles-of-several-cells',
      heading: [['number', 'text', 'date', 'place']],
      above: [['some notes...'], ['more notes', 'and more...']],
      records: [
        ['345.0', 'TEST4', '2000-12-13', 'a'],
        ['346.0', 'TEST5', '2000-12-14', 'b'],
      ],
      ragged: true,
    }),
    fileOf({
      name: 'answers-above',
      above: [
        ['Council', 'Example Borough'],
        ['Period', 'April 2012 to March 2013'],
        ['Last updated', '31/03/2013'],
        BLANK,
      ],
      heading: [['Post', 'Grade', 'Salary', 'FTE', 'Notes']],
      records: [
        ['Director', 'D1', '£95,000', '1.0', ''],
        ['Head of Legal', 'H2', '£61,250', '0.8', 'acting'],
        ['Planner', 'P4', '£31,000', '1.0', ''],
      ],
    }),
  ];
}

/** Files in the manner of those that offices publish, each with what it holds. */
export function governmentFiles(seed: number): Polluted[] {
  const random = new Random(seed);
  return [
    payments(random),
    statistics(random),
    regional(random),
    staff(random),
    words(random),
    ragged(random),
    calendar(random),
    ages(random),
    gaps(random),
    twoTables(random),
    ...small(),
  ];
}
