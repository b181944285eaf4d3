/** Version of the wording below; a changed wording gets a new one, so that a tick keeps its meaning. */
export const DECLARATIONS_VERSION = "2026-1";

export type Declaration = {
  code: string;
  /** What the company states, in the words it ticks and the document prints. */
  text: string;
  source: string;
};

/** What every applicant has to state, under the law on self-declarations (DPR 445/2000 artt. 46-47). */
export const declarations = [
  {
    code: "active",
    text: "L'impresa è attiva, iscritta al registro delle imprese o al suo albo, e non è in liquidazione né in una procedura di insolvenza.",
    source: "DPR 445/2000 art. 46",
  },
  {
    code: "territory",
    text: "L'attività che riceve il contributo si svolge in una sede del territorio del programma.",
    source: "Bando, requisiti",
  },
  {
    code: "size",
    text: "I dati sulla dimensione dell'impresa e sulle imprese collegate e associate sono completi e veri.",
    source: "Racc. 2003/361/CE",
  },
  {
    code: "deMinimis",
    text: "Gli aiuti de minimis indicati sono tutti quelli concessi all'impresa unica nel periodo che conta.",
    source: "Reg. (UE) 1407/2013 e 2023/2831",
  },
  {
    code: "singleFunding",
    text: "Per le stesse spese l'impresa non ha avuto e non chiederà altri contributi pubblici che, sommati, superino il loro costo.",
    source: "Divieto di doppio finanziamento",
  },
  {
    code: "contributions",
    text: "L'impresa è in regola con i contributi a INPS e INAIL e con le norme su sicurezza e lavoro.",
    source: "D.M. 30/1/2015; D.Lgs. 81/2008",
  },
  {
    code: "noExclusion",
    text: "Contro l'impresa e chi la rappresenta non ci sono divieti di contrattare con la pubblica amministrazione né misure antimafia.",
    source: "D.Lgs. 159/2011; D.Lgs. 231/2001",
  },
  {
    code: "recovery",
    text: "L'impresa non deve restituire aiuti che la Commissione europea ha dichiarato illegali.",
    source: "D.P.C.M. 23/5/2007",
  },
  {
    code: "account",
    text: "Il conto indicato è intestato all'impresa.",
    source: "Bando, pagamenti",
  },
  {
    code: "stamp",
    text: "La marca da bollo, se indicata, è usata solo per questa domanda ed è conservata dall'impresa.",
    source: "D.M. 10/11/2011 art. 3",
  },
  {
    code: "controls",
    text: "L'impresa accetta i controlli, conserva i documenti per dieci anni e comunica ogni cambiamento.",
    source: "DPR 445/2000 art. 71",
  },
  {
    code: "privacy",
    text: "L'impresa ha letto l'informativa sul trattamento dei dati personali.",
    source: "Reg. (UE) 2016/679 art. 13",
  },
  {
    code: "truth",
    text: "Chi firma sa che una dichiarazione falsa è reato e fa perdere il contributo.",
    source: "DPR 445/2000 artt. 75 e 76",
  },
] as const satisfies readonly Declaration[];

export type DeclarationCode = (typeof declarations)[number]["code"];

/** The declarations that have not been ticked. */
export function findMissingDeclarations(ticked: readonly string[]): Declaration[] {
  return declarations.filter(({ code }) => !ticked.includes(code));
}
