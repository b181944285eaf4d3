import { setup } from "xstate";
import type { DocumentKind } from "./document-kinds.ts";
import type { DossierFacts } from "./dossier-facts.ts";
import type { Permission } from "./permissions.ts";

/** The path of a dossier from the check-up to the bonus. Names here, meanings in `setup`. */
export const dossierMachine = setup({
  types: {
    context: {} as DossierFacts,
    input: {} as DossierFacts,
    events: {} as { type: Permission },
  },
  actions: {
    /** The document the step leaves behind; the use case supplies what it says. */
    issue: (_, _params: { document: DocumentKind }) => undefined,
    /** The step writes its own rows and leaves the state as it is. */
    record: () => undefined,
  },
  guards: {
    checkupIsComplete: ({ context }) => context.checkupIsComplete,
    hasOpenRemarks: ({ context }) => context.openRemarks > 0,
    hasNoOpenRemarks: ({ context }) => context.openRemarks === 0,
    planIsValid: ({ context }) => context.planIsValid,
    isLastUnionToAnswer: ({ context }) => context.unionsStillToAnswer === 1,
    unionsAreAwaited: ({ context }) =>
      context.unionsStillToAnswer > 1 && context.unionsStillToAnswer < Number.MAX_SAFE_INTEGER,
    unionHasToAnswer: ({ context }) =>
      context.unionsStillToAnswer > 0 && context.unionsStillToAnswer < Number.MAX_SAFE_INTEGER,
    adhesionIsCommitted: ({ context }) => context.adhesionIsCommitted,
    applicationMayBeSubmitted: ({ context }) =>
      context.applicationIsComplete && context.callIsOpen && context.companyIsSme,
    checklistIsPassed: ({ context }) => context.checklistIsPassed,
    checklistHasFailure: ({ context }) => context.checklistHasFailure,
    mayExcludeWithoutNotice: ({ context }) =>
      context.checklistHasFailure && !context.callRequiresRefusalNotice,
    termHasExpired: ({ context }) => context.termHasExpired,
    evaluatorsMustMeet: ({ context }) => evaluationMayClose(context) && context.evaluatorsDisagree,
    evaluationMayClose: ({ context }) => evaluationMayClose(context) && !context.evaluatorsDisagree,
    scoreIsBelowThreshold: ({ context }) => !context.scoreReachesThreshold,
    isFunded: ({ context }) => context.scoreReachesThreshold && context.isFunded,
    grantChecksArePassed: ({ context }) => context.grantChecksArePassed,
    budgetIsFree: ({ context }) => context.budgetIsFree,
    paymentChecksArePassed: ({ context }) => context.paymentChecksArePassed,
    reportIsComplete: ({ context }) => context.reportIsComplete,
    balanceIsDue: ({ context }) => context.balanceCents > 0,
    recoveryIsDue: ({ context }) => context.balanceCents < 0,
    nothingIsDue: ({ context }) => context.balanceCents === 0,
    bonusIsRequestable: ({ context }) => context.bonusIsRequestable,
  },
}).createMachine({
  id: "dossier",
  context: ({ input }) => input,
  initial: "checkup",
  states: {
    checkup: {
      initial: "draft",
      on: { "dossier.withdraw": { target: "withdrawn", actions: issue("closureNotice") } },
      states: {
        draft: {
          on: {
            "checkup.save": { target: "draft" },
            "checkup.submit": {
              guard: "checkupIsComplete",
              target: "submitted",
              actions: issue("checkupReceipt"),
            },
          },
        },
        submitted: {
          on: {
            "checkup.remark": { target: "submitted" },
            "checkup.requestChanges": { guard: "hasOpenRemarks", target: "changesRequested" },
            "checkup.validate": {
              guard: "hasNoOpenRemarks",
              target: "#dossier.plan",
              actions: issue("checkupReport"),
            },
          },
        },
        changesRequested: {
          on: {
            "checkup.save": { target: "changesRequested" },
            "checkup.submit": {
              guard: "checkupIsComplete",
              target: "submitted",
              actions: issue("checkupReceipt"),
            },
          },
        },
      },
    },
    plan: {
      initial: "draft",
      on: { "dossier.withdraw": { target: "withdrawn", actions: issue("closureNotice") } },
      states: {
        draft: {
          on: {
            "plan.save": { target: "draft" },
            "plan.submit": { guard: "planIsValid", target: "submitted" },
          },
        },
        submitted: {
          on: {
            "plan.return": { target: "changesRequested" },
            "plan.approve": {
              guard: "planIsValid",
              target: "#dossier.agreement",
              actions: issue("plan"),
            },
          },
        },
        changesRequested: {
          on: {
            "plan.save": { target: "changesRequested" },
            "plan.submit": { guard: "planIsValid", target: "submitted" },
          },
        },
      },
    },
    agreement: {
      initial: "draft",
      on: { "dossier.withdraw": { target: "withdrawn", actions: issue("closureNotice") } },
      states: {
        draft: {
          on: {
            "agreement.save": { target: "draft" },
            "agreement.sign": { target: "awaitingUnions", actions: issue("agreement") },
            "agreement.commit": { target: "#dossier.application", actions: issue("agreement") },
            "agreement.decline": { target: "#dossier.application", actions: issue("agreement") },
          },
        },
        awaitingUnions: {
          on: {
            "agreement.countersign": unionAnswers(),
            "agreement.refuse": unionAnswers(),
            "agreement.proceed": { target: "#dossier.application" },
          },
        },
      },
    },
    application: {
      initial: "draft",
      on: {
        "dossier.withdraw": { target: "withdrawn", actions: issue("closureNotice") },
        "dossier.lapse": { target: "lapsed", actions: issue("closureNotice") },
        ...lateAgreement(),
      },
      states: {
        draft: {
          on: {
            "application.save": { target: "draft" },
            "application.submit": {
              guard: "applicationMayBeSubmitted",
              target: "#dossier.admissibility",
              actions: [
                { type: "issue", params: { document: "application" } },
                { type: "issue", params: { document: "protocolReceipt" } },
              ],
            },
          },
        },
      },
    },
    admissibility: {
      initial: "pending",
      on: {
        "dossier.withdraw": { target: "withdrawn", actions: issue("closureNotice") },
        ...lateAgreement(),
      },
      states: {
        pending: { on: { "admissibility.take": { target: "review" } } },
        review: {
          on: {
            "admissibility.check": { target: "review" },
            "admissibility.requestClarification": {
              target: "clarification",
              actions: issue("clarificationRequest"),
            },
            "admissibility.noticeRefusal": {
              guard: "checklistHasFailure",
              target: "refusalNotice",
              actions: issue("refusalNotice"),
            },
            "admissibility.admit": admit(),
            "admissibility.exclude": {
              guard: "mayExcludeWithoutNotice",
              target: "#dossier.excluded",
              actions: issue("admissibilityDecision"),
            },
          },
        },
        clarification: {
          on: {
            "admissibility.answerClarification": { target: "review" },
            "admissibility.closeClarification": { guard: "termHasExpired", target: "review" },
          },
        },
        refusalNotice: {
          on: {
            "admissibility.observe": { target: "refusalDecision" },
            "admissibility.closeNotice": { guard: "termHasExpired", target: "refusalDecision" },
          },
        },
        refusalDecision: {
          on: {
            "admissibility.check": { target: "refusalDecision" },
            "admissibility.admit": admit(),
            "admissibility.exclude": {
              guard: "checklistHasFailure",
              target: "#dossier.excluded",
              actions: issue("admissibilityDecision"),
            },
          },
        },
      },
    },
    evaluation: {
      initial: "scoring",
      on: {
        "dossier.withdraw": { target: "withdrawn", actions: issue("closureNotice") },
        ...lateAgreement(),
      },
      states: {
        scoring: {
          on: {
            "evaluation.confirmDocuments": { target: "scoring" },
            "evaluation.score": { target: "scoring" },
            "evaluation.close": [
              { guard: "evaluatorsMustMeet", target: "jointSession" },
              {
                guard: "evaluationMayClose",
                target: "#dossier.award",
                actions: issue("scoreSheet"),
              },
            ],
          },
        },
        jointSession: {
          on: {
            "evaluation.recordJointSession": {
              target: "#dossier.award",
              actions: issue("scoreSheet"),
            },
          },
        },
      },
    },
    award: {
      initial: "awaitingRanking",
      on: {
        "dossier.withdraw": { target: "withdrawn", actions: issue("closureNotice") },
        ...lateAgreement(),
      },
      states: {
        awaitingRanking: {
          on: {
            "award.rank": [
              { guard: "scoreIsBelowThreshold", target: "#dossier.belowThreshold" },
              { guard: "isFunded", target: "proposed" },
              { target: "waitingList" },
            ],
          },
        },
        proposed: {
          on: {
            "award.recordChecks": { target: "proposed" },
            "award.grant": {
              guard: "grantChecksArePassed",
              target: "granted",
              actions: issue("awardDecision"),
            },
            "dossier.lapse": { target: "#dossier.lapsed", actions: issue("closureNotice") },
          },
        },
        waitingList: {
          on: {
            "award.slide": { guard: "budgetIsFree", target: "proposed" },
            "award.exhaust": { target: "#dossier.notFunded", actions: issue("closureNotice") },
          },
        },
        granted: {
          on: {
            "award.accept": { target: "#dossier.payment", actions: issue("acceptanceDeed") },
            "award.refuse": { target: "#dossier.withdrawn", actions: issue("closureNotice") },
            "dossier.lapse": {
              guard: "termHasExpired",
              target: "#dossier.lapsed",
              actions: issue("closureNotice"),
            },
          },
        },
      },
    },
    payment: {
      initial: "advanceDue",
      on: { "dossier.revoke": { target: "revoked", actions: issue("closureNotice") } },
      states: {
        advanceDue: { on: { "payment.propose": propose("advanceProposed") } },
        advanceProposed: {
          on: {
            "payment.approve": { target: "advanceApproved" },
            "payment.reject": { target: "advanceDue" },
          },
        },
        advanceApproved: {
          on: {
            "payment.execute": {
              target: "#dossier.monitoring",
              actions: issue("withholdingCertificate"),
            },
          },
        },
        balanceDue: { on: { "payment.propose": propose("balanceProposed") } },
        balanceProposed: {
          on: {
            "payment.approve": { target: "balanceApproved" },
            "payment.reject": { target: "balanceDue" },
          },
        },
        balanceApproved: {
          on: {
            "payment.execute": {
              target: "#dossier.bonus",
              actions: issue("withholdingCertificate"),
            },
          },
        },
        recoveryDue: { on: { "payment.recordRecovery": { target: "#dossier.bonus" } } },
      },
    },
    monitoring: {
      initial: "running",
      on: { "dossier.revoke": { target: "revoked", actions: issue("closureNotice") } },
      states: {
        running: {
          on: {
            "monitoring.save": { target: "running" },
            "monitoring.submitReport": {
              guard: "reportIsComplete",
              target: "reported",
              actions: issue("finalReport"),
            },
          },
        },
        reported: {
          on: {
            "monitoring.returnReport": { target: "running" },
            "monitoring.verify": [
              verified("balanceIsDue", "#dossier.payment.balanceDue"),
              verified("recoveryIsDue", "#dossier.payment.recoveryDue"),
              verified("nothingIsDue", "#dossier.bonus"),
            ],
          },
        },
      },
    },
    bonus: {
      initial: "available",
      on: { "dossier.revoke": { target: "revoked", actions: issue("closureNotice") } },
      states: {
        available: {
          on: {
            "bonus.request": { guard: "bonusIsRequestable", target: "requested" },
            "dossier.conclude": { target: "#dossier.concluded", actions: issue("closureNotice") },
          },
        },
        requested: { on: { "bonus.examine": { target: "examined" } } },
        examined: {
          on: {
            "bonus.grant": { target: "#dossier.concluded", actions: issue("bonusDecision") },
            "bonus.refuse": { target: "#dossier.concluded", actions: issue("bonusDecision") },
          },
        },
      },
    },
    concluded: { type: "final" },
    withdrawn: { type: "final" },
    excluded: { type: "final" },
    belowThreshold: { type: "final" },
    notFunded: { type: "final" },
    lapsed: { type: "final" },
    revoked: { type: "final" },
  },
});

