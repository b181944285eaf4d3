import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { dossierDiagram } from "#workflows/dossier/dossier-diagram.ts";
import type { DossierFacts } from "#workflows/dossier/dossier-facts.ts";
import { dossierMachine } from "#workflows/dossier/dossier-machine.ts";
import { dossierStates, type StateName } from "#workflows/dossier/dossier-states.ts";
import { eventsOf, nextStep } from "#workflows/dossier/next-step.ts";
import { permissions, type Permission } from "#workflows/dossier/permissions.ts";

type Path = readonly [StateName, Permission, StateName, Partial<DossierFacts>?];

const paths: readonly Path[] = [
  ["checkup.draft", "checkup.save", "checkup.draft"],
  ["checkup.draft", "checkup.importStaff", "checkup.draft"],
  ["checkup.draft", "checkup.openSurvey", "checkup.draft"],
  ["checkup.draft", "checkup.printSurvey", "checkup.draft"],
  ["checkup.draft", "checkup.closeSurvey", "checkup.draft"],
  ["checkup.draft", "checkup.useSurvey", "checkup.draft"],
  ["checkup.draft", "checkup.submit", "checkup.submitted", { checkupIsComplete: true }],
  ["checkup.submitted", "checkup.remark", "checkup.submitted"],
  ["checkup.submitted", "checkup.closeSurvey", "checkup.submitted"],
  ["checkup.submitted", "checkup.correct", "checkup.submitted"],
  ["checkup.submitted", "checkup.requestChanges", "checkup.changesRequested", { openRemarks: 1 }],
  ["checkup.submitted", "checkup.validate", "plan.draft", { openRemarks: 0 }],
  ["checkup.changesRequested", "checkup.save", "checkup.changesRequested"],
  ["checkup.changesRequested", "checkup.importStaff", "checkup.changesRequested"],
  ["checkup.changesRequested", "checkup.openSurvey", "checkup.changesRequested"],
  ["checkup.changesRequested", "checkup.printSurvey", "checkup.changesRequested"],
  ["checkup.changesRequested", "checkup.closeSurvey", "checkup.changesRequested"],
  ["checkup.changesRequested", "checkup.useSurvey", "checkup.changesRequested"],
  ["checkup.changesRequested", "checkup.submit", "checkup.submitted", { checkupIsComplete: true }],
  ["plan.draft", "plan.save", "plan.draft"],
  ["plan.draft", "plan.writeMinutes", "plan.draft"],
  ["plan.draft", "plan.submit", "plan.submitted", { planIsValid: true }],
  ["plan.submitted", "plan.return", "plan.changesRequested"],
  ["plan.submitted", "plan.approve", "agreement.draft", { planIsValid: true }],
  ["plan.changesRequested", "plan.save", "plan.changesRequested"],
  ["plan.changesRequested", "plan.writeMinutes", "plan.changesRequested"],
  ["plan.changesRequested", "plan.submit", "plan.submitted", { planIsValid: true }],
  ...amendmentsOf("agreement.draft"),
  ["agreement.draft", "agreement.save", "agreement.draft"],
  ["agreement.draft", "agreement.sign", "agreement.awaitingUnions"],
  ["agreement.draft", "agreement.commit", "application.draft"],
  ["agreement.draft", "agreement.decline", "application.draft"],
  ["agreement.awaitingUnions", "agreement.countersign", "agreement.awaitingUnions", union(3)],
  ["agreement.awaitingUnions", "agreement.countersign", "application.draft", union(1)],
  ["agreement.awaitingUnions", "agreement.refuse", "agreement.awaitingUnions", union(2)],
  ["agreement.awaitingUnions", "agreement.refuse", "application.draft", union(1)],
  ["agreement.awaitingUnions", "agreement.proceed", "application.draft"],
  ...amendmentsOf("application.draft"),
  ["application.draft", "application.save", "application.draft"],
  ["application.draft", "agreement.save", "application.draft", { adhesionIsCommitted: true }],
  ["application.draft", "agreement.sign", "application.draft", { adhesionIsCommitted: true }],
  ["application.draft", "agreement.countersign", "application.draft", union(2)],
  ["application.draft", "application.submit", "admissibility.pending", submittable()],
  ["application.draft", "dossier.lapse", "lapsed"],
  ["admissibility.pending", "admissibility.take", "admissibility.review"],
  ["admissibility.pending", "agreement.countersign", "admissibility.pending", union(1)],
  ["admissibility.review", "admissibility.check", "admissibility.review"],
  ["admissibility.review", "admissibility.requestClarification", "admissibility.clarification"],
  ["admissibility.review", "admissibility.noticeRefusal", "admissibility.refusalNotice", failing()],
  ["admissibility.review", "admissibility.admit", "evaluation.scoring", passed()],
  [
    "admissibility.review",
    "admissibility.exclude",
    "excluded",
    { ...failing(), callRequiresRefusalNotice: false },
  ],
  ["admissibility.clarification", "admissibility.answerClarification", "admissibility.review"],
  [
    "admissibility.clarification",
    "admissibility.closeClarification",
    "admissibility.review",
    due(),
  ],
  ["admissibility.refusalNotice", "admissibility.observe", "admissibility.refusalDecision"],
  [
    "admissibility.refusalNotice",
    "admissibility.closeNotice",
    "admissibility.refusalDecision",
    due(),
  ],
  ["admissibility.refusalDecision", "admissibility.check", "admissibility.refusalDecision"],
  ["admissibility.refusalDecision", "admissibility.admit", "evaluation.scoring", passed()],
  ["admissibility.refusalDecision", "admissibility.exclude", "excluded", failing()],
  ["evaluation.scoring", "evaluation.confirmDocuments", "evaluation.scoring"],
  ["evaluation.scoring", "evaluation.score", "evaluation.scoring"],
  ["evaluation.scoring", "evaluation.close", "award.awaitingRanking", closable(false)],
  ["evaluation.scoring", "evaluation.close", "evaluation.jointSession", closable(true)],
  ["evaluation.jointSession", "evaluation.recordJointSession", "award.awaitingRanking"],
  ["award.awaitingRanking", "award.rank", "belowThreshold", ranked("belowThreshold")],
  ["award.awaitingRanking", "award.rank", "award.proposed", ranked("funded")],
  ["award.awaitingRanking", "award.rank", "award.proposed", ranked("partlyFunded")],
  ["award.awaitingRanking", "award.rank", "award.waitingList", ranked("waitingList")],
  ["award.proposed", "award.recordChecks", "award.proposed"],
  ["award.proposed", "award.grant", "award.granted", { grantChecksArePassed: true }],
  ["award.proposed", "agreement.sign", "award.proposed", { adhesionIsCommitted: true }],
  ["award.proposed", "agreement.refuse", "award.proposed", union(1)],
  ["award.proposed", "dossier.lapse", "lapsed"],
  ["award.waitingList", "award.slide", "award.proposed", { budgetIsFree: true }],
  ["award.waitingList", "award.exhaust", "notFunded"],
  ["award.granted", "award.accept", "payment.advanceDue"],
  ["award.granted", "award.refuse", "withdrawn"],
  ["award.granted", "dossier.lapse", "lapsed", due()],
  ...amendmentsOf("payment.advanceDue"),
  ["payment.advanceDue", "plan.authoriseAmendment", "payment.advanceDue", amended("advised")],
  ["payment.advanceDue", "payment.propose", "payment.advanceProposed", payable()],
  ["payment.advanceProposed", "payment.approve", "payment.advanceApproved"],
  ["payment.advanceProposed", "payment.reject", "payment.advanceDue"],
  ["payment.advanceApproved", "payment.execute", "monitoring.running"],
  ["payment.balanceDue", "payment.propose", "payment.balanceProposed", payable()],
  ["payment.balanceProposed", "payment.approve", "payment.balanceApproved"],
  ["payment.balanceProposed", "payment.reject", "payment.balanceDue"],
  ["payment.balanceApproved", "payment.execute", "bonus.available"],
  ["payment.recoveryDue", "payment.recordRecovery", "bonus.available"],
  ...amendmentsOf("monitoring.running"),
  ["monitoring.running", "plan.authoriseAmendment", "monitoring.running", amended("advised")],
  ["monitoring.running", "monitoring.save", "monitoring.running"],
  ["monitoring.running", "monitoring.submitReport", "monitoring.reported", reported()],
  ["monitoring.reported", "monitoring.returnReport", "monitoring.running"],
  ["monitoring.reported", "monitoring.verify", "payment.balanceDue", { balanceCents: 1 }],
  ["monitoring.reported", "monitoring.verify", "payment.recoveryDue", { balanceCents: -1 }],
  ["monitoring.reported", "monitoring.verify", "bonus.available", { balanceCents: 0 }],
  ["payment.advanceDue", "dossier.revoke", "revoked"],
  ["bonus.available", "bonus.request", "bonus.requested", { bonusIsRequestable: true }],
  ["bonus.available", "dossier.conclude", "concluded"],
  ["bonus.requested", "bonus.examine", "bonus.examined"],
  ["bonus.examined", "bonus.grant", "concluded"],
  ["bonus.examined", "bonus.refuse", "concluded"],
];

