import { describe, expect, it } from 'vitest';
import type { DatasetId } from '#core/ids.ts';
import type { CheckedPart } from '#session/import-file.ts';
import { MOST_CLASHES, prepareImport, type PrepareJob } from '#session/import-prepare.ts';
import { decodeTable } from '#store/decode.ts';
import { personIdsByNip, type EncodedTable } from '#store/ipc.ts';
import { checked, unpacked } from '#test/support/imports.ts';
import { encodeRows } from '#test/support/node-engine.ts';

const HEADER = 'NIP;NAMA;STATUS ASN';
const SITI = '198706122010011001;Siti;PNS';
const BUDI = '199105102022211003;Budi;PNS';
const WATI = '199001012015052001;Wati;PNS';
const csv = (...lines: readonly string[]) => [HEADER, ...lines].join('\n');

function prepared(parts: readonly CheckedPart[], more: Partial<PrepareJob> = {}) {
  const job: PrepareJob = {
    parts,
    loaded: [],
    keepOthers: true,
    mode: {},
    want: 'tables',
    ...more,
  };
  return prepareImport(job);
}

/** Cells of some columns, row by row, of one of the tables. */
function cells(tables: readonly EncodedTable[], dataset: DatasetId, names: readonly string[]) {
  const table = tables.find((one) => one.dataset === dataset);
  if (!table) throw new Error(`no ${dataset}`);
  const { columns, rows } = decodeTable(table);
  return Array.from({ length: rows }, (_, row) =>
    names.map((name) => columns.find((column) => column.name === name)?.values[row]),
  );
}

describe('parts of one dataset', () => {
  it('are joined in the order that they came in', async () => {
    const parts = [await checked('a.csv', csv(SITI, BUDI)), await checked('b.csv', csv(WATI))];
    const { tables, clashes } = prepared(parts);
    expect(clashes.count).toBe(0);
    expect(cells(tables, 'employees', ['name'])).toEqual([['Siti'], ['Budi'], ['Wati']]);
    expect(new Set(personIdsByNip(tables[0] ?? encodeRows('employees', [])).values()).size).toBe(3);
  });

  it('that hold one key are named with file and line, and nothing is loaded', async () => {
    const parts = [
      await checked('a.csv', csv(SITI, BUDI)),
      await checked('b.csv', csv(WATI, ';Kosong;PNS', BUDI)),
    ];
    const { tables, clashes } = prepared(parts);
    expect(tables).toEqual([]);
    expect(clashes).toEqual({
      count: 1,
      first: [
        {
          dataset: 'employees',
          key: ['199105102022211003'],
          places: [
            { file: 'a.csv', part: null, line: 3 },
            { file: 'b.csv', part: null, line: 4 },
          ],
        },
      ],
    });
  });

  it('that clash in many keys are counted whole', async () => {
    const units = Array.from({ length: MOST_CLASHES + 5 }, (_, row) => `U${row};Dinas ${row}`);
    const text = ['ID UNIT;NAMA UNIT', ...units].join('\n');
    const { clashes } = prepared([await checked('a.csv', text), await checked('b.csv', text)]);
    expect([clashes.count, clashes.first.length]).toEqual([MOST_CLASHES + 5, MOST_CLASHES]);
  });

  it('are checked against other datasets with the file and line of each row', async () => {
    const text = 'NIP;TAHUN;PREDIKAT KINERJA\n';
    const parts = [
      await checked('pegawai.csv', csv(SITI)),
      await checked('skp-a.csv', `${text}198706122010011001;2024;BAIK\n`),
      await checked('skp-b.csv', `${text}\n199001012015052001;2024;BAIK\n`),
    ];
    const { findings } = prepared(parts, { want: 'findings' });
    expect(await unpacked(findings.all)).toMatchObject([
      { dataset: 'performance', file: 'skp-b.csv', line: 3, rule: 'nip-unknown' },
    ]);
  });
});

const LOADED = encodeRows('employees', [
  { nip: '198706122010011001', name: 'Siti', status: 'PNS', golongan: 'III/a', person_id: 'one' },
  { nip: '199105102022211003', name: 'Budi', status: 'PNS', golongan: 'III/b', person_id: 'two' },
]);

