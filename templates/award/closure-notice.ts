import { formatDay } from "#workflows/italian-dates.ts";
import type { DocumentContext } from "../document-context.ts";
import type { DocumentBlock, ProgrammeDocument } from "../programme-document.ts";

/** How a dossier ended, in the ways a notice is sent for. */
export const closureOutcomes = {
  withdrawn: "Rinuncia dell'impresa",
  lapsed: "Decadenza",
  revoked: "Revoca dell'incentivo",
  notFunded: "Idonea non finanziata",
  concluded: "Conclusione regolare",
} as const;

export type ClosureOutcome = keyof typeof closureOutcomes;

/** Days are YYYY-MM-DD; `reason` is empty where the act needs none; figures are readable text. */
export type ClosureNoticeData = DocumentContext & {
  outcome: ClosureOutcome;
  closedOn: string;
  decidedBy: string;
  reason: string;
  /** More to know, such as the place in the ranking or a sum to give back; label and value. */
  details: (readonly [label: string, value: string])[];
};

/** Tells the company that its dossier is closed, why, and what it may still do. */
export function closureNoticeDocument(data: ClosureNoticeData): ProgrammeDocument {
  return {
    title: "Comunicazione di chiusura",
    subtitle: `${data.companyName} · pratica ${data.dossierCode}`,
    reference: data.dossierCode,
    issuedOn: data.issuedOn,
    letterhead: data.letterhead,
    blocks: [
      { kind: "paragraph", text: opening(data) },
      {
        kind: "fields",
        rows: [
          ["Impresa", data.companyName],
          ["Esito", closureOutcomes[data.outcome]],
          ["Data di chiusura", formatDay(data.closedOn)],
          ["Disposta da", data.decidedBy],
          ...data.details,
        ],
      },
      ...reasonBlocks(data),
      { kind: "heading", text: "Che cosa succede ora" },
      { kind: "paragraph", text: consequence(data.outcome) },
    ],
  };
}

function opening({ outcome, companyName }: ClosureNoticeData): string {
  const texts: Record<ClosureOutcome, string> = {
    withdrawn: `La pratica di ${companyName} si chiude perché l'impresa ha rinunciato.`,
    lapsed: `La pratica di ${companyName} si chiude per decadenza.`,
    revoked: `L'incentivo concesso a ${companyName} è revocato.`,
    notFunded: `La domanda di ${companyName} è idonea, ma le risorse del bando sono esaurite.`,
    concluded: `Il percorso di ${companyName} nel programma è concluso.`,
  };
  return texts[outcome];
}

function reasonBlocks({ reason }: ClosureNoticeData): DocumentBlock[] {
  if (reason === "") return [];
  return [
    { kind: "heading", text: "Motivi" },
    { kind: "paragraph", text: reason },
  ];
}

function consequence(outcome: ClosureOutcome): string {
  const remedy =
    "Contro questo atto si può ricorrere al tribunale amministrativo regionale entro 60 giorni, oppure al Presidente della Repubblica entro 120 giorni.";
  const texts: Record<ClosureOutcome, string> = {
    withdrawn: "Le somme riservate tornano al bando e vanno alle domande che seguono.",
    lapsed: `Le somme riservate tornano al bando. ${remedy}`,
    revoked: `Le somme già pagate vanno restituite. ${remedy}`,
    notFunded: `L'impresa può partecipare ai prossimi bandi. ${remedy}`,
    concluded: "I documenti restano a disposizione per dieci anni dall'ultimo pagamento.",
  };
  return texts[outcome];
}
