import { describe, expect, test } from "vitest";
import type { Database } from "#app/data/database.server.ts";
import { listAccountEntries } from "#app/data/account-registry.server.ts";
import { findSessionUser } from "#app/data/accounts.server.ts";
import { sha256 } from "#app/documents/canonical-json.ts";
import { changeOwnPassword } from "#app/services/account/change-own-password.server.ts";
import { closeOwnSession } from "#app/services/account/close-own-session.server.ts";
import { createAccount } from "#app/services/account/create-account.server.ts";
import { registerCompany } from "#app/services/account/register-company.server.ts";
import { resetPassword } from "#app/services/account/reset-password.server.ts";
import { signIn } from "#app/services/account/sign-in.server.ts";
import { signOut } from "#app/services/account/sign-out.server.ts";
import { switchAccount } from "#app/services/account/switch-account.server.ts";
import { actAs, addActor, CONSULTANCY, PROVINCE, TEST_PASSWORD } from "#tests/setup/test-actors.ts";
import { openTestDatabase } from "#tests/setup/test-database.ts";

const NOW = new Date("2026-11-02T09:00:00Z");

const registration = {
  companyName: "Panificio Tre Spighe Srl",
  fullName: "Anna Ferri",
  email: "anna@trespighe.example",
  newPassword: "una frase bella lunga",
  newPasswordAgain: "una frase bella lunga",
  privacyRead: true as const,
};

const newEvaluator = {
  fullName: "Elena Riva",
  email: "elena@ente.example",
  role: "evaluator" as const,
  organisationId: PROVINCE.id,
  newPassword: "una frase per cominciare",
};

let ids = 0;
function newId() {
  ids += 1;
  return `account-test-${String(ids)}`;
}

function attempt(database: Database, email: string, password: string, now = NOW) {
  return signIn({ database, now, newId, email, password, address: "10.0.0.1", userAgent: "test" });
}

async function withAdministrator() {
  const database = openTestDatabase();
  const admin = await addActor(database, "accountAdministrator", PROVINCE);
  return { database, admin, act: actAs(database, admin, NOW) };
}

describe("a company", () => {
  test("registers itself and signs in", async () => {
    const database = openTestDatabase();
    await registerCompany({ visit: { database, now: NOW, newId }, registration });
    const outcome = await attempt(database, "Anna@TreSpighe.example", registration.newPassword);
    expect(outcome.ok).toBe(true);
    const user = await database.read.user.findUniqueOrThrow({
      where: { email: registration.email },
      include: { organisation: true },
    });
    expect(user).toMatchObject({ role: "company", organisation: { kind: "company" } });
    expect(user.passwordHash).toMatch(/^\$argon2id\$/);
  });

  test("that registers twice changes nothing the second time", async () => {
    const database = openTestDatabase();
    const visit = { database, now: NOW, newId };
    await registerCompany({ visit, registration });
    const again = {
      ...registration,
      fullName: "Qualcun Altro",
      newPassword: "un'altra frase lunga",
    };
    expect(await registerCompany({ visit, registration: again })).toBeNull();
    expect(await database.read.user.count()).toBe(1);
    expect((await attempt(database, registration.email, again.newPassword)).ok).toBe(false);
  });
});

describe("signing in", () => {
  test("answers alike for a wrong password and an unknown account", async () => {
    const { database, admin } = await withAdministrator();
    const user = await database.read.user.findUniqueOrThrow({ where: { id: admin.userId } });
    const wrong = await attempt(database, user.email, "non è questa");
    expect(wrong).toEqual(await attempt(database, "nessuno@ente.example", "non è questa"));
  });

  test("stops after too many failures and starts again later", async () => {
    const { database, admin } = await withAdministrator();
    const { email } = await database.read.user.findUniqueOrThrow({ where: { id: admin.userId } });
    for (let failure = 0; failure < 5; failure += 1) await attempt(database, email, "sbagliata");
    expect(await attempt(database, email, TEST_PASSWORD)).toEqual({
      ok: false,
      reason: "too-many-attempts",
    });
    const later = new Date(NOW.getTime() + 16 * 60_000);
    expect((await attempt(database, email, TEST_PASSWORD, later)).ok).toBe(true);
  });
});

