import { z } from "zod";
import {
  choiceField,
  dayField,
  euroField,
  optionalTickField,
  requiredText,
} from "../form-fields.ts";

/** What the money went to, with the name people read. */
export const expenseKinds = {
  staff: "Personale",
  services: "Servizi",
  goods: "Beni e attrezzature",
  training: "Formazione",
  consulting: "Consulenza",
} as const;

export type ExpenseKind = keyof typeof expenseKinds;

const kindKeys = Object.keys(expenseKinds) as [ExpenseKind, ...ExpenseKind[]];

/** Largest single expense the form takes, in cents: well above any plan of a small firm. */
const LARGEST_EXPENSE = 100_000_000;

/** One expense with its document, as the company types it. */
export const expenseSchema = z.object({
  kind: choiceField(kindKeys),
  /** The measure of the plan it belongs to; checked against the plan by the use case. */
  measureId: requiredText(64),
  description: requiredText(200),
  supplier: requiredText(120),
  documentNumber: requiredText(40),
  documentDay: dayField(),
  paidOn: dayField(),
  amountCents: euroField({ min: 1, max: LARGEST_EXPENSE }),
  capitalGoods: optionalTickField(),
  cupOnDocument: optionalTickField(),
});

export type Expense = z.output<typeof expenseSchema>;
