import { Gunzip, strFromU8 } from 'fflate';
import { pushAll, unpackEntry, zipEntries, type ZipEntry } from './archive-zip.ts';
import { Refusal, type Budget } from './limits.ts';

/** What a ZIP is by the names in its directory. */
export type ZipContents = {
  readonly kind: 'xlsx' | 'ods' | 'archive';
  readonly entries: readonly ZipEntry[];
};

/** Files that systems leave in archives by themselves. */
const LEFTOVERS = /^__MACOSX\/|(?:^|\/)(?:\.[^/]*|Thumbs\.db|desktop\.ini)$/i;

/**
 * Tells what a ZIP is: a workbook in one of two formats, or an archive of files. Throws what cannot be
 * read as either: `own-file` (a file that Tepat saved), `not-csv` (a document or slides),
 * `format-unsupported` (a binary workbook), `too-many-parts`, `encrypted`, `damaged`.
 */
export function openZip(bytes: Uint8Array, budget: Budget): ZipContents {
  const entries = zipEntries(bytes);
  const names = new Set(entries.map(({ name }) => name));
  if (names.has('[Content_Types].xml')) {
    refuseOtherOffice(names);
    return { kind: 'xlsx', entries };
  }
  const type = entries.find(({ name }) => name === 'mimetype');
  if (type && names.has('content.xml')) {
    const said = strFromU8(unpackEntry(bytes, type, budget));
    if (!said.includes('opendocument.spreadsheet'))
      throw new Refusal('not-csv', { found: 'ODT/ODP' });
    return { kind: 'ods', entries };
  }
  const manifest = entries.find(({ name }) => name === 'manifest.json');
  if (manifest && isOwnFile(bytes, manifest, budget)) throw new Refusal('own-file');
  const files = entries.filter(({ name }) => !LEFTOVERS.test(name));
  if (files.length === 0) throw new Refusal('empty');
  budget.takeEntries(files.length);
  if (files.reduce((sum, { size }) => sum + size, 0) > budget.left) throw budget.exceeded();
  if (files.every(({ encrypted }) => encrypted)) throw new Refusal('encrypted');
  return { kind: 'archive', entries: files };
}

function refuseOtherOffice(names: ReadonlySet<string>): void {
  if (names.has('xl/workbook.bin')) throw new Refusal('format-unsupported', { found: 'XLSB' });
  if (names.has('word/document.xml')) throw new Refusal('not-csv', { found: 'DOCX' });
  if (names.has('ppt/presentation.xml')) throw new Refusal('not-csv', { found: 'PPTX' });
}

function isOwnFile(bytes: Uint8Array, manifest: ZipEntry, budget: Budget): boolean {
  if (manifest.encrypted) return false;
  try {
    const said: unknown = JSON.parse(strFromU8(unpackEntry(bytes, manifest, budget)));
    return typeof said === 'object' && said !== null && 'format' in said && said.format === 'tepat';
  } catch (cause) {
    if (cause instanceof SyntaxError) return false;
    throw cause;
  }
}

/**
 * The bytes inside a GZIP, several members joined. Throws `damaged` where it was cut short, and
 * `expands-too-far` as soon as more comes out than may.
 */
export function gunzip(bytes: Uint8Array, budget: Budget): Uint8Array {
  const chunks: Uint8Array[] = [];
  let length = 0;
  let members = 1;
  const stream = new Gunzip((chunk) => {
    budget.take(chunk.length);
    chunks.push(chunk);
    length += chunk.length;
  });
  stream.onmember = () => {
    members++;
  };
  pushAll(stream, bytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const stated = bytes.length < 18 ? -1 : view.getUint32(bytes.length - 4, true);
  if (members === 1 && stated !== length) throw new Refusal('damaged');
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
