import type { Transaction } from "./database.server.ts";

/**
 * The next number of a series, from 1, without gaps: the number is taken inside the transaction
 * that uses it, so a number whose act is undone is given again.
 */
export async function nextNumber(tx: Transaction, series: string): Promise<number> {
  const counter = await tx.counter.upsert({
    where: { name: series },
    create: { name: series, last: 1 },
    update: { last: { increment: 1 } },
  });
  return counter.last;
}
