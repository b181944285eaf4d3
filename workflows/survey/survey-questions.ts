import { sectionC } from "../programme/questionnaire/section-c.ts";
import { staffNeeds } from "../programme/questionnaire/section-i.ts";

/** A voice of a question. An exclusive one cannot be ticked with others, and is never counted. */
export type SurveyOption = { key: string; label: string; exclusive?: true };

type QuestionBase = { id: string; text: string; hint?: string };

/**
 * One voice. Of its answers a single figure is told, the people who chose one of `told.keys`: two
 * figures of one question could be subtracted from each other.
 */
export type OneOfQuestion = QuestionBase & {
  kind: "oneOf";
  options: readonly SurveyOption[];
  told: { keys: readonly string[]; label: string };
};

/** Any of the voices; each is a figure of its own. */
export type AnyOfQuestion = QuestionBase & {
  kind: "anyOf";
  options: readonly SurveyOption[];
  max?: number;
};

/** In one's own words: never told to the firm. */
export type WordsQuestion = QuestionBase & { kind: "words"; maxLength: number };

export type SurveyQuestion = OneOfQuestion | AnyOfQuestion | WordsQuestion;

/** A figure that a closed survey can tell: how many people a sentence is true of. */
export type SurveyFigure = { name: string; question: string; label: string };

/**
 * What the staff is asked: at most fifteen questions, none of them compulsory. No two figures
 * contain each other by definition, so none can be found by subtraction.
 */
