import type { Row, Rows } from './row-look.ts';

/** Words that columns are named with in many files. */
const NAMES =
  /^(?:(?:id|no|nr|nomor|number|kode|code|nama|name|jenis|type|kind|tipe|status|unit|satuan|jabatan|post|position|title|judul|tanggal|date|tahun|year|bulan|month|jumlah|total|amount|count|alamat|address|kategori|category|keterangan|catatan|notes?|remarks?|uraian|description|email|e-mail|telepon|phone|kota|city|kecamatan|kelurahan|provinsi|wilayah|region|area|country|negara|grade|golongan|pangkat|dinas|department|organi[sz]ation|instansi|key|value|nilai|nip|nik|url)\b|.*[ _](?:id|name|nama|code|kode|type|jenis|date|tanggal|status)$)/i;
/** What a row of words above words has for it before it is looked at: most files have a header. */
const PRIOR = 0.25;
/** A name of a column is seldom longer. */
const LONG = 50;

/**
 * How much the first row of a table of words alone looks like its header; above 0 it is more likely
 * one than a record. Told by words that come again below, by names that many columns have, and by
 * case, length and digits that all the words below share and the first does not.
 */
export function headingPoints(first: Row, body: Rows): number {
  const columns = first.flatMap((cell, column) => (cell.trim() === '' ? [] : [column]));
  if (columns.length === 0) return -1;
  let points = 0;
  for (const column of columns) {
    const values = body.map((row) => row[column]?.trim() ?? '').filter((text) => text !== '');
    points += namePoints(first[column]?.trim() ?? '', values);
  }
  const texts = columns.map((column) => first[column]?.trim());
  const doubles = texts.length - new Set(texts).size;
  const width = Math.max(...body.map((row) => row.length));
  const unnamed = Math.max(0, width - columns.length);
  return PRIOR + (points - doubles * 0.5) / columns.length - (unnamed / width) * 0.4;
}

function namePoints(name: string, values: readonly string[]): number {
  const points = (NAMES.test(name) ? 1 : 0) - (name.length > LONG ? 0.5 : 0);
  const own = points - (/\d/.test(name) ? 0.2 : 0);
  if (values.includes(name)) return own - 1;
  return values.length === 0 ? own : own + contrast(name, values);
}

/** What the words below a name all are and it is not. */
function contrast(name: string, values: readonly string[]): number {
  const all = (test: (text: string) => boolean): boolean =>
    values.filter(test).length >= values.length * 0.8;
  const hasDigit = (text: string): boolean => /\d/.test(text);
  const isJoined = (text: string): boolean => /_|[a-z][A-Z]/.test(text);
  const [first = ''] = values;
  const even = values.length >= 3 && values.every((text) => text.length === first.length);
  const otherCase = isUpper(name) ? !values.some(isUpper) : all(isUpper);
  let points = 0;
  if (!hasDigit(name) && all(hasDigit)) points += 0.8;
  if (otherCase) points += 0.5;
  if (isJoined(name) && !values.some(isJoined)) points += 0.5;
  return even && name.length !== first.length ? points + 0.4 : points;
}

function isUpper(text: string): boolean {
  return text.length > 1 && /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}
