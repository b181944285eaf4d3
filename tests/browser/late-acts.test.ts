import path from "node:path";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { openDatabase } from "#app/data/database.server.ts";
import { demoEmail, signInByPost } from "#tests/setup/signed-in.ts";

const origin = inject("origin");

let home = "";

/** A dossier that is over: every act on it comes too late. */
beforeAll(async () => {
  const database = openDatabase(path.join(inject("dataFolder"), "cip.db"));
  const dossier = await database.read.dossier.findFirst({
    where: { company: { is: { name: { startsWith: "Filo Rosso" } } } },
    select: { id: true },
  });
  await database.close();
  home = `/dossiers/${dossier?.id ?? ""}`;
});

async function ask(key: string, address: string, method: "GET" | "POST") {
  const cookie = await signInByPost(origin, demoEmail(key));
  const response = await fetch(origin + address, {
    method,
    redirect: "manual",
    headers: {
      Cookie: cookie,
      Origin: origin,
      "Content-Type": "application/x-www-form-urlencoded",
    },
    ...(method === "POST" ? { body: "" } : {}),
  });
  return { status: response.status, type: response.headers.get("Content-Type"), response };
}

describe("an act that comes too late", () => {
  test.each([
    ["manager", "/payment/approve"],
    ["payer", "/payment/execute"],
    ["caseOfficer", "/admissibility/admit"],
    ["caseOfficer", "/evaluation/close"],
  ])("is refused to the %s at %s, who keeps the menu", async (key, act) => {
    const { status, response } = await ask(key, home + act, "POST");
    const page = await response.text();
    expect(status).toBe(409);
    expect(page).toContain("La pratica è chiusa.");
    expect(page).toContain("Torna alla pratica");
    expect(page).toContain("Esci");
  });

  test.each([
    ["manager", "/bonus/grant"],
    ["caseOfficer", "/bonus/examine"],
    ["accountant", "/payment/propose"],
    ["accountant", "/payment/recovery"],
    ["caseOfficer", "/monitoring/verify"],
    ["caseOfficer", "/evaluation/joint-session"],
    ["caseOfficer", "/award/checks"],
  ])("has no form any more for the %s at %s, and says why", async (key, act) => {
    const { status, response } = await ask(key, home + act, "GET");
    expect(status).toBe(200);
    expect(await response.text()).toMatch(/non c(?:'|&#x27;)è nulla da compilare|non è possibile/);
  });
});

describe("the address of a file", () => {
  test.each([
    ["administrator", "/documents/none", 403],
    ["manager", "/documents/none", 404],
    ["payer", "/payment-files/none", 404],
    ["caseOfficer", "/payment-files/none", 403],
  ])("answers the %s at %s with a page, never with raw data", async (key, address, expected) => {
    const { status, type, response } = await ask(key, address, "GET");
    expect(status).toBe(expected);
    expect(type).toContain("text/html");
    expect(await response.text()).toContain("Che cosa fare:");
  });
});
