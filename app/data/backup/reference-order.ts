/** One table whose rows name rows of another. */
export type Reference = { from: string; to: string };

/**
 * Tables in an order in which each comes after those its rows refer to.
 * @throws Error when tables refer to each other in a circle.
 */
export function orderByReference(
  tables: readonly string[],
  references: readonly Reference[],
): string[] {
  const ordered: string[] = [];
  let left = [...tables];
  while (left.length > 0) {
    const waiting = new Set(left);
    const next = left.filter((table) =>
      references.every(({ from, to }) => from !== table || to === table || !waiting.has(to)),
    );
    if (next.length === 0) throw new Error(`${left.join(", ")} refer to each other in a circle`);
    ordered.push(...next);
    left = left.filter((table) => !next.includes(table));
  }
  return ordered;
}
