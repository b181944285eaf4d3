import { randomUUID } from "node:crypto";
import BetterSqlite3 from "better-sqlite3";
import pg from "pg";
import { currentInstant } from "#app/clock.server.ts";

/** Writes the three rows of a step for one dossier, in one transaction of its own. */
export type BareStep = { write: (dossier: number) => Promise<void>; close: () => Promise<void> };

const CONTENT = "x".repeat(600);
const HEAD = "h".repeat(64);

const TABLES = `
  CREATE TABLE section (id INTEGER PRIMARY KEY, answers TEXT, version INTEGER, "savedAt" TEXT);
  CREATE TABLE dossier (id INTEGER PRIMARY KEY, sequence INTEGER, head TEXT, "updatedAt" TEXT);
  CREATE TABLE event (id TEXT PRIMARY KEY, dossier INTEGER, sequence INTEGER, content TEXT);
  CREATE UNIQUE INDEX link ON event (dossier, sequence);`;

/** The rows by better-sqlite3 alone, under the settings of our file. */
export function openBareSqlite(file: string, dossiers: number): BareStep {
  const driver = new BetterSqlite3(file);
  driver.pragma("journal_mode = WAL");
  driver.pragma("synchronous = FULL");
  driver.exec(TABLES);
  for (let id = 0; id < dossiers; id += 1) {
    driver.prepare("INSERT INTO section VALUES (?, '{}', 0, '')").run(id);
    driver.prepare("INSERT INTO dossier VALUES (?, 0, '', '')").run(id);
  }
  const save = driver.prepare(
    'UPDATE section SET version = version + 1, "savedAt" = ? WHERE id = ?',
  );
  const add = driver.prepare("INSERT INTO event VALUES (?, ?, ?, ?)");
  const move = driver.prepare(
    'UPDATE dossier SET sequence = ?, head = ?, "updatedAt" = ? WHERE id = ?',
  );
  let sequence = 0;
  return {
    write: (id) => {
      const at = currentInstant().toISOString();
      sequence += 1;
      driver.transaction(() => {
        save.run(at, id);
        add.run(randomUUID(), id, sequence, CONTENT);
        move.run(sequence, HEAD, at, id);
      })();
      return Promise.resolve();
    },
    close: () => {
      driver.close();
      return Promise.resolve();
    },
  };
}

/** The rows by pg alone, on as many connections as dossiers. */
export async function openBarePostgresql(url: string, dossiers: number): Promise<BareStep> {
  const pool = new pg.Pool({ connectionString: url, max: dossiers });
  await pool.query(TABLES);
  for (let id = 0; id < dossiers; id += 1) {
    await pool.query("INSERT INTO section VALUES ($1, '{}', 0, '')", [id]);
    await pool.query("INSERT INTO dossier VALUES ($1, 0, '', '')", [id]);
  }
  let sequence = 0;
  return {
    write: async (id) => {
      const at = currentInstant().toISOString();
      sequence += 1;
      const own = sequence;
      const client = await pool.connect();
      await client.query("BEGIN");
      await client.query('UPDATE section SET version = version + 1, "savedAt" = $1 WHERE id = $2', [
        at,
        id,
      ]);
      await client.query("INSERT INTO event VALUES ($1, $2, $3, $4)", [
        ...[randomUUID(), id, own, CONTENT],
      ]);
      await client.query(
        'UPDATE dossier SET sequence = $1, head = $2, "updatedAt" = $3 WHERE id = $4',
        [own, HEAD, at, id],
      );
      await client.query("COMMIT");
      client.release();
    },
    close: () => pool.end(),
  };
}
