const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const LENGTH = 12;

/**
 * Twelve characters of 32 (60 bits) from a source of random bytes (0 to 255). Letters that read as
 * others (i, l, o, u) are left out.
 */
export function randomIdFrom(nextByte: () => number): string {
  let id = '';
  for (let place = 0; place < LENGTH; place += 1) id += ALPHABET.charAt(nextByte() % 32);
  return id;
}
