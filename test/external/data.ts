import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTables } from '#load/csv.ts';
import type { LoadFailure, TextTable } from '#load/table.ts';

/** The folder of files from other projects; the run fails where it is not told. */
export function dataFolder(): string {
  const folder = process.env['EXTERNAL_DATA'];
  if (folder === undefined || folder === '') {
    throw new Error('EXTERNAL_DATA is not set: it names the folder of the files to read');
  }
  return folder;
}

/** The bytes of a file of that folder. */
export function bytesOf(...path: string[]): Uint8Array {
  return readFileSync(join(dataFolder(), ...path));
}

/** The tables of a text file there; throws where it is refused. */
export function tablesOf(...path: string[]): TextTable[] {
  return readTables(bytesOf(...path), path.at(-1) ?? '', null).map((one) => {
    if (!one.ok) throw new Error(`refused: ${one.failure.code}`);
    return one.table;
  });
}

/** The first table of a text file there. */
export function tableOf(...path: string[]): TextTable {
  const [first] = tablesOf(...path);
  if (!first) throw new Error('no table');
  return first;
}

/** Why a file there is refused; null where it is not. */
export function failureOf(...path: string[]): LoadFailure | null {
  const [first] = readTables(bytesOf(...path), path.at(-1) ?? '', null);
  return first && !first.ok ? first.failure : null;
}
