import { describe, expect, test } from "vitest";
import { approvePayment } from "#app/services/payment/approve-payment.server.ts";
import { executePayment } from "#app/services/payment/execute-payment.server.ts";
import { proposePayment } from "#app/services/payment/propose-payment.server.ts";
import { rejectPayment } from "#app/services/payment/reject-payment.server.ts";
import type { Actor } from "#app/services/act.server.ts";
import { placeAcceptedAward, type AcceptedAward } from "#tests/fixtures/accepted-award.ts";
import { exampleProposal } from "#tests/fixtures/payment-example.ts";

async function propose({ as, dossierId }: AcceptedAward, changes = {}) {
  return proposePayment({ act: as("accountant"), dossierId, proposal: exampleProposal(changes) });
}

async function approved() {
  const award = await placeAcceptedAward();
  await propose(award);
  await approvePayment({ act: award.as("manager"), dossierId: award.dossierId });
  return award;
}

describe("an advance", () => {
  test("is proposed, approved and paid by three people, and leaves a file and three documents", async () => {
    const { as, dossierId, database, people } = await approved();
    const outcome = await executePayment({ act: as("payer"), dossierId });
    expect(outcome).toEqual({ ok: true, value: "monitoring.running" });

    const [payment] = await database.read.payment.findMany({ include: { file: true } });
    // 70 % of 3.200,00; 4 % withheld of all of it.
    expect(payment).toMatchObject({
      instalment: "advance",
      grossCents: 224_000,
      withheldCents: 8_960,
      netCents: 215_040,
      proposedById: people.accountant.userId,
      approvedById: people.manager.userId,
      executedById: people.payer.userId,
      executedOn: "2026-06-01",
      endToEndId: "CIP-2026-0007-ACC",
    });
    expect(payment?.file).toMatchObject({ transfers: 1, totalCents: 215_040 });
    expect(payment?.file?.xml).toContain('<InstdAmt Ccy="EUR">2150.40</InstdAmt>');
    const documents = await database.read.document.findMany({ orderBy: { number: "asc" } });
    expect(documents.map(({ kind, state }) => [kind, state])).toEqual([
      ["settlementSheet", "issued"],
      ["withholdingCertificate", "issued"],
    ]);
  });

  test("keeps the hash of the bank file in the story of the dossier", async () => {
    const { as, dossierId, database } = await approved();
    await executePayment({ act: as("payer"), dossierId });
    const [file] = await database.read.paymentFile.findMany();
    const [event] = await database.read.auditEvent.findMany({
      where: { event: "payment.execute" },
    });
    expect(event?.changes).toContain(file?.sha256);
  });

  test("keeps the day of publication with the award, so that the balance does not ask for it", async () => {
    const award = await placeAcceptedAward();
    await propose(award);
    expect(await award.database.read.award.findMany()).toMatchObject([
      { publishedOn: "2026-05-05" },
    ]);
  });

  test("spares the part for capital goods that the accountant confirms", async () => {
    const award = await placeAcceptedAward({ awardCents: 571_429 });
    await propose(award, { capitalGoodsCents: 100_000 });
    const [payment] = await award.database.read.payment.findMany();
    expect(payment).toMatchObject({
      grossCents: 400_000,
      withheldCents: 12_000,
      netCents: 388_000,
    });
  });

  test.each([
    [{ durcOutcome: "irregular" as const }, /DURC/],
    [{ durcRequestedOn: "2026-01-31" }, /scaduto/],
    [{ publishedOn: null }, /pubblicazione/i],
    [{ capitalGoodsCents: 224_001 }, /beni strumentali/],
    [{ paymentDay: "2026-05-29" }, /passato/],
  ])("is not proposed with %j, and the reason is told", async (changes, reason) => {
    const award = await placeAcceptedAward();
    const outcome = await propose(award, changes);
    expect(outcome).toMatchObject({ ok: false, refusal: { reason: "not-ready" } });
    expect(JSON.stringify(outcome)).toMatch(reason);
    expect(await award.database.read.payment.count()).toBe(0);
    expect(await award.database.read.auditEvent.count()).toBe(0);
  });

  test("above the threshold needs the check of tax debts", async () => {
    const award = await placeAcceptedAward({ awardCents: 800_000 });
    expect(await propose(award)).toMatchObject({ ok: false });
    const checked = {
      taxDebtOutcome: "clear",
      taxDebtReference: "R-9",
      taxDebtCheckedOn: "2026-05-29",
    };
    expect(await propose(award, checked)).toMatchObject({ ok: true });
  });

  test("of a professional and of a registered ONLUS of the first years is paid whole", async () => {
    const professional = await placeAcceptedAward({ legalForm: "professional" });
    await propose(professional);
    const old = await placeAcceptedAward({
      legalForm: "socialCooperative",
      onlusRegistered: true,
      ruleSet: "cip-2014",
    });
    await propose(old);
    const sums = [professional, old].map(({ database }) => database.read.payment.findMany());
    // Paid in 2026: by then the exemption of ONLUS is over.
    expect((await Promise.all(sums)).flat().map(({ withheldCents }) => withheldCents)).toEqual([
      0, 8_960,
    ]);
  });
});

