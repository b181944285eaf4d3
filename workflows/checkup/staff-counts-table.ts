import { parseEuro } from "../money.ts";
import { genders } from "../programme/questionnaire/question-parts.ts";
import type {
  Question,
  QuestionField,
  Section,
} from "../programme/questionnaire/question-types.ts";
import { nameField } from "./checkup-answers.ts";
import {
  findColumns,
  plainWord,
  quoteValue,
  type ColumnPlan,
  type TableProblem,
  type TableRow,
} from "./table-rows.ts";

/** The columns of the table of counts, as its template names them. */
export const countColumns = {
  question: { title: "Domanda", others: ["Codice"] },
  voice: { title: "Voce" },
  women: { title: "Donne", optional: true },
  men: { title: "Uomini", optional: true },
  other: { title: "Altro o non dichiarato", others: ["Altro"], optional: true },
  number: { title: "Numero", others: ["Totale"], optional: true },
} as const satisfies ColumnPlan<string>;

type ColumnName = keyof typeof countColumns;
type Places = Readonly<Partial<Record<ColumnName, number>>>;

/** Figures by field of section B, as whole numbers (hundredths for B05). */
export type StaffCounts = Readonly<Record<string, number>>;
export type TableReading = { counts: StaffCounts; problems: TableProblem[] };

/** A row of the template: a line of a table by gender, or a single figure. */
export type CountLine = {
  question: Question;
  voice: string;
  /** The fields of its cells, by column. */
  fields: Partial<Record<ColumnName, QuestionField>>;
};

/** Every line the table of counts can have for a version of section B, in the order of the questions. */
export function listCountLines(section: Section): CountLine[] {
  return section.questions.flatMap(linesOf);
}

function linesOf(question: Question): CountLine[] {
  const { matrix, fields } = question;
  if (!matrix)
    return fields.map((field) => ({ question, voice: field.label, fields: { number: field } }));
  return matrix.columns.map(({ key, label }) => ({
    question,
    voice: label,
    fields: Object.fromEntries(
      genders.flatMap((gender) => {
        const field = fields.find((one) => one.key === `${gender.key}.${key}`);
        return field ? [[gender.key, field]] : [];
      }),
    ),
  }));
}

/** Reads the table with one row for each line of section B. Empty cells say nothing. */
export function readCountsTable(rows: readonly TableRow[], section: Section): TableReading {
  const [head, ...body] = rows;
  if (!head) return { counts: {}, problems: [] };
  const { places, problems } = findColumns<ColumnName>(head, { plan: countColumns });
  if (problems.length > 0) return { counts: {}, problems };
  const counts = new Map<string, number>();
  const seen = new Map<CountLine, number>();
  const lines = listCountLines(section);
  for (const row of body) problems.push(...readLine(row, { places, counts, seen, lines }));
  return { counts: Object.fromEntries(counts), problems };
}

type Reading = {
  places: Places;
  counts: Map<string, number>;
  seen: Map<CountLine, number>;
  lines: readonly CountLine[];
};

function readLine(row: TableRow, { places, counts, seen, lines }: Reading): TableProblem[] {
  const line = findLine(row, places, lines);
  if ("what" in line) return [line];
  const before = seen.get(line);
  seen.set(line, row.line);
  if (before !== undefined) return [doubleLine(row.line, before)];
  return (["women", "men", "other", "number"] as const).flatMap((name) => {
    const typed = cellOf(row, places, name);
    if (typed === "") return [];
    const field = line.fields[name];
    if (!field) return [strayCell(row.line, name, line)];
    const value = readFigure(field, typed);
    if (typeof value === "string")
      return [{ ...wrongFigure(value, typed), line: row.line, column: countColumns[name].title }];
    counts.set(nameField(line.question, field), value);
    return [];
  });
}

function findLine(
  row: TableRow,
  places: Places,
  lines: readonly CountLine[],
): CountLine | TableProblem {
  const id = cellOf(row, places, "question").toUpperCase();
  const voice = cellOf(row, places, "voice");
  const own = lines.filter(({ question }) => question.id === id);
  if (own.length === 0)
    return {
      line: row.line,
      column: countColumns.question.title,
      what: `${quoteValue(id)} non è una domanda della sezione B.`,
      remedy: `Scrivi una di queste, come nel modello: ${listIds(lines)}.`,
    };
  const [only] = own;
  if (own.length === 1 && only && voice === "") return only;
  const found = own.find((line) => plainWord(line.voice) === plainWord(voice));
  if (found) return found;
  return {
    line: row.line,
    column: countColumns.voice.title,
    what: `${quoteValue(voice)} non è una voce della domanda ${id}.`,
    remedy: `Le voci sono: ${own.map((line) => line.voice).join("; ")}.`,
  };
}

function listIds(lines: readonly CountLine[]): string {
  return [...new Set(lines.map(({ question }) => question.id))].join(", ");
}

function cellOf({ cells }: TableRow, places: Places, name: ColumnName): string {
  const place = places[name];
  return place === undefined ? "" : (cells[place] ?? "").trim();
}

/** The figure, or what is wrong with it. */
function readFigure(field: QuestionField, typed: string): number | string {
  const value = parseEuro(typed);
  const max = field.kind === "count" || field.kind === "hundredths" ? field.max : 0;
  if (value === null) return "non è un numero";
  if (value < 0) return "è meno di zero";
  const figure = field.kind === "hundredths" ? value : value / 100;
  if (!Number.isInteger(figure)) return "non è un numero intero di persone";
  return figure > max ? "è un numero troppo grande" : figure;
}

function wrongFigure(fault: string, typed: string) {
  return {
    what: `${quoteValue(typed)} ${fault}.`,
    remedy: "Scrivi un numero come 12 o 1.234; lascia vuoto per zero.",
  };
}

function doubleLine(line: number, before: number): TableProblem {
  return {
    line,
    column: countColumns.voice.title,
    what: `Questa voce c'è già alla riga ${String(before)}.`,
    remedy: "Lascia una riga sola per ogni voce.",
  };
}

function strayCell(line: number, name: ColumnName, { fields, question }: CountLine): TableProblem {
  const goesTo = fields.number ? "nella colonna Numero" : "per genere: Donne, Uomini, Altro";
  return {
    line,
    column: countColumns[name].title,
    what: `Per la domanda ${question.id} qui non va un numero.`,
    remedy: `Scrivilo ${goesTo}.`,
  };
}