/** What happens to a change of the plan, from its first words to the consultant's approval. */
function amendmentsOf(state: StateName): readonly Path[] {
  return [
    [state, "plan.amend", state, { amendment: "none" }],
    [state, "plan.amend", state, { amendment: "draft" }],
    [state, "plan.proposeAmendment", state, amended("draft")],
    [state, "plan.returnAmendment", state, { amendment: "proposed" }],
    [state, "plan.returnAmendment", state, { amendment: "advised" }],
    [state, "plan.withdrawAmendment", state, { amendment: "draft" }],
    [state, "plan.approveAmendment", state, amended("proposed")],
  ];
}

function amended(amendment: "draft" | "proposed" | "advised") {
  return { amendment, planIsValid: true, requestStaysWithinAward: true };
}

const states = Object.keys(dossierStates) as StateName[];
const events = Object.keys(permissions) as Permission[];
const steps = paths.map((path) => ({
  state: path[0],
  event: path[1],
  expected: path[2],
  facts: path[3] ?? {},
  isGuarded: path[3] !== undefined,
}));
const guarded = steps.filter(({ isGuarded }) => isGuarded);

describe("a dossier", () => {
  test.each(steps)(
    "in $state, on $event, moves to $expected",
    ({ state, event, expected, facts }) => {
      expect(nextStep(state, facts, event)).toMatchObject({ ok: true, toState: expected });
    },
  );

  test.each(guarded)("in $state does not take $event on trust", ({ state, event }) => {
    expect(nextStep(state, {}, event)).toEqual({ ok: false, reason: "not-proven" });
  });

  test("can be withdrawn until its grant is accepted, and not afterwards", () => {
    const open = states.filter((state) => nextStep(state, {}, "dossier.withdraw").ok);
    expect(open.map((state) => state.split(".")[0]).filter(unique)).toEqual([
      "checkup",
      "plan",
      "agreement",
      "application",
      "admissibility",
      "evaluation",
      "award",
    ]);
  });

  test("that has an ending knows no event at all", () => {
    const endings = states.filter((state) => dossierStates[state].waitsFor === null);
    for (const state of endings)
      for (const event of events)
        expect(nextStep(state, everythingProven, event)).toEqual({
          ok: false,
          reason: "dossier-is-closed",
        });
  });

  test("refuses every event that its state does not name", () => {
    for (const state of states.filter((name) => dossierStates[name].waitsFor !== null)) {
      const known = eventsOf(state);
      for (const event of events.filter((name) => !known.includes(name)))
        expect(nextStep(state, everythingProven, event), `${event} in ${state}`).toEqual({
          ok: false,
          reason: "not-in-this-state",
        });
    }
  });

  test("can reach every state it has from its beginning", () => {
    const reached = new Set<StateName>(["checkup.draft"]);
    for (let size = 0; size !== reached.size;) {
      size = reached.size;
      for (const [from, , to] of paths) if (reached.has(from)) reached.add(to);
      for (const state of [...reached])
        if (nextStep(state, {}, "dossier.withdraw").ok) reached.add("withdrawn");
    }
    expect([...reached].sort()).toEqual([...states].sort());
  });

  test("has a name for every state of its machine", () => {
    const leaves = Object.values(dossierMachine.root.states).flatMap((stage) => {
      const children = Object.keys(stage.states);
      return children.length === 0 ? [stage.key] : children.map((key) => `${stage.key}.${key}`);
    });
    expect(leaves.sort()).toEqual([...states].sort());
  });

  test("is drawn as it is: the diagram in docs is up to date", () => {
    expect(readFileSync("docs/dossier-machine.md", "utf8")).toBe(dossierDiagram());
  });
});

