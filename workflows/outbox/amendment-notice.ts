import type { Role } from "../dossier/permissions.ts";
import type { VersionState } from "../plan/plan-amendment.ts";
import { AUTOMATIC, type Notice, type NoticeSubject } from "./notice-text.ts";

type Wording = {
  goesTo: Role;
  subject: string;
  /** What has happened, after the company's name and the version. */
  opening: (companyName: string, version: string) => string;
  task: string;
  page: "amendment" | "versions";
};

/** What is written of a change of a plan that has come to a state, and to whom. */
const wordings: Partial<Record<VersionState, Wording>> = {
  proposed: {
    goesTo: "consultant",
    subject: "Variazione del piano da esaminare",
    opening: (company, version) => `${company} chiede di cambiare il suo piano (${version}).`,
    task: "Che cosa fare: guarda che cosa cambia, poi approva la variazione o rimandala con una nota.",
    page: "amendment",
  },
  advised: {
    goesTo: "caseOfficer",
    subject: "Variazione del piano da autorizzare",
    opening: (company, version) =>
      `Il consulente ha approvato una variazione del piano di ${company} (${version}): dopo la concessione serve anche il tuo sì.`,
    task: "Che cosa fare: guarda che cosa cambia, poi autorizza la variazione o rimandala con una nota.",
    page: "amendment",
  },
  draft: {
    goesTo: "company",
    subject: "Variazione del piano da rivedere",
    opening: (company, version) =>
      `La variazione del piano di ${company} (${version}) è tornata indietro con una nota.`,
    task: "Che cosa fare: leggi la nota, correggi e invia di nuovo la variazione, oppure ritirala.",
    page: "amendment",
  },
  approved: {
    goesTo: "company",
    subject: "Variazione del piano approvata",
    opening: (company, version) =>
      `La variazione del piano di ${company} è approvata: da ora vale la ${version}.`,
    task: "Puoi leggere che cosa cambia e scaricare il piano.",
    page: "versions",
  },
};

/** Who is told when a change of a plan comes to a state; null when nobody is. */
export function amendmentNoticeGoesTo(state: VersionState): Role | null {
  return wordings[state]?.goesTo ?? null;
}

/** One subject, what to do, one link. @throws Error for a state nobody is told of. */
export function writeAmendmentNotice(
  { code, companyName, link }: Pick<NoticeSubject, "code" | "companyName" | "link">,
  { number, state }: { number: number; state: VersionState },
): Notice {
  const wording = wordings[state];
  if (!wording) throw new Error(`Nobody is told of a change that is ${state}`);
  const { subject, opening, task, page } = wording;
  const lines = [
    opening(companyName, `versione ${String(number)}`),
    task,
    `Apri la pratica ${code}: ${link}/plan/${page}`,
    AUTOMATIC,
  ];
  return { subject: `${subject}: pratica ${code}`, body: lines.join("\n\n") };
}
