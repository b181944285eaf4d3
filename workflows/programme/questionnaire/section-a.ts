import { labourContracts } from "../labour-contracts.ts";
import { legalForms } from "../legal-forms.ts";
import { municipalities } from "../municipalities.ts";
import type { ChoiceOption, Question, QuestionField, Section } from "./question-types.ts";

/** Rows offered for related enterprises; more of them belong to the application. */
const relatedRows = [1, 2, 3] as const;

/** Identity and size of the firm: what the rules on aid need to know. */
export const sectionA: Section = {
  id: "A",
  title: "Profilo dell'impresa",
  lead: "Chi siete, dove lavorate, quanto siete grandi.",
  questions: [
    {
      id: "A01",
      text: "Qual è la denominazione completa dell'impresa?",
      why: "Compare su tutti i documenti del programma.",
      example: "«Sartoria Bianchi di Anna Bianchi», oppure «Officina Rossi S.r.l.».",
      hint: "Come risulta al Registro delle imprese.",
      validation: "E",
      fields: [
        { kind: "text", key: "", label: "Denominazione", maxLength: 150, shape: "companyName" },
      ],
    },
    {
      id: "A02",
      text: "Quali sono il codice fiscale e la partita IVA?",
      why: "Servono a riconoscere l'impresa negli aiuti pubblici.",
      example:
        "Una società ha di solito undici cifre uguali nei due campi; una ditta individuale ha nel primo il codice di sedici caratteri del titolare.",
      hint: "Puoi copiarli dalla visura camerale o da una fattura.",
      validation: "E",
      fields: [
        { kind: "text", key: "taxCode", label: "Codice fiscale", maxLength: 20, shape: "taxCode" },
        { kind: "text", key: "vatNumber", label: "Partita IVA", maxLength: 20, shape: "vatNumber" },
      ],
    },
    {
      id: "A03",
      text: "Qual è la forma giuridica?",
      why: "Da questa dipendono ritenuta e bollo.",
      example:
        "Una bottega con un solo titolare è una ditta individuale; una S.r.l. è una società di capitali.",
      validation: "E",
      fields: [
        {
          kind: "choice",
          key: "",
          label: "Forma giuridica",
          options: listLabels(legalForms, "label"),
        },
      ],
    },
    {
      id: "A04",
      text: "Qual è il codice ATECO dell'attività prevalente?",
      why: "Serve a confrontarti con imprese simili.",
      example: "Un nido d'infanzia scrive 88.91.00, una sartoria 14.13.20.",
      hint: "Due, quattro o sei cifre, per esempio 88.91 oppure 88.91.00.",
      validation: "E",
      fields: [{ kind: "text", key: "", label: "Codice ATECO", maxLength: 10, shape: "ateco" }],
    },
    {
      id: "A05",
      text: "Dove si trova la sede operativa coinvolta nel progetto?",
      why: "L'incentivo è riservato alle sedi nel territorio del Piano.",
      example:
        "Se il laboratorio è a Sesto San Giovanni e la sede legale a Milano, scegli Sesto San Giovanni.",
      validation: "EW",
      fields: [
        {
          kind: "choice",
          key: "place",
          label: "Comune o zona",
          options: listLabels(municipalities, "label"),
          asList: true,
        },
        {
          kind: "text",
          key: "elsewhere",
          label: "Quale comune",
          maxLength: 60,
          when: { kind: "choiceIsOneOf", field: "A05.place", keys: ["elsewhere"] },
        },
      ],
    },
    {
      id: "A06",
      text: "Quali contratti collettivi nazionali applicate al personale?",
      why: "Il contratto può già regolare i congedi a ore e le prestazioni bilaterali.",
      example:
        "Un'officina con il contratto dell'artigianato metalmeccanico sceglie solo quello; uno studio può applicarne due.",
      validation: "EW",
      fields: [
        {
          kind: "choices",
          key: "contracts",
          label: "Contratti applicati",
          options: [
            ...listLabels(labourContracts, "title"),
            { key: "none", label: "Nessuno", exclusive: true },
          ],
        },
        {
          kind: "text",
          key: "code",
          label: "Codice CNEL, se lo conosci",
          maxLength: 10,
          shape: "contractCode",
          optional: true,
        },
      ],
    },
    {
      id: "A07",
      text: "Quali sono fatturato e totale di bilancio dell'ultimo esercizio chiuso?",
      why: "Con le unità lavorative dicono se l'impresa è micro, piccola o media.",
      example:
        "Fatturato 850.000,00 e totale di bilancio 420.000,00. I numeri sono nel bilancio o nella dichiarazione dei redditi.",
      hint: "In euro. Se non redigi un bilancio, scrivi 0 nel totale di bilancio.",
      validation: "EW",
      fields: [
        { kind: "euro", key: "turnover", label: "Fatturato" },
        { kind: "euro", key: "balance", label: "Totale di bilancio" },
      ],
    },
    relatedEnterprises(),
  ],
};

function relatedEnterprises(): Question {
  return {
    id: "A08",
    text: "L'impresa possiede altre imprese, o è posseduta da altre, per il 25% o più?",
    why: "Le imprese legate contano insieme nella dimensione e negli aiuti già ricevuti.",
    example:
      "Se un'altra società possiede il 30% della tua, le due imprese sono associate; oltre il 50% sono collegate.",
    validation: "E",
    fields: [
      {
        kind: "choice",
        key: "kind",
        label: "Legami con altre imprese",
        options: [
          { key: "autonomous", label: "No, l'impresa è autonoma" },
          { key: "yes", label: "Sì", onlyIn: "short" },
          { key: "partner", label: "Sì, dal 25% al 50% (associata)", onlyIn: "full" },
          { key: "linked", label: "Sì, oltre il 50% o controllo (collegata)", onlyIn: "full" },
        ],
      },
      ...relatedRows.flatMap(relatedRow),
    ],
  };
}

function relatedRow(row: number): QuestionField[] {
  const when = {
    kind: "choiceIsOneOf",
    field: "A08.kind",
    keys: ["partner", "linked"],
  } as const;
  const more = { when, onlyIn: "full", ...(row === 1 ? {} : { optional: true as const }) } as const;
  const label = `Impresa ${String(row)}`;
  return [
    { kind: "text", key: `link${String(row)}.name`, label, maxLength: 150, ...more },
    {
      kind: "hundredths",
      key: `link${String(row)}.share`,
      label: `${label}, quota`,
      unit: "%",
      max: 100_00,
      ...more,
    },
  ];
}

function listLabels<Label extends string>(
  entries: Readonly<Record<string, Readonly<Record<Label, unknown>>>>,
  label: Label,
): ChoiceOption[] {
  return Object.entries(entries).map(([key, entry]) => ({ key, label: String(entry[label]) }));
}
