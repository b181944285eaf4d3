/** Letters and figures that nobody takes for one another on paper. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 28;
/** The largest prime that fits 12 bits: finds every wrong sign and every two that changed places. */
const MODULUS = 4093n;
const CHECK_BITS = 12n;
const RANDOM_BYTES = 16;

/**
 * The code of a slip: 128 random bits and twelve that check them, so that a slip of the pen is found
 * without asking whether the code exists.
 * @param random sixteen bytes nobody can foresee
 * @throws RangeError on any other number of bytes
 */
export function writeCode(random: Uint8Array): string {
  if (random.length !== RANDOM_BYTES) throw new RangeError("A code takes sixteen random bytes");
  const drawn = random.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  let left = (drawn << CHECK_BITS) | (drawn % MODULUS);
  let code = "";
  for (let index = 0; index < LENGTH; index += 1) {
    code = ALPHABET.charAt(Number(left & 31n)) + code;
    left >>= 5n;
  }
  return code;
}

/** A code as it was typed or scanned, in its one spelling; null when it cannot be a code. */
export function readCode(typed: string): string | null {
  const code = typed
    .toUpperCase()
    .replaceAll(/[\s-]/g, "")
    .replaceAll("O", "0")
    .replaceAll(/[IL]/g, "1");
  if (code.length !== LENGTH) return null;
  let value = 0n;
  for (const sign of code) {
    const digit = ALPHABET.indexOf(sign);
    if (digit === -1) return null;
    value = (value << 5n) | BigInt(digit);
  }
  const drawn = value >> CHECK_BITS;
  return value === ((drawn << CHECK_BITS) | (drawn % MODULUS)) ? code : null;
}

/** `7H3K-…`: in groups of four, the way it is printed. */
export function spaceCode(code: string): string {
  return code.replaceAll(/.{4}(?=.)/g, "$&-");
}
