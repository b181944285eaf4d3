import { measureCatalogue } from "../measures/measure-catalogue.ts";
import { anyOf, notKnown, oneOf, people } from "./question-parts.ts";
import type { ChoiceOption, Question, QuestionField, Section } from "./question-types.ts";

/** Every measure of the catalogue as an option. */
export const measureOptions: readonly ChoiceOption[] = measureCatalogue.map(({ code, name }) => ({
  key: code,
  label: name,
}));

/** Welfare and services. */
export const sectionF: Section = {
  id: "F",
  title: "Welfare e servizi",
  lead: "Che cosa c'è già, quanto costa, con chi lo fate.",
  questions: [
    activeMeasures(),
    {
      id: "F02",
      text: "Quanto ha speso l'impresa nell'ultimo anno per welfare e conciliazione?",
      why: "Misura l'impegno oltre gli obblighi del contratto.",
      example: "300 € di buoni per i libri di scuola a quattro persone: 1.200,00.",
      hint: "Solo ciò che va oltre gli obblighi del contratto collettivo. Se nulla, scrivi 0.",
      validation: "EW",
      mayBeUnknown: true,
      fields: [{ kind: "euro", key: "", label: "Spesa dell'ultimo anno" }],
      scoring: {
        rule: {
          kind: "saturationPerHead",
          field: "F02",
          fullNumerator: 500_00,
          fullDenominator: 1,
        },
        weights: { WEL: 2 },
      },
    },
    {
      id: "F03",
      text: "Da quale atto dipendono queste misure?",
      why: "Ciò che è scritto resta anche quando cambiano le persone.",
      example:
        "Una lettera consegnata a tutti che spiega l'orario flessibile: lettera o regolamento.",
      validation: "EW",
      visibleWhen: { kind: "hasActiveMeasure" },
      fields: oneOf([
        { key: "none", label: "Nessun atto", score: 0 },
        { key: "owner", label: "Decisione del titolare", score: 30 },
        { key: "regulation", label: "Lettera o regolamento", score: 65 },
        { key: "unionAgreement", label: "Accordo sindacale", score: 100 },
        notKnown,
      ]),
      scoring: { rule: { kind: "option", field: "F03" }, weights: { WEL: 3, REL: 1 } },
    },
    {
      id: "F04",
      text: "Con chi collaborate per offrire servizi alle famiglie?",
      why: "Insieme si possono offrire servizi che da soli costano troppo.",
      example:
        "Una convenzione con la cooperativa che gestisce il nido vicino: cooperative o nidi della zona.",
      validation: "E",
      mayBeUnknown: true,
      fields: anyOf([
        { key: "firms", label: "Altre imprese" },
        { key: "nurseries", label: "Cooperative o nidi della zona" },
        { key: "municipality", label: "Comune o Ambito sociale" },
        { key: "association", label: "Associazione datoriale" },
        { key: "bilateralBody", label: "Ente bilaterale" },
        { key: "platform", label: "Piattaforma di welfare" },
        { key: "nobody", label: "Nessuno", exclusive: true },
      ]),
      scoring: {
        rule: { kind: "stepsOfChoices", field: "F04", steps: [0, 50, 80, 100] },
        weights: { WEL: 3 },
      },
    },
    {
      id: "F05",
      text: "Negli ultimi due anni avete chiesto prestazioni a enti bilaterali, fondi sanitari o mutue?",
      why: "Molte prestazioni già pagate non vengono chieste.",
      example:
        "Un contributo per gli occhiali dei figli chiesto una volta all'ente bilaterale: sì, qualcuna.",
      validation: "E",
      hiddenInShortForm: true,
      visibleWhen: { kind: "mayUseBilateralBody" },
      fields: oneOf([
        { key: "unaware", label: "Non sappiamo di averne diritto", score: 0 },
        { key: "no", label: "No", score: 20 },
        { key: "some", label: "Sì, qualcuna", score: 70 },
        { key: "regularly", label: "Sì, regolarmente", score: 100 },
        notKnown,
      ]),
      scoring: { rule: { kind: "option", field: "F05" }, weights: { WEL: 2 } },
    },
  ],
};

function activeMeasures(): Question {
  return {
    id: "F01",
    text: "Quali misure o servizi sono attivi oggi?",
    why: "È il punto di partenza del piano.",
    example: "Flessibilità in entrata attiva da 03/2024, usata da 6 persone.",
    hint: "Per ogni misura scrivi da quale mese è attiva e quante persone la usano.",
    validation: "EW",
    mayBeUnknown: true,
    fields: [
      {
        kind: "choices",
        key: "measures",
        label: "Misure attive",
        options: [...measureOptions, { key: "none", label: "Nessuna", exclusive: true }],
      },
      ...measureOptions.flatMap(useOfMeasure),
    ],
    scoring: {
      rule: { kind: "areasOfMeasures", field: "F01.measures", full: 4 },
      weights: { WEL: 4 },
    },
  };
}

function useOfMeasure({ key, label }: ChoiceOption): QuestionField[] {
  const when = { kind: "measureIsActive", code: key } as const;
  return [
    {
      kind: "text",
      key: `since.${key}`,
      label: `${label}: attiva da`,
      maxLength: 10,
      shape: "month",
      when,
      optional: true,
    },
    { ...people(`users.${key}`, `${label}: persone che la usano`), when, optional: true },
  ];
}
