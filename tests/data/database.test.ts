import { describe, expect, test } from "vitest";
import { nextNumber } from "#app/data/counters.server.ts";
import { openTestDatabase } from "#tests/setup/test-database.ts";
import { PROVINCE } from "#tests/setup/test-actors.ts";

describe("the database", () => {
  test("shows a reader nothing that is not committed", async () => {
    const database = openTestDatabase();
    let seenDuring: string | undefined;
    await database.inTransaction(async (tx) => {
      await tx.organisation.update({ where: { id: PROVINCE.id }, data: { name: "Non ancora" } });
      const read = await database.read.organisation.findUnique({ where: { id: PROVINCE.id } });
      seenDuring = read?.name;
    });
    const after = await database.read.organisation.findUnique({ where: { id: PROVINCE.id } });

    expect(seenDuring).toBe(PROVINCE.name);
    expect(after?.name).toBe("Non ancora");
  });

  test("keeps nothing of a transaction that fails", async () => {
    const database = openTestDatabase();
    const failing = database.inTransaction(async (tx) => {
      await tx.organisation.update({ where: { id: PROVINCE.id }, data: { name: "Mai" } });
      throw new Error("power cut");
    });
    await expect(failing).rejects.toThrow("power cut");

    const row = await database.read.organisation.findUnique({ where: { id: PROVINCE.id } });
    expect(row?.name).toBe(PROVINCE.name);
  });

  test("gives parallel acts numbers without gaps or doubles", async () => {
    const database = openTestDatabase();
    const taken = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        database
          .inTransaction(async (tx) => {
            const number = await nextNumber(tx, "protocol-2026");
            if (index % 4 === 0) throw new Error("given back");
            return number;
          })
          .catch(() => null),
      ),
    );
    const numbers = taken.filter((number) => number !== null).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
  });

  test("refuses to write through the reader", async () => {
    const database = openTestDatabase();
    const writable = database.read.organisation as unknown as {
      update: (change: object) => Promise<unknown>;
    };
    await expect(async () =>
      writable.update({ where: { id: PROVINCE.id }, data: { name: "Di nascosto" } }),
    ).rejects.toThrow();
  });
});
