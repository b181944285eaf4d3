import { describe, expect, test } from "vitest";
import { requestChanges } from "#app/services/checkup/request-changes.server.ts";
import { submitCheckup } from "#app/services/checkup/submit-checkup.server.ts";
import { answersOfTwelve } from "#tests/fixtures/checkup-answers.ts";
import { actAs, addActor, CONSULTANCY } from "#tests/setup/test-actors.ts";
import { openCheckup, openWindow, saveEverything } from "./section-window.ts";

describe("after a request for changes", () => {
  async function handBack(questionId: string) {
    const opened = await openCheckup();
    const { act, database, dossierId } = opened;
    await saveEverything(act, dossierId);
    await submitCheckup({ act, dossierId });
    const consultant = actAs(database, await addActor(database, "consultant", CONSULTANCY));
    const changes = [{ questionId, from: "", to: "È proprio così?" }];
    const outcome = await requestChanges({ act: consultant, dossierId, changes });
    if (!outcome.ok) throw new Error(outcome.refusal.what);
    return opened;
  }

  test("neither the button nor the automatic save changes a closed question", async () => {
    const { act, dossierId, read } = await handBack("D01");
    const window = await openWindow(act, dossierId, "D");
    window.type({ D03: "hoursBank" });
    expect(await window.lose()).toMatchObject({
      ok: false,
      refusal: { problems: ["Domanda D03"] },
    });
    expect(await window.press()).toMatchObject({
      ok: false,
      refusal: { problems: ["Domanda D03"] },
    });
    const other = await openWindow(act, dossierId, "E");
    other.type({ E01: "localAgreement" });
    expect(await other.lose()).toMatchObject({ ok: false });
    expect((await read()).answers).toMatchObject({ D03: "no", E01: "unaware" });
  });

  test("what a changed answer brings up is open in every section", async () => {
    const { act, dossierId, read } = await handBack("B01");
    const staff = await openWindow(act, dossierId, "B");
    staff.type({ "B01.women.permanent": "8" });
    expect(await staff.autosave()).toMatchObject({ kind: "saved" });
    expect([...(await read()).reopened!.open.keys()]).toEqual(["B01", "B02", "B03"]);
    expect(await submitCheckup({ act, dossierId })).toMatchObject({ ok: false });
    staff.type({ "B02.women.fullTime": "5", "B03.women.from30": "8" });
    expect(await staff.press()).toMatchObject({ ok: true });
    expect(await submitCheckup({ act, dossierId })).toMatchObject({ ok: true });
    expect((await read()).answers["B02.women.fullTime"]).toBe(5);
  });

  test("what is put back puts back all that it had opened", async () => {
    const { act, database, dossierId, read } = await handBack("B01");
    const staff = await openWindow(act, dossierId, "B");
    staff.type({ "B01.women.permanent": "8", "B02.women.fullTime": "5", "B03.women.from30": "8" });
    await staff.autosave();
    const again = await openWindow(act, dossierId, "B");
    // The tables go back with the headcount, whatever the form still holds of them.
    again.type({ "B01.women.permanent": "7" });
    expect(await again.autosave()).toMatchObject({ kind: "saved" });
    expect(again.shown()).toMatchObject({ "B02.women.fullTime": "4", "B03.women.from30": "7" });
    const { remarks } = await read();
    again.type({ [`reply.${remarks[0]!.id}`]: "Sì, l'ho controllato." });
    await again.press();
    expect(await submitCheckup({ act, dossierId })).toMatchObject({ ok: true });
    const { answers } = await read();
    expect(answers).toEqual(answersOfTwelve);
    const rows = await database.read.checkupSection.findMany({ where: { dossierId } });
    expect(rows).toHaveLength(9);
  });

  test("the reply beside a remark saves itself too, and the history tells it", async () => {
    const { act, dossierId, read, listEvents } = await handBack("D01");
    const [remark] = (await read()).remarks;
    const window = await openWindow(act, dossierId, "D");
    window.type({ [`reply.${remark!.id}`]: "Lo sanno tutti." });
    await window.autosave();
    expect((await read()).remarks).toMatchObject([{ reply: "Lo sanno tutti." }]);
    expect(await submitCheckup({ act, dossierId })).toMatchObject({ ok: true });
    expect((await listEvents()).at(-1)?.fields).toEqual(["D01, risposta all'osservazione"]);
  });
});
