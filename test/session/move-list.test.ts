import { describe, expect, it } from 'vitest';
import { movesOf, readMoveFile, type MoveList } from '#session/move-list.ts';
import { AS_OF, city, day, person, post, unit } from '#test/support/city.ts';

const NIP_A = '198001012005011001';
const NIP_B = '198502022010012002';
const CITY = city({
  units: [unit('a', { name: 'Dinas A' }), unit('b', { name: 'Dinas B' })],
  posts: [
    post('p1', { title: 'Pengadministrasi Umum' }),
    post('p2', { title: 'Pengadministrasi Umum', unitId: 'b', opdId: 'b' }),
    post('p3', { title: 'Pengelola Keuangan' }),
  ],
  persons: [person('anu', { positionId: 'p1' }), person('budi')],
});
const PEOPLE = new Map([
  [NIP_A, 'anu'],
  [NIP_B, 'budi'],
]);

async function read(text: string): Promise<MoveList> {
  const table = await readMoveFile(new TextEncoder().encode(text), 'daftar.csv');
  if (table === null) throw new Error('no table');
  return movesOf(table, CITY, PEOPLE);
}

describe('a list of moves', () => {
  it('finds the person by NIP, the post by id or by title and unit, and the day', async () => {
    const { lines, missing } = await read(
      [
        'NIP;Kode Jabatan;Jabatan tujuan;Unit kerja;Tanggal berlaku',
        `${NIP_A};p3;;;1 November 2026`,
        `'${NIP_B};;PENGADMINISTRASI UMUM;dinas b;`,
      ].join('\n'),
    );
    expect(missing).toEqual([]);
    expect(lines.map(({ line, move, fault }) => ({ line, move, fault }))).toEqual([
      {
        line: 2,
        fault: null,
        move: {
          personId: 'anu',
          from: 'p1',
          to: 'p3',
          effective: day('2026-11-01'),
          reasonCode: null,
          reason: '',
        },
      },
      {
        line: 3,
        fault: null,
        move: {
          personId: 'budi',
          from: null,
          to: 'p2',
          effective: AS_OF,
          reasonCode: null,
          reason: '',
        },
      },
    ]);
  });

  it('reads what is pasted from a spreadsheet, with tabs', async () => {
    const { lines } = await read(`NIP\tJabatan\n${NIP_A}\tPengelola Keuangan\n${NIP_B}\tp3`);
    expect(lines.map(({ post: found }) => found?.id ?? null)).toEqual(['p3', null]);
  });

  it('says of every line that is no move why', async () => {
    const { lines } = await read(
      [
        'nip,jabatan,unit,tanggal',
        '1.98001E+17,Pengelola Keuangan,,',
        '199001012015011003,Pengelola Keuangan,,',
        `${NIP_A},Pengadministrasi Umum,,`,
        `${NIP_A},Juru Masak,Dinas A,`,
        `${NIP_A},Pengelola Keuangan,,kapan-kapan`,
      ].join('\n'),
    );
    expect(lines.map(({ fault, move }) => [fault, move])).toEqual([
      ['nip', null],
      ['person', null],
      ['posts', null],
      ['post', null],
      ['date', null],
    ]);
    expect(lines[3]?.written).toBe('Juru Masak · Dinas A');
  });

  it('names the columns without which it cannot be read', async () => {
    const { lines, missing } = await read('Nama,Golongan\nAnu,III/a\nBudi,III/b');
    expect(lines).toEqual([]);
    expect(missing).toEqual(['nip', 'post']);
  });

  it('is null for what is no table', async () => {
    const bytes = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 1, 2, 3]);
    expect(await readMoveFile(bytes, 'foto.png')).toBeNull();
  });
});
