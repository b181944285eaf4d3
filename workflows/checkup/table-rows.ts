/** A row of a table with the line of the file it stands on. */
export type TableRow = { line: number; cells: readonly string[] };

/** What is wrong in a table, where, and what to do about it. */
export type TableProblem = { line: number; column: string; what: string; remedy: string };

/** A word as it is compared: small letters, no accents, nothing but letters, figures and signs of order. */
export function plainWord(text: string): string {
  return text
    .normalize("NFD")
    .replaceAll(/\p{Mark}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9<>]+/g, " ")
    .trim();
}

/** A value as a message repeats it: enough to find it, never a whole text. */
export function quoteValue(value: string): string {
  return value.length > 30 ? `«${value.slice(0, 30)}…»` : `«${value}»`;
}

/** The columns of a table by the name its reader gives them. */
export type ColumnPlan<Name extends string> = Readonly<
  Record<Name, { title: string; others?: readonly string[]; optional?: true }>
>;

/**
 * Where each column stands, and what is wrong with the heads of the table.
 * @param names the columns of the plan that the table may have; all of them where none are given
 */
export function findColumns<Name extends string>(
  head: TableRow,
  { plan, names = Object.keys(plan) as Name[] }: { plan: ColumnPlan<Name>; names?: Name[] },
): { places: Readonly<Partial<Record<Name, number>>>; problems: TableProblem[] } {
  const places: Partial<Record<Name, number>> = {};
  const problems: TableProblem[] = [];
  for (const [place, cell] of head.cells.entries()) {
    const name = names.find((one) => wordsOf(plan[one]).includes(plainWord(cell)));
    if (name === undefined && plainWord(cell) === "") continue;
    if (name === undefined) problems.push(strayColumn(head.line, cell));
    else if (places[name] !== undefined) problems.push(doubleColumn(head.line, cell));
    else places[name] = place;
  }
  const missing = names.filter((name) => !plan[name].optional && places[name] === undefined);
  return {
    places,
    problems: [...problems, ...missing.map((name) => missingColumn(head.line, plan[name].title))],
  };
}

function wordsOf({ title, others = [] }: { title: string; others?: readonly string[] }): string[] {
  return [title, ...others].map(plainWord);
}

function strayColumn(line: number, cell: string): TableProblem {
  return {
    line,
    column: cell.slice(0, 30),
    what: "Questa colonna non è prevista.",
    remedy: "Toglila: carichiamo solo le colonne del modello, per non raccogliere altri dati.",
  };
}

function doubleColumn(line: number, cell: string): TableProblem {
  return {
    line,
    column: cell,
    what: "Questa colonna c'è due volte.",
    remedy: "Lasciane una sola.",
  };
}

function missingColumn(line: number, title: string): TableProblem {
  return {
    line,
    column: title,
    what: "Manca questa colonna.",
    remedy: "Aggiungila, con questo titolo nella prima riga.",
  };
}
