import { z } from "zod";
import { parseEuro } from "./money.ts";

type Range = { min?: number; max?: number };

const REQUIRED = "Compila questo campo.";
/** A name posted twice where one value is meant: never from a page of ours. */
const ONE_VALUE = "Scrivi un valore solo.";
/** Longer than any figure: keeps a pasted megabyte away from the number parsers. */
const FIGURE_LENGTH = 40;

/** Text that must be there, at most `max` characters. */
export function requiredText(max: number) {
  return z
    .string({ error: REQUIRED })
    .trim()
    .min(1, REQUIRED)
    .max(max, `Scrivi al massimo ${String(max)} caratteri.`);
}

/** Text that may be left empty, at most `max` characters; "" when it is not posted. */
export function optionalText(max: number) {
  return z
    .string({ error: ONE_VALUE })
    .trim()
    .max(max, `Scrivi al massimo ${String(max)} caratteri.`)
    .default("");
}

/** An amount as Italians type it, in cents. */
export function euroField(range: Range = {}) {
  return figure().transform((text, context) =>
    readFigure({ text, context, range, read: parseEuro, example: "1.234,50", show: showCents }),
  );
}

/** As {@link euroField}; null when left empty. */
export function optionalEuroField(range: Range = {}) {
  return optionalFigure().transform((text, context) =>
    text === ""
      ? null
      : readFigure({ text, context, range, read: parseEuro, example: "1.234,50", show: showCents }),
  );
}

/** A whole number as Italians type it (`1.234`). */
export function wholeNumberField(range: Range = { min: 0 }) {
  return figure().transform((text, context) =>
    readFigure({ text, context, range, read: parseWholeNumber, example: "12", show: String }),
  );
}

/** As {@link wholeNumberField}; null when left empty. */
export function optionalWholeNumberField(range: Range = { min: 0 }) {
  return optionalFigure().transform((text, context) =>
    text === ""
      ? null
      : readFigure({ text, context, range, read: parseWholeNumber, example: "12", show: String }),
  );
}

/** A figure with at most two decimals (`9,40`), in hundredths. */
export function hundredthsField(range: Range = { min: 0 }) {
  return figure().transform((text, context) =>
    readFigure({ text, context, range, read: parseEuro, example: "9,40", show: showCents }),
  );
}

/** A day (YYYY-MM-DD) that exists. */
export function dayField() {
  return z.string({ error: REQUIRED }).min(1, REQUIRED).pipe(existingDay());
}

/** As {@link dayField}; null when left empty. */
export function optionalDayField() {
  return z
    .string({ error: ONE_VALUE })
    .default("")
    .transform((text, context) => {
      if (text === "") return null;
      const day = existingDay().safeParse(text);
      if (day.success) return day.data;
      context.addIssue({ code: "custom", message: INVALID_DAY });
      return z.NEVER;
    });
}

/** One of the given keys. */
export function choiceField<const Key extends string>(keys: readonly [Key, ...Key[]]) {
  return z.enum(keys, { error: "Scegli una delle voci." });
}

/** One of the given keys, or null when nothing is chosen. */
export function optionalChoiceField<const Key extends string>(keys: readonly [Key, ...Key[]]) {
  return z
    .union([z.literal(""), z.enum(keys)], { error: "Scegli una delle voci." })
    .optional()
    .transform((key) => (key === "" || key === undefined ? null : key));
}

/** Any of the given keys, each once; a single posted value counts as a list of one. */
export function multiChoiceField<const Key extends string>(
  keys: readonly [Key, ...Key[]],
  { min = 0, max = keys.length }: Range = {},
) {
  const list = z
    .array(z.enum(keys, { error: "Scegli tra le voci proposte." }))
    .min(min, min === 1 ? "Scegli almeno una voce." : `Scegli almeno ${String(min)} voci.`)
    .max(max, `Scegli al massimo ${String(max)} voci.`);
  return z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((posted) => [...new Set(posted === undefined ? [] : [posted].flat())])
    .pipe(list);
}

/** A box that must be ticked. */
export function tickedField(message: string) {
  return z.literal("on", { error: message }).transform(() => true as const);
}

/** A box that may be ticked. */
export function optionalTickField() {
  return z
    .string({ error: ONE_VALUE })
    .optional()
    .transform((posted) => posted === "on");
}

const INVALID_DAY = "Scrivi una data che esiste, per esempio 22/11/2026.";

function existingDay() {
  return z.iso
    .date(INVALID_DAY)
    .refine((day) => day >= "1900-01-01" && day <= "2199-12-31", INVALID_DAY);
}

function figure() {
  return z
    .string({ error: REQUIRED })
    .trim()
    .min(1, REQUIRED)
    .max(FIGURE_LENGTH, "Numero troppo lungo.");
}

function optionalFigure() {
  return z
    .string({ error: ONE_VALUE })
    .trim()
    .max(FIGURE_LENGTH, "Numero troppo lungo.")
    .default("");
}

function parseWholeNumber(text: string): number | null {
  if (!/^-?(\d{1,3}(\.\d{3})+|\d+)$/.test(text)) return null;
  const value = Number(text.replaceAll(".", ""));
  return Number.isSafeInteger(value) ? value : null;
}

function showCents(value: number): string {
  return (value / 100).toLocaleString("it-IT", { minimumFractionDigits: 2 });
}

type FigureReading = {
  text: string;
  context: z.RefinementCtx;
  range: Range;
  read: (text: string) => number | null;
  example: string;
  show: (value: number) => string;
};

function readFigure({ text, context, range, read, example, show }: FigureReading): number {
  const value = read(text);
  const message = figureProblem({ value, range, example, show });
  if (value !== null && message === null) return value;
  context.addIssue({ code: "custom", message: message ?? "Numero non valido." });
  return z.NEVER;
}

function figureProblem(reading: {
  value: number | null;
  range: Range;
  example: string;
  show: (value: number) => string;
}): string | null {
  const { value, range, example, show } = reading;
  if (value === null) return `Scrivi un numero, per esempio ${example}.`;
  if (range.min !== undefined && value < range.min)
    return range.min === 0 ? "Non può essere negativo." : `Il minimo è ${show(range.min)}.`;
  if (range.max !== undefined && value > range.max) return `Il massimo è ${show(range.max)}.`;
  return null;
}
