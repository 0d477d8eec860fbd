import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFile } from '#load/read.ts';
import { csvOfParts } from './convert-csv.ts';

/** Reads every file of a folder as the page would and writes its tables as plain CSV into another. */
async function convert(from: string, to: string): Promise<void> {
  mkdirSync(to, { recursive: true });
  const files = readdirSync(from, { withFileTypes: true }).filter((entry) => entry.isFile());
  for (const { name } of files) {
    writeFileSync(join(to, `${name}_converted.csv`), await textOf(join(from, name), name));
  }
}

async function textOf(path: string, name: string): Promise<string> {
  try {
    return csvOfParts(await readFile(readFileSync(path), name));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    return `Application Error\n${reason.replace(/\s+/g, ' ')}\n`;
  }
}

const [from, to] = process.argv.slice(2);
if (from === undefined || to === undefined) {
  process.stderr.write('npm run -s convert -- IN_DIR OUT_DIR\n');
  process.exitCode = 2;
} else {
  await convert(from, to);
}
