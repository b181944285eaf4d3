import { CsvError, parse } from "csv-parse/sync";
import type { TableProblem, TableRow } from "#workflows/checkup/table-rows.ts";

export type TableFile = { ok: true; rows: TableRow[] } | { ok: false; problem: TableProblem };

const MOST_ROWS = 5_000;
const LONGEST_ROW = 10_000;
const DELIMITERS = [";", ",", "\t"] as const;

/**
 * The rows of a CSV file as spreadsheets write them: semicolons, commas or tabs, quotes, a byte order
 * mark, the line ends of any system, UTF-8, UTF-16 or the code page of Windows. Empty rows are left
 * out. Nothing is written anywhere.
 */
export function readTable(bytes: Uint8Array): TableFile {
  const text = decode(bytes);
  if (text === null) return wrongFile(1, NO_TEXT.what, NO_TEXT.remedy);
  // Excel's own way of naming the delimiter, on a line before the table.
  const named = /^sep=(.)\r?\n/.exec(text);
  const table = named ? text.slice(named[0].length) : text;
  const skipped = named ? 1 : 0;
  try {
    return parseRows(table, named?.[1] ?? guessDelimiter(table), skipped);
  } catch (error) {
    if (error instanceof CsvError) return wrongFile(lineOf(error) + skipped, ...explain(error));
    throw error;
  }
}

function parseRows(table: string, delimiter: string, skipped: number): TableFile {
  const records = parse(table, {
    delimiter,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
    max_record_size: LONGEST_ROW,
    to: MOST_ROWS + 1,
  }) as unknown as { record: string[]; info: { lines: number } }[];
  if (records.length > MOST_ROWS) return wrongFile(MOST_ROWS, TOO_LONG.what, TOO_LONG.remedy);
  const rows = records.map(({ record, info }) => ({ line: info.lines + skipped, cells: record }));
  return { ok: true, rows: rows.filter(({ cells }) => cells.some((cell) => cell !== "")) };
}

/** The text of a file; null when it is none. */
function decode(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes.includes(0)) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** The sign that parts the heads into most columns; figures may hold commas, heads do not. */
function guessDelimiter(text: string): string {
  const head = (text.split(/\r\n|\n|\r/).find((line) => line.trim() !== "") ?? "").replaceAll(
    /"[^"]*"/g,
    "",
  );
  const counts = DELIMITERS.map((sign) => ({ sign, count: head.split(sign).length }));
  return counts.toSorted((a, b) => b.count - a.count)[0]?.sign ?? ";";
}

function explain({ code }: CsvError): [what: string, remedy: string] {
  if (code === "CSV_MAX_RECORD_SIZE")
    return [
      "Questa riga è troppo lunga.",
      "Controlla che le virgolette siano chiuse e che ci sia un a capo.",
    ];
  return [
    "Le virgolette di questa riga non tornano.",
    "Toglile, oppure chiudi ogni virgoletta aperta.",
  ];
}

function lineOf(error: CsvError): number {
  return typeof error["lines"] === "number" ? error["lines"] : 1;
}

function wrongFile(line: number, what: string, remedy: string): TableFile {
  return { ok: false, problem: { line, column: "", what, remedy } };
}

const NO_TEXT = {
  what: "Questo file non è una tabella CSV: sembra un foglio di calcolo o un altro documento.",
  remedy: "Aprilo e salvalo come «CSV (delimitato da punto e virgola)».",
};

const TOO_LONG = {
  what: "Il file ha più di 5.000 righe.",
  remedy: "Usa il modello con i numeri, che ne ha una ventina.",
};
