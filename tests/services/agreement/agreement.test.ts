import { describe, expect, test } from "vitest";
import { findAgreement } from "#app/data/agreement/agreements.server.ts";
import { findDossier } from "#app/data/dossiers.server.ts";
import type { Act } from "#app/services/act.server.ts";
import { commitToAgreement } from "#app/services/agreement/commit-to-agreement.server.ts";
import { countersignAgreement } from "#app/services/agreement/countersign-agreement.server.ts";
import { declineAgreement } from "#app/services/agreement/decline-agreement.server.ts";
import { contentOfAgreement } from "#app/services/agreement/agreement-content.ts";
import { proceedWithoutUnions } from "#app/services/agreement/proceed-without-unions.server.ts";
import { refuseAgreement } from "#app/services/agreement/refuse-agreement.server.ts";
import { saveClauses } from "#app/services/agreement/save-clauses.server.ts";
import { signAgreement } from "#app/services/agreement/sign-agreement.server.ts";
import { openDossierAt } from "#tests/setup/dossier-at.ts";
import { actAs, addActor, TEST_PASSWORD, UNIONS } from "#tests/setup/test-actors.ts";
import { openTestDatabase } from "#tests/setup/test-database.ts";
import type { HourlyLeaveClauses } from "#workflows/agreement/hourly-leave-clauses.ts";
import type { StateName } from "#workflows/dossier/dossier-states.ts";

const clauses: HourlyLeaveClauses = {
  hourBase: "contract",
  minimumBlockMinutes: 60,
  noticeDays: 2,
  hoursPerDayHundredths: 760,
  cumulation: "asByLaw",
  communicatedToStaff: true,
};

const REASON = "La base oraria non tiene conto dei turni di notte.";

async function openAgreement(state: StateName = "agreement.draft") {
  const database = openTestDatabase();
  const { company, dossierId } = await openDossierAt(database, state);
  const act = actAs(database, company);
  const union = async (name: keyof typeof UNIONS) =>
    actAs(database, await addActor(database, "union", UNIONS[name]));
  const stateNow = async () => (await findDossier(database.read, company, dossierId))?.state;
  const read = () => findAgreement(database.read, company, dossierId);
  return { database, company, dossierId, act, union, stateNow, read };
}

function formFor(act: Act, hourlyLeave: HourlyLeaveClauses | null = clauses) {
  const { contentHash } = contentOfAgreement("Officina Prova Srl", hourlyLeave);
  return { contentHash, read: true as const, password: TEST_PASSWORD, act };
}

async function signedByCompany(opened: Awaited<ReturnType<typeof openAgreement>>) {
  const { act, dossierId } = opened;
  await saveClauses({ act, dossierId, clauses });
  const outcome = await signAgreement({ act, dossierId, form: formFor(act) });
  if (!outcome.ok) throw new Error(outcome.refusal.what);
}

describe("the adhesion", () => {
  test("is signed by the company with its password, about the text it read", async () => {
    const opened = await openAgreement();
    await signedByCompany(opened);
    const { contentHash } = contentOfAgreement("Officina Prova Srl", clauses);
    expect(await opened.stateNow()).toBe("agreement.awaitingUnions");
    expect(await opened.read()).toMatchObject({
      kind: "adhesion",
      contentHash,
      signatures: [{ party: "Officina Prova Srl", act: "signed", contentHash }],
    });
    const [document] = await opened.database.read.document.findMany();
    expect(document).toMatchObject({ kind: "agreement", state: "issued" });
  });

  test("is not signed with a wrong password", async () => {
    const { act, dossierId, stateNow, read } = await openAgreement();
    const form = { ...formFor(act, null), password: "un'altra frase lunga" };
    expect(await signAgreement({ act, dossierId, form })).toMatchObject({ ok: false });
    expect(await stateNow()).toBe("agreement.draft");
    expect((await read()).signatures).toEqual([]);
  });

  test("cannot be used to guess a password: after five failures the right one is refused too", async () => {
    const { act, dossierId } = await openAgreement();
    const wrong = { ...formFor(act, null), password: "indovinata male" };
    for (let attempt = 0; attempt < 5; attempt += 1)
      await signAgreement({ act, dossierId, form: wrong });
    const right = formFor(act, null);
    expect(await signAgreement({ act, dossierId, form: right })).toMatchObject({ ok: false });
    const later = { ...act, now: new Date(act.now.getTime() + 16 * 60_000) };
    expect(await signAgreement({ act: later, dossierId, form: right })).toMatchObject({ ok: true });
  });

  test("is not signed when the rules changed after reading", async () => {
    const { act, dossierId } = await openAgreement();
    await saveClauses({ act, dossierId, clauses });
    const form = formFor(act, { ...clauses, noticeDays: 5 });
    const outcome = await signAgreement({ act, dossierId, form });
    expect(outcome).toMatchObject({ ok: false, refusal: { reason: "changed-meanwhile" } });
  });

  test("keeps its text once signed", async () => {
    const opened = await openAgreement();
    await signedByCompany(opened);
    const { act, dossierId } = opened;
    const outcome = await saveClauses({ act, dossierId, clauses: { ...clauses, noticeDays: 9 } });
    expect(outcome).toMatchObject({ ok: false, refusal: { reason: "out-of-turn" } });
    expect((await opened.read()).clauses?.noticeDays).toBe(2);
  });
});

