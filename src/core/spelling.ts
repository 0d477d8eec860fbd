/**
 * The bare form in which two spellings of one word meet: letters and digits only, lower case,
 * accents off. `NIP BARU`, `nip_baru`, `nipBaru` and `Nip-Baru` are all `nipbaru`. Text without a
 * letter or digit becomes the empty string.
 */
export function foldSpelling(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/**
 * The words of a text in bare form, split at spaces, punctuation and camel case: `emailGov` and
 * `EMAIL GOV` are `email`, `gov`. Empty text has no words.
 */
export function wordsOf(text: string): string[] {
  return text
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .split(/[^\p{L}\p{N}]+/u)
    .map(foldSpelling)
    .filter((word) => word !== '');
}
