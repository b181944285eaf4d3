import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { afterEach, beforeEach, expect, inject, test } from "vitest";
import { listDossiers } from "#app/data/dossier-register.server.ts";
import { openDatabase } from "#app/data/database.server.ts";
import type { Reader } from "#app/data/dossiers.server.ts";
import { openSimulatedDatabase } from "#app/simulation/prepare-simulation.server.ts";

const consultant: Reader = {
  role: "consultant",
  organisationId: "body-consultancy",
  userId: "nobody",
};

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "cip-lists-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test("page after page shows every dossier once, also those changed in the same instant", async () => {
  const databaseUrl = path.join(folder, "pages.db");
  const database = await openSimulatedDatabase({ databaseUrl, companies: 23, seed: 2 });
  await database.inTransaction((tx) =>
    tx.dossier.updateMany({
      where: { id: { endsWith: "1" } },
      data: { updatedAt: new Date("2026-12-01T08:00:00Z") },
    }),
  );
  const seen: { id: string; updatedAt: Date }[] = [];
  for (let cursor: string | null = null; ;) {
    const page = await listDossiers(database.read, consultant, { state: null, cursor, take: 5 });
    seen.push(...page.slice(0, 5));
    if (page.length <= 5) break;
    cursor = page[4]?.id ?? null;
  }
  await database.close();
  expect(new Set(seen.map(({ id }) => id)).size).toBe(23);
  expect(seen).toHaveLength(23);
  expect(seen).toEqual(
    seen.toSorted(
      (a, b) => b.updatedAt.getTime() - a.updatedAt.getTime() || (a.id < b.id ? 1 : -1),
    ),
  );
});

test("a page after a dossier that is not the reader's is empty", async () => {
  const file = path.join(folder, "empty.db");
  copyFileSync(inject("templateDatabase"), file);
  const database = openDatabase(file);
  const page = { state: null, cursor: "nobody's", take: 5 };
  expect(await listDossiers(database.read, consultant, page)).toEqual([]);
  await database.close();
});

test.each([
  ["all dossiers", `"updatedAt" <= '2026'`, "Dossier_updatedAt_id_idx"],
  ["those in a state", `"state" = 'plan.draft'`, "Dossier_state_updatedAt_id_idx"],
])("the list of %s is read off an index, without sorting", (_name, condition, index) => {
  const connection = new BetterSqlite3(inject("templateDatabase"), { readonly: true });
  const plan = connection
    .prepare(
      `EXPLAIN QUERY PLAN SELECT * FROM "Dossier" WHERE ${condition}
       ORDER BY "updatedAt" DESC, "id" DESC LIMIT 26`,
    )
    .all() as { detail: string }[];
  connection.close();
  const text = plan.map(({ detail }) => detail).join("\n");
  expect(text).toContain(index);
  expect(text).not.toContain("TEMP B-TREE");
});
