import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { randomIdFrom } from '#core/random-id.ts';
import { Random } from '#core/random.ts';
import { generateCity } from '#data-samples/generator/city.ts';
import { AS_OF } from '#data-samples/generator/days.ts';
import { importFile, type CheckedPart, type ImportJob } from '#session/import-file.ts';

/** A file to be imported. */
export type SourceFile = Pick<ImportJob, 'name' | 'bytes'>;

/** The CSV files that the site offers. */
export function shippedFiles(dist: string): SourceFile[] {
  const dir = join(dist, 'sample', 'csv');
  const names = readdirSync(dir).filter((name) => name.endsWith('.csv'));
  return names
    .toSorted()
    .map((name) => ({ name, bytes: Uint8Array.from(readFileSync(join(dir, name))) }));
}

/** The files of a larger city: as many copies as `scale` says. */
export function scaledFiles(scale: number): SourceFile[] {
  const encoder = new TextEncoder();
  const { files } = generateCity({ seed: 6271, scale });
  return files.map(({ name, text }) => ({ name, bytes: encoder.encode(text) }));
}

/** Reads, recognises, checks and encodes all files, as the import page does with each. */
export async function importAll(files: readonly SourceFile[]): Promise<CheckedPart[]> {
  const random = new Random(1);
  const newId = () => randomIdFrom(() => random.int(0, 255));
  const checked: CheckedPart[] = [];
  for (const { name, bytes } of files) {
    const job = { name, bytes, asOf: AS_OF, parts: new Map() };
    const { parts } = await importFile(job, newId, () => undefined);
    for (const part of parts) {
      if (!part.ok) throw new Error(`${name} was not read`);
      checked.push(part);
    }
  }
  return checked;
}