describe("the three people", () => {
  test("cannot be two: an accountant who becomes manager does not approve the own proposal", async () => {
    const award = await placeAcceptedAward();
    await propose(award);
    const promoted: Actor = { ...award.people.accountant, role: "manager" };
    const act = { ...award.as("manager"), actor: promoted };
    const outcome = await approvePayment({ act, dossierId: award.dossierId });
    expect(outcome).toMatchObject({ ok: false, refusal: { reason: "forbidden" } });
  });

  test("cannot be two: neither of the first two executes", async () => {
    const award = await approved();
    for (const person of ["accountant", "manager"] as const) {
      const actor: Actor = { ...award.people[person], role: "payer" };
      const outcome = await executePayment({
        act: { ...award.as("payer"), actor },
        dossierId: award.dossierId,
      });
      expect(outcome).toMatchObject({ ok: false, refusal: { reason: "forbidden" } });
    }
  });

  test("cannot be two even for who writes to the table directly", async () => {
    const { database, people } = await approved();
    const twice = { approvedById: people.accountant.userId };
    await expect(
      database.inTransaction((tx) => tx.payment.updateMany({ data: twice })),
    ).rejects.toThrow(/three different people|check constraint/);
  });

  test("hold roles: no other role proposes, approves or executes", async () => {
    const { as, dossierId } = await placeAcceptedAward();
    for (const person of ["company", "manager", "payer", "caseOfficer"] as const) {
      const proposal = exampleProposal();
      const outcome = await proposePayment({ act: as(person), dossierId, proposal });
      expect(outcome).toMatchObject({ ok: false, refusal: { reason: "forbidden" } });
    }
  });
});

describe("a payment", () => {
  test("is never executed twice, also by two clicks at once", async () => {
    const { as, dossierId, database } = await approved();
    const outcomes = await Promise.all(
      [1, 2].map(() => executePayment({ act: as("payer"), dossierId })),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await database.read.paymentFile.count()).toBe(1);
  });

  test("does not change once it is executed, and never exceeds the award", async () => {
    const { as, dossierId, database } = await approved();
    await executePayment({ act: as("payer"), dossierId });
    await expect(
      database.inTransaction((tx) => tx.payment.updateMany({ data: { netCents: 1 } })),
    ).rejects.toThrow("does not change");
    const [payment] = await database.read.payment.findMany();
    const again = { ...payment!, id: "again", endToEndId: null, executedAt: null };
    await expect(
      database.inTransaction(async (tx) => {
        await tx.payment.create({ data: again });
        await tx.payment.updateMany({ where: { id: "again" }, data: { executedAt: new Date() } });
      }),
    ).rejects.toThrow("an instalment is paid once");
  });

  test("goes back with a reason, also after the approval, and is proposed anew", async () => {
    const { as, dossierId, database } = await approved();
    const reason = "Il DURC scade prima del pagamento previsto.";
    const rejected = await rejectPayment({ act: as("manager"), dossierId, reason });
    expect(rejected).toEqual({ ok: true, value: "payment.advanceDue" });
    expect(await executePayment({ act: as("payer"), dossierId })).toMatchObject({ ok: false });
    const proposal = exampleProposal();
    await proposePayment({ act: as("accountant"), dossierId, proposal });
    await approvePayment({ act: as("manager"), dossierId });
    expect(await executePayment({ act: as("payer"), dossierId })).toMatchObject({ ok: true });
    expect(await database.read.payment.count()).toBe(2);
  });

  test("is stopped when a check expires between the approval and the payment", async () => {
    const { as, dossierId } = await approved();
    const outcome = await executePayment({ act: as("payer", "2026-09-02"), dossierId });
    expect(outcome).toMatchObject({ ok: false, refusal: { reason: "not-ready" } });
    expect(JSON.stringify(outcome)).toContain("scaduto");
  });

  test("ordered on a Saturday leaves on the next working day", async () => {
    const { as, dossierId, database } = await approved();
    await executePayment({ act: as("payer", "2026-06-06"), dossierId });
    expect(await database.read.payment.findMany()).toMatchObject([{ executedOn: "2026-06-08" }]);
  });
});
