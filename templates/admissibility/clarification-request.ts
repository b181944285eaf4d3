import { formatDay } from "#workflows/italian-dates.ts";
import type { DocumentContext } from "../document-context.ts";
import type { ProgrammeDocument } from "../programme-document.ts";

/** `due` is the last useful day in words; `term` explains how it was reached. */
export type ClarificationRequestData = DocumentContext & {
  protocol: string;
  callTitle: string;
  request: string;
  due: string;
  term: string;
  officer: string;
};

/** The office asks the company to complete or correct its application. */
export function clarificationRequestDocument(data: ClarificationRequestData): ProgrammeDocument {
  return {
    title: "Richiesta di integrazioni",
    subtitle: `${data.companyName} · pratica ${data.dossierCode}`,
    reference: data.protocol,
    issuedOn: data.issuedOn,
    letterhead: data.letterhead,
    blocks: [
      {
        kind: "paragraph",
        text: `Per continuare l'esame della domanda presentata nel bando «${data.callTitle}» servono chiarimenti o documenti (L. 241/1990 art. 6 c. 1 lett. b).`,
      },
      { kind: "heading", text: "Che cosa chiediamo" },
      { kind: "paragraph", text: data.request },
      { kind: "callout", tone: "warning", title: `Rispondi entro ${data.due}`, text: data.term },
      { kind: "heading", text: "Che cosa succede se non rispondi" },
      {
        kind: "paragraph",
        text: "Passato il termine l'ufficio decide con ciò che ha. Le integrazioni non possono cambiare ciò che dà punti al piano, per rispetto di chi concorre nello stesso bando.",
      },
      signature(data),
    ],
  };
}

function signature({ letterhead, officer, issuedOn }: ClarificationRequestData) {
  const signedAt = formatDay(issuedOn);
  const party = { party: letterhead.organisation, signer: officer, signedAt };
  return { kind: "signatures", parties: [{ ...party, state: "signed" }] } as const;
}
