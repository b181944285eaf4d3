import type { Role } from "./permissions.ts";

/** How people call each role. */
export const roleLabels: Record<Role, string> = {
  company: "Impresa",
  consultant: "Consulente",
  union: "Sindacato",
  caseOfficer: "Istruttore",
  evaluator: "Valutatore",
  manager: "Dirigente",
  accountant: "Ragioneria",
  payer: "Tesoreria",
  accountAdministrator: "Amministrazione account",
};

/** Who is awaited, as the end of «In attesa di …». */
export const roleAwaited: Record<Role, string> = {
  company: "dell'impresa",
  consultant: "del consulente",
  union: "dei sindacati",
  caseOfficer: "dell'istruttore",
  evaluator: "dei valutatori",
  manager: "del dirigente",
  accountant: "della ragioneria",
  payer: "della tesoreria",
  accountAdministrator: "di chi amministra gli account",
};
