import { describe, expect, test } from "vitest";
import { importStaff } from "#app/services/checkup/import-staff.server.ts";
import { openImport, previewImport } from "#app/services/checkup/preview-import.server.ts";
import { openDossierAt } from "#tests/setup/dossier-at.ts";
import { actAs, addCompany } from "#tests/setup/test-actors.ts";
import { openTestDatabase } from "#tests/setup/test-database.ts";
import { toImport } from "#workflows/checkup/read-staff-table.ts";
import { sectionB } from "#workflows/programme/questionnaire/section-b.ts";
import type { StateName } from "#workflows/dossier/dossier-states.ts";

const STAFF = toImport({ "B01.women.permanent": 8, "B02.women.fullTime": 7, B06: 2 }, sectionB);

/** A firm that has counted seven women and five men, in a state of its check-up. */
async function openGround(state: StateName = "checkup.draft") {
  const database = openTestDatabase();
  const { company, dossierId } = await openDossierAt(database, state);
  const act = actAs(database, company);
  const stored = async () => {
    const rows = await database.read.checkupSection.findMany({ where: { dossierId } });
    return rows.map(({ section, answers, version }) => ({
      section,
      answers: JSON.parse(answers) as unknown,
      version,
    }));
  };
  return { database, dossierId, act, stored };
}

/** The consultant has asked to look at some questions again. */
async function askAgain(
  { database, dossierId }: Awaited<ReturnType<typeof openGround>>,
  ids: string[],
) {
  await database.inTransaction((tx) =>
    tx.checkupRemark.createMany({
      data: ids.map((questionId) => ({
        ...{ id: `remark-${questionId}`, dossierId, questionId, remark: "Ricontrolla." },
        ...{ authorId: "x", authorName: "Irene", createdAt: new Date("2026-11-01T09:00:00Z") },
      })),
    }),
  );
}

describe("importing staff counts", () => {
  test("stores nothing before it is confirmed, and shows what would change", async () => {
    const { act, dossierId, stored, database } = await openGround();
    const before = await stored();
    const outcome = await previewImport(act, dossierId, STAFF);
    expect(await stored()).toEqual(before);
    expect(await database.read.auditEvent.count()).toBe(1);
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        questions: [{ id: "B01" }, { id: "B02" }, { id: "B06" }],
        closed: [],
        confirmation: { "B01.women.permanent": "8", version: "1" },
      },
    });
    const [first] = outcome.ok ? outcome.value.questions : [];
    expect(first?.lines).toContainEqual({
      label: "Donne, tempo indeterminato",
      before: "7 persone",
      after: "8 persone",
    });
    expect(outcome.ok && outcome.value.problems.join()).toContain("B02: Riga «Donne»");
  });

  test("replaces the questions of the table once confirmed, and tells the history", async () => {
    const { act, dossierId, stored, database } = await openGround();
    const confirmed = { ...STAFF, version: 1 };
    expect(await importStaff({ act, dossierId, confirmed })).toMatchObject({ ok: true });
    expect(await stored()).toEqual([
      {
        section: "B",
        answers: { "B01.women.permanent": 8, "B02.women.fullTime": 7, B06: 2 },
        version: 2,
      },
    ]);
    const events = await database.read.auditEvent.findMany({ orderBy: { sequence: "desc" } });
    expect(events[0]?.event).toBe("checkup.importStaff");
    expect(events[0]?.changes).toContain("<3");
  });

  test("is refused over a section that was saved meanwhile, and when it is confirmed twice", async () => {
    const { act, dossierId, stored } = await openGround();
    await importStaff({ act, dossierId, confirmed: { ...STAFF, version: 1 } });
    const again = await importStaff({ act, dossierId, confirmed: { ...STAFF, version: 1 } });
    expect(again).toMatchObject({ ok: false, refusal: { reason: "changed-meanwhile" } });
    expect((await stored())[0]?.version).toBe(2);
  });

  test("fills a section nobody has saved yet", async () => {
    const { act, dossierId, stored, database } = await openGround();
    await database.inTransaction((tx) => tx.checkupSection.deleteMany({ where: { dossierId } }));
    const confirmed = { ...STAFF, version: 0 };
    expect(await importStaff({ act, dossierId, confirmed })).toMatchObject({ ok: true });
    expect((await stored())[0]?.version).toBe(1);
  });

  test("after a request for changes touches only what was opened again", async () => {
    const ground = await openGround("checkup.changesRequested");
    const { act, dossierId } = ground;
    await askAgain(ground, ["B06"]);
    const outcome = await previewImport(act, dossierId, STAFF);
    expect(outcome).toMatchObject({
      ok: true,
      // B02 was never answered, so nobody could hand the check-up in again without it.
      value: { questions: [{ id: "B02" }, { id: "B06" }], closed: ["B01"] },
    });
    const all = await importStaff({ act, dossierId, confirmed: { ...STAFF, version: 1 } });
    expect(all).toMatchObject({ ok: false, refusal: { what: "Non abbiamo importato nulla." } });
    const open = { ...toImport({ B06: 2 }, sectionB), version: 1 };
    expect(await importStaff({ act, dossierId, confirmed: open })).toMatchObject({ ok: true });
  });

  test("is nobody else's, and not for a check-up that was handed in", async () => {
    const { database, dossierId, act } = await openGround("checkup.submitted");
    const stranger = actAs(database, await addCompany(database));
    expect(await openImport(stranger, dossierId)).toBeNull();
    expect(await previewImport(stranger, dossierId, STAFF)).toMatchObject({
      refusal: { reason: "not-found" },
    });
    const confirmed = { ...STAFF, version: 1 };
    expect(await importStaff({ act: stranger, dossierId, confirmed })).toMatchObject({
      refusal: { reason: "not-found" },
    });
    expect(await openImport(act, dossierId)).toMatchObject({ isOpen: false });
    for (const outcome of [
      await previewImport(act, dossierId, STAFF),
      await importStaff({ act, dossierId, confirmed }),
    ])
      expect(outcome).toMatchObject({ ok: false, refusal: { reason: "out-of-turn" } });
  });
});
