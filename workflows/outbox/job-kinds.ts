import { z } from "zod";
import { dossierStates, type StateName } from "../dossier/dossier-states.ts";
import { versionStates, type VersionState } from "../plan/plan-amendment.ts";

/** The kinds of work an act can leave behind, as the administrator reads them. */
export const jobKinds = {
  "document.render": "Preparare i documenti",
  "notice.write": "Avvisare chi deve agire",
  "amendment.tell": "Avvisare di una variazione del piano",
  "term.remind": "Ricordare una scadenza",
  "mail.send": "Spedire un messaggio",
  "survey.tell": "Avvisare che ci sono foglietti da preparare",
  "survey.erase": "Cancellare ciò che resta di un'indagine",
  "upload.scan": "Far controllare un file all'antivirus",
  "audit.seal": "Sigillare il registro degli atti",
} as const;

export type JobKind = keyof typeof jobKinds;

const stateName = z.enum(Object.keys(dossierStates) as [StateName, ...StateName[]]);
const versionState = z.enum(Object.keys(versionStates) as [VersionState, ...VersionState[]]);

/** What each kind of job is told, as it comes back from the database. */
export const jobPayloads = {
  "document.render": z.object({ dossierId: z.string() }),
  "notice.write": z.object({ dossierId: z.string(), state: stateName, since: z.string() }),
  "amendment.tell": z.object({ dossierId: z.string(), number: z.int(), state: versionState }),
  "term.remind": z.object({ dossierId: z.string(), state: stateName, endsOn: z.string() }),
  "mail.send": z.object({ messageId: z.string() }),
  "survey.tell": z.object({ dossierId: z.string(), closesOn: z.string() }),
  "survey.erase": z.object({ dossierId: z.string(), closesOn: z.string() }),
  "upload.scan": z.object({ uploadId: z.string() }),
  "audit.seal": z.object({ day: z.string() }),
} as const satisfies Record<JobKind, z.ZodType>;

export type JobPayload<Kind extends JobKind> = z.infer<(typeof jobPayloads)[Kind]>;

/** Whether a stored text names a kind of job. */
export function isJobKind(kind: string): kind is JobKind {
  return kind in jobKinds;
}
