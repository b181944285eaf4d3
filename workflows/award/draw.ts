/**
 * The number a dossier draws from a public seed: the same seed and code give the same number on any
 * machine, and nobody can tell it before the seed is known. 64-bit FNV-1a over `seed|code`, mixed
 * once more so that codes that differ in one digit land far apart. @returns 16 hexadecimal digits.
 */
export function drawNumber(seed: string, code: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const character of `${seed}|${code}`) {
    hash ^= BigInt(character.codePointAt(0) ?? 0);
    hash = BigInt.asUintN(64, hash * 0x100000001b3n);
  }
  return mixBits(hash).toString(16).padStart(16, "0");
}

function mixBits(hash: bigint): bigint {
  const first = BigInt.asUintN(64, (hash ^ (hash >> 33n)) * 0xff51afd7ed558ccdn);
  const second = BigInt.asUintN(64, (first ^ (first >> 33n)) * 0xc4ceb9fe1a85ec53n);
  return second ^ (second >> 33n);
}
