import type { AgreementEvidence } from "../evaluation/grid-inputs.ts";
import type { HourlyLeaveClauses } from "./hourly-leave-clauses.ts";

/** What a company has decided about the Accordo Territoriale. */
export const agreementKinds = {
  draft: "Da decidere",
  adhesion: "Adesione firmata dall'impresa",
  commitment: "Impegno ad aderire",
  declined: "Nessuna adesione",
} as const;

export type AgreementKind = keyof typeof agreementKinds;

/** Whether a stored text names a kind of agreement. */
export function isAgreementKind(text: string): text is AgreementKind {
  return text in agreementKinds;
}

/** An answer to the adhesion, of the company or of a union. */
export type PartyAct = {
  isCompany: boolean;
  act: "signed" | "refused";
  signedAt: Date;
};

type AgreementRecord = {
  kind: AgreementKind;
  clauses: HourlyLeaveClauses | null;
  acts: readonly PartyAct[];
  unionsAsked: number;
  /** Instant up to which signatures count for the grid; null while the call sets none. */
  deadline: Date | null;
  hourlyLeavePlanned: boolean;
};

/**
 * How far the adhesion had come, as the grid asks (criteria A1 and A2). A signature of the company
 * after the deadline still counts as the promise it fulfils; a union's late signature does not count.
 */
export function readAgreementEvidence(record: AgreementRecord): AgreementEvidence {
  const { kind, clauses, acts, deadline } = record;
  const counted = acts.filter(
    ({ act, signedAt }) => act === "signed" && (deadline === null || signedAt <= deadline),
  );
  const signedInTime = counted.some((act) => act.isCompany);
  return {
    kind: evidenceKind(kind, signedInTime),
    unionsSigned: signedInTime ? counted.filter((act) => !act.isCompany).length : 0,
    unionsAsked: record.unionsAsked,
    hourlyLeavePlanned: record.hourlyLeavePlanned,
    hourlyLeaveRegulated: clauses !== null,
    communicatedToStaff: clauses?.communicatedToStaff ?? false,
  };
}

function evidenceKind(kind: AgreementKind, signedInTime: boolean): AgreementEvidence["kind"] {
  if (kind === "adhesion") return signedInTime ? "adhesion" : "commitment";
  return kind === "commitment" ? "commitment" : "none";
}
