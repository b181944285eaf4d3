import type { DocumentKind } from "./document-kinds.ts";
import type { StateName } from "./dossier-states.ts";
import type { Role } from "./permissions.ts";

/** The papers of those who come to a dossier for one thing only; the other roles see more. */
const papersFor: Partial<Record<Role, readonly DocumentKind[]>> = {
  union: ["plan", "agreement"],
  accountant: [
    "awardDecision",
    "acceptanceDeed",
    "settlementSheet",
    "withholdingCertificate",
    "finalReport",
    "verificationReport",
    "bonusDecision",
    "closureNotice",
  ],
  payer: ["awardDecision", "acceptanceDeed", "settlementSheet", "withholdingCertificate"],
  accountAdministrator: [],
};

const scorePapers: readonly DocumentKind[] = ["scoreSheet", "rankingMinutes"];

/**
 * Whether a role may read a kind of document of a dossier it may see. Who advises never sees
 * scores; the company sees its own once the ranking is approved.
 */
export function documentIsVisible(
  reader: { role: Role; state: StateName },
  kind: DocumentKind,
): boolean {
  const { role, state } = reader;
  const papers = papersFor[role];
  if (papers) return papers.includes(kind);
  if (!scorePapers.includes(kind)) return true;
  if (role === "consultant") return false;
  return role !== "company" || !isBeforeRanking(state);
}

/** The scores exist, perhaps, but no ranking does yet. */
export function isBeforeRanking(state: StateName): boolean {
  return state.startsWith("evaluation.") || state === "award.awaitingRanking";
}
