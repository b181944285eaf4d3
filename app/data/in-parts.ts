/** Rows of some fifteen columns that one statement takes with either database. */
const ROWS_AT_ONCE = 1_000;

/**
 * Writes any number of rows, a thousand in a statement: databases limit how many values one may have.
 * Nothing is sent where there are no rows, and no more than a part is held.
 */
export async function inParts<Row>(
  rows: Iterable<Row>,
  write: (part: Row[]) => Promise<unknown>,
): Promise<void> {
  let part: Row[] = [];
  for (const row of rows) {
    part.push(row);
    if (part.length < ROWS_AT_ONCE) continue;
    await write(part);
    part = [];
  }
  if (part.length > 0) await write(part);
}
