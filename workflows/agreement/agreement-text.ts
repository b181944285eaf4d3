import { formatPoints } from "../points.ts";
import { cumulations, hourBases, type HourlyLeaveClauses } from "./hourly-leave-clauses.ts";

/** Version of the text below. A changed word is a new version: signatures cite it. */
export const agreementTextVersion = "2026.1";

export type AgreementClause = { number: number; heading: string; text: string };

/** What is signed: title, version and numbered clauses. */
export type AgreementText = {
  title: string;
  version: string;
  companyName: string;
  clauses: readonly AgreementClause[];
};

/**
 * The text of a company's adhesion to the Accordo Territoriale on hourly parental leave, with the
 * company's own clauses written in. Without clauses the text says that they follow.
 */
export function writeAgreement(
  companyName: string,
  hourlyLeave: HourlyLeaveClauses | null,
): AgreementText {
  const clauses = [
    ...opening(companyName),
    ...(hourlyLeave ? hourlyLeaveClauses(hourlyLeave) : [clausesToFollow]),
    ...closing,
  ];
  return {
    title: "Adesione all'Accordo Territoriale sui congedi parentali a ore",
    version: agreementTextVersion,
    companyName,
    clauses: clauses.map((clause, index) => ({ number: index + 1, ...clause })),
  };
}

/**
 * The text as one string in which nothing is left to chance: the input of the hash that a
 * signature carries. Same text, same string.
 */
export function canonicalAgreement(text: AgreementText): string {
  const clauses = text.clauses.map(
    ({ number, heading, text: body }) => `${String(number)}. ${heading}\n${body}`,
  );
  return [text.title, `Versione ${text.version}`, text.companyName, ...clauses].join("\n\n");
}

type Clause = Omit<AgreementClause, "number">;

function opening(companyName: string): Clause[] {
  return [
    {
      heading: "Scopo",
      text: "L'impresa e le organizzazioni sindacali vogliono che chi ha figli possa dividere il congedo parentale in ore, secondo i bisogni della famiglia e del lavoro.",
    },
    {
      heading: "Chi aderisce",
      text: `${companyName} aderisce all'Accordo Territoriale proposto da CGIL, CISL e UIL nel programma «Conciliazione In Pratica». L'adesione vale per tutto il personale, con qualunque orario e contratto.`,
    },
    {
      heading: "Contratti nazionali",
      text: "Se il contratto collettivo applicato regola già il congedo a ore in modo più favorevole, prevale il contratto.",
    },
  ];
}

function hourlyLeaveClauses(hourlyLeave: HourlyLeaveClauses): Clause[] {
  const { minimumBlockMinutes, noticeDays, hoursPerDayHundredths } = hourlyLeave;
  return [
    {
      heading: "Base oraria",
      text: `Le ore di congedo si misurano su questa base: ${lowerFirst(hourBases[hourlyLeave.hourBase])}.`,
    },
    {
      heading: "Periodo minimo",
      text: `Ogni volta si può chiedere un periodo di almeno ${String(minimumBlockMinutes)} minuti.`,
    },
    {
      heading: "Preavviso",
      text: `La richiesta arriva almeno ${noticeDays === 1 ? "un giorno" : `${String(noticeDays)} giorni`} prima, salvo casi in cui è impossibile prevederla.`,
    },
    {
      heading: "Equivalenza tra ore e giorni",
      text: `${formatPoints(hoursPerDayHundredths)} ore di congedo valgono un giorno. Il conto si chiude alla fine di ogni mese.`,
    },
    { heading: "Cumulo", text: `${cumulations[hourlyLeave.cumulation]}.` },
    {
      heading: "Informazione al personale",
      text: hourlyLeave.communicatedToStaff
        ? "L'impresa ha già comunicato queste regole a tutto il personale."
        : "L'impresa comunica queste regole a tutto il personale entro trenta giorni dalla firma.",
    },
  ];
}

const clausesToFollow: Clause = {
  heading: "Regole del congedo a ore",
  text: "L'impresa scrive base oraria, preavviso ed equivalenza entro sei mesi, con un'intesa che integra questa adesione. Fino ad allora vale la legge: mezza giornata per volta.",
};

const closing: readonly Clause[] = [
  {
    heading: "Flessibilità concordata",
    text: "L'impresa può portare alla firma delle organizzazioni sindacali i propri piani di conciliazione e di welfare, e riceve le informazioni sulle opportunità della rete territoriale.",
  },
  {
    heading: "Nessuno svantaggio",
    text: "Chi usa il congedo a ore non può essere penalizzato in alcun modo, nei compiti, nella carriera o nei premi.",
  },
  {
    heading: "Durata e verifica",
    text: "L'adesione dura tre anni dalla firma dell'impresa. Una volta l'anno le parti guardano insieme quante persone hanno usato il congedo a ore e che cosa migliorare.",
  },
  {
    heading: "Recesso",
    text: "Ciascuna parte può recedere per iscritto con tre mesi di preavviso. I congedi già concessi restano validi.",
  },
];

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
