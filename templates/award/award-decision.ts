import { formatDay, onDay } from "#workflows/italian-dates.ts";
import { formatEuro, type Cents } from "#workflows/money.ts";
import { formatPoints, type Hundredths } from "#workflows/points.ts";
import type { DocumentContext } from "../document-context.ts";
import type { DocumentBlock, ProgrammeDocument } from "../programme-document.ts";

/** Amounts in cents, points in hundredths, days YYYY-MM-DD. */
export type AwardDecisionData = DocumentContext & {
  callTitle: string;
  callCode: string;
  protocol: string;
  rankedOn: string;
  position: number;
  totalHundredths: Hundredths;
  requestedCents: Cents;
  amountCents: Cents;
  advancePercent: number;
  advanceCents: Cents;
  balanceCents: Cents;
  /** Why the sum is smaller than the request; empty when it is not. */
  reduction: string;
  cup: string;
  cor: string;
  ruleSetTitle: string;
  checks: { label: string; detail: string; source: string }[];
  decidedBy: string;
  acceptBy: string;
};

/** The act that grants the incentive, with the checks it rests on. */
export function awardDecisionDocument(data: AwardDecisionData): ProgrammeDocument {
  return {
    title: "Provvedimento di concessione",
    subtitle: `${data.companyName} · pratica ${data.dossierCode}`,
    reference: data.protocol,
    issuedOn: data.issuedOn,
    letterhead: data.letterhead,
    blocks: [
      ...grantBlocks(data),
      { kind: "heading", text: "Controlli svolti" },
      {
        kind: "table",
        caption: "Controlli che precedono la concessione",
        columns: [
          { title: "Controllo", width: 3 },
          { title: "Esito", width: 4 },
          { title: "Fonte", width: 3 },
        ],
        rows: data.checks.map(({ label, detail, source }) => [label, detail, source]),
      },
      ...closingBlocks(data),
    ],
  };
}

function grantBlocks(data: AwardDecisionData): DocumentBlock[] {
  const title = "Importo inferiore alla richiesta";
  const reduction: DocumentBlock[] =
    data.reduction === "" ? [] : [{ kind: "callout", tone: "note", title, text: data.reduction }];
  return [
    {
      kind: "paragraph",
      text: `Vista la graduatoria del bando «${data.callTitle}» (${data.callCode}), approvata ${onDay(data.rankedOn)}, in cui la domanda occupa il posto ${String(data.position)} con ${formatPoints(data.totalHundredths)} punti, si concede a ${data.companyName} l'incentivo che segue.`,
    },
    grantFigures(data),
    {
      kind: "fields",
      rows: [
        ["Incentivo richiesto", formatEuro(data.requestedCents)],
        ["CUP", data.cup],
        ["COR", data.cor === "" ? "Non richiesto dalle regole del bando" : data.cor],
        ["Protocollo della domanda", data.protocol],
        ["Regole applicate", data.ruleSetTitle],
      ],
    },
    ...reduction,
  ];
}

function grantFigures(data: AwardDecisionData): DocumentBlock {
  const advance = `Anticipo (${String(data.advancePercent)} %)`;
  return {
    kind: "figures",
    items: [
      { value: formatEuro(data.amountCents), label: "Incentivo concesso" },
      { value: formatEuro(data.advanceCents), label: advance },
      { value: formatEuro(data.balanceCents), label: "Saldo, dopo il rendiconto" },
    ],
  };
}

function closingBlocks(data: AwardDecisionData): DocumentBlock[] {
  return [
    { kind: "heading", text: "Che cosa deve fare l'impresa" },
    {
      kind: "paragraph",
      text: `Accettare l'incentivo entro ${onDay(data.acceptBy)}. Senza accettazione si dichiara la decadenza e le somme passano alle domande che seguono.`,
    },
    {
      kind: "signatures",
      parties: [
        {
          party: data.letterhead.organisation,
          signer: data.decidedBy,
          state: "signed",
          signedAt: formatDay(data.issuedOn),
        },
      ],
    },
  ];
}
