import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { ConfigurationError, readEnvironment } from "#app/env.server.ts";

const root = mkdtempSync(path.join(tmpdir(), "cip-environment-"));
let folder = "";
let count = 0;

beforeEach(() => {
  count += 1;
  folder = path.join(root, String(count));
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

function read(variables: Record<string, string>) {
  return readEnvironment({ NODE_ENV: "development", DATA_FOLDER: folder, ...variables });
}

describe("the configuration", () => {
  test("needs nothing outside production", () => {
    expect(read({})).toMatchObject({ port: 3000, host: "localhost", production: false });
  });

  test("knows the name of the site only where it was told, and where messages lead either way", () => {
    expect(read({})).toMatchObject({ namedSite: null, siteAddress: "http://localhost:3000" });
    const named = "https://cip.example";
    expect(read({ SITE_ADDRESS: `${named}//` })).toMatchObject({
      ...{ namedSite: named, siteAddress: named },
    });
  });

  test("makes a secret once and keeps it for its owner's eyes only", () => {
    const first = read({}).sessionSecret;
    expect(first).toMatch(/^[0-9a-f]{64}$/);
    expect(read({}).sessionSecret).toBe(first);
    const file = path.join(folder, "session-secret");
    expect(readFileSync(file, "utf8")).toBe(first);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test.each([
    ["no secret", {}, /SESSION_SECRET is missing/],
    ["an empty secret", { SESSION_SECRET: "" }, /SESSION_SECRET is too short/],
    ["a short secret", { SESSION_SECRET: "short" }, /SESSION_SECRET is too short/],
  ])("stops production with %s", (_name, variables: Record<string, string>, message) => {
    expect(() => read({ NODE_ENV: "production", ...variables })).toThrow(message);
  });

  test("takes production's own secret and makes none", () => {
    const secret = "0123456789abcdef0123456789abcdef";
    const environment = read({ NODE_ENV: "production", SESSION_SECRET: secret });
    expect(environment).toMatchObject({ production: true, sessionSecret: secret });
    expect(() => statSync(path.join(folder, "session-secret"))).toThrow();
  });

  test.each([
    ["a port that is no number", { PORT: "http" }],
    ["a port out of range", { PORT: "70000" }],
    ["an unknown kind of database", { DATABASE_URL: "mysql://somewhere" }],
    ["an unknown mode", { NODE_ENV: "staging" }],
  ])("names what is wrong with %s", (_name, variables: Record<string, string>) => {
    expect(() => read(variables)).toThrow(ConfigurationError);
    expect(() => read(variables)).toThrow(new RegExp(Object.keys(variables)[0] ?? ""));
  });
});
