import { formatDay } from "#workflows/italian-dates.ts";
import type { Letterhead, LinkCode, ProgrammeDocument } from "../programme-document.ts";

export type SurveySlipsData = {
  letterhead: Letterhead;
  /** YYYY-MM-DD in Europe/Rome. */
  issuedOn: string;
  companyName: string;
  /** Where a code is typed, without `https://`. */
  address: string;
  closesOn: string;
  /** The codes: as they are typed, and as a phone reads them. */
  slips: readonly { typed: string; code: LinkCode }[];
};

/** The slips with their codes, behind a page that says how to hand them out so that nobody is known. */
export function surveySlipsDocument(data: SurveySlipsData): ProgrammeDocument {
  const { letterhead, issuedOn, companyName, slips } = data;
  return {
    title: "Foglietti per l'indagine anonima",
    subtitle: `${companyName} · ${String(slips.length)} foglietti, uno a persona`,
    issuedOn,
    letterhead,
    blocks: [
      { kind: "heading", text: "Prima di distribuirli" },
      {
        kind: "list",
        ordered: true,
        items: [
          "Ritaglia i foglietti, piegali e mescolali in una busta.",
          "Falli avere tu al personale, o a chi lo rappresenta. Non all'impresa: chi ha tutti i codici potrebbe rispondere al posto degli altri e capire l'ultima risposta.",
          "Ognuno ne pesca uno a caso. Non segnare chi prende quale: così nemmeno tu puoi sapere chi usa un codice.",
          "Cancella questo file e butta le copie avanzate: i codici non si possono stampare di nuovo.",
        ],
      },
      {
        kind: "callout",
        tone: "note",
        title: "Un codice vale una volta sola",
        text: `Si risponde fino al ${formatDay(data.closesOn)}. Chi risponde due volte con lo stesso codice vede la stessa pagina di ringraziamento, ma conta solo la prima risposta. Se prepari i foglietti di nuovo, questi non valgono più e le risposte già date vengono cancellate.`,
      },
      { kind: "pageBreak" },
      { kind: "slips", slips: slips.map((slip) => paperSlip(data, slip)) },
    ],
  };
}

function paperSlip(
  { address, closesOn }: SurveySlipsData,
  { typed, code }: SurveySlipsData["slips"][number],
) {
  return {
    title: "Indagine anonima: lavoro e famiglia",
    text: `Inquadra il codice con il telefono e rispondi entro il ${formatDay(closesOn)}. Vale una volta sola e non dice chi sei. Senza fotocamera scrivilo a questo indirizzo:`,
    address,
    typed,
    code,
  };
}
