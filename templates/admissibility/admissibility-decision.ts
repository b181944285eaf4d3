import { formatDay } from "#workflows/italian-dates.ts";
import type { DocumentContext } from "../document-context.ts";
import type { DocumentBlock, ProgrammeDocument } from "../programme-document.ts";

export type AdmissibilityDecisionData = DocumentContext & {
  protocol: string;
  callTitle: string;
  callCode: string;
  admitted: boolean;
  /** One row for each entry of the checklist, in its order. */
  checks: { title: string; outcome: string; note: string; source: string }[];
  /** Requests of the office and what the company answered, in the order of time. */
  rounds: { title: string; request: string; answer: string }[];
  /** Why the application is excluded; empty when it is admitted. */
  reason: string;
  /** What the office replies to the company's observations; empty when there were none. */
  replyToObservations: string;
  procedureTerm: string;
  officer: string;
};

/** The outcome of the examination: admitted to the evaluation, or excluded and why. */
export function admissibilityDecisionDocument(data: AdmissibilityDecisionData): ProgrammeDocument {
  return {
    title: "Esito dell'istruttoria",
    subtitle: `${data.companyName} · pratica ${data.dossierCode}`,
    reference: data.protocol,
    issuedOn: data.issuedOn,
    letterhead: data.letterhead,
    blocks: [
      {
        kind: "callout",
        tone: data.admitted ? "note" : "warning",
        title: data.admitted ? "La domanda è ammessa" : "La domanda è esclusa",
        text: data.admitted
          ? `La domanda passa alla valutazione nel bando «${data.callTitle}» (${data.callCode}).`
          : `La domanda non partecipa al bando «${data.callTitle}» (${data.callCode}), per i motivi che seguono.`,
      },
      ...reasonBlocks(data),
      { kind: "heading", text: "I controlli" },
      checksTable(data),
      ...roundBlocks(data),
      { kind: "heading", text: "Il termine del procedimento" },
      { kind: "paragraph", text: data.procedureTerm },
      ...appealBlocks(data),
      {
        kind: "signatures",
        parties: [
          {
            party: data.letterhead.organisation,
            signer: data.officer,
            state: "signed",
            signedAt: formatDay(data.issuedOn),
          },
        ],
      },
    ],
  };
}

// Where everything is in order nobody writes notes: an empty column would only take room.
function checksTable({ checks }: AdmissibilityDecisionData): DocumentBlock {
  const noted = checks.some(({ note }) => note !== "");
  return {
    kind: "table",
    caption: "Esito di ogni controllo",
    columns: [
      { title: "Controllo", width: 4 },
      { title: "Esito", width: 2 },
      ...(noted ? [{ title: "Nota", width: 4 }] : []),
      { title: "Fonte", width: noted ? 3 : 4 },
    ],
    rows: checks.map(({ title, outcome, note, source }) =>
      noted ? [title, outcome, note, source] : [title, outcome, source],
    ),
  };
}

function reasonBlocks({ admitted, reason, replyToObservations }: AdmissibilityDecisionData) {
  const blocks: DocumentBlock[] = [];
  if (!admitted)
    blocks.push({ kind: "heading", text: "I motivi" }, { kind: "paragraph", text: reason });
  if (replyToObservations !== "")
    blocks.push(
      { kind: "heading", text: "Risposta alle osservazioni" },
      { kind: "paragraph", text: replyToObservations },
    );
  return blocks;
}

function roundBlocks({ rounds }: AdmissibilityDecisionData): DocumentBlock[] {
  return rounds.flatMap(({ title, request, answer }): DocumentBlock[] => [
    { kind: "heading", text: title },
    { kind: "paragraph", text: request },
    { kind: "paragraph", text: answer },
  ]);
}

function appealBlocks({ admitted }: AdmissibilityDecisionData): DocumentBlock[] {
  if (admitted) return [];
  return [
    {
      kind: "paragraph",
      text: "Contro questo atto si può ricorrere al Tribunale amministrativo regionale entro 60 giorni o al Presidente della Repubblica entro 120 giorni da quando se ne ha notizia.",
    },
  ];
}
