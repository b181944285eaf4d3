import { anyOf, countsByGender, notKnown, oneOf } from "./question-parts.ts";
import type { CountField, Section } from "./question-types.ts";

/** Absences, exits and their cost: the inputs of the criticality index. */
export const sectionG: Section = {
  id: "G",
  title: "Assenze, uscite, costi",
  lead: "I numeri che dicono se qualcosa non funziona.",
  questions: [
    {
      id: "G01",
      text: "Quante ore lavorabili e quante di assenza negli ultimi 12 mesi?",
      why: "Assenze alte sono spesso un segno di difficoltà.",
      example:
        "Sei persone per 1.720 ore l'anno: 10.320 ore lavorabili; 180 di malattia, 60 per i figli, 0 altre.",
      hint: "Ore di tutto il personale. Ferie e maternità non si contano tra le assenze.",
      validation: "E",
      mayBeUnknown: true,
      fields: [
        hours("workable", "Ore lavorabili"),
        hours("illness", "Ore di malattia"),
        hours("family", "Ore per malattia dei figli e permessi"),
        hours("other", "Altre ore di assenza"),
      ],
    },
    {
      id: "G02",
      text: "Quante persone hanno lasciato l'impresa per scelta negli ultimi 24 mesi?",
      why: "Chi se ne va porta via esperienza.",
      example: "Una donna dimessa prima che il figlio compisse un anno: 1 in entrambe le colonne.",
      hint: "Se nessuno, scrivi 0 in una casella.",
      validation: "E",
      mayBeUnknown: true,
      ...countsByGender([
        { key: "left", label: "Uscite per scelta" },
        { key: "leftAsParents", label: "Di cui entro i 3 anni di vita di un figlio" },
      ]),
    },
    {
      id: "G03",
      text: "Quanto costa in media sostituire una persona?",
      why: "Serve a confrontare il costo delle misure con quello delle uscite.",
      example:
        "Annuncio e selezione 1.000,00, formazione 2.000,00, minore resa 2.500,00: 5.500,00.",
      hint: "Ricerca, formazione, minore resa. In mancanza di un dato, circa il 20% della retribuzione annua lorda.",
      validation: "W",
      hiddenInShortForm: true,
      visibleWhen: {
        kind: "sumIsPositive",
        fields: ["G02.women.left", "G02.men.left", "G02.other.left"],
      },
      fields: [{ kind: "euro", key: "", label: "Costo medio", optional: true }],
    },
    {
      id: "G04",
      text: "Quali di questi dati guardate almeno una volta l'anno?",
      why: "Si migliora ciò che si guarda.",
      example: "Se a fine anno conti assenze e straordinari, segna queste due voci.",
      validation: "E",
      mayBeUnknown: true,
      fields: anyOf([
        { key: "absences", label: "Assenze" },
        { key: "overtime", label: "Straordinari" },
        { key: "exits", label: "Dimissioni" },
        { key: "leaveUse", label: "Uso dei congedi" },
        { key: "satisfaction", label: "Soddisfazione" },
        { key: "costs", label: "Costi delle misure" },
        { key: "none", label: "Nessuno", exclusive: true },
      ]),
      scoring: { rule: { kind: "shareOfChoices", field: "G04", full: 4 }, weights: { MIS: 3 } },
    },
    {
      id: "G05",
      text: "Dopo aver introdotto una misura, ne verificate gli effetti?",
      why: "Una misura si tiene o si cambia guardando che cosa ha fatto.",
      example: "Se dopo tre mesi ne parlate in riunione: con un confronto con il personale.",
      validation: "E",
      hiddenInShortForm: true,
      fields: oneOf([
        { key: "no", label: "No", score: 0 },
        { key: "impression", label: "A impressione del titolare", score: 30 },
        { key: "staff", label: "Con un confronto con il personale", score: 65 },
        { key: "indicators", label: "Con indicatori prima e dopo", score: 100 },
        { key: "noMeasure", label: "Non abbiamo introdotto misure", notApplicable: true },
        notKnown,
      ]),
      scoring: { rule: { kind: "option", field: "G05" }, weights: { MIS: 3 } },
    },
  ],
};

function hours(key: string, label: string): CountField {
  return { kind: "count", key, label, unit: "ore", max: 999_999_999 };
}
