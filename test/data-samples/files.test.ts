import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseIsoDay } from '#core/day.ts';
import { generateCity } from '#data-samples/generator/city.ts';
import { importFile } from '#session/import-file.ts';
import { onlyPart } from '#test/support/imports.ts';
import { SCHEMAS } from '#validate/datasets/all.ts';
import { SLOW, readSample, splitCsv, SEED } from './sample-files.ts';
import type { SampleCity } from './sample-files.ts';

let city: SampleCity;
beforeAll(() => {
  city = readSample();
}, SLOW);

describe('the files', () => {
  it('are one for each dataset, under the name of its schema', () => {
    const names = Object.values(SCHEMAS).map((schema) => schema.file);
    expect([...city.texts.keys()].toSorted()).toEqual(names.toSorted());
  });

  it('begin with the labels of the schema in their order, and the marker after them', () => {
    for (const { file, columns } of Object.values(SCHEMAS)) {
      const [header] = splitCsv(city.texts.get(file) ?? '');
      expect(header, file).toEqual([...columns.map((column) => column.label), 'KETERANGAN']);
    }
  });

  it('say in every row that they are synthetic, totals and dirt included', () => {
    for (const [name, text] of city.texts) {
      const [header = [], ...rows] = splitCsv(text);
      const silent = rows.filter((row) => row[header.length - 1] !== 'SINTETIS');
      expect(silent, name).toEqual([]);
    }
  });

  it(
    'are known as sample data by the import, one by one, without a doubt, and the marker feeds no dataset',
    async () => {
      for (const { id, file, columns } of Object.values(SCHEMAS)) {
        const bytes = new TextEncoder().encode(city.texts.get(file) ?? '');
        const asOf = parseIsoDay(city.truth.asOf) ?? 0;
        const job = { name: file, bytes, asOf, parts: new Map() };
        let people = 0;
        const newId = () => `p${(people += 1)}`;
        const read = onlyPart(await importFile(job, newId, () => undefined));
        const { dataset, synthetic, markers, ignored, missing } = read;
        expect([read.doubts, read.titleLines], file).toEqual([[], []]);
        expect({ dataset, synthetic, markers, ignored, missing }).toEqual({
          dataset: id,
          synthetic: true,
          markers: [columns.length],
          ignored: [],
          missing: [],
        });
      }
    },
    SLOW,
  );

  it('give every perangkat daerah an acronym of its own, and no other unit one', () => {
    const units = city.clean('unit-organisasi.csv');
    const roots = units.filter((row) => row.cell('ID UNIT INDUK') === '');
    const acronyms = roots.map((row) => row.cell('SINGKATAN'));
    expect(acronyms).not.toContain('');
    expect(new Set(acronyms).size).toBe(roots.length);
    expect(acronyms).toEqual(expect.arrayContaining(['BKPSDM', 'Dinas PUPR', 'Kec. Pahandut']));
    for (const row of roots) {
      expect(row.cell('SINGKATAN').length).toBeLessThanOrEqual(row.cell('NAMA UNIT').length);
    }
    const others = units.filter((row) => row.cell('ID UNIT INDUK') !== '');
    expect(new Set(others.map((row) => row.cell('SINGKATAN')))).toEqual(new Set(['']));
  });

  it('are explained column by column in the data dictionary, which says that they are synthetic', () => {
    const readme = readFileSync('data-samples/README.md', 'utf8').replaceAll(/ +/g, ' ');
    expect(readme).toContain('SINTETIS');
    const missing = Object.values(SCHEMAS).flatMap(({ file, columns }) => {
      const section = readme.split('\n### ').find((one) => one.startsWith(`${file}:`)) ?? '';
      return columns
        .filter(({ name, label }) => !section.includes(`| \`${name}\` | ${label} |`))
        .map(({ name }) => `${file} ${name}`);
    });
    expect(missing).toEqual([]);
  });

  it('carry Indonesian headers', () => {
    expect(city.texts.get('pegawai.csv')).toMatch(/^NIP,NAMA,TANGGAL LAHIR,JENIS KELAMIN,/);
    expect(city.texts.get('beban-kerja.csv')).toMatch(/^ID JABATAN,PERIODE,LAYANAN,URAIAN TUGAS,/);
  });

  it('end every line with CRLF and have as many cells in each row as in the header', () => {
    for (const [name, text] of city.texts) {
      expect(text.endsWith('\r\n'), name).toBe(true);
      expect(text.replaceAll('\r\n', '').includes('\n'), name).toBe(false);
      const [header = [], ...rows] = splitCsv(text);
      expect(
        rows.filter((row) => row.length !== header.length),
        name,
      ).toEqual([]);
    }
  });

  it('stay under 25 MB raw and 2 MB packed', () => {
    const all = [...city.texts.values()].join('');
    expect(Buffer.byteLength(all)).toBeLessThan(25e6);
    expect(gzipSync(all).length).toBeLessThan(2e6);
  });

  it('say that they are synthetic: every decree and letter, and the ground truth', () => {
    const silent = city
      .loaded('riwayat-jabatan.csv')
      .filter((row) => !row.cell('NOMOR SK').includes('SINTETIS'));
    expect(silent).toEqual([]);
    const letters = city
      .loaded('kantor.csv')
      .filter((row) => ['surat izin', 'TPP kelas jabatan'].includes(row.cell('PENGATURAN')));
    expect(letters.length).toBeGreaterThan(12);
    for (const letter of letters) expect(letter.cell('DOKUMEN')).toContain('SINTETIS');
    expect(city.truth.label).toContain('SINTETIS');
  });
});

