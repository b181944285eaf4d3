import { createHash } from "node:crypto";
import type { SealedHead } from "#app/data/audit-seals.server.ts";

type Sealed = { day: string; previousDigest: string };

/** What a seal signs: SHA-256 over the seal before, the day and each head; and how many these are. */
export async function digestHeads(
  { day, previousDigest }: Sealed,
  heads: AsyncIterable<SealedHead>,
): Promise<{ digest: string; count: number }> {
  const hash = createHash("sha256").update(`${previousDigest}\n${day}\n`);
  let count = 0;
  for await (const { dossierId, sequence, hash: head } of heads) {
    hash.update(`${JSON.stringify([dossierId, sequence, head])}\n`);
    count += 1;
  }
  return { digest: hash.digest("hex"), count };
}