function evaluationMayClose(facts: DossierFacts): boolean {
  return (
    facts.documentPointsAreConfirmed &&
    facts.evaluationsHandedIn === 2 &&
    facts.admissibilityPendingInCall === 0
  );
}

function issue<Document extends DocumentKind>(document: Document) {
  return { type: "issue", params: { document } } as const;
}

/** A union's answer: the last one lets the dossier go on. */
function unionAnswers() {
  return [
    {
      guard: "isLastUnionToAnswer",
      target: "#dossier.application",
      actions: issue("agreement"),
    },
    { guard: "unionsAreAwaited", target: "awaitingUnions", actions: issue("agreement") },
  ] as const;
}

/** Signatures may follow while the application is on its way; the call says until when they count. */
function lateAgreement() {
  return {
    "agreement.sign": { guard: "adhesionIsCommitted", actions: issue("agreement") },
    "agreement.countersign": { guard: "unionHasToAnswer", actions: issue("agreement") },
    "agreement.refuse": { guard: "unionHasToAnswer", actions: issue("agreement") },
  } as const;
}

function admit() {
  return {
    guard: "checklistIsPassed",
    target: "#dossier.evaluation",
    actions: issue("admissibilityDecision"),
  } as const;
}

function propose<Target extends string>(target: Target) {
  return { guard: "paymentChecksArePassed", target, actions: issue("settlementSheet") } as const;
}

function verified<Guard extends string, Target extends string>(guard: Guard, target: Target) {
  return { guard, target, actions: issue("verificationReport") } as const;
}