describe('fresh data as new', () => {
  it('keeps the id of each person whom the loaded data knows by NIP', async () => {
    const { tables } = prepared([await checked('a.csv', csv(WATI, BUDI))], { loaded: [LOADED] });
    const ids = personIdsByNip(tables[0] ?? LOADED);
    expect(ids.get('199105102022211003')).toBe('two');
    expect(ids.get('199001012015052001')).not.toBe('one');
    expect(ids.size).toBe(2);
  });

  it('keeps other loaded datasets only where that is asked for', async () => {
    const units = encodeRows('units', [{ unit_id: 'u', name: 'Dinas' }]);
    const parts = [await checked('a.csv', csv(SITI))];
    const kept = prepared(parts, { loaded: [units] });
    expect(kept.tables.map(({ dataset }) => dataset)).toEqual(['units', 'employees']);
    expect(kept.tables[0]).toBe(units);
    const alone = prepared(parts, { loaded: [units], keepOthers: false });
    expect(alone.tables.map(({ dataset }) => dataset)).toEqual(['employees']);
  });
});

describe('fresh data as an update by key', () => {
  const update = { loaded: [LOADED], mode: { employees: 'update' } } as const;

  it('replaces rows of the same key, adds new ones and leaves the others', async () => {
    const part = await checked('a.csv', csv('198706122010011001;Siti Aminah;PNS', WATI));
    const { tables, previews } = prepared([part], update);
    expect(cells(tables, 'employees', ['name', 'golongan'])).toEqual([
      ['Siti Aminah', 'III/a'],
      ['Budi', 'III/b'],
      ['Wati', null],
    ]);
    expect(previews).toMatchObject([
      { dataset: 'employees', key: ['nip'], added: 1, changed: 1, unchanged: 0, gone: 1 },
    ]);
    expect(previews[0]?.rows.changed).toEqual([
      {
        key: ['198706122010011001'],
        cells: [{ column: 'name', kind: 'text', before: 'Siti', after: 'Siti Aminah' }],
      },
    ]);
    expect(previews[0]?.rows.gone).toMatchObject([{ key: ['199105102022211003'] }]);
    const ids = personIdsByNip(tables[0] ?? LOADED);
    expect([ids.get('198706122010011001'), ids.get('199105102022211003')]).toEqual(['one', 'two']);
  });

  it('changes nothing where the file says what is there already', async () => {
    const { tables, previews } = prepared([await checked('a.csv', csv(BUDI, SITI))], update);
    expect(previews).toMatchObject([{ added: 0, changed: 0, unchanged: 2, gone: 0 }]);
    expect(decodeTable(tables[0] ?? LOADED)).toEqual(decodeTable(LOADED));
  });

  it('takes from a blank cell that the value is missing, from an absent column nothing', async () => {
    const text = 'NIP;NAMA;STATUS ASN;GOLONGAN\n198706122010011001;Siti;PNS;\n';
    const { tables, previews } = prepared([await checked('a.csv', text)], update);
    expect(cells(tables, 'employees', ['golongan'])).toEqual([[null], ['III/b']]);
    expect(previews[0]?.rows.changed[0]?.cells).toEqual([
      { column: 'golongan', kind: 'golongan', before: 'III/a', after: null },
    ]);
  });

  it('says how many cells are emptied and which columns stay, and keeps blanks where that is asked', async () => {
    const text =
      'NIP;NAMA;STATUS ASN;GOLONGAN\n198706122010011001;Siti;PNS;\n199105102022211003;Budi;PNS;IV/a\n';
    const parts = [await checked('a.csv', text)];
    const emptied = prepared(parts, update);
    expect(emptied.previews).toMatchObject([{ emptied: 1, keptBlank: 0, absent: [], changed: 2 }]);
    const kept = prepared(parts, { ...update, mode: { employees: 'fill' } });
    expect(cells(kept.tables, 'employees', ['golongan'])).toEqual([['III/a'], ['IV/a']]);
    expect(kept.previews).toMatchObject([
      { emptied: 0, keptBlank: 1, changed: 1, unchanged: 1, gone: 0 },
    ]);
    const short = prepared([await checked('b.csv', csv('198706122010011001;Sita;PNS'))], update);
    expect(short.previews).toMatchObject([{ emptied: 0, absent: ['golongan'] }]);
    expect(cells(short.tables, 'employees', ['golongan'])).toEqual([['III/a'], ['III/b']]);
  });

  it('takes from an unreadable cell what it takes from a blank one, and says so', async () => {
    const text = 'NIP;NAMA;STATUS ASN;GOLONGAN\n198706122010011001;Siti;PNS;#REF!\n';
    const parts = [await checked('a.csv', text)];
    expect(prepared(parts, update).previews).toMatchObject([{ emptied: 1 }]);
    const kept = prepared(parts, { ...update, mode: { employees: 'fill' } });
    expect(cells(kept.tables, 'employees', ['golongan'])).toEqual([['III/a'], ['III/b']]);
  });

  it('does not empty a post that the file only names and that is not found', async () => {
    const loaded = [
      encodeRows('units', [{ unit_id: 'U1', name: 'Dinas Satu' }]),
      encodeRows('positions', [{ position_id: 'J1', unit_id: 'U1', title: 'Analis' }]),
      encodeRows('employees', [
        {
          person_id: 'one',
          nip: '198706122010011001',
          name: 'Siti',
          status: 'PNS',
          position_id: 'J1',
        },
      ]),
    ];
    const text =
      'NIP;NAMA;STATUS ASN;JABATAN NAMA;UNOR NAMA\n198706122010011001;Siti;PNS;Juru;Dinas Satu\n';
    const { tables, previews } = prepared([await checked('a.csv', text)], {
      loaded,
      mode: { employees: 'update' },
    });
    expect(cells(tables, 'employees', ['position_id'])).toEqual([['J1']]);
    expect(previews).toMatchObject([{ emptied: 0, keptBlank: 1, unchanged: 1 }]);
  });

  it('knows rows of a dataset without a key by all that the file says, and doubles none', async () => {
    const loaded = [
      encodeRows('training', [
        { nip: '198706122010011001', title: 'PKN', hours: 80, year: 2020 },
        { nip: '198706122010011001', title: 'PKN', hours: 80, year: 2020 },
        { nip: '199105102022211003', title: 'PKA', hours: 40, year: 2021 },
      ]),
    ];
    const header = 'NIP;NAMA DIKLAT;JUMLAH JAM;TAHUN';
    const file = await checked(
      'diklat.csv',
      [
        header,
        '198706122010011001;PKN;80;2020',
        '198706122010011001;PKN;80;2022',
        '199001012015052001;LATSAR;120;2016',
      ].join('\n'),
    );
    const again = await checked('lagi.csv', [header, '198706122010011001;PKN;80;2020'].join('\n'));
    const { tables, previews } = prepared([file, again], { loaded, mode: { training: 'update' } });
    expect(previews).toMatchObject([{ added: 2, changed: 0, unchanged: 1, gone: 2 }]);
    expect(cells(tables, 'training', ['title', 'year'])).toEqual([
      ['PKN', 2020],
      ['PKN', 2020],
      ['PKA', 2021],
      ['PKN', 2022],
      ['LATSAR', 2016],
    ]);
  });
});

