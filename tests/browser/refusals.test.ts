import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { openDatabase } from "#app/data/database.server.ts";
import { demoAccounts } from "#app/demo/demo-accounts.ts";
import { roleMay, type Permission, type Role } from "#workflows/dossier/permissions.ts";
import { demoEmail, signInByPost } from "#tests/setup/signed-in.ts";

type Guard = Permission | "anybody signed in" | "anybody";
type Entry = { file: string; url: string; loader: Guard | null; action: Guard | null };

const origin = inject("origin");
const ROUTES = "app/routes";
/** Pages without an account; everything else asks who is there. */
const OPEN = /^(_public|sign-out|survey)/;

/** What a consultant notes for colleagues on the dossier that everybody asks for. */
const PRIVATE_NOTE = "Nota riservata: il titolare preferisce il telefono.";

const cookies = new Map<Role, string>();
let parameters: Record<string, string> = {};
let strangerCookie = "";

beforeAll(async () => {
  for (const { role, key } of demoAccounts)
    if (!cookies.has(role)) cookies.set(role, await signInByPost(origin, demoEmail(key)));
  cookies.set("company", await signInByPost(origin, "marta@filorosso.example"));
  strangerCookie = await signInByPost(origin, "bianca@sartoria.example");
  parameters = await findParameters();
  await writePrivateNote();
}, 120_000);

async function writePrivateNote() {
  const { status } = await fetch(`${origin}/dossiers/${parameters["dossierId"] ?? ""}/notes`, {
    method: "POST",
    redirect: "manual",
    headers: {
      Origin: origin,
      Cookie: cookies.get("consultant") ?? "",
      "Content-Type": "application/x-www-form-urlencoded",
    },
    body: new URLSearchParams({ text: PRIVATE_NOTE }).toString(),
  });
  expect(status).toBe(302);
}

async function findParameters(): Promise<Record<string, string>> {
  const database = openDatabase(path.join(inject("dataFolder"), "cip.db"));
  const dossier = await database.read.dossier.findFirst({
    where: { company: { is: { name: { startsWith: "Filo Rosso" } } } },
    include: {
      documents: { take: 1, omit: { bytes: true } },
      plan: { include: { measures: true } },
      finalReport: { include: { expenses: true } },
      payments: true,
    },
  });
  const message = await database.read.message.findFirst();
  await database.close();
  if (!dossier) throw new Error("The demonstration has lost a dossier");
  return {
    dossierId: dossier.id,
    documentId: dossier.documents[0]?.id ?? "",
    measureId: dossier.plan?.measures[0]?.id ?? "",
    expenseId: dossier.finalReport?.expenses[0]?.id ?? "",
    fileId: dossier.payments[0]?.fileId ?? "",
    callId: dossier.callId ?? "",
    section: "B",
    userId: "nobody",
    aidId: "none",
    enterpriseId: "none",
    jobId: "none",
    messageId: message?.id ?? "",
  };
}

const entries: Entry[] = readdirSync(ROUTES)
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => {
    const source = readFileSync(path.join(ROUTES, file), "utf8");
    return {
      file,
      url: urlOf(file),
      loader: guardOf(source, "loader"),
      action: guardOf(source, "action"),
    };
  });

/** `_app.dossiers.$dossierId.plan_.new.tsx` answers at `/dossiers/:dossierId/plan/new`. */
function urlOf(file: string): string {
  const segments = file
    .replace(/\.tsx?$/, "")
    .split(".")
    .filter((segment) => segment !== "_index" && !/^_/.test(segment))
    .map((segment) => segment.replace(/_$/, ""));
  return `/${segments.join("/")}`;
}

