import type { DocumentContext } from "../document-context.ts";
import type { ProgrammeDocument } from "../programme-document.ts";

/** Times and amounts are readable Italian text. */
export type ProtocolReceiptData = DocumentContext & {
  protocol: string;
  registeredAt: string;
  sender: string;
  recipient: string;
  subject: string;
  submittedBy: string;
  requested: string;
  /** SHA-256 of the application's content. */
  contentHash: string;
  procedureTerm: string;
};

/** What the company keeps: the number of the register, the time, the hash, what happens next. */
export function protocolReceiptDocument(data: ProtocolReceiptData): ProgrammeDocument {
  return {
    title: "Ricevuta di protocollo",
    subtitle: `${data.companyName} · pratica ${data.dossierCode}`,
    reference: data.protocol,
    issuedOn: data.issuedOn,
    letterhead: data.letterhead,
    blocks: [
      {
        kind: "paragraph",
        text: `La domanda è stata ricevuta e registrata con il numero ${data.protocol}. Conserva questo foglio: il numero identifica la domanda in ogni comunicazione.`,
      },
      {
        kind: "fields",
        rows: [
          ["Numero di protocollo", data.protocol],
          ["Registrata", data.registeredAt],
          ["Mittente", data.sender],
          ["Destinatario", data.recipient],
          ["Oggetto", data.subject],
          ["Presentata da", data.submittedBy],
          ["Contributo chiesto", data.requested],
          ["Impronta del contenuto (SHA-256)", data.contentHash],
        ],
      },
      { kind: "heading", text: "Che cosa succede adesso" },
      {
        kind: "list",
        ordered: true,
        items: [
          "L'ufficio controlla i requisiti e, se manca qualcosa, ti scrive.",
          "Due valutatori danno i punti al piano, ciascuno senza conoscere i punti dell'altro.",
          "La graduatoria del bando dice quali domande hanno l'incentivo.",
        ],
      },
      { kind: "heading", text: "Entro quando si conclude il procedimento" },
      { kind: "paragraph", text: data.procedureTerm },
    ],
  };
}
