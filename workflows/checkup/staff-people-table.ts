import type { Section } from "../programme/questionnaire/question-types.ts";
import type { TableReading } from "./staff-counts-table.ts";
import {
  findColumns,
  plainWord,
  quoteValue,
  type ColumnPlan,
  type TableProblem,
  type TableRow,
} from "./table-rows.ts";

/** The columns of the table with one row a person, as its template names them. */
export const peopleColumns = {
  gender: { title: "Genere", others: ["Sesso"] },
  contract: { title: "Rapporto", others: ["Contratto", "Tipo di rapporto"] },
  hours: { title: "Orario", optional: true },
  age: { title: "Fascia di età", others: ["Età"], optional: true },
  charge: { title: "Responsabilità", others: ["Livello", "Ruolo"], optional: true },
  shifts: { title: "Turni", optional: true },
} as const satisfies ColumnPlan<string>;

type ColumnName = keyof typeof peopleColumns;
type Voices = readonly (readonly [key: string, ...words: string[]])[];

/** What may stand in each column: the key, how the template writes it, other spellings. */
const voices: Record<ColumnName, Voices> = {
  gender: [
    ["women", "Donna", "D", "F", "Femmina"],
    ["men", "Uomo", "U", "M", "Maschio"],
    ["other", "Altro", "A", "X", "Altro o non dichiarato", "Non dichiarato"],
  ],
  contract: [
    ["permanent", "Tempo indeterminato", "Indeterminato", "TI"],
    ["fixedTerm", "Tempo determinato", "Determinato", "TD"],
    ["apprentice", "Apprendistato", "Apprendista"],
    ["workingMember", "Socio lavoratore", "Soci lavoratori", "Socia lavoratrice"],
    ["agency", "Somministrato", "Somministrati", "Somministrata", "Somministrazione"],
    ["freelance", "Collaboratore", "Collaboratori", "Collaboratrice", "Collaborazione"],
    [
      "owner",
      "Titolare o socio operante",
      "Titolari e soci operanti",
      "Titolare",
      "Socio operante",
    ],
  ],
  hours: [
    ["fullTime", "Tempo pieno", "Full time", "FT"],
    ["requested", "Part-time chiesto dalla persona", "Part-time chiesto", "Part-time volontario"],
    ["imposed", "Part-time proposto dall'impresa", "Part-time proposto", "Part-time involontario"],
  ],
  age: [
    ["under30", "Meno di 30 anni", "Meno di 30", "<30", "< 30", "Fino a 29"],
    ["from30", "30-44 anni", "30-44"],
    ["from45", "45-54 anni", "45-54"],
    ["from55", "55 anni e più", "55 e più", "55 e oltre", "55+", ">=55", "> 54"],
  ],
  charge: [
    ["yes", "Sì", "S", "Responsabile", "X"],
    ["no", "No", "N", "", "Altro"],
  ],
  shifts: [
    ["yes", "Sì", "S", "X"],
    ["no", "No", "N", ""],
  ],
};

/** The tables by gender of section B, by the column that fills them. */
const MATRICES = [
  ["contract", "B01"],
  ["hours", "B02"],
  ["age", "B03"],
] as const;

/** The question that a column needs; gender is needed by all of them. */
const QUESTIONS: Readonly<Partial<Record<ColumnName, string>>> = {
  ...Object.fromEntries(MATRICES),
  charge: "B04",
  shifts: "B06",
};

/** A column as the template has it for a version of section B, and how its values are written. */
export type PeopleColumn = { title: string; isOptional: boolean; values: string[] };

/** The columns that a version of section B can count, in the order of the template. */
export function listPeopleColumns(section: Section): PeopleColumn[] {
  return namesIn(section).map((name) => ({
    title: peopleColumns[name].title,
    isOptional: "optional" in peopleColumns[name],
    values: listVoices(name, section),
  }));
}

function namesIn(section: Section): ColumnName[] {
  const asked = new Set(section.questions.map(({ id }) => id));
  return (Object.keys(peopleColumns) as ColumnName[]).filter((name) => {
    const question = QUESTIONS[name];
    return question === undefined || asked.has(question);
  });
}

function voicesOf(column: ColumnName, section: Section): Voices {
  const matrix = section.questions.find(({ id }) => id === QUESTIONS[column])?.matrix;
  if (!matrix) return voices[column];
  const keys = new Set(matrix.columns.map(({ key }) => key));
  return voices[column].filter(([key]) => keys.has(key));
}

function listVoices(column: ColumnName, section: Section): string[] {
  return voicesOf(column, section).map(([, word = ""]) => word);
}

type Person = Partial<Record<ColumnName, string>>;

/**
 * Counts the rows of a table with one person a row. Only the sums leave this function: no row is
 * kept, and problems name a line and a word, never a person.
 */
export function readPeopleTable(rows: readonly TableRow[], section: Section): TableReading {
  const [head, ...body] = rows;
  if (!head) return { counts: {}, problems: [] };
  const { places, problems } = findColumns<ColumnName>(head, {
    plan: peopleColumns,
    names: namesIn(section),
  });
  if (problems.length > 0) return { counts: {}, problems };
  const columns = Object.keys(places) as ColumnName[];
  const counts = new Map<string, number>(startingCounts(columns).map((field) => [field, 0]));
  for (const row of body) {
    const reading = columns.map((column) =>
      readCell(row, { column, place: places[column] ?? -1, section }),
    );
    problems.push(...reading.flatMap(({ problem }) => problem ?? []));
    const person: Person = Object.fromEntries(
      reading.map(({ column, voice }) => [column, voice ?? ""]),
    );
    for (const field of fieldsOf(person)) counts.set(field, (counts.get(field) ?? 0) + 1);
  }
  return { counts: Object.fromEntries(counts), problems };
}

type Place = { column: ColumnName; place: number; section: Section };

function readCell({ line, cells }: TableRow, { column, place, section }: Place) {
  const typed = cells[place] ?? "";
  const word = plainWord(typed);
  const found = voicesOf(column, section).find(([, ...words]) =>
    words.map(plainWord).includes(word),
  );
  const problem = found ? null : wrongVoice({ line, column, typed, section });
  return { column, voice: found?.[0] ?? null, problem };
}

/** Figures that are zero when nobody is counted, rather than not said. */
function startingCounts(columns: readonly ColumnName[]): string[] {
  const charge = columns.includes("charge") ? ["B04.total", "B04.women"] : [];
  return columns.includes("shifts") ? [...charge, "B06"] : charge;
}

function fieldsOf({ gender = "", charge, shifts, ...person }: Person): string[] {
  const cells = MATRICES.flatMap(([column, question]) => {
    const voice = person[column];
    return voice === undefined || voice === "" ? [] : [`${question}.${gender}.${voice}`];
  });
  const inCharge = charge === "yes" ? ["B04.total"] : [];
  const womenInCharge = charge === "yes" && gender === "women" ? ["B04.women"] : [];
  return [...cells, ...inCharge, ...womenInCharge, ...(shifts === "yes" ? ["B06"] : [])];
}

type Wrong = { line: number; column: ColumnName; typed: string; section: Section };

function wrongVoice({ line, column, typed, section }: Wrong): TableProblem {
  return {
    line,
    column: peopleColumns[column].title,
    what:
      typed.trim() === ""
        ? "Manca il valore."
        : `${quoteValue(typed)} non è tra i valori previsti.`,
    remedy: `Scrivi uno di questi: ${listVoices(column, section).join("; ")}.`,
  };
}