describe("the unions", () => {
  test("see a dossier only after the company has signed", async () => {
    const opened = await openAgreement();
    const cgil = await opened.union("CGIL");
    const seen = () => findDossier(opened.database.read, cgil.actor, opened.dossierId);
    expect(await seen()).toBeNull();
    await signedByCompany(opened);
    expect(await seen()).not.toBeNull();
  });

  test("answer one by one, and the last answer opens the application", async () => {
    const opened = await openAgreement();
    await signedByCompany(opened);
    const { dossierId, stateNow, read } = opened;
    const cgil = await opened.union("CGIL");
    const cisl = await opened.union("CISL");
    const uil = await opened.union("UIL");
    await countersignAgreement({ act: cgil, dossierId, form: formFor(cgil) });
    expect(await stateNow()).toBe("agreement.awaitingUnions");
    const refusal = { reason: REASON, password: TEST_PASSWORD };
    await refuseAgreement({ act: cisl, dossierId, form: refusal });
    expect(await stateNow()).toBe("agreement.awaitingUnions");
    await countersignAgreement({ act: uil, dossierId, form: formFor(uil) });
    expect(await stateNow()).toBe("application.draft");
    expect((await read()).signatures.map(({ party, act }) => [party, act])).toEqual([
      ["Officina Prova Srl", "signed"],
      ["CGIL", "signed"],
      ["CISL", "refused"],
      ["UIL", "signed"],
    ]);
    expect(await opened.database.read.document.count()).toBe(4);
  });

  test("answer once each", async () => {
    const opened = await openAgreement();
    await signedByCompany(opened);
    const { dossierId } = opened;
    const cgil = await opened.union("CGIL");
    const colleague = await opened.union("CGIL");
    await countersignAgreement({ act: cgil, dossierId, form: formFor(cgil) });
    const again = await countersignAgreement({
      act: colleague,
      dossierId,
      form: formFor(colleague),
    });
    expect(again).toMatchObject({ ok: false, refusal: { reason: "out-of-turn" } });
  });

  test("cannot sign another text than the company's", async () => {
    const opened = await openAgreement();
    await signedByCompany(opened);
    const cgil = await opened.union("CGIL");
    const form = formFor(cgil, null);
    const outcome = await countersignAgreement({ act: cgil, dossierId: opened.dossierId, form });
    expect(outcome).toMatchObject({ ok: false, refusal: { reason: "changed-meanwhile" } });
  });

  test("need their own password too", async () => {
    const opened = await openAgreement();
    await signedByCompany(opened);
    const cgil = await opened.union("CGIL");
    const form = { reason: REASON, password: "indovinata male" };
    const outcome = await refuseAgreement({ act: cgil, dossierId: opened.dossierId, form });
    expect(outcome).toMatchObject({ ok: false, refusal: { reason: "not-ready" } });
  });

  test("may answer after the company has gone on without them", async () => {
    const opened = await openAgreement();
    await signedByCompany(opened);
    const { act, dossierId, stateNow, read } = opened;
    await proceedWithoutUnions({ act, dossierId });
    expect(await stateNow()).toBe("application.draft");
    const uil = await opened.union("UIL");
    expect(await countersignAgreement({ act: uil, dossierId, form: formFor(uil) })).toEqual({
      ok: true,
      value: "application.draft",
    });
    expect((await read()).signatures).toHaveLength(2);
  });
});

describe("without an adhesion", () => {
  test("the company may promise one, set the rules and sign later", async () => {
    const { act, dossierId, stateNow, read } = await openAgreement();
    await commitToAgreement({ act, dossierId });
    expect(await stateNow()).toBe("application.draft");
    expect((await read()).kind).toBe("commitment");
    expect(await saveClauses({ act, dossierId, clauses })).toMatchObject({ ok: true });
    expect(await signAgreement({ act, dossierId, form: formFor(act) })).toEqual({
      ok: true,
      value: "application.draft",
    });
    expect((await read()).kind).toBe("adhesion");
    const again = await signAgreement({ act, dossierId, form: formFor(act) });
    expect(again).toMatchObject({ ok: false });
  });

  test("the company may decline, saying why, and then cannot sign any more", async () => {
    const { act, dossierId, stateNow, read } = await openAgreement();
    await declineAgreement({ act, dossierId, form: { declineReason: "Ne parleremo nel 2027." } });
    expect(await stateNow()).toBe("application.draft");
    expect(await read()).toMatchObject({
      kind: "declined",
      declineReason: "Ne parleremo nel 2027.",
    });
    const outcome = await signAgreement({ act, dossierId, form: formFor(act, null) });
    expect(outcome).toMatchObject({ ok: false, refusal: { reason: "not-ready" } });
  });

  test("nobody waits for unions that were never asked", async () => {
    const { act, dossierId } = await openAgreement();
    const outcome = await proceedWithoutUnions({ act, dossierId });
    expect(outcome).toMatchObject({ ok: false, refusal: { reason: "out-of-turn" } });
  });
});
