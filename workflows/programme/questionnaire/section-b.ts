import { countsByGender, people } from "./question-parts.ts";
import type { Section } from "./question-types.ts";

/** Who works in the firm: the headcount N on which every share is computed. */
export const sectionB: Section = {
  id: "B",
  title: "Composizione del personale",
  lead: "Solo numeri, mai nomi. Lascia vuote le caselle che valgono zero.",
  questions: [
    {
      id: "B01",
      text: "Quante persone lavorano oggi in impresa, per genere e tipo di rapporto?",
      why: "È il totale su cui si calcolano tutte le quote.",
      example:
        "Due dipendenti a tempo indeterminato, un'apprendista e la titolare: 2, 1 e 1 nelle rispettive caselle.",
      hint: "Conta anche titolari e soci che lavorano in impresa.",
      validation: "E",
      ...countsByGender([
        { key: "permanent", label: "Tempo indeterminato" },
        { key: "fixedTerm", label: "Tempo determinato" },
        { key: "apprentice", label: "Apprendistato" },
        { key: "workingMember", label: "Soci lavoratori" },
        { key: "agency", label: "Somministrati" },
        { key: "freelance", label: "Collaboratori" },
        { key: "owner", label: "Titolari e soci operanti" },
      ]),
    },
    {
      id: "B02",
      text: "Quante persone lavorano a tempo pieno e quante part-time?",
      why: "Il part-time scelto concilia, quello imposto no.",
      example:
        "Di sette donne, quattro a tempo pieno, due a part-time perché lo hanno chiesto, una perché lo ha proposto l'impresa: 4, 2, 1.",
      hint: "Ogni riga deve dare lo stesso totale della domanda B01.",
      validation: "E",
      ...countsByGender([
        { key: "fullTime", label: "Tempo pieno" },
        { key: "requested", label: "Part-time chiesto dalla persona" },
        { key: "imposed", label: "Part-time proposto dall'impresa" },
      ]),
      scoring: { rule: { kind: "voluntaryPartTime" }, weights: { TEM: 1 } },
    },
    {
      id: "B03",
      text: "Come si ripartiscono per fascia di età?",
      why: "Età diverse hanno bisogni di cura diversi.",
      example: "Tre donne di 28, 41 e 57 anni: una casella a 1 in tre colonne diverse.",
      hint: "Ogni riga deve dare lo stesso totale della domanda B01.",
      validation: "E",
      hiddenInShortForm: true,
      ...countsByGender([
        { key: "under30", label: "Meno di 30 anni" },
        { key: "from30", label: "30-44 anni" },
        { key: "from45", label: "45-54 anni" },
        { key: "from55", label: "55 anni e più" },
      ]),
    },
    {
      id: "B04",
      text: "Quante persone hanno ruoli di responsabilità e quante di queste sono donne?",
      why: "Mostra se chi ha carichi di cura può crescere.",
      example: "Due capireparto e una responsabile del negozio: in tutto 3, di cui donne 1.",
      validation: "E",
      hiddenInShortForm: true,
      visibleWhen: { kind: "headcountAtLeast", people: 5 },
      fields: [
        people("total", "Persone con ruoli di responsabilità"),
        people("women", "Di cui donne"),
      ],
      scoring: { rule: { kind: "womenInCharge" }, weights: { CUL: 1 } },
    },
    {
      id: "B05",
      text: "Quante unità lavorative annue (ULA) nell'ultimo esercizio?",
      why: "È la misura europea della dimensione: un part-time a metà vale 0,50.",
      example: "Tre persone a tempo pieno tutto l'anno e una a metà tempo: 3,50.",
      hint: "Con due decimali, per esempio 9,40. La conosce chi elabora le buste paga.",
      validation: "EW",
      fields: [
        { kind: "hundredths", key: "", label: "Unità lavorative", unit: "ULA", max: 99_999_99 },
      ],
    },
    {
      id: "B06",
      text: "Quante persone lavorano su turni, di sera, di notte o nel fine settimana?",
      why: "Orari scomodi rendono più difficile la cura.",
      example: "Quattro persone su due turni e una che lavora il sabato: 5.",
      validation: "E",
      mayBeUnknown: true,
      fields: [people("", "Persone")],
    },
  ],
};
