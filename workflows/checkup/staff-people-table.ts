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

/** How the template and the messages write what may stand in a column. */
export function listVoices(column: ColumnName): string[] {
  return voices[column].map(([, word = ""]) => word);
}

const MATRICES = [
  ["contract", "B01"],
  ["hours", "B02"],
  ["age", "B03"],
] as const;

type Person = Partial<Record<ColumnName, string>>;

/**
 * Counts the rows of a table with one person a row. Only the sums leave this function: no row is
 * kept, and problems name a line and a word, never a person.
 */
export function readPeopleTable(rows: readonly TableRow[]): TableReading {
  const [head, ...body] = rows;
  if (!head) return { counts: {}, problems: [] };
  const { places, problems } = findColumns<ColumnName>(head, peopleColumns);
  if (problems.length > 0) return { counts: {}, problems };
  const columns = Object.keys(places) as ColumnName[];
  const counts = new Map<string, number>(startingCounts(columns).map((field) => [field, 0]));
  for (const row of body) {
    const reading = columns.map((column) => readCell(row, column, places[column]));
    problems.push(...reading.flatMap(({ problem }) => problem ?? []));
    const person: Person = Object.fromEntries(
      reading.map(({ column, voice }) => [column, voice ?? ""]),
    );
    for (const field of fieldsOf(person)) counts.set(field, (counts.get(field) ?? 0) + 1);
  }
  return { counts: Object.fromEntries(counts), problems };
}

function readCell({ line, cells }: TableRow, column: ColumnName, place = -1) {
  const typed = cells[place] ?? "";
  const voice = readVoice(column, typed);
  return { column, voice, problem: voice === null ? wrongVoice({ line, column, typed }) : null };
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

function readVoice(column: ColumnName, typed: string): string | null {
  const word = plainWord(typed);
  const found = voices[column].find(([, ...words]) => words.map(plainWord).includes(word));
  return found ? found[0] : null;
}

type Wrong = { line: number; column: ColumnName; typed: string };

function wrongVoice({ line, column, typed }: Wrong): TableProblem {
  return {
    line,
    column: peopleColumns[column].title,
    what:
      typed.trim() === ""
        ? "Manca il valore."
        : `${quoteValue(typed)} non è tra i valori previsti.`,
    remedy: `Scrivi uno di questi: ${listVoices(column).join("; ")}.`,
  };
}
