import { notKnown, oneOf, people, scale } from "./question-parts.ts";
import type { Section } from "./question-types.ts";

/** Working time and its organisation. */
export const sectionD: Section = {
  id: "D",
  title: "Orari e organizzazione",
  lead: "Come si lavora ogni giorno, per regola o per abitudine.",
  questions: [
    {
      id: "D01",
      text: "Chi lavora da voi può spostare l'ora di ingresso o di uscita?",
      why: "È la misura più richiesta e costa poco.",
      example:
        "Se da anni tutti sanno che si può entrare tra le 8:00 e le 8:30, è una prassi stabile.",
      validation: "E",
      fields: oneOf([
        { key: "no", label: "No", score: 0 },
        { key: "onRequest", label: "Solo chiedendolo volta per volta", score: 25 },
        { key: "practice", label: "Prassi stabile, fino a 30 minuti", score: 40, informal: true },
        { key: "rule60", label: "Regola scritta, fino a 60 minuti", score: 75 },
        {
          key: "ruleWide",
          label: "Regola scritta, oltre 60 minuti o con fascia obbligatoria ridotta",
          score: 100,
        },
        notKnown,
      ]),
      scoring: { rule: { kind: "option", field: "D01" }, weights: { TEM: 4 } },
    },
    {
      id: "D02",
      text: "Quale quota del personale ne può usufruire di fatto?",
      why: "Una regola vale per quante persone la possono usare.",
      example: "Se possono usarla 6 persone su 12, scrivi 50.",
      validation: "EW",
      mayBeUnknown: true,
      visibleWhen: {
        kind: "choiceIsOneOf",
        field: "D01",
        keys: ["onRequest", "practice", "rule60", "ruleWide"],
      },
      fields: [{ kind: "count", key: "", label: "Quota del personale", unit: "%", max: 100 }],
      scoring: { rule: { kind: "percentage", field: "D02" }, weights: { TEM: 3 } },
    },
    {
      id: "D03",
      text: "Le ore in più possono essere accumulate e recuperate come riposo?",
      why: "Le ore recuperate diventano tempo per la famiglia.",
      example:
        "Due ore in più il giovedì, recuperate uscendo prima il venerdì per intesa a voce: accordo verbale.",
      validation: "E",
      fields: oneOf([
        { key: "no", label: "No", score: 0 },
        { key: "verbal", label: "Accordo verbale", score: 40, informal: true },
        { key: "regulation", label: "Regolamento interno", score: 70 },
        {
          key: "hoursBank",
          label: "Banca ore prevista da contratto o accordo, con saldo individuale",
          score: 100,
        },
        notKnown,
      ]),
      scoring: { rule: { kind: "option", field: "D03" }, weights: { TEM: 3 } },
    },
    {
      id: "D04",
      text: "Come vengono trattate le richieste di part-time?",
      why: "Criteri scritti rendono le risposte eque.",
      example:
        "Se un foglio dice chi ha la precedenza ma non quando si torna a tempo pieno: criteri scritti.",
      validation: "E",
      fields: oneOf([
        { key: "notForeseen", label: "Non sono previste", score: 0 },
        { key: "caseByCase", label: "Si valuta caso per caso", score: 40, informal: true },
        { key: "criteria", label: "Criteri scritti", score: 70 },
        {
          key: "reversible",
          label: "Criteri scritti e ritorno al tempo pieno garantito",
          score: 100,
        },
        { key: "noRequests", label: "Nessuna richiesta", notApplicable: true },
        notKnown,
      ]),
      scoring: { rule: { kind: "option", field: "D04" }, weights: { TEM: 3 } },
    },
    {
      id: "D05",
      text: "È possibile svolgere una parte del lavoro da remoto?",
      why: "Meno spostamenti, più tempo.",
      example:
        "Se l'amministrativa lavora da casa il mercoledì con un accordo firmato: accordi individuali.",
      validation: "EW",
      fields: oneOf([
        { key: "incompatible", label: "No, le mansioni non lo permettono", notApplicable: true },
        { key: "no", label: "No", score: 0 },
        { key: "emergencies", label: "Solo nelle emergenze", score: 25 },
        { key: "agreements", label: "Sì, con accordi individuali", score: 60 },
        {
          key: "regulation",
          label: "Sì, con regolamento o accordo e accordi individuali",
          score: 100,
        },
        notKnown,
      ]),
      scoring: { rule: { kind: "option", field: "D05" }, weights: { LUO: 4 } },
    },
    {
      id: "D06",
      text: "Quante persone lavorano da remoto e per quanti giorni al mese in media?",
      why: "Distingue la possibilità dall'uso vero.",
      example: "Due persone, una per 4 giorni al mese e una per 6: 2 persone, 5 giorni.",
      validation: "E",
      mayBeUnknown: true,
      hiddenInShortForm: true,
      visibleWhen: { kind: "choiceIsOneOf", field: "D05", keys: ["agreements", "regulation"] },
      fields: [
        people("people", "Persone che lo usano"),
        {
          kind: "hundredths",
          key: "days",
          label: "Giorni al mese, in media",
          unit: "giorni",
          max: 23_00,
        },
      ],
      scoring: {
        rule: {
          kind: "saturationPerHead",
          field: "D06.people",
          fullNumerator: 40,
          fullDenominator: 100,
        },
        weights: { LUO: 2 },
      },
    },
    {
      id: "D07",
      text: "Con quanto anticipo sono comunicati i turni, e sono ammessi scambi?",
      why: "Turni prevedibili permettono di organizzare la cura.",
      example:
        "Se l'orario della settimana esce il venerdì prima e ci si può scambiare: meno di 7 giorni, con scambi.",
      validation: "E",
      visibleWhen: { kind: "sumIsPositive", fields: ["B06"] },
      fields: oneOf([
        { key: "lateFixed", label: "Meno di 7 giorni, senza scambi", score: 0 },
        { key: "lateSwaps", label: "Meno di 7 giorni, con scambi", score: 30 },
        { key: "weekSwaps", label: "Da 7 a 14 giorni, con scambi", score: 65 },
        { key: "earlySwaps", label: "Oltre 14 giorni, con scambi o preferenze", score: 100 },
        notKnown,
      ]),
      scoring: { rule: { kind: "option", field: "D07" }, weights: { TEM: 3 } },
    },
    {
      id: "D08",
      text: "Se una persona si assenta all'improvviso, altri possono coprire il suo lavoro.",
      why: "Dove ci si sostituisce, un'assenza non è un problema.",
      example:
        "Se solo una persona sa fare le consegne, scegli 1 o 2; se tutti sanno fare tutto, 5.",
      hint: "Quanto descrive la vostra impresa?",
      validation: "E",
      mayBeUnknown: true,
      hiddenInShortForm: true,
      visibleWhen: { kind: "headcountAtLeast", people: 2 },
      fields: [scale("", "Quanto è vero")],
      scoring: { rule: { kind: "option", field: "D08" }, weights: { LUO: 3 } },
    },
    {
      id: "D09",
      text: "C'è una regola sugli orari delle riunioni e sul tempo in cui non si è tenuti a rispondere?",
      why: "Il tempo libero è tale se nessuno lo interrompe.",
      example:
        "«Niente riunioni dopo le 16:30», scritto nel regolamento: regola scritta per una delle due cose.",
      validation: "E",
      fields: oneOf([
        { key: "no", label: "No", score: 0 },
        { key: "habit", label: "Buona abitudine", score: 50, informal: true },
        { key: "oneRule", label: "Regola scritta per una delle due cose", score: 75 },
        { key: "bothRules", label: "Regola scritta per entrambe", score: 100 },
        notKnown,
      ]),
      scoring: { rule: { kind: "option", field: "D09" }, weights: { LUO: 2, CUL: 1 } },
    },
  ],
};
