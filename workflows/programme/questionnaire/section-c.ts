import { anyOf, countsByGender, oneOf, people } from "./question-parts.ts";
import type { Section } from "./question-types.ts";

/** Care and commuting: the inputs of the need index. */
export const sectionC: Section = {
  id: "C",
  title: "Carichi di cura e spostamenti",
  lead: "Solo quante persone. Nomi e notizie sulla salute non servono e non vanno scritti.",
  questions: [
    {
      id: "C01",
      text: "Quante persone hanno figli piccoli o in età scolare?",
      why: "Dice quanto pesa la cura dei figli.",
      example:
        "Una madre con una bimba di 2 anni e un figlio di 6 si conta in entrambe le caselle.",
      hint: "Chi ha figli in entrambe le fasce si conta in entrambe.",
      validation: "E",
      mayBeUnknown: true,
      fields: [
        people("young", "Con almeno un figlio da 0 a 3 anni"),
        people("older", "Con almeno un figlio da 4 a 14 anni"),
      ],
    },
    {
      id: "C02",
      text: "Quante persone, per quanto ne sapete, assistono un familiare anziano, malato o con disabilità?",
      why: "La cura degli adulti si vede meno, ma pesa.",
      example:
        "Un collega che porta il padre alle visite ogni settimana conta 1. Non scrivere chi è.",
      validation: "E",
      mayBeUnknown: true,
      fields: [people("", "Persone")],
    },
    {
      id: "C03",
      text: "Negli ultimi 24 mesi chi è diventato genitore e chi ha usato i congedi?",
      why: "Mostra se anche i padri usano i congedi.",
      example:
        "Un uomo diventato padre che ha preso i dieci giorni di congedo: 1 tra i nuovi genitori e 1 tra i congedi di paternità.",
      hint: "Se non ci sono stati nuovi genitori, scrivi 0 in una casella.",
      validation: "EW",
      mayBeUnknown: true,
      ...countsByGender([
        { key: "newParents", label: "Nuovi genitori" },
        { key: "birthLeave", label: "Congedo di maternità o paternità" },
        { key: "parentalLeave", label: "Congedo parentale" },
      ]),
      scoring: { rule: { kind: "fathersOnLeave" }, weights: { CON: 1 } },
    },
    {
      id: "C04",
      text: "Quante persone impiegano più di 45 minuti per raggiungere il lavoro?",
      why: "Il tempo di viaggio si somma a quello di lavoro.",
      example: "Chi parte alle 7:10 e timbra alle 8:00 impiega 50 minuti, e si conta.",
      validation: "E",
      mayBeUnknown: true,
      hiddenInShortForm: true,
      fields: [people("", "Persone")],
    },
    {
      id: "C05",
      text: "Da dove vengono le informazioni di questa sezione?",
      why: "Un dato raccolto tra il personale è più affidabile.",
      example:
        "Se hai distribuito un questionario senza nomi, è una rilevazione; se hai guardato le buste paga, sono dati amministrativi.",
      validation: "E",
      fields: oneOf([
        { key: "survey", label: "Rilevazione anonima tra il personale", score: 100 },
        { key: "records", label: "Dati amministrativi", score: 50 },
        { key: "owner", label: "Conoscenza diretta del titolare", score: 25 },
      ]),
      scoring: { rule: { kind: "option", field: "C05" }, weights: { COM: 1 } },
    },
    {
      id: "C06",
      text: "In quali periodi dell'anno diventa più difficile far combaciare lavoro e cura?",
      why: "Aiuta a programmare i servizi del territorio.",
      example:
        "Un negozio può scegliere Natale ed estate; un'officina i pomeriggi di scuola e le malattie dei figli.",
      hint: "Al massimo quattro voci.",
      validation: "E",
      fields: anyOf(
        [
          { key: "christmas", label: "Natale" },
          { key: "carnival", label: "Carnevale" },
          { key: "easter", label: "Pasqua" },
          { key: "summer", label: "Estate" },
          { key: "longWeekends", label: "Ponti" },
          { key: "schoolAfternoons", label: "Pomeriggi di scuola" },
          { key: "childIllness", label: "Malattie dei figli" },
          { key: "elderlyEmergencies", label: "Emergenze degli anziani" },
          { key: "productionPeaks", label: "Picchi di lavoro" },
          { key: "none", label: "Nessuno", exclusive: true },
        ],
        4,
      ),
    },
  ],
};
