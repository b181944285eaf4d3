import { randomBytes } from "node:crypto";
import { beforeEach, inject } from "vitest";
import pg from "pg";

/** Opening a test's database takes no time to wait in, so one is always kept ready. */
const SPARES = 2;

const spares: string[] = [];

/** The address of a database that no test has used: a copy of the template. */
export function takeSpareDatabase(): string {
  const spare = spares.pop();
  if (spare === undefined) throw new Error(`A test opens no more than ${String(SPARES)} databases`);
  return spare;
}

/** Drops a database, whoever is still connected to it. */
export async function dropDatabase(url: string): Promise<void> {
  await administer(url, `DROP DATABASE IF EXISTS ${nameOf(url)} WITH (FORCE)`);
}

/** Makes a database without tables. @returns its address. */
export async function createEmptyDatabase(): Promise<string> {
  const url = nameDatabase();
  await administer(url, `CREATE DATABASE ${nameOf(url)}`);
  return url;
}

/** Makes a copy of the template under a new name. @returns its address. */
async function createSpareDatabase(): Promise<string> {
  const template = inject("templateDatabase");
  const url = nameDatabase();
  const copy = `CREATE DATABASE ${nameOf(url)} TEMPLATE ${nameOf(template)} STRATEGY WAL_LOG`;
  await administer(template, copy);
  return url;
}

function nameDatabase(): string {
  const url = new URL(inject("templateDatabase"));
  url.pathname = `/cip_test_${randomBytes(6).toString("hex")}`;
  return url.href;
}

async function administer(url: string, statement: string): Promise<void> {
  const server = new URL(url);
  server.pathname = "/postgres";
  const client = new pg.Client(server.href);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function nameOf(url: string): string {
  return new URL(url).pathname.slice(1);
}

export function runsOnPostgresql(): boolean {
  return inject("templateDatabase").startsWith("postgresql:");
}

beforeEach(async () => {
  if (!runsOnPostgresql()) return;
  while (spares.length < SPARES) spares.push(await createSpareDatabase());
});
