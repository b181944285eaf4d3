import type { Section } from "../programme/questionnaire/question-types.ts";
import { countColumns, listCountLines } from "./staff-counts-table.ts";
import { listPeopleColumns } from "./staff-people-table.ts";

/** The two forms of a table of staff, as they stand in an address; for a version of section B. */
export const staffTemplates = {
  numeri: { file: "modello-numeri-personale.csv", write: writeCountsTemplate },
  persone: { file: "modello-una-riga-a-persona.csv", write: writePeopleTemplate },
} as const;

export type StaffTemplate = keyof typeof staffTemplates;

/** The template with a row for each line of section B, all empty. */
function writeCountsTemplate(section: Section): string {
  const head = Object.values(countColumns).map(({ title }) => title);
  const rows = listCountLines(section).map(({ question, voice }) => [
    question.id,
    voice,
    "",
    "",
    "",
    "",
  ]);
  return writeTable([head, ...rows]);
}

/** The template with a row a person: only its heads, since an example left in would be counted. */
function writePeopleTemplate(section: Section): string {
  return writeTable([listPeopleColumns(section).map(({ title }) => title)]);
}

/** Semicolons, quotes where needed, and the mark by which Excel knows accents. */
function writeTable(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((cells) => cells.map(quote).join(";"));
  return `\uFEFF${lines.join("\r\n")}\r\n`;
}

function quote(cell: string): string {
  return /[";\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
