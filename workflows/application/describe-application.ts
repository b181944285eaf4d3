import { formatIban, maskIban } from "../identity/iban.ts";
import { formatEuro } from "../money.ts";
import { formatPoints } from "../points.ts";
import { legalForms } from "../programme/legal-forms.ts";
import { municipalities } from "../programme/municipalities.ts";
import type { ApplicationInput, PeriodFigures, SizeFigures } from "./application-input.ts";
import type { CompanyProfileData } from "./company-profile-schema.ts";
import { declarations as allDeclarations } from "./declarations.ts";
import { smeClassLabels } from "./sme-class.ts";
import { describeStamp } from "./stamp-duty.ts";

/** A label and its value in Italian. */
export type DescribedRow = readonly [label: string, value: string];

/** The company's data as people read them; `account` says whether the IBAN is written out. */
export function describeProfile(
  profile: CompanyProfileData | null,
  { account }: { account: "whole" | "masked" },
): DescribedRow[] {
  if (!profile) return [];
  return [
    ["Codice fiscale", profile.taxCode],
    ["Partita IVA", profile.vatNumber],
    ["Forma giuridica", legalForms[profile.legalForm].label],
    ["ONLUS iscritta all'Anagrafe", yesOrNo(profile.onlusRegistered)],
    ["Trasporto merci su strada", yesOrNo(profile.roadFreight)],
    ["Quote pubbliche dal 25 %", yesOrNo(profile.publicShareQuarter)],
    ["Codice ATECO", profile.atecoCode],
    ["Sede", municipalities[profile.municipality].label],
    ["Indirizzo", profile.address],
    ["Legale rappresentante", profile.legalRepresentative],
    ["PEC o e-mail", profile.email],
    ["IBAN", account === "whole" ? formatIban(profile.iban) : maskIban(profile.iban)],
    ["Intestatario del conto", profile.ibanHolder],
  ];
}

/** The company's own size as people read it. */
export function describeSize(size: SizeFigures | null): DescribedRow[] {
  if (!size) return [];
  return [
    ["Ultimo esercizio", describePeriod(size.last)],
    [
      "Esercizio precedente",
      size.previous ? describePeriod(size.previous) : "non ancora chiuso un altro esercizio",
    ],
    ["Dimensione dichiarata", smeClassLabels[size.declaredClass]],
  ];
}

type Request = Pick<
  ApplicationInput,
  "requestedCents" | "declarations" | "stamp" | "genderCertificate" | "whpMember"
>;

/** What the company asks for and declares, as people read it. */
export function describeRequest(request: Request): DescribedRow[] {
  const { requestedCents, declarations, stamp } = request;
  const given = `${String(declarations.ticked.length)} su ${String(allDeclarations.length)}`;
  return [
    ["Contributo chiesto", requestedCents === null ? "" : formatEuro(requestedCents)],
    ["Dichiarazioni rese", `${given} (testo ${declarations.version})`],
    ["Imposta di bollo", stamp ? describeStamp(stamp) : ""],
    ["Certificazione della parità di genere", yesOrNo(request.genderCertificate)],
    ["Rete dei luoghi di lavoro che promuovono salute", yesOrNo(request.whpMember)],
  ];
}

/** The rows whose value changed, old and new, for the history. */
export function listRowChanges(before: readonly DescribedRow[], after: readonly DescribedRow[]) {
  const old = new Map(before);
  return after.flatMap(([field, to]) => {
    const from = old.get(field) ?? "";
    return from === to ? [] : [{ field, from, to }];
  });
}

function describePeriod({
  workUnitsHundredths,
  turnoverCents,
  balanceCents,
}: PeriodFigures): string {
  return `${formatPoints(workUnitsHundredths)} ULA, fatturato ${formatEuro(turnoverCents)}, bilancio ${formatEuro(balanceCents)}`;
}

function yesOrNo(value: boolean): string {
  return value ? "sì" : "no";
}
