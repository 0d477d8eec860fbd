import {
  NO_CHOICE,
  importFile,
  type CheckedPart,
  type ImportJob,
  type ImportedFile,
  type PartChoice,
} from '#session/import-file.ts';
import { unpack, type Packed } from '#session/import-packed.ts';
import { day } from '#test/support/city.ts';

/** The day of the given files. */
export const AS_OF = day('2026-09-30');

let people = 0;

/** An id that no person has had in this test file. */
export function newPerson(): string {
  return `p${(people += 1)}`;
}

/** A file of a text, or of bytes, as the worker gets it. */
export function jobOf(
  name: string,
  content: string | Uint8Array,
  choice: Partial<PartChoice> = {},
): ImportJob {
  const bytes = new Uint8Array(
    typeof content === 'string' ? new TextEncoder().encode(content) : content,
  );
  return { name, bytes, asOf: AS_OF, parts: new Map([[null, { ...NO_CHOICE, ...choice }]]) };
}

/** What the import makes of a file, by the very steps of the page. */
export function imported(
  name: string,
  content: string | Uint8Array,
  choice: Partial<PartChoice> = {},
): Promise<ImportedFile> {
  return importFile(jobOf(name, content, choice), newPerson, () => undefined);
}

/** The only part of a file that is one table; throws where it is refused. */
export function onlyPart({ parts }: ImportedFile): CheckedPart {
  const [part, second] = parts;
  if (!part || second) throw new Error(`${parts.length} parts`);
  if (part.ok) return part;
  throw new Error(part.skipped ? 'skipped' : part.failure.code);
}

/** As {@link imported}, for a file that is one table and not refused. */
export async function checked(
  name: string,
  content: string | Uint8Array,
  choice: Partial<PartChoice> = {},
): Promise<CheckedPart> {
  return onlyPart(await imported(name, content, choice));
}

/** All packed items as a list. */
export async function unpacked<T>(packed: Packed<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const some of unpack(packed)) items.push(...some);
  return items;
}
