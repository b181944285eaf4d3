import type { ChoiceOption, QuestionField, Section } from "./question-types.ts";
import { measureOptions } from "./section-f.ts";

/** Needs the staff can name, in the words of the questionnaire. */
export const staffNeeds: readonly ChoiceOption[] = [
  { key: "flexibleHours", label: "Orari più elastici" },
  { key: "lessTravel", label: "Meno spostamenti" },
  { key: "summerCover", label: "Copertura estiva" },
  { key: "nursery", label: "Nido" },
  { key: "afterSchool", label: "Doposcuola" },
  { key: "elderly", label: "Cura degli anziani" },
  { key: "returnAfterBirth", label: "Rientro dopo una nascita" },
  { key: "shortLeave", label: "Permessi brevi" },
  { key: "dailyHelp", label: "Aiuto pratico quotidiano" },
  { key: "money", label: "Sostegno economico" },
  { key: "predictableShifts", label: "Turni prevedibili" },
  { key: "information", label: "Informazione sui diritti" },
];

const ranks = ["Prima", "Seconda", "Terza", "Quarta", "Quinta"];

/** Needs, wishes and means. */
export const sectionI: Section = {
  id: "I",
  title: "Bisogni, priorità, risorse",
  lead: "Da qui parte il piano.",
  questions: [
    {
      id: "I01",
      text: "Quali sono le cinque esigenze più sentite dal personale?",
      why: "Le misure suggerite partono da qui.",
      example: "Prima «Nido», seconda «Copertura estiva»: le altre possono restare vuote.",
      hint: "In ordine, dalla più sentita. Ne basta una.",
      validation: "E",
      fields: ranks.map(rankedNeed),
    },
    {
      id: "I02",
      text: "Quali misure vorreste sperimentare, e in quale orizzonte?",
      why: "Prepara la bozza del piano.",
      example: "Banca ore e permessi per il nido, per 12 mesi.",
      hint: "Al massimo sei misure.",
      validation: "E",
      fields: [
        {
          kind: "choices",
          key: "measures",
          label: "Misure da sperimentare",
          options: measureOptions,
          max: 6,
        },
        {
          kind: "choice",
          key: "horizon",
          label: "Orizzonte",
          options: [
            { key: "sixMonths", label: "6 mesi" },
            { key: "twelveMonths", label: "12 mesi" },
            { key: "stable", label: "In modo stabile" },
          ],
        },
      ],
    },
    {
      id: "I03",
      text: "Che cosa vi ha frenato finora, e quanto potete investire nei prossimi 12 mesi?",
      why: "Le misure suggerite tengono conto delle risorse.",
      example: "«Poche persone» e «Costo», con 5.000,00 da investire.",
      validation: "E",
      fields: [
        {
          kind: "choices",
          key: "obstacles",
          label: "Ostacoli",
          options: [
            { key: "cost", label: "Costo" },
            { key: "fewPeople", label: "Poche persone" },
            { key: "organisation", label: "Organizzazione" },
            { key: "customers", label: "Clienti" },
            { key: "unclearRules", label: "Norme poco chiare" },
            { key: "lackOfServices", label: "Mancanza di servizi" },
            { key: "littleDemand", label: "Poche richieste" },
            { key: "none", label: "Nessun freno", exclusive: true },
          ],
        },
        { kind: "euro", key: "budget", label: "Somma che potete investire" },
      ],
    },
  ],
};

function rankedNeed(rank: string, index: number): QuestionField {
  const field: QuestionField = {
    kind: "choice",
    key: `rank${String(index + 1)}`,
    label: `${rank} esigenza`,
    options: staffNeeds,
    asList: true,
  };
  return index === 0 ? field : { ...field, optional: true };
}
