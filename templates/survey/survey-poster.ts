import { untilDay } from "#workflows/italian-dates.ts";
import type { Letterhead, LinkCode, ProgrammeDocument } from "../programme-document.ts";

export type SurveyPosterData = {
  letterhead: Letterhead;
  /** YYYY-MM-DD in Europe/Rome. */
  issuedOn: string;
  companyName: string;
  /** Where a code is typed, without `https://`. */
  address: string;
  code: LinkCode;
  /** Last day on which answers are taken. */
  closesOn: string;
  questions: number;
};

/** The sheet for the notice board: what the survey is for, how to take part, why nobody is known. */
export function surveyPosterDocument(data: SurveyPosterData): ProgrammeDocument {
  const { letterhead, issuedOn, companyName, address, code, closesOn, questions } = data;
  return {
    title: "Lavoro e famiglia: di che cosa hai bisogno?",
    subtitle: `Indagine anonima tra il personale di ${companyName}. Si risponde fino ${untilDay(closesOn)}.`,
    issuedOn,
    letterhead,
    blocks: [
      {
        kind: "paragraph",
        text: `${String(questions)} domande sui carichi di cura e sugli orari, cinque minuti dal telefono. Servono all'impresa per scegliere misure utili a chi ci lavora. Rispondere è libero e puoi saltare le domande che vuoi.`,
      },
      { kind: "linkCode", address, code },
      { kind: "heading", text: "Come si fa" },
      {
        kind: "list",
        ordered: true,
        items: [
          "Pesca a caso un foglietto tra quelli che porta la consulente: ognuno ha un codice che vale una volta sola.",
          "Inquadra il codice del foglietto con il telefono, oppure vai all'indirizzo qui sopra e scrivilo.",
          "Rispondi e poi butta il foglietto.",
        ],
      },
      { kind: "heading", text: "Perché nessuno sa chi sei" },
      {
        kind: "list",
        items: [
          "Non servono nome, account o indirizzo e-mail. Non conserviamo l'ora, il telefono o la rete da cui rispondi.",
          "Delle risposte restano solo somme: la tua non si conserva da sola e non è legata al foglietto.",
          "I foglietti li stampa e li fa avere la consulente: l'impresa non ha mai i codici in mano. Se il tuo te lo dà l'impresa, dillo alla consulente.",
          "L'impresa vede i risultati solo a indagine chiusa, con almeno cinque risposte, e mai un gruppo di meno di cinque persone.",
          "Quello che scrivi con parole tue non arriva all'impresa.",
        ],
      },
    ],
  };
}
