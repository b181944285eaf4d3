import { readFailure } from "./retry-transaction.server.ts";

/** The sums that the database itself keeps, whoever writes. */
export type BrokenGuard = "budget-of-call" | "award-of-dossier";

const WORDS: readonly [BrokenGuard, string][] = [
  ["budget-of-call", "commitments exceed the budget of the call"],
  ["award-of-dossier", "payments exceed the award"],
];

/** Which sum an error says would be exceeded; null for any other error. */
export function findBrokenGuard(error: unknown): BrokenGuard | null {
  const { text } = readFailure(error);
  return WORDS.find(([, words]) => text.includes(words))?.[0] ?? null;
}
