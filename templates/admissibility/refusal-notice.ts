import { formatDay } from "#workflows/italian-dates.ts";
import type { DocumentContext } from "../document-context.ts";
import type { DocumentBlock, ProgrammeDocument } from "../programme-document.ts";

/** `due` is the last useful day in words; `term` explains how it was reached. */
export type RefusalNoticeData = DocumentContext & {
  protocol: string;
  callTitle: string;
  /** Entries of the checklist that failed, each with the officer's note and its source. */
  failures: { title: string; note: string; source: string }[];
  reasons: string;
  due: string;
  term: string;
  /** What the notice does to the term of the procedure, in words. */
  effect: string;
  officer: string;
};

/** The office tells the company why it means to refuse, before it does. */
export function refusalNoticeDocument(data: RefusalNoticeData): ProgrammeDocument {
  return {
    title: "Comunicazione dei motivi ostativi",
    subtitle: `${data.companyName} · pratica ${data.dossierCode}`,
    reference: data.protocol,
    issuedOn: data.issuedOn,
    letterhead: data.letterhead,
    blocks: [
      {
        kind: "paragraph",
        text: `Dall'esame della domanda presentata nel bando «${data.callTitle}» risultano motivi che, allo stato, non permettono di ammetterla (L. 241/1990 art. 10-bis).`,
      },
      { kind: "heading", text: "I motivi" },
      failureTable(data),
      { kind: "paragraph", text: data.reasons },
      {
        kind: "callout",
        tone: "warning",
        title: `Puoi rispondere entro ${data.due}`,
        text: data.term,
      },
      { kind: "heading", text: "Che cosa puoi fare" },
      {
        kind: "list",
        items: [
          "Scrivere osservazioni e dire perché, secondo te, i motivi non ci sono.",
          "Indicare i documenti che lo provano.",
          "Non rispondere: l'ufficio deciderà con ciò che ha.",
        ],
      },
      { kind: "paragraph", text: data.effect },
      signature(data),
    ],
  };
}

function failureTable({ failures }: RefusalNoticeData): DocumentBlock {
  return {
    kind: "table",
    caption: "Controlli non superati",
    columns: [
      { title: "Controllo", width: 3 },
      { title: "Che cosa è risultato", width: 4 },
      { title: "Fonte", width: 3 },
    ],
    rows: failures.map(({ title, note, source }) => [title, note, source]),
  };
}

function signature({ letterhead, officer, issuedOn }: RefusalNoticeData) {
  const signedAt = formatDay(issuedOn);
  const party = { party: letterhead.organisation, signer: officer, signedAt };
  return { kind: "signatures", parties: [{ ...party, state: "signed" }] } as const;
}
