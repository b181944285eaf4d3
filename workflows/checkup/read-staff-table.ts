import type {
  Questionnaire,
  Section,
  SectionId,
} from "../programme/questionnaire/question-types.ts";
import { findSection } from "../programme/questionnaire/questionnaire.ts";
import { nameField, unknownField, type CheckupAnswers } from "./checkup-answers.ts";
import { findPersonalData } from "./personal-columns.ts";
import { countColumns, readCountsTable, type StaffCounts } from "./staff-counts-table.ts";
import { peopleColumns, readPeopleTable } from "./staff-people-table.ts";
import { plainWord, type TableProblem, type TableRow } from "./table-rows.ts";

/** The section a table of staff counts fills. */
export const STAFF_SECTION: SectionId = "B";

/** The section a table of staff counts fills, in the version a dossier is filled with. */
export function staffSectionOf(version: Questionnaire): Section {
  const section = findSection(STAFF_SECTION, version);
  if (!section) throw new Error(`Questionnaire ${version.version} counts no staff`);
  return section;
}

/** What a table says of section B: whole questions, each with all its figures. */
export type StaffImport = { questionIds: string[]; set: CheckupAnswers; clear: string[] };

export type StaffTable = { ok: true; staff: StaffImport } | { ok: false; problems: TableProblem[] };

/**
 * Reads a table of staff counts, in either of its two forms: one row for each line of section B, or
 * one row a person. A table with anything wrong in it is not read at all.
 * @param section B, in the version the dossier is filled with
 */
export function readStaffTable(rows: readonly TableRow[], section: Section): StaffTable {
  const problems = findPersonalData(rows);
  const [head] = rows;
  if (problems.length > 0) return { ok: false, problems };
  const read = head && findReader(head);
  if (!read) return { ok: false, problems: [unknownTable(head?.line ?? 1)] };
  const table = read(rows, section);
  if (table.problems.length > 0) return { ok: false, problems: table.problems };
  if (Object.values(table.counts).every((count) => count === 0))
    return { ok: false, problems: [emptyTable(head.line)] };
  return { ok: true, staff: toImport(table.counts, section) };
}

function findReader({ cells }: TableRow) {
  const words = cells.map(plainWord);
  const has = ({ title, others = [] }: { title: string; others?: readonly string[] }) =>
    [title, ...others].some((word) => words.includes(plainWord(word)));
  if (has(peopleColumns.gender) || has(peopleColumns.contract)) return readPeopleTable;
  return has(countColumns.question) || has(countColumns.voice) ? readCountsTable : null;
}

/** A question the table speaks of is replaced whole: what it leaves empty is zero. */
export function toImport(counts: StaffCounts, section: Section): StaffImport {
  const set = Object.fromEntries(Object.entries(counts).filter(([, count]) => count >= 0));
  const asked = section.questions.filter((question) =>
    question.fields.some((field) => nameField(question, field) in set),
  );
  const replaced = asked.flatMap((question) => [
    ...question.fields.map((field) => nameField(question, field)),
    unknownField(question.id),
  ]);
  return {
    questionIds: asked.map(({ id }) => id),
    set,
    clear: replaced.filter((name) => !(name in set)),
  };
}

function unknownTable(line: number): TableProblem {
  return {
    line,
    column: "",
    what: "Non riconosciamo le colonne del file.",
    remedy: `Scarica un modello. La prima riga deve avere «${countColumns.question.title}» e «${countColumns.voice.title}», oppure «${peopleColumns.gender.title}» e «${peopleColumns.contract.title}».`,
  };
}

function emptyTable(line: number): TableProblem {
  return {
    line,
    column: "",
    what: "Il file non contiene numeri.",
    remedy: "Riempi almeno una riga e caricalo di nuovo.",
  };
}
