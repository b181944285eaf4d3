/** Rows of some fifteen columns that one statement takes with either database. */
const ROWS_AT_ONCE = 1_000;

/**
 * Writes any number of rows, a thousand in a statement: databases limit how many values one may have.
 * Nothing is sent where there are no rows.
 */
export async function inParts<Row>(
  rows: readonly Row[],
  write: (part: Row[]) => Promise<unknown>,
): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE)
    await write(rows.slice(start, start + ROWS_AT_ONCE));
}
