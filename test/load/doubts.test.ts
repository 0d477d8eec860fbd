import { describe, expect, it } from 'vitest';
import { readTables } from '#load/csv.ts';
import type { ReadChoice, TextTable } from '#load/table.ts';

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function latin(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 255);
}

function joined(...parts: Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

function tableOf(bytes: Uint8Array, choice: ReadChoice | null = null): TextTable {
  const [result] = readTables(bytes, 'uji.csv', choice);
  if (!result?.ok) throw new Error('refused');
  return result.table;
}

function asked(bytes: Uint8Array): string[] {
  return tableOf(bytes).doubts.map(({ about }) => about);
}

describe('apostrophes', () => {
  it('around one cell are its content', () => {
    const table = tableOf(bytesOf("ID;NAMA\n1;'Ani'\n2;Budi\n3;Citra\n"));
    expect(table.rows[0]).toEqual(['1', "'Ani'"]);
    expect(table.doubts).toEqual([]);
  });

  it('quote where they keep a separator in a cell or stand around all of a column', () => {
    const kept = tableOf(bytesOf("ID;NAMA\n1;'Ani; Lestari'\n2;Budi\n"));
    expect([kept.rows[0], kept.doubts]).toEqual([['1', 'Ani; Lestari'], []]);
    const column = tableOf(bytesOf("ID;NAMA\n1;'Ani'\n2;'Budi'\n3;'Citra'\n"));
    expect([column.rows[0], column.doubts]).toEqual([['1', 'Ani'], []]);
  });

  it('around half of a column are a question, with the rows that differ, read as answered', () => {
    const bytes = bytesOf("ID;NAMA\n1;Ani\n2;'Budi'\n3;Citra\n4;'Dewi'\n");
    const { doubts, rows } = tableOf(bytes);
    expect(doubts.map(({ about }) => about)).toEqual(['quote']);
    expect(rows[1]).toEqual(['2', "'Budi'"]);
    const [as, other] = doubts[0]?.readings ?? [];
    expect(as?.sample).toEqual([
      ['2', "'Budi'"],
      ['4', "'Dewi'"],
    ]);
    expect(other?.sample[0]).toEqual(['2', 'Budi']);
    const answered = tableOf(bytes, other?.choice);
    expect([answered.rows[1], answered.quote, answered.doubts]).toEqual([['2', 'Budi'], "'", []]);
    expect(tableOf(bytes, as?.choice)).toMatchObject({ quote: '"', doubts: [] });
  });
});

describe('encodings', () => {
  const plain = bytesOf('ID,NAMA\n1,Ani\n');

  it('leave no doubt where all letters are of one', () => {
    expect(asked(bytesOf('ID,NAMA\n1,José\n2,Noël\n'))).toEqual([]);
    expect(asked(latin('ID,NAMA\n1,José\n2,Noël\n'))).toEqual([]);
  });

  it('give the quotes and dashes of Windows', () => {
    const table = tableOf(latin('ID,NAMA\n1,\x93Ani\x94 \x96 \x80 5\n'));
    expect(table).toMatchObject({ encoding: 'windows-1252', rows: [['1', '“Ani” – € 5']] });
  });

  it('leave no doubt where a text of UTF-8 ends within a letter or has one wrong byte', () => {
    const text = bytesOf(`ID,NAMA\n${'1,José\n'.repeat(20)}`);
    const cut = joined(text, Uint8Array.of(0x32, 0x2c, 0xc3));
    expect(tableOf(cut)).toMatchObject({ encoding: 'utf-8', doubts: [] });
    expect(tableOf(cut).rows.at(-1)).toEqual(['2', 'Ã']);
  });

  it.each([
    ['JosÃ©', 'José'],
    ['Noâ€™l â€“ Ani', 'No’l – Ani'],
    ['Â«AniÂ»', '«Ani»'],
    ['ðŸ˜€', '😀'],
  ])(
    'encoded twice (%s) are a question, and stay as they stand until it is answered',
    (seen, meant) => {
      const bytes = bytesOf(`ID,NAMA\n1,Ötzi\n2,${seen}\n`);
      const { doubts, encoding, rows } = tableOf(bytes);
      expect([encoding, rows[1]]).toEqual(['utf-8', ['2', seen]]);
      expect(doubts.map(({ about }) => about)).toEqual(['encoding']);
      const [as, other] = doubts[0]?.readings ?? [];
      expect([as?.sample, other?.sample]).toEqual([[['2', seen]], [['2', meant]]]);
      const answered = tableOf(bytes, other?.choice);
      expect(answered).toMatchObject({ encoding: 'utf-8-twice', doubts: [] });
      expect(answered.rows).toEqual([
        ['1', 'Ötzi'],
        ['2', meant],
      ]);
      expect(tableOf(bytes, as?.choice)).toMatchObject({ encoding: 'utf-8', doubts: [] });
    },
  );

  it('encoded twice with the mark of the byte order give the header without it', () => {
    const bytes = bytesOf('ï»¿ID,NAMA\n1,JosÃ©\n');
    const other = tableOf(bytes).doubts[0]?.readings[1];
    expect(tableOf(bytes, other?.choice).header).toEqual(['ID', 'NAMA']);
  });

  it('that are as a name or a sign is written are no question', () => {
    const names = ['Ângela', 'São Tomé', 'â', '25 °C ±2', 'Ã', 'É»', 'Ä.', 'Åse', '100 €', 'â€'];
    for (const name of names) expect(asked(bytesOf(`ID,NAMA\n1,${name}\n`))).toEqual([]);
  });

  it('of both kinds in one file are a question, and no letter is lost', () => {
    const bytes = joined(plain, bytesOf('2,José\n3,Ötzi\n'), latin('4,Noël\n'));
    const { doubts, encoding, rows } = tableOf(bytes);
    expect([encoding, rows.map(([, name]) => name)]).toEqual([
      'utf-8',
      ['Ani', 'José', 'Ötzi', 'Noël'],
    ]);
    const [as, other] = doubts[0]?.readings ?? [];
    expect(doubts.map(({ about }) => about)).toEqual(['encoding']);
    expect(as?.sample.map(([, name]) => name)).toEqual(['José', 'Ötzi']);
    expect(other?.sample.map(([, name]) => name)).toEqual(['JosÃ©', 'Ã–tzi']);
    expect(tableOf(bytes, other?.choice)).toMatchObject({ encoding: 'windows-1252', doubts: [] });
    expect(tableOf(bytes, as?.choice)).toMatchObject({ encoding: 'utf-8', doubts: [] });
  });
});
