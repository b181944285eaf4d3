import { ofDay, onDay } from "../italian-dates.ts";
import { legalForms } from "../programme/legal-forms.ts";
import type { CompanyProfileData } from "./company-profile-schema.ts";

/** Why an application may go without the stamp, with the law that says so. */
export const stampGrounds = {
  thirdSector: "Ente del Terzo settore o cooperativa sociale (D.Lgs. 117/2017 art. 82 c. 5)",
  onlus: "ONLUS iscritta all'Anagrafe (D.Lgs. 460/1997 art. 17), finché il regime è durato",
} as const;

export type StampGround = keyof typeof stampGrounds;

/** How the stamp duty on the application is settled. */
export type StampDuty =
  | { kind: "serial"; serial: string; day: string }
  | { kind: "virtual" }
  | { kind: "exempt"; ground: StampGround };

type StampCase = {
  stamp: StampDuty;
  profile: Pick<CompanyProfileData, "legalForm" | "onlusRegistered"> | null;
  today: string;
  /** Last day on which a registered ONLUS had its own tax regime. */
  onlusUntil: string;
};

/**
 * Why the stamp duty is not in order, or null. The stamp must have been bought by the day of the
 * application, and an exemption must fit the company.
 * Source: DPR 642/1972, tariff art. 3; DM 10/11/2011 art. 3 for the serial number.
 */
export function findStampProblem({ stamp, profile, today, onlusUntil }: StampCase): string | null {
  if (stamp.kind === "virtual") return null;
  if (stamp.kind === "serial")
    return stamp.day > today ? "La marca da bollo ha una data che deve ancora venire." : null;
  if (profile === null) return null;
  if (stamp.ground === "thirdSector")
    return legalForms[profile.legalForm].stampExempt
      ? null
      : "L'esenzione scelta vale per enti del Terzo settore e cooperative sociali: la tua forma giuridica è un'altra.";
  return findOnlusProblem(profile.onlusRegistered, { today, onlusUntil });
}

/** The stamp duty in one line, for pages and documents. */
export function describeStamp(stamp: StampDuty): string {
  if (stamp.kind === "virtual") return "Pagata in modo virtuale";
  if (stamp.kind === "exempt") return `Esente: ${stampGrounds[stamp.ground]}`;
  return `Marca n. ${stamp.serial} ${ofDay(stamp.day)}`;
}

function findOnlusProblem(
  registered: boolean,
  { today, onlusUntil }: { today: string; onlusUntil: string },
): string | null {
  if (!registered)
    return "L'esenzione scelta vale per le ONLUS: nel profilo non risulta l'iscrizione all'Anagrafe.";
  if (today > onlusUntil)
    return `L'esenzione delle ONLUS è finita ${onDay(onlusUntil)}: scegli un altro modo.`;
  return null;
}
