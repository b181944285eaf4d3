import { formatDay, onDay } from "#workflows/italian-dates.ts";
import { formatEuro, type Cents } from "#workflows/money.ts";
import type { DocumentContext } from "../document-context.ts";
import type { ProgrammeDocument } from "../programme-document.ts";

/** Amounts in cents, days YYYY-MM-DD, `acceptedAt` readable Italian text. */
export type AcceptanceDeedData = DocumentContext & {
  callTitle: string;
  grantedOn: string;
  amountCents: Cents;
  advanceCents: Cents;
  balanceCents: Cents;
  cup: string;
  acceptedBy: string;
  acceptedAt: string;
  endsOn: string;
  maintenanceMonths: number;
};

/** The deed with which the company accepts the grant and takes on its duties. */
export function acceptanceDeedDocument(data: AcceptanceDeedData): ProgrammeDocument {
  return {
    title: "Atto di accettazione e d'obbligo",
    subtitle: `${data.companyName} · pratica ${data.dossierCode}`,
    reference: data.dossierCode,
    issuedOn: data.issuedOn,
    letterhead: data.letterhead,
    blocks: [
      {
        kind: "paragraph",
        text: `${data.companyName} accetta l'incentivo concesso ${onDay(data.grantedOn)} nell'ambito del bando «${data.callTitle}».`,
      },
      {
        kind: "fields",
        rows: [
          ["Incentivo", formatEuro(data.amountCents)],
          ["Anticipo", formatEuro(data.advanceCents)],
          ["Saldo, dopo il rendiconto", formatEuro(data.balanceCents)],
          ["CUP", data.cup],
          ["Fine del progetto", formatDay(data.endsOn)],
          ["Mantenimento delle misure", `${String(data.maintenanceMonths)} mesi`],
        ],
      },
      { kind: "heading", text: "L'impresa si impegna a" },
      { kind: "list", ordered: true, items: duties(data) },
      {
        kind: "signatures",
        parties: [
          {
            party: data.companyName,
            signer: data.acceptedBy,
            state: "signed",
            signedAt: data.acceptedAt,
          },
        ],
      },
    ],
  };
}

function duties(data: AcceptanceDeedData): string[] {
  return [
    `realizzare le misure del piano entro ${onDay(data.endsOn)};`,
    `mantenerle per ${String(data.maintenanceMonths)} mesi dopo la fine dell'incentivo;`,
    "presentare il rendiconto finale con le spese e gli indicatori;",
    `riportare il CUP ${data.cup} sui documenti di spesa;`,
    "conservare i documenti per dieci anni e consentire i controlli;",
    "comunicare altri aiuti ricevuti per le stesse spese;",
    "pubblicare gli aiuti ricevuti quando in un anno superano 10.000 euro (L. 124/2017);",
    "restituire le somme non dovute, se l'incentivo è ridotto o revocato.",
  ];
}
