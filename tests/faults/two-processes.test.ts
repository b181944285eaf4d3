import { expect, test } from "vitest";
import { shareOnePostgresql } from "./two-processes.ts";

test("two processes on one PostgreSQL move dossiers, and one goes on when the other is killed", async () => {
  const { acknowledged, problems, pending } = await shareOnePostgresql();
  expect(problems).toEqual([]);
  expect(acknowledged).toBe(72);
  expect(pending).toBe(0);
}, 400_000);