describe('posts that are named by title and unit', () => {
  const UNITS = 'ID UNIT;NAMA UNIT\nU1;Dinas Satu\nU2;Dinas Dua\n';
  const POSTS =
    'ID JABATAN;ID UNIT;NAMA JABATAN;JENIS JABATAN;JENJANG;FORMASI\n' +
    'J1;U1;Analis;JF;Ahli Muda;1\nJ2;U2;Analis;JF;Ahli Muda;1\n';
  const PEOPLE =
    'NIP;NAMA;STATUS ASN;JABATAN ID;JABATAN NAMA;UNOR NAMA\n' +
    '198706122010011001;Siti;PNS;N-77;Analis;Dinas Dua\n' +
    '199105102022211003;Budi;PNS;N-77;Arsiparis;Dinas Dua\n';

  it('are found among the posts to come, before the checks; what is not found is said', async () => {
    const parts = [
      await checked('pegawai.csv', PEOPLE),
      await checked('unit.csv', UNITS),
      await checked('jabatan.csv', POSTS),
    ];
    const { tables, resolvedPosts } = prepared(parts);
    expect(cells(tables, 'employees', ['position_id'])).toEqual([['J2'], ['N-77']]);
    expect(resolvedPosts).toBe(1);
    const { findings } = prepared(parts, { want: 'findings' });
    const people = (await unpacked(findings.all)).filter(({ dataset }) => dataset === 'employees');
    expect(people.map(({ rule, file, line }) => [rule, file, line])).toEqual([
      ['post-unresolved', 'pegawai.csv', 3],
      ['position-unknown', 'pegawai.csv', 3],
    ]);
  });
});

