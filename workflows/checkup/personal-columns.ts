import { plainWord, type TableProblem, type TableRow } from "./table-rows.ts";

/** Heads of columns that say who somebody is, or what nobody here needs to know of them. */
const PERSONAL = new Set(
  [
    ["nome", "cognome", "nominativo", "nome e cognome", "cognome e nome", "dipendente"],
    ["lavoratore", "lavoratrice", "codice fiscale", "cf", "cod fiscale", "codice dipendente"],
    ["matricola", "numero matricola", "badge", "iniziali", "e mail", "email", "mail", "pec"],
    ["posta elettronica", "telefono", "cellulare", "indirizzo", "residenza", "domicilio"],
    ["data di nascita", "data nascita", "nato il", "nata il", "luogo di nascita", "nascita"],
    ["iban", "stipendio", "retribuzione", "ral", "paga", "cittadinanza", "nazionalita"],
    ["salute", "disabilita", "malattia", "categoria protetta", "sindacato", "stato civile", "note"],
  ].flat(),
);

const TAX_CODE = /\b[A-Z]{6}[\dLMNP-V]{2}[A-EHLMPRST][\dLMNP-V]{2}[A-Z][\dLMNP-V]{3}[A-Z]\b/i;
const E_MAIL = /[^\s@]+@[^\s@]+\.[^\s@]+/;

/** Columns and cells with personal data. What stands in them is not repeated. */
export function findPersonalData(rows: readonly TableRow[]): TableProblem[] {
  const [head] = rows;
  if (!head) return [];
  const columns = head.cells.filter((cell) => PERSONAL.has(plainWord(cell)));
  if (columns.length > 0) return columns.map((cell) => personalColumn(head.line, cell));
  const found = rows.find(({ cells }) => cells.some(isPersonal));
  return found ? [personalCell(found)] : [];
}

function isPersonal(cell: string): boolean {
  return TAX_CODE.test(cell) || E_MAIL.test(cell);
}

function personalColumn(line: number, cell: string): TableProblem {
  return {
    line,
    column: cell,
    what: "Questa colonna riguarda singole persone. Al programma servono solo numeri: non la leggiamo e non la conserviamo.",
    remedy: "Toglila dal file e caricalo di nuovo.",
  };
}

function personalCell({ line, cells }: TableRow): TableProblem {
  return {
    line,
    column: String(cells.findIndex(isPersonal) + 1),
    what: "C'è un codice fiscale o un indirizzo e-mail. Al programma servono solo numeri: non li leggiamo e non li conserviamo.",
    remedy: "Togli i dati delle persone dal file e caricalo di nuovo.",
  };
}
