import type { AgreementText } from "#workflows/agreement/agreement-text.ts";
import type { DocumentContext } from "../document-context.ts";
import type { DocumentBlock, ProgrammeDocument, SignatureLine } from "../programme-document.ts";

export type AgreementData = DocumentContext & {
  kind: "adhesion" | "commitment" | "declined";
  /** What was signed, or what the company promises to sign; null when it declines. */
  text: AgreementText | null;
  /** SHA-256 of the text signed; "" where nothing is signed yet. */
  contentHash: string;
  parties: readonly SignatureLine[];
  /** Why the company does not adhere; "" otherwise. */
  reason: string;
  actedBy: string;
  /** Readable instant. */
  actedAt: string;
};

/** The company's choice on the Accordo Territoriale: adhesion, commitment to adhere, or none. */
export function agreementDocument(data: AgreementData): ProgrammeDocument {
  return {
    title: titles[data.kind],
    subtitle: data.companyName,
    reference: `Pratica ${data.dossierCode}`,
    issuedOn: data.issuedOn,
    letterhead: data.letterhead,
    blocks: bodies[data.kind](data),
  };
}

const titles = {
  adhesion: "Adesione all'Accordo Territoriale",
  commitment: "Impegno ad aderire all'Accordo Territoriale",
  declined: "Dichiarazione di non adesione all'Accordo Territoriale",
} as const;

const bodies = { adhesion, commitment, declined } as const;

function adhesion(data: AgreementData): DocumentBlock[] {
  return [
    {
      kind: "paragraph",
      text: "Con questo atto l'impresa aderisce all'Accordo Territoriale sui congedi parentali a ore del programma «Conciliazione In Pratica». Il testo che segue è quello che ciascuna parte ha firmato.",
    },
    ...clauses(data.text),
    {
      kind: "callout",
      tone: "note",
      title: "Che cosa è stato firmato",
      text: `Versione del testo ${data.text?.version ?? ""}. Impronta SHA-256: ${data.contentHash}`,
    },
    { kind: "heading", text: "Firme" },
    { kind: "signatures", parties: data.parties },
  ];
}

function commitment(data: AgreementData): DocumentBlock[] {
  return [
    {
      kind: "paragraph",
      text: "L'impresa si impegna ad aderire all'Accordo Territoriale sui congedi parentali a ore. La firma deve arrivare entro il termine fissato dal bando: senza, l'incentivo non può essere concesso o pagato.",
    },
    {
      kind: "paragraph",
      text: "Questo è il testo che l'impresa si impegna a firmare. Le sue regole sul congedo a ore possono ancora cambiare fino alla firma.",
    },
    ...clauses(data.text),
    ...declaration(data, "Impegno assunto"),
  ];
}

function declined(data: AgreementData): DocumentBlock[] {
  return [
    {
      kind: "paragraph",
      text: "L'impresa dichiara di non aderire all'Accordo Territoriale sui congedi parentali a ore. L'adesione non è obbligatoria: la domanda va avanti, senza i punti che l'adesione porta.",
    },
    { kind: "fields", rows: [["Motivo", data.reason]] },
    ...declaration(data, "Dichiarazione resa"),
  ];
}

function clauses(text: AgreementText | null): DocumentBlock[] {
  return (text?.clauses ?? []).flatMap((clause): DocumentBlock[] => [
    { kind: "heading", text: `${String(clause.number)}. ${clause.heading}` },
    { kind: "paragraph", text: clause.text },
  ]);
}

function declaration(data: AgreementData, remark: string): DocumentBlock[] {
  return [
    {
      kind: "signatures",
      parties: [
        {
          party: data.companyName,
          signer: data.actedBy,
          state: "signed",
          signedAt: data.actedAt,
          remark,
        },
      ],
    },
  ];
}
