import { createInstance } from 'i18next';
import { describe, expect, it } from 'vitest';
import { checkRows } from '#dashboards/quality/check-rows.ts';
import { findingsCsv } from '#dashboards/quality/findings-csv.ts';
import {
  expectedText,
  foundText,
  valueText,
  type QualityWords,
} from '#dashboards/quality/quality-words.ts';
import { NO_OPD, opdOf, qualitySearch } from '#dashboards/quality/search.ts';
import { DATASET_IDS, type DatasetId } from '#core/ids.ts';
import type { CheckId } from '#model/quality/list.ts';
import { outcomesOf } from '#model/quality/score.ts';
import type { FindingRow } from '#model/quality/statements.ts';
import { makeFormat } from '#words/format.ts';
import { idWords } from '#words/id.ts';

const i18n = createInstance();
await i18n.init({
  lng: 'id',
  ns: Object.keys(idWords),
  defaultNS: 'common',
  resources: { id: idWords },
  interpolation: { escapeValue: false },
});
const words = { t: i18n.t, format: makeFormat('id') } as unknown as QualityWords;

const row = (extra: Partial<FindingRow> = {}): FindingRow => ({
  personId: 'p1',
  personName: 'Ani',
  nipMasked: '••••••••••••••1001',
  positionId: 'J',
  title: 'Analis',
  unitId: 'D1',
  unitName: 'Bidang Satu',
  opdId: 'D',
  opdName: 'Dinas Satu',
  label: null,
  found: null,
  expected: null,
  ...extra,
});

describe('the file of findings', () => {
  const findings = new Map<CheckId, readonly FindingRow[]>([
    ['nip-sex', [row({ found: 'P', expected: 'L' }), row({ opdId: null, opdName: null })]],
    ['person-birth-missing', [row({ personName: '=HYPERLINK("x")' })]],
  ]);

  it('has a line each, in the order of the catalogue, with what stands and what belongs there', () => {
    const { text, rows } = findingsCsv(findings, null, words);
    const lines = text.slice(1).split('\r\n');
    expect(rows).toBe(3);
    expect(lines).toHaveLength(4);
    expect(lines[0]).toBe(
      'Pemeriksaan;Dimensi;Bobot;Data;Perangkat daerah;Unit;Nama;NIP (empat angka terakhir);' +
        'Jabatan;ID jabatan;Rincian;Tercatat;Seharusnya',
    );
    expect(lines[2]).toBe(
      'NIP berbeda dengan jenis kelamin;Konsistensi;sedang;Pegawai;Dinas Satu;Bidang Satu;Ani;' +
        '••••••••••••••1001;Analis;J;;P;menurut NIP: L',
    );
  });

  it('runs no formula', () => {
    const { text } = findingsCsv(findings, null, words);
    expect(text).toContain('\'=HYPERLINK(""x"")');
  });

  it('of one perangkat daerah, or of nobody, has its rows only', () => {
    expect(findingsCsv(findings, 'D', words).rows).toBe(2);
    expect(findingsCsv(findings, '', words).rows).toBe(1);
    expect(findingsCsv(findings, 'zzz', words).rows).toBe(0);
  });
});

describe('values of findings', () => {
  it('are words where they are codes, and stay as they are where they are text', () => {
    expect(valueText('education:40')).toBe('S-1');
    expect(valueText('SANGAT_BAIK')).toBe('SANGAT BAIK');
    expect(valueText('Dinas_Satu')).toBe('Dinas_Satu');
    expect(foundText({ found: null }, words)).toBe('kosong');
    expect(expectedText('nip-birth', { expected: null }, words)).toBe('menurut NIP');
  });
});

describe('the list of checks', () => {
  const counts = new Map([
    ['nip-sex', [{ opdId: 'D', opdName: 'Dinas', checked: 9, found: 2 }]],
    ['nip-birth', [{ opdId: '', opdName: null, checked: 4, found: 1 }]],
  ]);
  const outcomes = outcomesOf(counts, new Set<DatasetId>(['employees']));
  const of = (unit: string | null, id: string) =>
    checkRows(outcomes, { unit, dimension: null }).find(({ outcome }) => outcome.check.id === id);

  it('counts the chosen perangkat daerah, those without a unit among them', () => {
    expect(of(null, 'nip-sex')).toMatchObject({ found: 2, checked: 9 });
    expect(of(NO_OPD, 'nip-sex')).toMatchObject({ found: 0, checked: 0 });
    expect(of(NO_OPD, 'nip-birth')).toMatchObject({ found: 1, checked: 4 });
  });

  it('has no figure where a dataset is missing', () => {
    expect(of(null, 'load-orphan')).toMatchObject({ found: null, checked: null });
  });

  it('is narrowed by dimension', () => {
    const rows = checkRows(outcomes, { unit: null, dimension: 'timeliness' });
    expect(new Set(rows.map(({ outcome }) => outcome.check.dimension))).toEqual(
      new Set(['timeliness']),
    );
  });
});

describe('the address', () => {
  it('falls back where it holds nonsense', () => {
    const wrong = {
      unit: 7,
      dimension: 'x',
      check: '__proto__',
      sort: 'x',
      order: 1,
      data: 'x',
      only: 'x',
    };
    expect(qualitySearch.parse(wrong)).toEqual({
      unit: '7',
      dimension: null,
      check: null,
      sort: 'found',
      order: 'desc',
      data: 'employees',
      view: 'peta',
      measure: 'share',
      only: 'some',
      row: null,
      column: '*',
    });
    expect(DATASET_IDS).not.toContain(NO_OPD);
  });

  it('names nobody by a sign that no unit has', () => {
    expect(opdOf({ unit: NO_OPD })).toBe('');
    expect(opdOf({ unit: null })).toBeNull();
    expect(opdOf({ unit: 'D' })).toBe('D');
  });
});