const everythingProven: DossierFacts = {
  checkupIsComplete: true,
  openRemarks: 1,
  planIsValid: true,
  amendment: "draft",
  requestStaysWithinAward: true,
  unionsStillToAnswer: 1,
  adhesionIsCommitted: true,
  applicationIsComplete: true,
  callIsOpen: true,
  companyIsSme: true,
  checklistIsPassed: true,
  checklistHasFailure: true,
  callRequiresRefusalNotice: false,
  termHasExpired: true,
  documentPointsAreConfirmed: true,
  evaluationsHandedIn: 2,
  evaluatorsDisagree: false,
  admissibilityPendingInCall: 0,
  rankingOutcome: "funded",
  grantChecksArePassed: true,
  budgetIsFree: true,
  paymentChecksArePassed: true,
  reportIsComplete: true,
  balanceCents: 1,
  bonusIsRequestable: true,
};

function union(unionsStillToAnswer: number) {
  return { unionsStillToAnswer };
}

function submittable() {
  return { applicationIsComplete: true, callIsOpen: true, companyIsSme: true };
}

function passed() {
  return { checklistIsPassed: true };
}

function failing() {
  return { checklistHasFailure: true };
}

function due() {
  return { termHasExpired: true };
}

function closable(evaluatorsDisagree: boolean) {
  return {
    documentPointsAreConfirmed: true,
    evaluationsHandedIn: 2,
    admissibilityPendingInCall: 0,
    evaluatorsDisagree,
  };
}

function ranked(rankingOutcome: DossierFacts["rankingOutcome"]) {
  return { rankingOutcome };
}

function payable() {
  return { paymentChecksArePassed: true };
}

function reported() {
  return { reportIsComplete: true };
}

function unique(value: string | undefined, index: number, all: (string | undefined)[]): boolean {
  return all.indexOf(value) === index;
}