describe("the administrator", () => {
  test("makes an account, and the log says who made it", async () => {
    const { database, admin, act } = await withAdministrator();
    const outcome = await createAccount({ act, account: newEvaluator });
    expect(outcome.ok).toBe(true);
    expect((await attempt(database, newEvaluator.email, newEvaluator.newPassword)).ok).toBe(true);
    const [entry] = await listAccountEntries(database.read, 5);
    expect(entry).toMatchObject({
      event: "account.create",
      actorName: admin.fullName,
      user: { email: newEvaluator.email },
    });
  });

  test("cannot put a role into a body it does not belong to", async () => {
    const { act } = await withAdministrator();
    const account = { ...newEvaluator, organisationId: CONSULTANCY.id };
    const outcome = await createAccount({ act, account });
    expect(outcome).toMatchObject({ ok: false, refusal: { reason: "not-ready" } });
  });

  test("is told when the e-mail is taken", async () => {
    const { act } = await withAdministrator();
    await createAccount({ act, account: newEvaluator });
    const outcome = await createAccount({ act, account: newEvaluator });
    expect(outcome.ok ? "" : outcome.refusal.why).toContain("ha già un account");
  });

  test("disables an account, whose sessions close at once, and enables it again", async () => {
    const { database, act } = await withAdministrator();
    const created = await createAccount({ act, account: newEvaluator });
    const userId = created.ok ? created.value : "";
    const session = await attempt(database, newEvaluator.email, newEvaluator.newPassword);
    const hash = sha256(session.ok ? session.token : "");
    expect(await findSessionUser(database.read, hash, NOW)).not.toBeNull();

    expect((await switchAccount({ act, userId, event: "account.disable" })).ok).toBe(true);
    expect(await findSessionUser(database.read, hash, NOW)).toBeNull();
    expect((await attempt(database, newEvaluator.email, newEvaluator.newPassword)).ok).toBe(false);
    expect((await switchAccount({ act, userId, event: "account.disable" })).ok).toBe(false);

    expect((await switchAccount({ act, userId, event: "account.enable" })).ok).toBe(true);
    expect(await findSessionUser(database.read, hash, NOW)).toBeNull();
    expect((await attempt(database, newEvaluator.email, newEvaluator.newPassword)).ok).toBe(true);
  });

  test("cannot lock themselves out, nor act on an account that is not there", async () => {
    const { admin, act } = await withAdministrator();
    const own = await switchAccount({ act, userId: admin.userId, event: "account.disable" });
    expect(own).toMatchObject({ ok: false, refusal: { reason: "forbidden" } });
    const missing = await switchAccount({ act, userId: "nobody", event: "account.enable" });
    expect(missing).toMatchObject({ ok: false, refusal: { reason: "not-found" } });
    const reset = await resetPassword({ act, userId: "nobody", newPassword: "una frase nuova" });
    expect(reset.ok).toBe(false);
  });

  test("gives a new password, and the old one opens nothing any more", async () => {
    const { database, act } = await withAdministrator();
    const created = await createAccount({ act, account: newEvaluator });
    const userId = created.ok ? created.value : "";
    await resetPassword({ act, userId, newPassword: "una frase tutta nuova" });
    expect((await attempt(database, newEvaluator.email, newEvaluator.newPassword)).ok).toBe(false);
    expect((await attempt(database, newEvaluator.email, "una frase tutta nuova")).ok).toBe(true);
  });
});

test.each(["company", "caseOfficer", "manager", "payer"] as const)(
  "a %s may not touch accounts",
  async (role) => {
    const { database, admin } = await withAdministrator();
    const act = actAs(database, { ...admin, role }, NOW);
    const { userId } = admin;
    const outcomes = [
      await createAccount({ act, account: newEvaluator }),
      await switchAccount({ act, userId, event: "account.disable" }),
      await resetPassword({ act, userId, newPassword: "una frase qualsiasi" }),
    ];
    expect(outcomes.every((outcome) => !outcome.ok)).toBe(true);
    expect(await database.read.accountEvent.count()).toBe(0);
  },
);

describe("one's own account", () => {
  async function signedIn() {
    const { database, admin, act } = await withAdministrator();
    const { email } = await database.read.user.findUniqueOrThrow({ where: { id: admin.userId } });
    const open = async () => {
      const outcome = await attempt(database, email, TEST_PASSWORD);
      return sha256(outcome.ok ? outcome.token : "");
    };
    return { database, act, email, here: await open(), elsewhere: await open() };
  }

  test("changes its password only with the old one, and closes the other sessions", async () => {
    const { database, act, email, here, elsewhere } = await signedIn();
    const change = { newPassword: "una frase nuova", newPasswordAgain: "una frase nuova" };
    const wrong = { ...change, password: "non è questa" };
    expect(await changeOwnPassword({ act, session: here, change: wrong })).toBe(false);
    const right = { ...change, password: TEST_PASSWORD };
    expect(await changeOwnPassword({ act, session: here, change: right })).toBe(true);
    expect(await findSessionUser(database.read, here, NOW)).not.toBeNull();
    expect(await findSessionUser(database.read, elsewhere, NOW)).toBeNull();
    expect((await attempt(database, email, "una frase nuova")).ok).toBe(true);
  });

  test("closes a session of its own and nobody else's", async () => {
    const { database, act, elsewhere } = await signedIn();
    const other = await addActor(database, "manager", PROVINCE);
    const foreign = await closeOwnSession({ act: actAs(database, other), tokenHash: elsewhere });
    expect(foreign.ok).toBe(false);
    expect((await closeOwnSession({ act, tokenHash: elsewhere })).ok).toBe(true);
    expect(await findSessionUser(database.read, elsewhere, NOW)).toBeNull();
  });

  test("signs out for good", async () => {
    const { database, email } = await signedIn();
    const outcome = await attempt(database, email, TEST_PASSWORD);
    const token = outcome.ok ? outcome.token : "";
    await signOut({ database, now: NOW, token });
    expect(await findSessionUser(database.read, sha256(token), NOW)).toBeNull();
  });
});
