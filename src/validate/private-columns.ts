import { foldSpelling, wordsOf } from '#core/spelling.ts';

/** Words that by themselves make a column one of a person's private life. */
const PRIVATE_WORDS: ReadonlySet<string> = new Set([
  'nik',
  'ktp',
  'agama',
  'religion',
  'kawin',
  'perkawinan',
  'pernikahan',
  'marital',
  'hp',
  'handphone',
  'telepon',
  'telp',
  'phone',
  'whatsapp',
  'wa',
  'email',
  'surel',
  'alamat',
  'address',
  'npwp',
  'bpjs',
]);

/** Bare spellings of private columns that no single word gives away. */
const PRIVATE_NAMES: ReadonlySet<string> = new Set([
  'kartuasnvirtual',
  'tempatlahir',
  'tempatlahirid',
  'tempatlahirnama',
  'agamaid',
  'agamanama',
  'jeniskawinid',
  'jeniskawinnama',
  'statuskawin',
  'nohp',
  'nomorhp',
  'nowa',
  'notelp',
  'emailgov',
  'npwpnomor',
  'nonpwp',
  'nobpjs',
  'noktp',
]);

/**
 * True for a column that names a person's private life and that the tool has no use for: NIK,
 * religion, marital status, phone, mail, address, NPWP, BPJS, virtual card, place of birth. Such a
 * column is dropped whatever a mapping says.
 */
export function isPrivateHeader(header: string): boolean {
  if (PRIVATE_NAMES.has(foldSpelling(header))) return true;
  return wordsOf(header).some((word) => PRIVATE_WORDS.has(word));
}
