import { describe, expect, test } from "vitest";
import type { Actor } from "#app/services/act.server.ts";
import { openDossier } from "#app/services/dossier/open-dossier.server.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import { dossierStates, type StateName } from "#workflows/dossier/dossier-states.ts";
import { eventsOf } from "#workflows/dossier/next-step.ts";
import { permissions, roleMay, roles, type Permission } from "#workflows/dossier/permissions.ts";
import { actAs, addActor, addCompany, PROVINCE } from "#tests/setup/test-actors.ts";
import { openTestDatabase } from "#tests/setup/test-database.ts";

const machineEvents = (Object.keys(dossierStates) as StateName[])
  .flatMap(eventsOf)
  .filter((event, index, all) => all.indexOf(event) === index);

describe("an act", () => {
  test.each(machineEvents)("%s is refused to every role that does not hold it", async (event) => {
    const database = openTestDatabase();
    const company = await addCompany(database);
    const opened = await openDossier({ act: actAs(database, company) });
    const dossierId = opened.ok ? opened.value : "";
    for (const role of roles.filter((name) => !roleMay(name, event))) {
      const actor: Actor = { ...company, role };
      const outcome = await attempt({ actor, dossierId, event });
      expect(outcome, role).toMatchObject({ ok: false, refusal: { reason: "forbidden" } });
    }
    expect(await database.read.auditEvent.count()).toBe(1);

    function attempt(step: { actor: Actor; dossierId: string; event: Permission }) {
      return performStep({
        act: actAs(database, step.actor),
        dossierId: step.dossierId,
        event: step.event,
        prepare: () => Promise.resolve(proceed()),
      });
    }
  });

  test("out of turn is refused to the role that holds it, in words, and changes nothing", async () => {
    const database = openTestDatabase();
    const company = await addCompany(database);
    const opened = await openDossier({ act: actAs(database, company) });
    const dossierId = opened.ok ? opened.value : "";
    const early = machineEvents.filter(
      (event) => roleMay("company", event) && !eventsOf("checkup.draft").includes(event),
    );
    for (const event of early) {
      const outcome = await performStep({
        act: actAs(database, company),
        dossierId,
        event,
        prepare: () => Promise.reject(new Error("it is not the turn of this act")),
      });
      expect(outcome).toMatchObject({ ok: false, refusal: { reason: "out-of-turn" } });
      if (!outcome.ok) expect(outcome.refusal.why).toContain("Check-up da compilare");
    }
    expect(early.length).toBeGreaterThan(10);
    expect(await database.read.auditEvent.count()).toBe(1);
  });

  test("on a dossier that has not come to the office is refused as if it did not exist", async () => {
    const database = openTestDatabase();
    const company = await addCompany(database);
    const opened = await openDossier({ act: actAs(database, company) });
    const officer = await addActor(database, "caseOfficer", PROVINCE);
    const outcome = await performStep({
      act: actAs(database, officer),
      dossierId: opened.ok ? opened.value : "",
      event: "admissibility.take",
      prepare: () => Promise.resolve(proceed()),
    });
    expect(outcome).toMatchObject({ ok: false, refusal: { reason: "not-found" } });
  });

  test("that pays is never held by a role that scores, approves or advises", () => {
    const holders = (event: Permission): readonly string[] => permissions[event];
    const hands = ["payment.propose", "payment.approve", "payment.execute"] as const;
    const apart = hands.flatMap((event) => holders(event));
    expect(new Set(apart).size).toBe(3);
    for (const role of [...holders("evaluation.score"), ...holders("plan.approve")])
      expect(apart).not.toContain(role);
    expect(holders("account.create")).toEqual(["accountAdministrator"]);
    for (const event of machineEvents) expect(holders(event)).not.toContain("accountAdministrator");
  });
});
