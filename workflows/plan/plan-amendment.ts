import { z } from "zod";
import { requiredText } from "../form-fields.ts";
import type { DossierFacts } from "../dossier/dossier-facts.ts";
import type { StateName } from "../dossier/dossier-states.ts";
import type { Permission } from "../dossier/permissions.ts";
import type { Cents } from "../money.ts";

/** What a version of a plan can be, in the words of the list of versions. */
export const versionStates = {
  draft: "In scrittura",
  proposed: "All'esame del consulente",
  advised: "All'esame dell'ufficio",
  approved: "Approvata",
  withdrawn: "Ritirata",
} as const;

export type VersionState = keyof typeof versionStates;

/** Whether a version is still a proposal that can become the plan. */
export function isOpenVersion(state: VersionState): boolean {
  return state === "draft" || state === "proposed" || state === "advised";
}

/** What a version becomes by an act on it, in the state of its dossier. */
export function versionAfter(event: Permission, state: StateName): VersionState {
  if (event === "plan.proposeAmendment") return "proposed";
  if (event === "plan.returnAmendment") return "draft";
  if (event === "plan.withdrawAmendment") return "withdrawn";
  return event === "plan.approveAmendment" && isAfterAward(state) ? "advised" : "approved";
}

/** Why the plan changes, asked before anything is changed. */
export const amendmentReasonSchema = z.object({
  reason: requiredText(2000).min(15, "Scrivi perché il piano cambia, in almeno 15 caratteri."),
});

/** Why a change goes back to the company. */
export const amendmentReturnSchema = z.object({
  note: requiredText(2000).min(10, "Scrivi che cosa va cambiato, in almeno 10 caratteri."),
});

/** Whether a change made in this state touches a plan that an accepted award rests on. */
export function isAfterAward(state: StateName): boolean {
  return state.startsWith("payment.") || state.startsWith("monitoring.");
}

/**
 * Whether a changed plan keeps within what the award was made on: the company may spend more, it may
 * not ask for more. Before an award there is no ceiling (null).
 */
export function staysWithinAward(requestedCents: Cents, ceilingCents: Cents | null): boolean {
  return ceilingCents === null || requestedCents <= ceilingCents;
}

/** The fact about the change under way that the machine judges by. */
export function amendmentFact(open: { state: VersionState } | null): DossierFacts["amendment"] {
  if (!open) return "none";
  const { state } = open;
  return state === "draft" || state === "proposed" || state === "advised" ? state : "none";
}