describe('posts of a task sheet', () => {
  const TASKS =
    'uraian_tugas;satuan_hasil;waktu_penyelesaian;waktu_kerja_efektif;beban_kerja\n' +
    'Menyusun konsep;Dokumen;2,5;1250;40\nMengetik;Lembar;0,25;1250;1200\n';
  const UNITS = 'ID UNIT;NAMA UNIT\nU1;Dinas Satu\nU2;Dinas Dua\n';
  const POSTS =
    'ID JABATAN;ID UNIT;NAMA JABATAN;JENIS JABATAN;JENJANG;FORMASI\n' +
    'J1;U1;Analis;JF;Ahli Muda;1\nJ2;U2;Analis;JF;Ahli Muda;1\nJ3;U2;Arsiparis;JF;Ahli Muda;1\n';
  const above = (...lines: readonly string[]) => lines.map((line) => `${line};;;;\n`).join('');
  const withCity = async (name: string, text: string) => [
    await checked(name, text),
    await checked('unit.csv', UNITS),
    await checked('jabatan.csv', POSTS),
  ];

  it('are found by the title and unit above its table, and its year by the name of the file', async () => {
    const parts = await withCity(
      'abk-2025.csv',
      above('NAMA JABATAN : ANALIS', 'UNIT KERJA : DINAS DUA') + TASKS,
    );
    expect(parts[0]).toMatchObject({ dataset: 'workload', missing: [], count: { loaded: 2 } });
    const { tables } = prepared(parts);
    expect(cells(tables, 'workload', ['position_id', 'period', 'norm_minutes'])).toEqual([
      ['J2', '2025', 150],
      ['J2', '2025', 15],
    ]);
  });

  it('are found by a title that one post has where no unit is named', async () => {
    const parts = await withCity('abk.csv', above('JABATAN : Arsiparis', 'TAHUN 2025') + TASKS);
    expect(cells(prepared(parts).tables, 'workload', ['position_id'])).toEqual([['J3'], ['J3']]);
  });

  it('are not guessed among several, nor where there is none: the row says so by name', async () => {
    const parts = await withCity('abk.csv', above('JABATAN : Analis', 'TAHUN 2025') + TASKS);
    expect(cells(prepared(parts).tables, 'workload', ['position_id'])).toEqual([
      ['Analis'],
      ['Analis'],
    ]);
    const { findings } = prepared(parts, { want: 'findings' });
    const found = (await unpacked(findings.all)).filter(({ dataset }) => dataset === 'workload');
    expect(found.map(({ rule, line, value }) => [rule, line, value])).toEqual([
      ['post-ambiguous', 4, 'Analis'],
      ['post-ambiguous', 5, 'Analis'],
      ['position-unknown', 4, 'Analis'],
      ['position-unknown', 5, 'Analis'],
    ]);
  });

  it('update the tasks that were loaded by id', async () => {
    const before = await checked(
      'lama.csv',
      'id_jabatan;tahun;uraian_tugas;waktu_penyelesaian;beban_kerja\nJ2;2025;Mengetik;30;10\n',
    );
    const parts = await withCity(
      'abk-2025.csv',
      above('NAMA JABATAN : Analis', 'UNIT KERJA : Dinas Dua') + TASKS,
    );
    const { previews } = prepared(parts, {
      loaded: [before.encoded],
      mode: { workload: 'update' },
    });
    expect(previews).toMatchObject([{ dataset: 'workload', added: 1, changed: 1, gone: 0 }]);
  });
});

