import { anyOf, notKnown, oneOf, scale } from "./question-parts.ts";
import type { Section } from "./question-types.ts";
import { measureOptions } from "./section-f.ts";

/** Culture, communication, union relations. */
export const sectionH: Section = {
  id: "H",
  title: "Cultura, comunicazione, relazioni sindacali",
  lead: "Come se ne parla, chi se ne occupa, con chi ci si accorda.",
  questions: [
    {
      id: "H01",
      text: "C'è una persona di riferimento per le esigenze di conciliazione?",
      why: "Sapere a chi chiedere è il primo passo.",
      example:
        "Se per i permessi si chiede sempre a te che sei il titolare: il titolare, di fatto.",
      validation: "E",
      fields: oneOf([
        { key: "no", label: "No", score: 0 },
        { key: "owner", label: "Il titolare, di fatto", score: 50, informal: true },
        { key: "appointed", label: "Una persona incaricata", score: 80 },
        { key: "trained", label: "Una persona incaricata e formata", score: 100 },
        notKnown,
      ]),
      scoring: { rule: { kind: "option", field: "H01" }, weights: { CUL: 2, COM: 1 } },
    },
    {
      id: "H02",
      text: "Negli ultimi 24 mesi come avete ascoltato il personale su questi temi?",
      why: "I bisogni si scoprono chiedendo.",
      example: "Una riunione sugli orari lo scorso autunno: riunione dedicata.",
      validation: "E",
      mayBeUnknown: true,
      fields: anyOf([
        { key: "talks", label: "Colloqui individuali" },
        { key: "meeting", label: "Riunione dedicata" },
        { key: "questionnaire", label: "Questionario" },
        { key: "ideas", label: "Cassetta delle idee o posta elettronica" },
        { key: "representatives", label: "Tramite rappresentanti" },
        { key: "none", label: "In nessun modo", exclusive: true },
      ]),
      scoring: {
        rule: { kind: "stepsOfChoices", field: "H02", steps: [0, 45, 75, 100] },
        weights: { COM: 4 },
      },
    },
    {
      id: "H03",
      text: "Quanto descrivono la vostra impresa queste frasi?",
      why: "Le abitudini contano quanto le regole.",
      example:
        "Se due responsabili decidono in modo molto diverso sulle stesse richieste, l'ultima frase vale 1 o 2.",
      validation: "E",
      mayBeUnknown: true,
      fields: [
        scale("results", "Si valuta il risultato e non le ore di presenza"),
        scale("partTime", "Chi lavora part-time può crescere"),
        scale("fathers", "Un padre che prende il congedo è visto con naturalezza"),
        scale("criteria", "I responsabili trattano le richieste con criteri uguali"),
      ],
      scoring: {
        rule: {
          kind: "meanOfScales",
          fields: ["H03.results", "H03.partTime", "H03.fathers", "H03.criteria"],
        },
        weights: { CUL: 4 },
      },
    },
    {
      id: "H04",
      text: "Come vengono fatte conoscere le misure disponibili?",
      why: "Una misura che nessuno conosce non serve.",
      example: "Un foglio in bacheca e due parole a ogni assunzione: segna bacheca e assunzione.",
      validation: "E",
      mayBeUnknown: true,
      fields: anyOf([
        { key: "orally", label: "A voce" },
        { key: "letter", label: "Lettera o posta elettronica" },
        { key: "board", label: "Bacheca o intranet" },
        { key: "hiring", label: "Al momento dell'assunzione" },
        { key: "birth", label: "Quando si annuncia una nascita" },
        { key: "none", label: "Non vengono comunicate", exclusive: true },
      ]),
      scoring: { rule: { kind: "shareOfChoices", field: "H04", full: 3 }, weights: { COM: 3 } },
    },
    {
      id: "H05",
      text: "Titolari e responsabili hanno seguito formazione su questi temi?",
      why: "Conciliazione, genitorialità, lavoro per obiettivi si imparano.",
      example: "Un incontro di due ore dell'associazione: incontri occasionali.",
      validation: "E",
      hiddenInShortForm: true,
      fields: oneOf([
        { key: "no", label: "No", score: 0 },
        { key: "occasional", label: "Incontri occasionali", score: 50 },
        { key: "course", label: "Un percorso di almeno 8 ore", score: 100 },
        notKnown,
      ]),
      scoring: { rule: { kind: "option", field: "H05" }, weights: { CUL: 2 } },
    },
    {
      id: "H06",
      text: "Quali relazioni sindacali avete?",
      why: "Alcune misure hanno bisogno di un accordo.",
      example:
        "Se l'associazione di categoria vi segue nelle trattative ma non c'è un accordo aziendale: assistenza di un'associazione.",
      validation: "E",
      mayBeUnknown: true,
      fields: anyOf([
        { key: "representatives", label: "RSU o RSA", score: 30 },
        {
          key: "companyBargaining",
          label: "Contrattazione aziendale di secondo livello",
          score: 60,
        },
        { key: "localBargaining", label: "Contrattazione territoriale applicata", score: 40 },
        { key: "association", label: "Assistenza di un'associazione datoriale", score: 15 },
        { key: "none", label: "Nessuna", score: 0, exclusive: true },
      ]),
      scoring: { rule: { kind: "sumOfOptions", field: "H06" }, weights: { REL: 5 } },
    },
    {
      id: "H07",
      text: "Vi interessa aderire all'Accordo Territoriale sui congedi parentali a ore?",
      why: "L'adesione apre il congedo a ore e vale punti nel bando.",
      example: "Se ti interessa ma vuoi cambiare il preavviso: sì, con modifiche.",
      validation: "E",
      fields: oneOf([
        { key: "no", label: "No", score: 0 },
        { key: "toExplore", label: "Da approfondire", score: 30 },
        { key: "withChanges", label: "Sì, con modifiche", score: 70 },
        { key: "yes", label: "Sì", score: 100 },
        { key: "already", label: "Abbiamo già aderito", score: 100 },
        notKnown,
      ]),
      scoring: { rule: { kind: "option", field: "H07" }, weights: { REL: 4 } },
    },
    {
      id: "H08",
      text: "Per quanti mesi manterreste le misure dopo l'incentivo, e quali rendereste permanenti?",
      why: "Il bando premia ciò che resta.",
      example:
        "24 mesi per tutte, e la flessibilità in entrata per sempre: 24, e segna quella misura.",
      hint: "Tra le misure che avete (F01) o che vorreste provare (I02).",
      validation: "E",
      mayBeUnknown: true,
      fields: [
        { kind: "count", key: "months", label: "Mesi dopo l'incentivo", unit: "mesi", max: 60 },
        {
          kind: "choices",
          key: "permanent",
          label: "Misure da rendere permanenti",
          options: measureOptions,
          optional: true,
        },
      ],
      scoring: {
        rule: { kind: "saturation", field: "H08.months", full: 36 },
        weights: { MIS: 2 },
      },
    },
  ],
};
