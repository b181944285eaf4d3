import { anyOf, notKnown, oneOf } from "./question-parts.ts";
import type { Section } from "./question-types.ts";

/** Leave, returns, care of relatives. */
export const sectionE: Section = {
  id: "E",
  title: "Congedi, rientri, cura",
  lead: "Che cosa succede quando qualcuno si assenta per curare, e quando torna.",
  questions: [
    {
      id: "E01",
      text: "Il congedo parentale può essere preso a ore?",
      why: "È il cuore dell'Accordo Territoriale.",
      example:
        "Se chi ha un figlio piccolo può assentarsi due ore e non tutto il giorno, perché lo dice il contratto: regole del contratto nazionale.",
      validation: "EW",
      fields: oneOf([
        { key: "unaware", label: "Non ne siamo a conoscenza", score: 0 },
        {
          key: "halfDay",
          label: "Solo mezza giornata, come dice la legge",
          score: 40,
          // D.Lgs. 80/2015 opened the half day to whoever has no contract clause.
          offeredFrom: "2015-06-25",
        },
        { key: "nationalContract", label: "Sì, con le regole del contratto nazionale", score: 70 },
        {
          key: "localAgreement",
          label: "Sì, con le regole di un accordo aziendale o territoriale",
          score: 100,
        },
        notKnown,
      ]),
      scoring: { rule: { kind: "option", field: "E01" }, weights: { CON: 4 } },
    },
    {
      id: "E02",
      text: "Che cosa fate quando una persona si assenta a lungo e poi rientra?",
      why: "Un rientro preparato trattiene le persone.",
      example:
        "Se prima del congedo vi parlate e al rientro c'è una settimana di affiancamento, segna colloquio e formazione al rientro.",
      hint: "Per maternità, congedo o malattia.",
      validation: "E",
      mayBeUnknown: true,
      fields: anyOf([
        { key: "talkBefore", label: "Colloquio prima dell'assenza" },
        { key: "contacts", label: "Contatti concordati" },
        { key: "replacement", label: "Sostituzione con affiancamento" },
        { key: "training", label: "Formazione al rientro" },
        { key: "gradualHours", label: "Orario graduale" },
        { key: "talkAfter", label: "Colloquio dopo tre mesi" },
        { key: "nothing", label: "Niente di specifico", exclusive: true },
      ]),
      scoring: { rule: { kind: "shareOfChoices", field: "E02", full: 4 }, weights: { CON: 4 } },
    },
    {
      id: "E03",
      text: "L'impresa aggiunge qualcosa a legge e contratto per congedi o permessi?",
      why: "Mostra che cosa date in più.",
      example:
        "Due ore pagate per accompagnare il bimbo al nido nei primi giorni: permessi per inserimento al nido.",
      validation: "E",
      mayBeUnknown: true,
      fields: anyOf([
        { key: "pay", label: "Integrazione economica" },
        { key: "fathersDays", label: "Giorni in più ai padri" },
        { key: "nurseryHours", label: "Permessi per inserimento al nido o visite" },
        { key: "childIllness", label: "Permessi per malattia dei figli" },
        { key: "shortLeave", label: "Aspettative brevi" },
        { key: "nothing", label: "Nulla", exclusive: true },
      ]),
      scoring: {
        rule: { kind: "stepsOfChoices", field: "E03", steps: [0, 40, 70, 100] },
        weights: { CON: 3 },
      },
    },
    {
      id: "E04",
      text: "Ci sono soluzioni dedicate a chi assiste familiari fragili?",
      why: "Chi assiste spesso non lo dice: una regola aiuta a chiedere.",
      example:
        "Se chi assiste la madre può uscire prima accordandosi con te, è flessibilità a voce.",
      validation: "E",
      fields: oneOf([
        { key: "lawOnly", label: "Solo i permessi di legge (L. 104)", score: 20 },
        { key: "verbal", label: "Flessibilità concordata a voce", score: 40, informal: true },
        { key: "written", label: "Flessibilità scritta", score: 70 },
        { key: "services", label: "Flessibilità più servizi o permessi aggiuntivi", score: 100 },
        { key: "nobody", label: "Nessuno è in questa condizione", notApplicable: true },
        notKnown,
      ]),
      scoring: { rule: { kind: "option", field: "E04" }, weights: { CON: 3 } },
    },
    {
      id: "E05",
      text: "È possibile cedere ferie o permessi a colleghi con gravi esigenze di cura?",
      why: "È una solidarietà che la legge permette e va regolata.",
      example:
        "Se una collega può regalare due giorni di ferie e c'è scritto come si fa: regolamento o accordo.",
      validation: "E",
      hiddenInShortForm: true,
      visibleWhen: { kind: "headcountAtLeast", people: 5 },
      fields: oneOf([
        { key: "no", label: "No", score: 0 },
        { key: "ifAsked", label: "Lo faremmo se ce lo chiedessero", score: 30 },
        { key: "regulated", label: "Sì, da regolamento o accordo", score: 100 },
        notKnown,
      ]),
      scoring: { rule: { kind: "option", field: "E05" }, weights: { CON: 1 } },
    },
  ],
};