export const surveyQuestions: readonly SurveyQuestion[] = [
  {
    kind: "anyOf",
    id: "children",
    text: "Hai figli o minori a carico?",
    hint: "Puoi scegliere più fasce di età.",
    options: [
      { key: "young", label: "Sì, da 0 a 3 anni" },
      { key: "older", label: "Sì, da 4 a 14 anni" },
      { key: "teen", label: "Sì, da 15 a 17 anni" },
      { key: "none", label: "No", exclusive: true },
    ],
  },
  {
    kind: "oneOf",
    id: "adultCare",
    text: "Assisti un familiare anziano, malato o con disabilità?",
    options: [
      { key: "daily", label: "Sì, quasi ogni giorno" },
      { key: "weekly", label: "Sì, qualche volta alla settimana o al mese" },
      { key: "no", label: "No" },
    ],
    told: {
      keys: ["daily", "weekly"],
      label: "Assistono un familiare anziano, malato o con disabilità",
    },
  },
  {
    kind: "oneOf",
    id: "careHours",
    text: "Quante ore alla settimana dedichi alla cura di altre persone, fuori dal lavoro?",
    options: [
      { key: "few", label: "Nessuna o meno di 5" },
      { key: "some", label: "Da 5 a 20" },
      { key: "many", label: "Più di 20" },
    ],
    told: { keys: ["many"], label: "Dedicano alla cura più di 20 ore alla settimana" },
  },
  {
    kind: "anyOf",
    id: "uncovered",
    text: "In quali orari ti manca qualcuno che si occupi di chi curi?",
    options: [
      { key: "early", label: "La mattina prima delle 8" },
      { key: "afternoon", label: "Dall'uscita di scuola alle 18" },
      { key: "evening", label: "La sera dopo le 18" },
      { key: "weekend", label: "Il sabato e la domenica" },
      { key: "holidays", label: "Quando le scuole sono chiuse" },
      { key: "none", label: "In nessuno di questi", exclusive: true },
    ],
  },
  {
    kind: "anyOf",
    id: "periods",
    text: "In quali periodi dell'anno ti è più difficile far combaciare lavoro e cura?",
    hint: "Al massimo quattro voci.",
    options: difficultPeriods(),
    max: 4,
  },
  {
    kind: "anyOf",
    id: "support",
    text: "Chi ti aiuta nella cura?",
    options: [
      { key: "partner", label: "Chi vive con me" },
      { key: "relatives", label: "Nonni, altri parenti o amici" },
      { key: "public", label: "Servizi pubblici" },
      { key: "paid", label: "Servizi o persone a pagamento" },
      { key: "none", label: "Nessuno, o non mi serve", exclusive: true },
    ],
  },
  {
    kind: "oneOf",
    id: "commute",
    text: "Quanto impieghi per arrivare al lavoro?",
    options: [
      { key: "short", label: "Fino a 20 minuti" },
      { key: "middle", label: "Da 21 a 45 minuti" },
      { key: "long", label: "Più di 45 minuti" },
    ],
    told: { keys: ["long"], label: "Impiegano più di 45 minuti per arrivare al lavoro" },
  },
  {
    kind: "oneOf",
    id: "home",
    text: "Dove abiti?",
    options: [
      { key: "same", label: "Nel comune in cui lavoro" },
      { key: "other", label: "In un altro comune" },
    ],
    told: { keys: ["other"], label: "Abitano in un comune diverso da quello in cui lavorano" },
  },
  {
    kind: "anyOf",
    id: "needs",
    text: "Di che cosa avresti più bisogno?",
    hint: "Al massimo cinque voci.",
    options: staffNeeds.map(({ key, label }) => ({ key, label })),
    max: 5,
  },
  {
    kind: "anyOf",
    id: "measures",
    text: "Quali soluzioni useresti, se ci fossero?",
    options: [
      { key: "flexibleHours", label: "Entrata e uscita flessibili" },
      { key: "hourBank", label: "Banca delle ore" },
      { key: "remote", label: "Qualche giorno di lavoro da remoto" },
      { key: "partTime", label: "Part-time con ritorno al tempo pieno" },
      { key: "hourlyLeave", label: "Congedo parentale a ore" },
      { key: "vouchers", label: "Rimborsi per nido, baby-sitter o assistenza" },
      { key: "agreements", label: "Convenzioni con servizi della zona" },
      { key: "shifts", label: "Turni comunicati con più anticipo" },
    ],
  },
  {
    kind: "oneOf",
    id: "price",
    text: "Quanto potresti spendere al mese per un servizio di cura?",
    options: [
      { key: "nothing", label: "Nulla, o non mi serve" },
      { key: "little", label: "Fino a 100 euro" },
      { key: "more", label: "Più di 100 euro" },
    ],
    told: { keys: ["little", "more"], label: "Pagherebbero una parte di un servizio di cura" },
  },
  {
    kind: "oneOf",
    id: "rights",
    text: "Conosci i congedi e i permessi a cui hai diritto?",
    options: [
      { key: "well", label: "Sì, bene" },
      { key: "partly", label: "In parte" },
      { key: "little", label: "Poco o per niente" },
    ],
    told: { keys: ["little"], label: "Conoscono poco o per niente congedi e permessi" },
  },
  {
    kind: "oneOf",
    id: "balance",
    text: "Riesci a tenere insieme lavoro e vita privata?",
    options: [
      { key: "yes", label: "Sì, senza difficoltà" },
      { key: "mostly", label: "Quasi sempre" },
      { key: "hardly", label: "Con fatica" },
      { key: "no", label: "No" },
    ],
    told: { keys: ["hardly", "no"], label: "Faticano a tenere insieme lavoro e vita privata" },
  },
  {
    kind: "oneOf",
    id: "asking",
    text: "Ti sentiresti di chiedere un orario diverso per motivi di cura?",
    options: [
      { key: "yes", label: "Sì" },
      { key: "unsure", label: "Non lo so" },
      { key: "no", label: "No" },
    ],
    told: { keys: ["no"], label: "Non se la sentirebbero di chiedere un orario diverso" },
  },
  {
    kind: "words",
    id: "words",
    text: "Che cosa cambieresti? Scrivilo con parole tue.",
    hint: "L'impresa non legge questo testo. Lo legge solo la consulente, mescolato con gli altri e solo se ne arrivano almeno cinque. Non scrivere nomi né fatti che ti farebbero riconoscere.",
    maxLength: 500,
  },
];

/** Every figure a survey can tell, in the order of the questions. */
export const surveyFigures: readonly SurveyFigure[] = surveyQuestions.flatMap(listFigures);

function listFigures(question: SurveyQuestion): SurveyFigure[] {
  if (question.kind === "words") return [];
  if (question.kind === "oneOf")
    return [{ name: question.id, question: question.text, label: question.told.label }];
  return question.options
    .filter(({ exclusive }) => !exclusive)
    .map(({ key, label }) => ({
      name: `${question.id}.${key}`,
      question: question.text,
      label,
    }));
}

/** The periods of the check-up's question C06, so that the answers can go there. */
function difficultPeriods(): SurveyOption[] {
  const field = sectionC.questions.find(({ id }) => id === "C06")?.fields[0];
  return field && "options" in field
    ? field.options.map(({ key, label, exclusive }) => ({
        key,
        label: exclusive ? "In nessuno di questi" : label,
        ...(exclusive && { exclusive }),
      }))
    : [];
}