describe('the seed', () => {
  it(
    'gives the same bytes and the same ground truth again',
    () => {
      const again = generateCity({ seed: SEED, scale: 1 });
      const changed = again.files.filter(({ name, text }) => text !== city.texts.get(name));
      expect(changed.map(({ name }) => name)).toEqual([]);
      expect(again.groundTruth).toEqual(city.truth);
    },
    SLOW,
  );

  it(
    'gives another city when it differs, of the same sizes',
    () => {
      const other = readSample(SEED + 1);
      expect(other.texts.get('pegawai.csv') === city.texts.get('pegawai.csv')).toBe(false);
      for (const key of ['people', 'PNS', 'CPNS', 'PPPK', 'PPPK_PW', 'opd']) {
        expect(other.truth.sizes[key], key).toBe(city.truth.sizes[key]);
      }
    },
    SLOW,
  );
});

describe('the scale', () => {
  let double: ReturnType<typeof generateCity>;
  beforeAll(() => {
    double = generateCity({ seed: SEED, scale: 2 });
  }, SLOW);

  it('puts copies beside the city with ids and NIPs of their own', () => {
    const rows = (name: string): string[][] =>
      splitCsv(double.files.find((file) => file.name === name)?.text ?? '').slice(1);
    const units = rows('unit-organisasi.csv').map((row) => row[0]);
    expect(units).toEqual(expect.arrayContaining(['DUKCAPIL', '2.DUKCAPIL']));
    const people = rows('pegawai.csv');
    const account = double.groundTruth.files.find((file) => file.file === 'pegawai.csv');
    expect(people.length).toBe(2 * 7253 + (account?.listed ?? 0));
    const nips = people.map((row) => row[0] ?? '').filter((nip) => /^\d{18}$/.test(nip));
    const twins = double.groundTruth.dirt.find((one) => one.kind === 'nip-ganda')?.rows ?? 0;
    expect(nips.length - new Set(nips).size).toBe(twins);
  });

  it('leaves the bytes of the first copy as they are', () => {
    const changed = double.files.filter(
      ({ name, text }) => !text.startsWith(city.texts.get(name) ?? '-'),
    );
    expect(changed.map(({ name }) => name)).toEqual([]);
  });
});
