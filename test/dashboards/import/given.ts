import { importFile } from '#session/import-file.ts';
import type { CheckedFile, ImportJob, ImportedFile } from '#session/import-file.ts';
import type { StagedFile } from '#session/use-import.ts';
import { day } from '#test/support/city.ts';

/** The day of the given files. */
export const AS_OF = day('2026-09-30');

let people = 0;

/** What the import makes of a text, by the very steps of the page. */
export function imported(
  name: string,
  text: string,
  choice: Partial<Pick<ImportJob, 'dataset' | 'mapping'>> = {},
): Promise<ImportedFile> {
  const job = { name, bytes: bytesOf(text), asOf: AS_OF, dataset: null, mapping: null, ...choice };
  return importFile(
    job,
    () => `p${(people += 1)}`,
    () => undefined,
  );
}

/** As {@link imported}, for a text that is not refused. */
export async function checked(
  name: string,
  text: string,
  choice: Partial<Pick<ImportJob, 'dataset' | 'mapping'>> = {},
): Promise<CheckedFile> {
  const result = await imported(name, text, choice);
  if (!result.ok) throw new Error(`${name} was refused: ${result.failure.code}`);
  return result;
}

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
  return { id: name, name, bytes: bytesOf(text), dataset: null, mapping: null, outcome };
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(new TextEncoder().encode(text));
}

export const UNITS = 'ID UNIT;NAMA UNIT\nA;Dinas A\nB;Dinas B\n';
export const EMPLOYEES = 'NIP;NAMA;STATUS ASN\n198706122010011001;Siti;PNS\n';
export const POSITIONS =
  'ID JABATAN;ID UNIT;NAMA JABATAN;JENIS JABATAN;JENJANG;FORMASI\nA-1;A;Kepala;JPT;JPT Pratama;1\n';
