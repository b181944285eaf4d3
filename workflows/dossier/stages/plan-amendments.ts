import { issue } from "../dossier-setup.ts";

/** A plan approved and not yet applied with: the consultant's approval makes the new version. */
export function amendmentsBeforeApplying() {
  return {
    ...writtenByCompany(),
    "plan.approveAmendment": { guard: "amendmentMayBeApproved", actions: issue("plan") },
  } as const;
}

/** A plan under way with an accepted award: the consultant approves, the office authorises. */
export function amendmentsAfterAward() {
  return {
    ...writtenByCompany(),
    "plan.approveAmendment": { guard: "amendmentMayBeApproved", actions: "record" },
    "plan.authoriseAmendment": { guard: "amendmentMayBeAuthorised", actions: issue("plan") },
  } as const;
}

function writtenByCompany() {
  return {
    "plan.amend": { guard: "amendmentMayBeWritten", actions: "record" },
    "plan.proposeAmendment": { guard: "amendmentMayBeProposed", actions: "record" },
    "plan.withdrawAmendment": { guard: "amendmentIsOpen", actions: "record" },
    "plan.returnAmendment": { guard: "amendmentIsHandedIn", actions: "record" },
  } as const;
}
