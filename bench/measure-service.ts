import { randomUUID } from "node:crypto";
import path from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { currentInstant } from "#app/clock.server.ts";
import type { Database } from "#app/data/database.server.ts";
import type { Act } from "#app/services/act.server.ts";
import { saveSection } from "#app/services/checkup/save-section.server.ts";
import { findSection } from "#workflows/programme/questionnaire/questionnaire.ts";
import { describePair, measureByTurns, ratioAt, type BenchRow } from "./bench-row.ts";
import { openData, prepareData } from "./bench-data.ts";

const AT_ONCE = 10;

/** One step at the service, ten at once, against its rows written by the bare driver. */
export async function measureService(): Promise<BenchRow[]> {
  const folder = await prepareData(400, false);
  const database = openData(folder);
  const driver = new BetterSqlite3(path.join(folder, "bare.db"));
  try {
    const steps = await prepareSteps(database);
    const bare = prepareBareRows(driver);
    const pair = await measureByTurns({
      ours: () => Promise.all(steps.map((step) => step())),
      theirs: () => {
        for (let index = 0; index < AT_ONCE; index += 1) bare(index);
      },
      rounds: 40,
      warmUp: 10,
    });
    const [first] = steps;
    const statements = first ? await countStatements(first) : Number.NaN;
    return [
      {
        what: "one step at the service, ten at once",
        against: "the same rows by the bare driver in one transaction each (SQLite)",
        ratio: 1 / ratioAt(pair),
        reach: { atLeast: 0.15 },
        detail: `${describePair(pair)} for ten`,
      },
      {
        what: "statements of one step, counted",
        against: "–",
        ratio: statements,
        reach: { atMost: 8 },
        detail: `${String(statements)} besides begin and commit`,
      },
    ];
  } finally {
    driver.close();
    await database.close();
  }
}

async function prepareSteps(database: Database): Promise<(() => Promise<void>)[]> {
  const section = findSection("A");
  if (!section) throw new Error("The questionnaire has no section A");
  const drafts = await database.read.dossier.findMany({
    where: { state: "checkup.draft" },
    take: AT_ONCE,
    include: { company: { include: { users: true } } },
  });
  return drafts.map(({ id, company }) => {
    const [user] = company.users;
    const actor: Act["actor"] = {
      userId: user?.id ?? "",
      role: "company",
      organisationId: company.id,
      fullName: user?.fullName ?? "",
      organisationName: company.name,
    };
    let version = 0;
    return async () => {
      const act = { actor, now: currentInstant(), newId: randomUUID, database };
      const save = { version, answers: {}, replies: {} };
      const outcome = await saveSection({ act, dossierId: id, section, save });
      if (!outcome.ok) throw new Error(outcome.refusal.why);
      version += 1;
    };
  });
}

/** The three rows of the step, with values of the same length, under the same settings. */
function prepareBareRows(driver: BetterSqlite3.Database): (index: number) => void {
  driver.pragma("journal_mode = WAL");
  driver.pragma("synchronous = FULL");
  driver.exec(`
    CREATE TABLE section (id INTEGER PRIMARY KEY, answers TEXT, version INTEGER, savedAt TEXT);
    CREATE TABLE dossier (id INTEGER PRIMARY KEY, sequence INTEGER, head TEXT, updatedAt TEXT);
    CREATE TABLE event (id TEXT PRIMARY KEY, dossier INTEGER, sequence INTEGER, content TEXT);
    CREATE UNIQUE INDEX link ON event (dossier, sequence);`);
  for (let id = 0; id < AT_ONCE; id += 1) {
    driver.prepare("INSERT INTO section VALUES (?, '{}', 0, '')").run(id);
    driver.prepare("INSERT INTO dossier VALUES (?, 0, '', '')").run(id);
  }
  const save = driver.prepare("UPDATE section SET version = version + 1, savedAt = ? WHERE id = ?");
  const add = driver.prepare("INSERT INTO event VALUES (?, ?, ?, ?)");
  const move = driver.prepare(
    "UPDATE dossier SET sequence = ?, head = ?, updatedAt = ? WHERE id = ?",
  );
  const content = "x".repeat(600);
  let sequence = 0;
  return (id) => {
    const at = currentInstant().toISOString();
    sequence += 1;
    driver.transaction(() => {
      save.run(at, id);
      add.run(randomUUID(), id, sequence, content);
      move.run(sequence, "h".repeat(64), at, id);
    })();
  };
}

/** Every statement that reaches the driver while the step runs, transaction control left out. */
async function countStatements(step: () => Promise<void>): Promise<number> {
  const prototype = BetterSqlite3.prototype;
  const prepare = Object.getOwnPropertyDescriptor(prototype, "prepare");
  if (!prepare) throw new Error("The driver prepares its statements elsewhere now");
  let statements = 0;
  const original = prepare.value as (this: BetterSqlite3.Database, sql: string) => unknown;
  Object.defineProperty(prototype, "prepare", {
    ...prepare,
    value(this: BetterSqlite3.Database, sql: string) {
      if (!/^\s*(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE)/i.test(sql)) statements += 1;
      return original.call(this, sql);
    },
  });
  try {
    await step();
  } finally {
    Object.defineProperty(prototype, "prepare", prepare);
  }
  return statements;
}
