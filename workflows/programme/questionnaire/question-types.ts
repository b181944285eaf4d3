import type { Area } from "../areas.ts";

export type SectionId = "A" | "B" | "C" | "D" | "E" | "F" | "G" | "H" | "I";

/** Firms under ten people get the short form. */
export type FormKind = "full" | "short";

export type ChoiceOption = {
  key: string;
  label: string;
  /** Points from 0 to 100 that the choice is worth. */
  score?: number;
  /** An informal practice: worth 60 in the short form, where everybody knows it. */
  informal?: true;
  /** The question does not concern the firm: it leaves both sums. */
  notApplicable?: true;
  /** Nobody knows: counts 0, and lowers the reliability. */
  unknown?: true;
  /** Cannot be ticked together with the others. */
  exclusive?: true;
  /** Offered in one form only. */
  onlyIn?: FormKind;
  /** First reference day (YYYY-MM-DD) on which the law allows the answer. */
  offeredFrom?: string;
};

type FieldBase = {
  /** Part of the name after the question's id; "" where the question has one field. */
  key: string;
  label: string;
  /** May stay empty when the check-up is handed in. */
  optional?: true;
  /** Asked only when the condition holds, inside a visible question. */
  when?: Condition;
  /** Asked in one form only. */
  onlyIn?: FormKind;
};

/** Shapes a text can be asked to have; the rule of each is in the check-up. */
export type TextShape =
  "companyName" | "taxCode" | "vatNumber" | "ateco" | "contractCode" | "month";

export type TextField = FieldBase & { kind: "text"; maxLength: number; shape?: TextShape };
export type CountField = FieldBase & { kind: "count"; unit: string; max: number };
export type HundredthsField = FieldBase & { kind: "hundredths"; unit: string; max: number };
export type EuroField = FieldBase & { kind: "euro" };
export type ChoiceField = FieldBase & {
  kind: "choice";
  options: readonly ChoiceOption[];
  /** A closed list instead of one line per option. */
  asList?: true;
};
export type ChoicesField = FieldBase & {
  kind: "choices";
  options: readonly ChoiceOption[];
  max?: number;
};

export type QuestionField =
  TextField | CountField | HundredthsField | EuroField | ChoiceField | ChoicesField;

export type Condition =
  | { kind: "headcountAtLeast"; people: number }
  | { kind: "choiceIsOneOf"; field: string; keys: readonly string[] }
  | { kind: "sumIsPositive"; fields: readonly string[] }
  | { kind: "hasActiveMeasure" }
  | { kind: "measureIsActive"; code: string }
  | { kind: "mayUseBilateralBody" };

/** How a question's points come about; the arithmetic is in the check-up. */
export type ScoreRule =
  | { kind: "option"; field: string }
  | { kind: "sumOfOptions"; field: string }
  | { kind: "shareOfChoices"; field: string; full: number }
  | { kind: "stepsOfChoices"; field: string; steps: readonly number[] }
  | { kind: "meanOfScales"; fields: readonly string[] }
  | { kind: "percentage"; field: string }
  | { kind: "saturation"; field: string; full: number }
  | { kind: "saturationPerHead"; field: string; fullNumerator: number; fullDenominator: number }
  | { kind: "voluntaryPartTime" }
  | { kind: "womenInCharge" }
  | { kind: "fathersOnLeave" }
  | { kind: "areasOfMeasures"; field: string; full: number };

export type Scoring = {
  rule: ScoreRule;
  weights: Readonly<Partial<Record<Area, number>>>;
};

/** Rows and columns of a table of counts; every cell is a count field `row.column`. */
export type Matrix = {
  rows: readonly { key: string; label: string }[];
  columns: readonly { key: string; label: string }[];
  unit: string;
};

export type Question = {
  id: string;
  text: string;
  /** Why the programme asks, in one sentence. */
  why: string;
  /** An answer somebody might give, for whoever is not sure what is meant. */
  example: string;
  /** How to answer: what to count. */
  hint?: string;
  fields: readonly QuestionField[];
  matrix?: Matrix;
  visibleWhen?: Condition;
  /** Left out for firms under ten people. */
  hiddenInShortForm?: true;
  /** "Non lo sappiamo" can be ticked instead of answering. */
  mayBeUnknown?: true;
  scoring?: Scoring;
  /** E: what is wrong blocks the submission. EW: some answers also raise a warning and ask for a note. */
  validation: "E" | "EW" | "W";
};

export type Section = {
  id: SectionId;
  title: string;
  lead: string;
  questions: readonly Question[];
};

export type Questionnaire = {
  /** Stamp kept by every dossier that was filled with it. */
  version: string;
  sections: readonly Section[];
};
