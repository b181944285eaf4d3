import { expect, expectTypeOf, test } from "vitest";
import type { Database, ReadClient, Transaction } from "#app/data/database.server.ts";
import { openTestDatabase } from "#tests/setup/test-database.ts";

type Writing = "create" | "createMany" | "update" | "updateMany" | "upsert" | "delete";

test("a write outside a transaction does not compile", () => {
  expectTypeOf<Extract<keyof ReadClient["dossier"], Writing>>().toBeNever();
  expectTypeOf<Extract<keyof ReadClient["auditEvent"], Writing>>().toBeNever();
  expectTypeOf<Extract<keyof Database, `$${string}`>>().toBeNever();
  expectTypeOf<Extract<keyof ReadClient, `$${string}`>>().toBeNever();
  expectTypeOf<ReadClient>().not.toExtend<Transaction>();
  expectTypeOf<Database>().not.toExtend<Transaction>();
  expectTypeOf<Writing>().toExtend<keyof Transaction["dossier"]>();
});

test("and does not work for whoever goes round the types", async () => {
  const { read } = openTestDatabase();
  const untyped = read as unknown as Transaction;
  await expect(async () =>
    untyped.counter.create({ data: { name: "x", last: 1 } }),
  ).rejects.toThrow();
  await expect(untyped.$executeRaw`DELETE FROM "Counter"`).rejects.toThrow();
});
