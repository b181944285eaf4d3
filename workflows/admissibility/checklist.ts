/** What the case officer checks before an application is scored: gates, not points. */
export const checklist = [
  {
    code: "size",
    title: "È una micro, piccola o media impresa",
    guidance: "Confronta la classe calcolata con i bilanci e le imprese collegate o associate.",
    source: "Racc. 2003/361/CE",
    mayNotApply: false,
  },
  {
    code: "territory",
    title: "La sede coinvolta è nel territorio",
    guidance: "Milano e gli ambiti di Sesto San Giovanni e Cinisello Balsamo.",
    source: "Bando, requisiti",
    mayNotApply: false,
  },
  {
    code: "representative",
    title: "Ha presentato la domanda chi rappresenta l'impresa",
    guidance: "Il legale rappresentante o chi ha una procura.",
    source: "D.Lgs. 82/2005 art. 65",
    mayNotApply: false,
  },
  {
    code: "checkup",
    title: "Il check-up è validato",
    guidance: "La relazione validata è tra i documenti della pratica.",
    source: "Bando, requisiti",
    mayNotApply: false,
  },
  {
    code: "plan",
    title: "Il piano è approvato",
    guidance: "Il piano approvato dalla consulenza è tra i documenti della pratica.",
    source: "Bando, requisiti",
    mayNotApply: false,
  },
  {
    code: "agreement",
    title: "L'accordo è in regola con il bando",
    guidance: "Serve già ora solo se il bando lo chiede con la domanda.",
    source: "Bando, accordo",
    mayNotApply: true,
  },
  {
    code: "contributions",
    title: "I contributi sono regolari (DURC)",
    guidance: "Acquisisci il DURC d'ufficio e scrivi nella nota protocollo e data.",
    source: "D.L. 69/2013 art. 31; D.M. 30/1/2015",
    mayNotApply: true,
  },
  {
    code: "deMinimis",
    title: "C'è spazio negli aiuti de minimis",
    guidance: "Confronta gli aiuti dichiarati con la visura e scrivi nella nota codice e data.",
    source: "Reg. (UE) 1407/2013 e 2023/2831",
    mayNotApply: false,
  },
  {
    code: "singleFunding",
    title: "Le stesse spese non hanno altri contributi",
    guidance: "Controlla gli aiuti già avuti e le altre domande dell'impresa.",
    source: "Divieto di doppio finanziamento",
    mayNotApply: false,
  },
  {
    code: "declarations",
    title: "Le dichiarazioni sono complete",
    guidance: "Tutte le dichiarazioni obbligatorie risultano rese.",
    source: "DPR 445/2000 artt. 46-47",
    mayNotApply: false,
  },
  {
    code: "stampDuty",
    title: "L'imposta di bollo è assolta",
    guidance: "Numero e data della marca, pagamento virtuale o esenzione che spetta davvero.",
    source: "DPR 642/1972",
    mayNotApply: false,
  },
] as const satisfies readonly ChecklistEntry[];

type ChecklistEntry = {
  code: string;
  title: string;
  guidance: string;
  source: string;
  /** Whether the entry may be set aside, with a note that says why. */
  mayNotApply: boolean;
};

export type ChecklistCode = (typeof checklist)[number]["code"];

export const checklistOutcomes = {
  passed: "In regola",
  failed: "Non in regola",
  notApplicable: "Non si applica",
} as const;

export type ChecklistOutcome = keyof typeof checklistOutcomes;

/** What the officer found on one entry. */
export type ChecklistFinding = { code: ChecklistCode; outcome: ChecklistOutcome; note: string };

/** The title of an entry. */
export function checklistTitle(code: ChecklistCode): string {
  return checklist.find((entry) => entry.code === code)?.title ?? code;
}
