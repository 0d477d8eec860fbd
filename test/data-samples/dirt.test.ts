import { beforeAll, describe, expect, it } from 'vitest';
import { parseIsoDay } from '#core/day.ts';
import type { DatasetId } from '#core/ids.ts';
import { readFile } from '#load/read.ts';
import { crossCheck } from '#validate/cross.ts';
import { SCHEMAS } from '#validate/datasets/all.ts';
import { mappingOf, matchHeaders } from '#validate/headers.ts';
import type { Issue } from '#validate/schema.ts';
import { validateTable } from '#validate/table.ts';
import type { ValidatedTable } from '#validate/table.ts';
import { SLOW, readSample } from './sample-files.ts';
import type { SampleCity } from './sample-files.ts';

let city: SampleCity;
const tables = new Map<DatasetId, ValidatedTable>();
let issues: readonly Issue[] = [];
/** Lines under the last row of a file that the loader takes for notes and totals. */
const footers = new Map<string, readonly number[]>();

beforeAll(async () => {
  city = readSample();
  const asOf = parseIsoDay(city.truth.asOf) ?? 0;
  for (const { id, file } of Object.values(SCHEMAS)) {
    const [read] = await readFile(new TextEncoder().encode(city.texts.get(file) ?? ''), file);
    if (!read?.ok) throw new Error(`${file} is refused`);
    footers.set(file, read.table.footerLines);
    const mapping = mappingOf(matchHeaders(read.table.header, id));
    tables.set(id, validateTable(read.table, SCHEMAS[id], mapping, { asOf }));
  }
  issues = [...[...tables.values()].flatMap((table) => table.issues), ...crossCheck(tables)];
}, SLOW);

describe('the import of the sample', () => {
  it('counts the rows of every file as the ground truth says', () => {
    for (const { dataset, file, rowsIn, listed } of city.truth.files) {
      const below = footers.get(file)?.length ?? 0;
      const count = tables.get(dataset)?.count;
      expect(count, file).toMatchObject({
        rowsIn: rowsIn - below,
        listed: listed - below,
        loaded: rowsIn - listed,
      });
    }
  });

  it('asks nothing of its values', () => {
    expect([...tables.values()].flatMap(({ questions }) => questions)).toEqual([]);
  });

  it('loads exactly the people of the city', () => {
    expect(tables.get('employees')?.count.loaded).toBe(7253);
  });

  it('names the rule of each dirty row that is listed or warned about, at its line', () => {
    for (const { file, kind, effect, rule, lines } of city.truth.dirt) {
      if (effect === 'accepted') continue;
      const severity = effect === 'listed' ? 'error' : 'warning';
      const found = issues.filter(
        (issue) => issue.file === file && issue.rule === rule && issue.severity === severity,
      );
      const below = rule === 'footer-row' ? (footers.get(file) ?? []) : [];
      const at = new Set([...found.map((issue) => issue.line), ...below]);
      expect(
        lines.filter((line) => !at.has(line)),
        `${file} ${kind}`,
      ).toEqual([]);
    }
  });

  it('finds nothing wrong in rows without dirt but the posts with two holders', () => {
    const dirty = new Set(
      city.truth.dirt.flatMap(({ file, lines }) => lines.map((line) => `${file} ${line}`)),
    );
    const others = issues.filter(
      ({ file, line, rule, severity }) =>
        severity !== 'info' && rule !== 'post-overfilled' && !dirty.has(`${file} ${line}`),
    );
    expect(others).toEqual([]);
  });

  it('reads oddly spelled cells as meant', () => {
    const employees = tables.get('employees');
    const column = (name: string) =>
      employees?.table.columns.find((one) => one.name === name)?.values ?? [];
    const part = column('status').flatMap((status, row) =>
      status === 'PPPK_PW' ? [column('fte')[row]] : [],
    );
    expect(part).toHaveLength(1520);
    expect(new Set(part)).toEqual(new Set([0.5]));
    expect(new Set(column('sex'))).toEqual(new Set(['L', 'P']));
    expect(column('legal_status').filter((code) => code === null)).toEqual([]);
    expect(column('nip').every((nip) => /^\d{18}$/.test(String(nip)))).toBe(true);
  });
});

describe('the account of the dirt', () => {
  it('gives each kind its lines, and no line carries two kinds', () => {
    for (const { file, kind, rows, lines } of city.truth.dirt) {
      expect(rows, `${file} ${kind}`).toBe(lines.length);
      expect(rows, `${file} ${kind}`).toBeGreaterThan(0);
    }
    const marks = city.truth.dirt.flatMap(({ file, lines }) =>
      lines.map((line) => `${file} ${line}`),
    );
    expect(marks.length).toBe(new Set(marks).size);
  });

  it('holds each kind that offices are known for', () => {
    const kinds = new Set(city.truth.dirt.map((dirt) => dirt.kind));
    for (const kind of [
      'nip-notasi-ilmiah',
      'nip-berakhir-000',
      'nip-apostrof',
      'nip-berspasi',
      'nip-beda-tanggal-lahir',
      'nip-beda-jenis-kelamin',
      'nip-ganda',
      'tanggal-dd-mm-yyyy',
      'tanggal-nomor-seri-excel',
      'tanggal-01-01-1900',
      'kosong-sebagai-strip',
      'kosong-sebagai-null',
      'kedudukan-tanpa-nol',
      'pendidikan-tanpa-nol',
      'fte-koma-desimal',
      'gelar-dalam-nama',
      'baris-jumlah',
      'kaki-lembar-abk',
      'jabatan-kosong-tanpa-nip',
      'jabatan-yatim',
      'opd-dua-ejaan-satu-id',
      'unit-dua-ejaan',
      'nama-unit-dengan-induk',
      'predikat-terlalu-tinggi',
      'predikat-ejaan',
      'predikat-cukup',
      'level-di-luar-1-5',
    ]) {
      expect(kinds.has(kind), kind).toBe(true);
    }
  });
});
