import { formatCents, formatEuro, type Cents } from "#workflows/money.ts";
import type { DocumentContext } from "../document-context.ts";
import type { DocumentBlock, ProgrammeDocument } from "../programme-document.ts";

export type VerificationReportData = DocumentContext & {
  cup: string;
  awardCents: Cents;
  intensityPercent: number;
  declaredCents: Cents;
  eligibleCents: Cents;
  shareOfEligibleCents: Cents;
  finalGrantCents: Cents;
  paidCents: Cents;
  /** Still to be paid; negative when money has to come back. */
  balanceCents: Cents;
  expenses: readonly {
    label: string;
    declaredCents: Cents;
    admittedCents: Cents;
    note: string;
  }[];
  note: string;
  verifiedBy: string;
  /** Readable instant. */
  verifiedAt: string;
};

/** What the officer admitted of each expense and what follows for the grant. */
export function verificationReportDocument(data: VerificationReportData): ProgrammeDocument {
  return {
    title: "Verbale di verifica del rendiconto",
    subtitle: `${data.companyName}, pratica ${data.dossierCode}`,
    reference: `CUP ${data.cup}`,
    issuedOn: data.issuedOn,
    letterhead: data.letterhead,
    blocks: [
      {
        kind: "figures",
        items: [
          { value: formatEuro(data.eligibleCents), label: "Spese ammesse" },
          { value: formatEuro(data.finalGrantCents), label: "Incentivo definitivo" },
          {
            value: formatEuro(Math.abs(data.balanceCents)),
            label: balanceLabel(data.balanceCents),
          },
        ],
      },
      outcomeOf(data),
      ...expenseBlocks(data),
      ...settlementBlocks(data),
      ...noteOf(data.note),
      {
        kind: "signatures",
        parties: [
          {
            party: "Responsabile della verifica",
            signer: data.verifiedBy,
            state: "signed",
            signedAt: data.verifiedAt,
          },
        ],
      },
    ],
  };
}

function expenseBlocks(data: VerificationReportData): DocumentBlock[] {
  return [
    { kind: "heading", text: "Spesa per spesa" },
    {
      kind: "table",
      caption: "Esito della verifica, in euro",
      columns: [
        { title: "Spesa", width: 38 },
        { title: "Dichiarata", width: 15, align: "right" },
        { title: "Ammessa", width: 15, align: "right" },
        { title: "Motivo", width: 32 },
      ],
      rows: data.expenses.map(({ label, declaredCents, admittedCents, note }) => [
        label,
        formatCents(declaredCents),
        formatCents(admittedCents),
        note === "" ? "Ammessa per intero" : note,
      ]),
      totals: ["Totale", formatCents(data.declaredCents), formatCents(data.eligibleCents), ""],
    },
  ];
}

function settlementBlocks(data: VerificationReportData): DocumentBlock[] {
  return [
    { kind: "heading", text: "Dall'ammesso al saldo" },
    {
      kind: "fields",
      rows: [
        ["Incentivo concesso", formatEuro(data.awardCents)],
        [
          `${String(data.intensityPercent)} % delle spese ammesse`,
          formatEuro(data.shareOfEligibleCents),
        ],
        ["Incentivo definitivo (il minore dei due)", formatEuro(data.finalGrantCents)],
        ["Anticipo già pagato", formatEuro(data.paidCents)],
        [balanceLabel(data.balanceCents), formatEuro(Math.abs(data.balanceCents))],
      ],
    },
  ];
}

function balanceLabel(balanceCents: Cents): string {
  if (balanceCents > 0) return "Saldo da pagare";
  return balanceCents < 0 ? "Somma da restituire" : "Saldo";
}

function outcomeOf({ balanceCents, finalGrantCents }: VerificationReportData): DocumentBlock {
  const final = `L'incentivo definitivo è di ${formatEuro(finalGrantCents)}.`;
  if (balanceCents < 0) {
    return {
      kind: "callout",
      tone: "warning",
      title: "Una parte dell'anticipo va restituita",
      text: `${final} È meno dell'anticipo ricevuto: vanno restituiti ${formatEuro(-balanceCents)}.`,
    };
  }
  const next =
    balanceCents === 0
      ? "Corrisponde all'anticipo: non resta nulla da pagare."
      : `Tolto l'anticipo, restano da pagare ${formatEuro(balanceCents)}.`;
  return {
    kind: "callout",
    tone: "note",
    title: "Rendiconto verificato",
    text: `${final} ${next}`,
  };
}

function noteOf(note: string): DocumentBlock[] {
  if (note === "") return [];
  return [
    { kind: "heading", text: "Annotazioni" },
    { kind: "paragraph", text: note },
  ];
}
