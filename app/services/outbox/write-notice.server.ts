import {
  findDossierForNotice,
  listRecipients,
  saveMessages,
  type DossierForNotice,
} from "#app/data/messages.server.ts";
import { addJobs } from "#app/data/outbox.server.ts";
import { findVersionState } from "#app/data/plan/plan-versions.server.ts";
import { awaitsSlips } from "#app/data/survey/surveys.server.ts";
import { sha256 } from "#app/documents/canonical-json.ts";
import { dayInRome } from "#workflows/italian-dates.ts";
import type { Role } from "#workflows/dossier/permissions.ts";
import { amendmentNoticeGoesTo, writeAmendmentNotice } from "#workflows/outbox/amendment-notice.ts";
import type { JobPayload } from "#workflows/outbox/job-kinds.ts";
import {
  noticeGoesTo,
  writeNotice,
  writeReminder,
  type Notice,
  type NoticeSubject,
} from "#workflows/outbox/notice-text.ts";
import { writeSlipsNotice } from "#workflows/outbox/slips-notice.ts";
import type { Completion, JobTools } from "./job-work.ts";

const NOTHING: Completion = () => Promise.resolve();

/** Tells who has to act that a dossier has come to them, unless it has moved on meanwhile. */
export async function tellNewTurn(
  tools: JobTools,
  jobId: string,
  { dossierId, state, since }: JobPayload<"notice.write">,
): Promise<Completion> {
  const dossier = await findDossierForNotice(tools.database.read, dossierId);
  if (dossier?.state !== state || dossier.stateSince.toISOString() !== since) return NOTHING;
  const notice = writeNotice(subjectOf(tools, dossier));
  return tellRecipients(tools, { jobId, dossier, role: noticeGoesTo(state), notice });
}

/** Tells of a change of a plan: who has to judge it, or its company; not once it has moved on. */
export async function tellAmendment(
  tools: JobTools,
  jobId: string,
  { dossierId, number, state }: JobPayload<"amendment.tell">,
): Promise<Completion> {
  const { read } = tools.database;
  const dossier = await findDossierForNotice(read, dossierId);
  const role = amendmentNoticeGoesTo(state);
  if (!dossier || !role || (await findVersionState(read, { dossierId, number })) !== state)
    return NOTHING;
  const notice = writeAmendmentNotice(subjectOf(tools, dossier), { number, state });
  return tellRecipients(tools, { jobId, dossier, role, notice });
}

/** Tells consultants that a firm waits for the slips of a survey, unless it has them by now. */
export async function tellSlipsAwaited(
  tools: JobTools,
  jobId: string,
  { dossierId, closesOn }: JobPayload<"survey.tell">,
): Promise<Completion> {
  const { read } = tools.database;
  const dossier = await findDossierForNotice(read, dossierId);
  if (!dossier || !(await awaitsSlips(read, { dossierId, closesOn }))) return NOTHING;
  const notice = writeSlipsNotice(subjectOf(tools, dossier), closesOn);
  return tellRecipients(tools, { jobId, dossier, role: "consultant", notice });
}

/** Recalls a term to who has to act, unless it has been met or changed meanwhile. */
export async function recallTerm(
  tools: JobTools,
  jobId: string,
  { dossierId, state, endsOn }: JobPayload<"term.remind">,
): Promise<Completion> {
  const dossier = await findDossierForNotice(tools.database.read, dossierId);
  const today = dayInRome(tools.clock());
  // A server that stood still over the last day has nothing left to recall.
  if (dossier?.state !== state || dossier.termEndsOn !== endsOn || endsOn < today) return NOTHING;
  const notice = writeReminder(subjectOf(tools, dossier), endsOn, today);
  return tellRecipients(tools, { jobId, dossier, role: noticeGoesTo(state), notice });
}

function subjectOf({ siteAddress }: JobTools, dossier: DossierForNotice): NoticeSubject {
  const { id, code, state, termEndsOn, company } = dossier;
  const link = `${siteAddress}/dossiers/${id}`;
  return { code, companyName: company.name, state, termEndsOn, link };
}

/** One message a person, and one job a message where a mail server is to have it. */
async function tellRecipients(
  { database, clock, sendMail }: JobTools,
  told: { jobId: string; dossier: DossierForNotice; role: Role; notice: Notice },
): Promise<Completion> {
  const { jobId, dossier, role, notice } = told;
  const people = await listRecipients(database.read, role, dossier);
  const now = clock();
  const messages = people.map((person) => ({
    // The same however often the job is begun: the same message is never stored twice.
    id: sha256(`${jobId} ${person.id}`),
    createdAt: now,
    dossierId: dossier.id,
    recipientId: person.id,
    toName: person.fullName,
    toAddress: person.email,
    ...notice,
    state: sendMail ? ("waiting" as const) : ("kept" as const),
  }));
  const jobs = messages.map(({ id }) => ({
    id,
    kind: "mail.send" as const,
    dossierId: dossier.id,
    payload: { messageId: id },
    dueAt: now,
  }));
  return async (tx) => {
    await saveMessages(tx, messages);
    if (sendMail) await addJobs(tx, jobs, now);
  };
}
