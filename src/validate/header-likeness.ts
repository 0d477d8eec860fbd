import { distance } from 'fastest-levenshtein';
import { wordsOf } from '#core/spelling.ts';

/** Usual short forms of the words of headers, and words that mean the same in them. */
const FULL_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    tgl: 'tanggal',
    tggl: 'tanggal',
    tk: 'tingkat',
    tkt: 'tingkat',
    tingk: 'tingkat',
    jab: 'jabatan',
    jbt: 'jabatan',
    gol: 'golongan',
    pend: 'pendidikan',
    pddk: 'pendidikan',
    didik: 'pendidikan',
    jns: 'jenis',
    jen: 'jenis',
    kel: 'kelamin',
    klmn: 'kelamin',
    peg: 'pegawai',
    pgw: 'pegawai',
    nm: 'nama',
    thn: 'tahun',
    th: 'tahun',
    kd: 'id',
    kode: 'id',
    no: 'nomor',
    nmr: 'nomor',
    jml: 'jumlah',
    jmlh: 'jumlah',
    komp: 'kompetensi',
    kompt: 'kompetensi',
    kec: 'kecamatan',
    min: 'minimal',
    minimum: 'minimal',
    maks: 'maksimal',
    max: 'maksimal',
    maksimum: 'maksimal',
    kedhuk: 'kedudukan',
    ked: 'kedudukan',
    kebth: 'kebutuhan',
    stat: 'status',
    pens: 'pensiun',
    huk: 'hukuman',
    assesmen: 'asesmen',
    assesment: 'asesmen',
    assessment: 'asesmen',
    asessmen: 'asesmen',
  }),
);

/** Words that say nothing about what a column holds. */
const FILLERS: ReadonlySet<string> = new Set([
  'terakhir',
  'sekarang',
  'saat',
  'ini',
  'yang',
  'dan',
  'pada',
]);

/** Words that alone tell two columns apart: a header and a spelling have them both or neither has. */
const MARKS: ReadonlySet<string> = new Set(
  'id,kode,no,tgl,nama,asn,kawin,nikah,tmt,tanggal,tahun,nomor,awal,akhir,lama,baru,induk,pns,cpns,plt,plh,tingkat,jenis,jumlah,minimal,maksimal,sk,penilai,lahir,jpm,total,nilai,kelas,sampai,mulai,gelar,tempat,eselon,masa,atasan'.split(
    ',',
  ),
);

interface Words {
  readonly words: readonly string[];
  /** The words without spaces. */
  readonly joined: string;
  /** How often each letter is in it. */
  readonly letters: Uint8Array;
}

/** A header or spelling taken apart: as it stands, and with its short forms written out. */
export interface HeaderWords {
  readonly plain: Words;
  readonly full: Words;
}

/**
 * Takes a header apart into its words: remarks in brackets, numbers before it and words that say nothing
 * left out.
 */
export function headerWords(header: string): HeaderWords {
  const bare = header.replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ').replace(/^\s*\(?\d+[.)\s]\s*/, '');
  const all = wordsOf(bare);
  const telling = all.filter((word) => !FILLERS.has(word));
  const words = telling.length > 0 ? telling : all;
  return {
    plain: together(words),
    full: together(words.map((word) => FULL_WORDS.get(word) ?? word)),
  };
}

function together(words: readonly string[]): Words {
  const joined = words.join('');
  const letters = new Uint8Array(LETTERS);
  for (let at = 0; at < joined.length; at++) {
    const place = joined.charCodeAt(at) % LETTERS;
    letters[place] = (letters[place] ?? 0) + 1;
  }
  return { words, joined, letters };
}

/** Letters are told apart by their code, modulo this: enough to rule most spellings out. */
const LETTERS = 32;

/** No likeness is greater than the share of the letters that both have. */
function mostPossible(a: Words, b: Words): number {
  let common = 0;
  for (let at = 0; at < LETTERS; at++) common += Math.min(a.letters[at] ?? 0, b.letters[at] ?? 0);
  return (2 * common) / (a.joined.length + b.joined.length);
}

/** Least likeness of two words that are one. */
const SAME_WORD = 0.7;
/** Least likeness of words that are written together. */
const SAME_TOGETHER = 0.85;
/** Shorter words are one only where they are equal. */
const SHORTEST_WORD = 4;
/** Shorter spellings are too near to each other to be corrected. */
const SHORTEST = 5;

/** Similarity by edits; two neighbours in the wrong order are one edit. */
function similarity(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  if (longest === 0) return 0;
  const edits = distance(a, b);
  return 1 - (edits === 2 && isSwapped(a, b) ? 1 : edits) / longest;
}

function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (a[at] === b[at]) at++;
  return (
    a.slice(at, at + 2) === `${b[at + 1] ?? ''}${b[at] ?? ''}` &&
    a.slice(at + 2) === b.slice(at + 2)
  );
}

function isSameWord(a: string, b: string): boolean {
  if (a === b) return true;
  if (MARKS.has(a) && MARKS.has(b)) return false;
  const shorter = Math.min(a.length, b.length);
  // A letter that fell out of a word of four: `bru`.
  if (shorter === SHORTEST_WORD - 1) return a.length + b.length === 7 && distance(a, b) === 1;
  return shorter >= SHORTEST_WORD && similarity(a, b) >= SAME_WORD;
}

/**
 * How near a header is to a spelling, 0 to 1: letter by letter, or word by word in any order with
 * words left out, short forms as they stand or written out; 1 where the words are the same. 0 where a
 * word that tells columns apart is in one alone, and where it is less than `least`.
 */
export function likeness(header: HeaderWords, spelling: HeaderWords, least: number): number {
  const full = likenessOf(header.full, spelling.full, least);
  return full === 1 ? 1 : Math.max(full, likenessOf(header.plain, spelling.plain, least));
}

function likenessOf(header: Words, spelling: Words, least: number): number {
  if (header.joined === spelling.joined) return 1;
  if (mostPossible(header, spelling) < least) return 0;
  if (Math.min(header.joined.length, spelling.joined.length) < SHORTEST) return 0;
  const byLetter = similarity(header.joined, spelling.joined);
  // Words that are written together show no mark by themselves.
  if (header.words.length === 1 && spelling.words.length > 1) {
    return byLetter >= SAME_TOGETHER ? byLetter : 0;
  }
  if (misses(header, spelling) || misses(spelling, header)) return 0;
  return Math.max(byLetter, byWord(header.words, spelling.words));
}

/** True where a word that tells columns apart is in the first alone. */
function misses({ words }: Words, other: Words): boolean {
  return words.some((word) => MARKS.has(word) && !other.words.some((one) => isSameWord(one, word)));
}

/** Share of the letters of both that lie in words which both have. */
function byWord(a: readonly string[], b: readonly string[]): number {
  const left = [...b];
  let common = 0;
  for (const word of a) {
    const at = left.findIndex((other) => isSameWord(word, other));
    if (at < 0) continue;
    common += (word.length + (left[at]?.length ?? 0)) * similarity(word, left[at] ?? '');
    left.splice(at, 1);
  }
  const all = [...a, ...b].reduce((sum, word) => sum + word.length, 0);
  return all === 0 ? 0 : common / all;
}