function guardOf(source: string, part: "loader" | "action"): Guard | null {
  const start = source.search(new RegExp(`export (async )?(function|const) ${part}\\b`));
  if (start === -1) return null;
  const body = source.slice(start, source.indexOf("\n}", start));
  const permission = /requirePermission\(\s*request,\s*"([\w.]+)"/.exec(body)?.[1];
  if (permission !== undefined) return permission as Permission;
  return body.includes("requireAct(") ? "anybody signed in" : "anybody";
}

function address({ url }: Entry): string {
  return origin + url.replace(/\$(\w+)/g, (_, name: string) => parameters[name] ?? "none");
}

function ask(entry: Entry, method: "GET" | "POST", cookie?: string): Promise<Response> {
  return fetch(address(entry), {
    method,
    redirect: "manual",
    headers: {
      Origin: origin,
      ...(cookie === undefined ? {} : { Cookie: cookie }),
      ...(method === "POST" ? { "Content-Type": "application/x-www-form-urlencoded" } : {}),
    },
    ...(method === "POST" ? { body: "" } : {}),
  });
}

const guarded = entries.filter(({ file }) => !OPEN.test(file) && file !== "_app.tsx");

describe("every page and every act", () => {
  test("asks who is there before anything else", () => {
    const unguarded = guarded.filter(
      ({ loader, action }) => loader === "anybody" || action === "anybody",
    );
    expect(unguarded.map(({ file }) => file)).toEqual([]);
  });

  test.each(guarded.flatMap((entry) => methodsOf(entry).map((method) => ({ ...entry, method }))))(
    "$method $url sends a stranger to the sign-in page",
    async ({ method, ...entry }) => {
      const response = await ask(entry, method);
      expect(response.status).toBe(302);
      expect(response.headers.get("Location")).toMatch(/^\/sign-in/);
    },
  );

  test.each(guarded.flatMap((entry) => methodsOf(entry).map((method) => ({ ...entry, method }))))(
    "$method $url refuses every role that does not hold its permission and fails for nobody",
    async ({ method, ...entry }) => {
      const guard = method === "GET" ? entry.loader : entry.action;
      for (const [role, cookie] of cookies) {
        if (entry.url === "/sign-out" || isClosing(entry)) continue;
        const response = await ask(entry, method, cookie);
        const { status } = response;
        const isHolder =
          guard === null || guard === "anybody" || guard === "anybody signed in"
            ? true
            : roleMay(role, guard);
        const seen = `${method} ${entry.url} as ${role}`;
        expect(status, seen).toBeLessThan(500);
        if (!isHolder) expect([403, 404], seen).toContain(status);
        if (role !== "consultant") expect(await response.text(), seen).not.toContain(PRIVATE_NOTE);
      }
    },
  );
});

describe("somebody else's dossier", () => {
  const own = guarded.filter(
    ({ url }) => url.includes("$dossierId") || url.includes("$documentId"),
  );

  test.each(own.flatMap((entry) => methodsOf(entry).map((method) => ({ ...entry, method }))))(
    "$method $url does not exist for another company",
    async ({ method, ...entry }) => {
      const { status, headers } = await ask(entry, method, strangerCookie);
      // The address of an act leads back to its page, which does not exist for a stranger either.
      if (status === 302) expect(headers.get("Location")).toContain(parameters["dossierId"]);
      // An empty form may be refused before the dossier is looked for: it says nothing about it.
      expect(method === "GET" ? [302, 403, 404] : [400, 403, 404]).toContain(status);
    },
  );
});

describe("a post from elsewhere", () => {
  test.each([
    ["another site", { Origin: "https://altrove.example" }],
    ["nowhere", {}],
  ])("is refused when it comes from %s", async (_from, headers: Record<string, string>) => {
    const response = await fetch(`${origin}/dossiers/open`, {
      method: "POST",
      redirect: "manual",
      headers: { ...headers, Cookie: strangerCookie },
    });
    expect(response.status).toBe(403);
    expect(await response.text()).toContain("non arriva da una pagina di questo sito");
  });
});

function methodsOf(entry: Entry): ("GET" | "POST")[] {
  return [
    ...(entry.loader === null ? [] : (["GET"] as const)),
    ...(entry.action === null ? [] : (["POST"] as const)),
  ];
}

/** Closing one's own session would end the walk. */
function isClosing({ url }: Entry): boolean {
  return url.includes("close-session");
}
