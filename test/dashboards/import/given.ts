import type { StagedFile } from '#session/use-import.ts';
import { imported } from '#test/support/imports.ts';

/** A staged file of a text, as it is once it is read. */
export async function staged(name: string, text: string): Promise<StagedFile> {
  const result = await imported(name, text);
  return stagedAs(name, { at: 'read', result }, text);
}

/** A staged file with an outcome of its own. */
export function stagedAs(
  name: string,
  outcome: StagedFile['outcome'],
  text = 'NIP\n1\n',
): StagedFile {
  const source = new Blob([text]);
  return { id: name, name, size: source.size, source, choices: new Map(), outcome };
}

export const UNITS = 'ID UNIT;NAMA UNIT\nA;Dinas A\nB;Dinas B\n';
export const EMPLOYEES = 'NIP;NAMA;STATUS ASN\n198706122010011001;Siti;PNS\n';
export const POSITIONS =
  'ID JABATAN;ID UNIT;NAMA JABATAN;JENIS JABATAN;JENJANG;FORMASI\nA-1;A;Kepala;JPT;JPT Pratama;1\n';
