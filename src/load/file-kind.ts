/** What a file is by its first bytes; `text` where none of the known signatures is there. */
export type FileKind =
  | 'text'
  | 'workbook'
  | 'legacy-workbook'
  | 'zip'
  | 'gzip'
  | 'other-archive'
  | 'packed'
  | 'database'
  | 'early-workbook'
  | 'rtf'
  | 'parquet'
  | 'locked-parquet'
  | 'arrow'
  | 'pdf'
  | 'image';

const SIGNATURES: readonly (readonly [kind: FileKind, bytes: readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['legacy-workbook', [0xd0, 0xcf, 0x11, 0xe0]],
  ['gzip', [0x1f, 0x8b]],
  ['other-archive', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  ['other-archive', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['packed', [0x42, 0x5a, 0x68, 0x39]],
  ['packed', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]],
  ['packed', [0x28, 0xb5, 0x2f, 0xfd]],
  // Access, by the name of its engine behind four bytes, and SQLite.
  ['database', [0x00, 0x01, 0x00, 0x00, 0x53, 0x74, 0x61, 0x6e, 0x64, 0x61, 0x72, 0x64, 0x20]],
  ['database', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66, 0x6f, 0x72, 0x6d, 0x61, 0x74]],
  // Workbooks of Excel 2 to 4, which are no compound files.
  ['early-workbook', [0x09, 0x00, 0x04, 0x00]],
  ['early-workbook', [0x09, 0x02, 0x06, 0x00]],
  ['early-workbook', [0x09, 0x04, 0x06, 0x00]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['parquet', [0x50, 0x41, 0x52, 0x31]],
  ['locked-parquet', [0x50, 0x41, 0x52, 0x45]],
  ['arrow', [0x41, 0x52, 0x52, 0x4f, 0x57, 0x31]],
  // A stream of Arrow begins with the mark of a message.
  ['arrow', [0xff, 0xff, 0xff, 0xff]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
];

/** Parts of a zip that make it a workbook: XLSX and ODS name them in the first kilobytes. */
const WORKBOOK_PARTS = /\[Content_Types\]\.xml|xl\/|opendocument\.spreadsheet/;

/** The kind of a file by its bytes, never by its name: a renamed workbook is still a workbook. */
export function fileKindOf(bytes: Uint8Array): FileKind {
  const found = SIGNATURES.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (!found) return 'text';
  if (found[0] !== 'zip') return found[0];
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  return WORKBOOK_PARTS.test(start) ? 'workbook' : 'zip';
}

const NAMES: Readonly<Record<FileKind, string>> = {
  text: 'CSV',
  workbook: 'XLSX/ODS',
  'legacy-workbook': 'XLS',
  zip: 'ZIP',
  gzip: 'GZIP',
  'other-archive': 'RAR/7Z',
  packed: 'BZ2/XZ/ZSTD',
  database: 'Access/SQLite',
  'early-workbook': 'XLS 2.0–4.0',
  rtf: 'RTF',
  parquet: 'Parquet',
  'locked-parquet': 'Parquet',
  arrow: 'Arrow',
  pdf: 'PDF',
  image: 'PNG/JPEG/GIF',
};

/** Name of a kind as people write it, the same in every language. */
export function kindName(kind: FileKind): string {
  return NAMES[kind];
}
