import { beforeAll, describe, expect, it } from 'vitest';
import { moveListTable, type ListContext, type ListedMove } from '#dashboards/move-list-table.ts';
import { listedMoves } from '#dashboards/scenarios/list-rows.ts';
import { exportCsv, exportXlsx, type ExportTable } from '#dashboards/table-export.ts';
import { scenarioBase } from '#scenario/base.ts';
import type { Move } from '#scenario/moves.ts';
import { preflight } from '#scenario/preflight.ts';
import { movesOf, readMoveFile } from '#session/move-list.ts';
import { fitWordsIn } from '#test/dashboards/fit-fixture.tsx';
import { AS_OF, city, day, person, post, unit } from '#test/support/city.ts';
import { i18n } from '#words/i18n.ts';

const CITY = city({
  units: [unit('a', { name: 'Dinas A' })],
  posts: [post('p1'), post('p2'), post('p3', { title: '=HYPERLINK("x")' })],
  persons: [
    person('anu', { name: '=SINTETIS Anu', positionId: 'p1', positionSince: day('2026-01-01') }),
    person('budi', { positionId: 'p2' }),
  ],
});
const NIPS = new Map([
  ['anu', '198001012005011001'],
  ['budi', '198101012005011002'],
]);
const CELLS = { yes: 'ya', no: 'tidak', notes: 'Keterangan' };
let context: ListContext;

beforeAll(async () => {
  const words = await fitWordsIn('id');
  const t = i18n.getFixedT('id', 'scenarios') as unknown as ListContext['t'];
  context = { city: CITY, nips: NIPS, words, t };
});

function move(personId: string, to: string | null, extra: Partial<Move> = {}): Move {
  const from = CITY.persons.get(personId)?.positionId ?? null;
  return { personId, from, to, effective: AS_OF, reasonCode: null, reason: '', ...extra };
}

function tableOf(moves: readonly Move[]): ExportTable<ListedMove> {
  const rows = listedMoves(moves, preflight(scenarioBase(CITY), moves), {
    verdict: (verdict) => `putusan ${verdict}`,
    rejected: (reason) => `ditolak ${reason}`,
    bench: 'bangku tunggu',
  });
  return moveListTable(rows, context, { name: 'daftar', notes: [] });
}

function cell(table: ExportTable<ListedMove>, nth: number, label: string): unknown {
  const row = table.rows[nth];
  const column = table.columns.find((one) => one.label === label);
  if (row === undefined || column === undefined) throw new Error(`no cell ${nth} ${label}`);
  return column.value(row);
}

describe('the list as it goes out', () => {
  it('has the answer, the rules, their articles and the documents still missing, a line a move', () => {
    const table = tableOf([move('anu', 'p3')]);
    expect(cell(table, 0, 'NIP')).toBe('198001012005011001');
    expect(cell(table, 0, 'Unit kerja tujuan')).toBe('Dinas A');
    expect(cell(table, 0, 'Hasil')).toMatch(/^putusan /u);
    expect(cell(table, 0, 'Aturan yang tidak terpenuhi atau perlu verifikasi')).toContain('M-01');
    expect(cell(table, 0, 'Dasar hukum')).toContain('BKN 5/2019');
    const missing = String(cell(table, 0, 'Dokumen yang belum ada')).split('; ');
    expect(missing).toContain('Alasan tertulis');
    expect(missing).toContain('Pernyataan bebas konflik kepentingan');
  });

  it('asks no written reason of a move that has one', () => {
    const table = tableOf([move('anu', 'p3', { reasonCode: 'need' })]);
    expect(cell(table, 0, 'Alasan')).toBe('Kebutuhan organisasi');
    expect(cell(table, 0, 'Dokumen yang belum ada')).not.toContain('Alasan tertulis');
  });

  it('never has a reason of health or family, its words included, and says that one is left out', () => {
    const table = tableOf([move('anu', 'p3', { reasonCode: 'health', reason: 'opname' })]);
    const text = exportCsv(table, CELLS);
    expect(text).not.toMatch(/opname|[Kk]esehatan atau keluarga/u);
    expect(table.about).toEqual([
      ['Keterangan', 'Alasan kesehatan atau keluarga tidak dicantumkan.'],
    ]);
  });

  it('says of the bench and of moves that cannot be laid over the data what they are', () => {
    const table = tableOf([move('budi', null), move('nobody', 'p1')]);
    expect(cell(table, 0, 'Hasil')).toBe('bangku tunggu');
    expect(cell(table, 1, 'Hasil')).toBe('ditolak person');
    expect(cell(table, 1, 'NIP')).toBeNull();
  });

  it('names and titles that are formulas stay text', () => {
    const text = exportCsv(tableOf([move('anu', 'p3')]), CELLS);
    expect(text).toContain("'=SINTETIS Anu");
    expect(text).not.toMatch(/;=SINTETIS|;=HYPERLINK|;"=HYPERLINK/u);
  });

  it.each(['csv', 'xlsx'] as const)('comes back in as the same moves from %s', async (kind) => {
    const moves = [move('anu', 'p3', { effective: AS_OF + 31 }), move('budi', 'p1')];
    const table = tableOf(moves);
    const bytes =
      kind === 'csv'
        ? new TextEncoder().encode(exportCsv(table, CELLS))
        : await exportXlsx(table, CELLS, AS_OF);
    const read = await readMoveFile(bytes, `daftar.${kind}`);
    if (read === null) throw new Error('not read');
    const people = new Map([...NIPS].map(([id, nip]) => [nip, id]));
    const { lines, missing } = movesOf(read, CITY, people);
    expect(missing).toEqual([]);
    expect(lines.map((line) => line.move)).toEqual(moves);
  });
});