describe('former and acting posts that are named by title and unit', () => {
  it('are found as well, and a former post that is gone is no finding', async () => {
    const people =
      'NIP;NAMA;STATUS ASN;ID JABATAN\n' +
      '198706122010011001;Siti;PNS;J1\n199105102022211003;Budi;PNS;J2\n';
    const past =
      'NIP BARU;JABATAN ID;NAMA JABATAN;NAMA UNOR;TMT JABATAN\n' +
      '198706122010011001;N-77;Analis;Dinas Dua;2015-03-01\n198706122010011001;N-78;Juru Bayar;Dinas Dua;2012-03-01\n';
    const posts =
      'ID JABATAN;ID UNIT;NAMA JABATAN;JENIS JABATAN;JENJANG;FORMASI\n' +
      'J1;U1;Analis;JF;Ahli Muda;1\nJ2;U2;Analis;JF;Ahli Muda;1\nJ3;U2;Arsiparis;JF;Ahli Muda;1\n';
    const parts = [
      await checked('pegawai.csv', people),
      await checked('riwayat.csv', past),
      await checked('unit.csv', 'ID UNIT;NAMA UNIT\nU1;Dinas Satu\nU2;Dinas Dua\n'),
      await checked('jabatan.csv', posts),
    ];
    const { tables, resolvedPosts } = prepared(parts);
    expect(cells(tables, 'position_history', ['position_id'])).toEqual([['J2'], ['N-78']]);
    expect(resolvedPosts).toBe(0);
    const { findings } = prepared(parts, { want: 'findings' });
    const found = (await unpacked(findings.all)).map(({ rule, dataset }) => [rule, dataset]);
    expect(found).toEqual([['position-unknown', 'position_history']]);
  });

  it('are found for acting posts where the file names the unit of the people', async () => {
    const people =
      'NIP;NAMA;STATUS ASN;ID JABATAN;JABATAN NAMA;UNOR NAMA;JABATAN PLT\n' +
      '198706122010011001;Siti;PNS;J1;Analis;Dinas Satu;Plt. Kepala\n';
    const posts =
      'ID JABATAN;ID UNIT;NAMA JABATAN;JENIS JABATAN;JENJANG;FORMASI\n' +
      'J1;U1;Analis;JF;Ahli Muda;1\nJ2;U1;Kepala;JPT;JPT Pratama;1\nJ3;U2;Kepala;JPT;JPT Pratama;1\n';
    const parts = [
      await checked('pegawai.csv', people),
      await checked('unit.csv', 'ID UNIT;NAMA UNIT\nU1;Dinas Satu\nU2;Dinas Dua\n'),
      await checked('jabatan.csv', posts),
    ];
    const { tables } = prepared(parts);
    expect(cells(tables, 'employees', ['acting_position_id'])).toEqual([['J2']]);
  });
});

describe('the dataset before', () => {
  const people = (...nips: string[]) =>
    encodeRows(
      'employees',
      nips.map((nip) => ({ nip, name: `N ${nip}`, status: 'PNS' })),
    );
  const job = async (keepOthers: boolean, loaded: readonly EncodedTable[]) => {
    const text = 'NIP;NAMA;STATUS ASN\n198609262015051001;A;PNS\n199105102022211003;B;PPPK\n';
    const parts = [await checked('pegawai.csv', text)];
    return prepareImport({ parts, loaded, keepOthers, mode: {}, want: 'tables' });
  };

  it('stays where its tables or most of its persons do', async () => {
    const units = encodeRows('units', [{ unit_id: 'A', name: 'Dinas' }]);
    const known = people('198609262015051001', '199105102022211003');
    expect((await job(true, [units])).stays).toBe(true);
    expect((await job(false, [units])).stays).toBe(false);
    expect((await job(false, [known])).stays).toBe(true);
    expect((await job(false, [people('197001011990011001')])).stays).toBe(false);
  });
});
