import { verifyAuditChains } from "#app/data/audit-chains.server.ts";
import { describe, expect, test } from "vitest";
import type { Act } from "#app/services/act.server.ts";
import { submitCheckup } from "#app/services/checkup/submit-checkup.server.ts";
import { openCheckup, openWindow, saveEverything } from "./section-window.ts";
import { withdrawDossier } from "#app/services/dossier/withdraw-dossier.server.ts";

function minutesLater(act: Act, minutes: number): Act {
  return { ...act, now: new Date(act.now.getTime() + minutes * 60_000) };
}

describe("the history of automatic saves", () => {
  test("tells them together with the button, from what it told last", async () => {
    const { act, dossierId, listEvents } = await openCheckup();
    const window = await openWindow(act, dossierId, "D");
    for (const D01 of ["no", "onRequest", "practice"]) {
      window.type({ D01 });
      await window.autosave();
    }
    expect(await listEvents()).toEqual([]);
    window.type({ D02: "50" });
    await window.press();
    expect(await listEvents()).toMatchObject([{ reason: "Sezione D", fields: ["D01", "D02"] }]);
  });

  test("tells them once a quarter of an hour", async () => {
    const { act, dossierId, listEvents } = await openCheckup();
    const window = await openWindow(act, dossierId, "D");
    for (let minute = 0; minute < 40; minute += 1) {
      window.type({ D02: String(minute) });
      await window.autosave(minutesLater(act, minute));
    }
    const events = await listEvents();
    expect(events).toHaveLength(2);
    expect(events[0]?.reason).toMatch(/^Sezione D, salvataggio automatico, dal .+ alle \d\d:\d\d$/);
  });

  test("tells each person's in their own name", async () => {
    const { act, colleague, dossierId, listEvents } = await openCheckup();
    const theirs = await openWindow(colleague, dossierId, "D");
    theirs.type({ D03: "verbal" });
    await theirs.autosave();
    const mine = await openWindow(act, dossierId, "D");
    mine.type({ D01: "no" });
    await mine.press();
    expect(await listEvents()).toMatchObject([
      { actorId: colleague.actor.userId, actorName: "Luca Collega", fields: ["D03"] },
      { actorId: act.actor.userId, fields: ["D01"] },
    ]);
  });

  test("tells what is left when the check-up is handed in", async () => {
    const { act, database, dossierId, listEvents } = await openCheckup();
    await saveEverything(act, dossierId);
    const before = (await listEvents()).length;
    const window = await openWindow(act, dossierId, "D");
    window.type({ D02: "60" });
    await window.autosave();
    expect(await submitCheckup({ act, dossierId })).toMatchObject({ ok: true });
    expect((await listEvents()).slice(before)).toMatchObject([{ fields: ["D02"] }]);
    const left = await database.read.checkupSection.count({
      where: { dossierId, draftSince: { not: null } },
    });
    expect(left).toBe(0);
  });

  test("tells what is left when the dossier is given up in the middle of typing", async () => {
    const { act, colleague, dossierId, listEvents } = await openCheckup();
    const window = await openWindow(colleague, dossierId, "D");
    window.type({ D01: "practice", D02: "metà" });
    await window.autosave();
    const given = await withdrawDossier({ act, dossierId, reason: "Chiudiamo." });
    expect(given).toEqual({ ok: true, value: "withdrawn" });
    expect(await listEvents()).toMatchObject([{ actorName: "Luca Collega", fields: ["D01"] }]);
    expect(await verifyAuditChains(act.database.read)).toMatchObject({ broken: null });
  });
});
