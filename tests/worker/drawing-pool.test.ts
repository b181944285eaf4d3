import { afterAll, describe, expect, test } from "vitest";
import { openDrawingPool } from "#app/documents/drawing-pool.server.ts";
import { renderDocument } from "#app/documents/render-document.server.ts";
import { planSample } from "#tests/templates/samples/plan-sample.ts";

const pool = openDrawingPool(2);

afterAll(() => pool.close());

describe("a thread of the pool", () => {
  test("draws the very bytes that this thread draws, several at once", async () => {
    const snapshot = JSON.stringify(planSample);
    const expected = await renderDocument("plan", snapshot);
    const drawn = await Promise.all([1, 2, 3, 4].map(() => pool.draw("plan", snapshot)));
    for (const bytes of drawn) expect(expected.equals(bytes)).toBe(true);
  }, 60_000);

  test("says what cannot be drawn and goes on with the next", async () => {
    await expect(pool.draw("plan", "{}")).rejects.toThrow();
    const bytes = await pool.draw("plan", JSON.stringify(planSample));
    expect(Buffer.from(bytes).subarray(0, 5).toString()).toBe("%PDF-");
  }, 60_000);
});
