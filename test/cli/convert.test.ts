import { describe, expect, it } from 'vitest';
import { csvOfParts } from '#cli/convert-csv.ts';
import { readFile } from '#load/read.ts';

async function converted(bytes: Uint8Array | string): Promise<string> {
  const given = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
  return csvOfParts(await readFile(given, 'uji.csv'));
}

describe('convert', () => {
  it('writes the header and the records with quotes where they are needed', async () => {
    expect(await converted('Judul\n\nA;B\n1;"x, ""y"""\n2; z \n')).toBe(
      'A,B\n1,"x, ""y"""\n2, z \n',
    );
  });

  it('invents no header', async () => {
    expect(await converted('1,2024-01-01\n2,2024-01-02\n')).toBe('1,2024-01-01\n2,2024-01-02\n');
  });

  it('leaves letters that look encoded twice as they stand', async () => {
    expect(await converted('ID;NAMA\n1;JosÃ©\n2;â€“\n')).toBe('ID,NAMA\n1,JosÃ©\n2,â€“\n');
  });

  it('gives nothing for a file without anything in it', async () => {
    expect(await converted('')).toBe('');
    expect(await converted('\n \n')).toBe('');
  });

  it('says a refusal and its reason on two lines', async () => {
    expect(await converted('%PDF-1.7\n')).toMatch(/^Application Error\nnot-csv at line 1.*\n$/);
  });
});
