import { describe, expect, it } from 'vitest';
import {
  attentionOf,
  bytesRead,
  doubtfulColumns,
  opensItself,
  tallyOf,
} from '#dashboards/import/file-view.ts';
import { checked } from '#test/support/imports.ts';
import { EMPLOYEES, staged, stagedAs, UNITS } from './given.ts';

const READING = { at: 'working', progress: null } as const;
const FAILED = { at: 'failed', why: 'unreadable', detail: 'locked' } as const;

describe('what a file asks of the reader', () => {
  it('is nothing where every row is loaded and every header known', async () => {
    expect(attentionOf(await staged('unit.csv', UNITS))).toBe('clear');
  });

  it('is its rows where some are not loaded, before anything about its columns', async () => {
    const text = 'NIP;NAMMA;STATUS ASN\n1,98706E+17;Budi;PNS\n';
    expect(attentionOf(await staged('pegawai.csv', text))).toBe('rows');
  });

  it('is its columns where a required one is missing, even without rows', async () => {
    expect(attentionOf(await staged('pegawai.csv', 'NIP;STATUS ASN;GOLONGAN\n'))).toBe('columns');
  });

  it('is its columns where one was matched by similarity', async () => {
    const text = EMPLOYEES.replace('NAMA', 'NAMA PEGAWE');
    expect(attentionOf(await staged('pegawai.csv', text))).toBe('columns');
  });

  it('tells refused from unreadable and from still being read', async () => {
    expect(attentionOf(await staged('kosong.csv', ''))).toBe('refused');
    expect(attentionOf(stagedAs('a.csv', FAILED))).toBe('failed');
    expect(attentionOf(stagedAs('a.csv', READING))).toBe('reading');
  });
});

describe('a file is open from the start', () => {
  it('where something is to be decided, however many files there are', () => {
    for (const attention of ['refused', 'failed', 'columns'] as const) {
      expect(opensItself(attention, false)).toBe(true);
    }
  });

  it('for its rows only where it is the only one', () => {
    expect(opensItself('rows', true)).toBe(true);
    expect(opensItself('rows', false)).toBe(false);
  });

  it('never where all is well or it is still read', () => {
    expect(opensItself('clear', true)).toBe(false);
    expect(opensItself('reading', true)).toBe(false);
  });
});

describe('columns in doubt', () => {
  const text = EMPLOYEES.replace('NAMA', 'NAMA PEGAWE');

  it('are those that feed what similarity says', async () => {
    expect(doubtfulColumns(await checked('pegawai.csv', text))).toBe(1);
  });

  it('are no more once something else was chosen for them', async () => {
    const mapping = new Map([
      [0, 'nip'],
      [1, 'education_field'],
      [2, 'status'],
    ]);
    expect(doubtfulColumns(await checked('pegawai.csv', text, { mapping }))).toBe(0);
  });
});

describe('the tally of files', () => {
  it('puts every file in one of three places', async () => {
    const files = [
      await staged('unit.csv', UNITS),
      await staged('kosong.csv', ''),
      stagedAs('a.csv', FAILED),
      stagedAs('b.csv', READING),
    ];
    expect(tallyOf(files)).toEqual({ all: 4, reading: 1, ready: 1, unusable: 2 });
  });

  it('counts the bytes of read files whole and of the others as far as they are', () => {
    const where = { part: null, rowsTotal: null } as const;
    const progress = { step: 'reading', rows: 1, bytes: 2, totalBytes: 6, ...where } as const;
    const files = [
      stagedAs('a.csv', FAILED, '123456'),
      stagedAs('b.csv', { at: 'working', progress }, '123456'),
      stagedAs('c.csv', READING, '123456'),
    ];
    expect(bytesRead(files)).toEqual({ done: 8, total: 18 });
  });
});
