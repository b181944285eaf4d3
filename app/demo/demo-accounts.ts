import type { Role } from "#workflows/dossier/permissions.ts";

/** A fictitious person of a body of the programme, for demonstrations only. */
export type DemoAccount = {
  key: string;
  role: Role;
  organisationId: string;
  organisationName: string;
  fullName: string;
  email: string;
};

/** The password of every demonstration account; production seeds none of them. */
export const DEMO_PASSWORD = "conciliare-insieme";

const province = {
  organisationId: "body-province",
  organisationName: "Città metropolitana di Milano",
};

/** One account a role, a second consultant and evaluator, and one account a union. */
export const demoAccounts: readonly DemoAccount[] = [
  {
    key: "administrator",
    role: "accountAdministrator",
    ...province,
    fullName: "Ada Registri",
    email: "amministrazione@provincia.example",
  },
  {
    key: "consultant",
    role: "consultant",
    organisationId: "body-consultancy",
    organisationName: "Associazione IRENE",
    fullName: "Irene Ascolti",
    email: "consulente@irene.example",
  },
  {
    key: "consultant2",
    role: "consultant",
    organisationId: "body-consultancy",
    organisationName: "Associazione IRENE",
    fullName: "Gina Presenti",
    email: "collega@irene.example",
  },
  {
    key: "CGIL",
    role: "union",
    organisationId: "body-cgil",
    organisationName: "CGIL",
    fullName: "Carla Giusti",
    email: "firma@cgil.example",
  },
  {
    key: "CISL",
    role: "union",
    organisationId: "body-cisl",
    organisationName: "CISL",
    fullName: "Silvio Leali",
    email: "firma@cisl.example",
  },
  {
    key: "UIL",
    role: "union",
    organisationId: "body-uil",
    organisationName: "UIL",
    fullName: "Ugo Intese",
    email: "firma@uil.example",
  },
  {
    key: "caseOfficer",
    role: "caseOfficer",
    ...province,
    fullName: "Isabella Truttori",
    email: "istruttoria@provincia.example",
  },
  {
    key: "evaluator1",
    role: "evaluator",
    ...province,
    fullName: "Valeria Misura",
    email: "valutatrice@provincia.example",
  },
  {
    key: "evaluator2",
    role: "evaluator",
    ...province,
    fullName: "Vito Soppesi",
    email: "valutatore@provincia.example",
  },
  {
    key: "manager",
    role: "manager",
    ...province,
    fullName: "Dirce Decisi",
    email: "dirigente@provincia.example",
  },
  {
    key: "accountant",
    role: "accountant",
    ...province,
    fullName: "Rino Conti",
    email: "ragioneria@provincia.example",
  },
  {
    key: "payer",
    role: "payer",
    ...province,
    fullName: "Teresa Cassa",
    email: "tesoreria@provincia.example",
  },
];
