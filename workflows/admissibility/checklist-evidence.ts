import { findMissingDeclarations } from "../application/declarations.ts";
import type { ApplicationAssessment } from "../application/application-completeness.ts";
import type { ApplicationInput } from "../application/application-input.ts";
import { smeClassLabels } from "../application/sme-class.ts";
import { describeStamp } from "../application/stamp-duty.ts";
import { formatDay } from "../italian-dates.ts";
import { formatEuro } from "../money.ts";
import { municipalities } from "../programme/municipalities.ts";
import type { ChecklistCode, ChecklistOutcome } from "./checklist.ts";

/** What the data say on an entry; the outcome is proposed where the data decide it. */
export type Evidence = { proposal: ChecklistOutcome | null; text: string };

export type EvidenceSources = {
  input: ApplicationInput;
  assessment: ApplicationAssessment;
  submittedBy: string;
  /** Days (YYYY-MM-DD) of validation and approval; null when they did not happen. */
  checkupValidatedOn: string | null;
  planApprovedOn: string | null;
  agreementIsSigned: boolean;
  agreementDue: "application" | "award" | "payment" | "never";
};

/** What the dossier's data say on each entry of the checklist; the officer decides. */
export function gatherEvidence(sources: EvidenceSources): Record<ChecklistCode, Evidence> {
  const { input, submittedBy, checkupValidatedOn, planApprovedOn } = sources;
  return {
    size: judgeSize(sources),
    territory: judgeTerritory(input),
    representative: {
      proposal: null,
      text: `Legale rappresentante: ${input.profile?.legalRepresentative ?? "non indicato"}. Domanda presentata da ${submittedBy}.`,
    },
    checkup: judgeDay(checkupValidatedOn, "Check-up validato"),
    plan: judgeDay(planApprovedOn, "Piano approvato"),
    agreement: judgeAgreement(sources),
    contributions: { proposal: null, text: "Da acquisire d'ufficio." },
    deMinimis: judgeRoom(sources),
    singleFunding: {
      proposal: null,
      text: input.aids.length === 0 ? "Nessun aiuto dichiarato." : listAids(input),
    },
    declarations: judgeDeclarations(input),
    stampDuty: {
      proposal: input.stamp ? "passed" : "failed",
      text: input.stamp ? `${describeStamp(input.stamp)}.` : "Imposta di bollo non indicata.",
    },
  };
}

function judgeSize({ input, assessment }: EvidenceSources): Evidence {
  if (!assessment.size) return { proposal: "failed", text: "Dimensione non indicata." };
  const { smeClass } = assessment.size;
  const warning = input.profile?.publicShareQuarter
    ? " Attenzione: il 25 per cento o più è in mano pubblica, valuta se resta una PMI."
    : "";
  return {
    proposal: smeClass === "notSme" ? "failed" : "passed",
    text: `Risulta ${smeClassLabels[smeClass]}.${warning}`,
  };
}

function judgeTerritory({ profile }: ApplicationInput): Evidence {
  if (!profile) return { proposal: "failed", text: "Sede non indicata." };
  const { label, inTerritory } = municipalities[profile.municipality];
  return {
    proposal: inTerritory ? "passed" : "failed",
    text: `${profile.address}, ${label}.`,
  };
}

function judgeDay(day: string | null, what: string): Evidence {
  if (day === null) return { proposal: "failed", text: `${what}: non risulta.` };
  return { proposal: "passed", text: `${what}: ${formatDay(day)}.` };
}

function judgeAgreement({ agreementDue, agreementIsSigned }: EvidenceSources): Evidence {
  const state = agreementIsSigned ? "Accordo firmato." : "Accordo non firmato.";
  if (agreementDue === "application")
    return { proposal: agreementIsSigned ? "passed" : "failed", text: state };
  return { proposal: "notApplicable", text: `${state} Il bando non lo chiede con la domanda.` };
}

function judgeRoom({ assessment, input }: EvidenceSources): Evidence {
  const { room } = assessment;
  if (!room) return { proposal: null, text: "Spazio non calcolabile." };
  const fits = room.roomCents >= (input.requestedCents ?? 0);
  return { proposal: fits ? "passed" : "failed", text: room.explanation };
}

function listAids({ aids }: ApplicationInput): string {
  const lines = aids.map(({ grantor, amountCents }) => `${grantor} ${formatEuro(amountCents)}`);
  return `Aiuti dichiarati: ${lines.join("; ")}.`;
}

function judgeDeclarations({ declarations }: ApplicationInput): Evidence {
  const missing = findMissingDeclarations(declarations.ticked);
  if (missing.length === 0)
    return { proposal: "passed", text: `Rese tutte (testo ${declarations.version}).` };
  return { proposal: "failed", text: `Ne mancano ${String(missing.length)}.` };
}
