import { findMessage, markMessageSent } from "#app/data/messages.server.ts";
import type { LeasedJob } from "#app/data/outbox.server.ts";
import { eraseSurveyRemains } from "#app/data/survey/surveys.server.ts";
import { orderNextSeal, sealChains } from "#app/services/audit/seal-chains.server.ts";
import { issuePendingDocuments } from "#app/services/issue-pending-documents.server.ts";
import { rescanUpload } from "#app/services/uploads/rescan-upload.server.ts";
import { isJobKind, jobPayloads, type JobKind } from "#workflows/outbox/job-kinds.ts";
import type { Completion, JobTools } from "./job-work.ts";
import { recallTerm, tellAmendment, tellNewTurn, tellSlipsAwaited } from "./write-notice.server.ts";

type Job = Pick<LeasedJob, "id" | "payload">;

const NOTHING: Completion = () => Promise.resolve();

/** What each kind of job does. Every one may be begun again after a crash. */
const handlers: Record<JobKind, (tools: JobTools, job: Job) => Promise<Completion>> = {
  "document.render": renderDocuments,
  "notice.write": (tools, { id, payload }) =>
    tellNewTurn(tools, id, jobPayloads["notice.write"].parse(JSON.parse(payload))),
  "amendment.tell": (tools, { id, payload }) =>
    tellAmendment(tools, id, jobPayloads["amendment.tell"].parse(JSON.parse(payload))),
  "term.remind": (tools, { id, payload }) =>
    recallTerm(tools, id, jobPayloads["term.remind"].parse(JSON.parse(payload))),
  "mail.send": sendMessage,
  "survey.tell": (tools, { id, payload }) =>
    tellSlipsAwaited(tools, id, jobPayloads["survey.tell"].parse(JSON.parse(payload))),
  "survey.erase": (_tools, { payload }) => {
    const remains = jobPayloads["survey.erase"].parse(JSON.parse(payload));
    return Promise.resolve((tx) => eraseSurveyRemains(tx, remains));
  },
  "upload.scan": (tools, { payload }) =>
    rescanUpload(tools, jobPayloads["upload.scan"].parse(JSON.parse(payload)).uploadId),
  "audit.seal": sealDay,
};

/**
 * Does the work of one job.
 * @returns what has to be written together with the mark that it is done.
 * @throws when it fails, for a job of an unknown kind too.
 */
export function doJob(tools: JobTools, job: LeasedJob): Promise<Completion> {
  if (!isJobKind(job.kind)) return Promise.reject(new Error(`No such kind of job: ${job.kind}`));
  return handlers[job.kind](tools, job);
}

async function renderDocuments(tools: JobTools, { payload }: Job): Promise<Completion> {
  const { dossierId } = jobPayloads["document.render"].parse(JSON.parse(payload));
  const { database, clock, newId, draw } = tools;
  const failed = await issuePendingDocuments({ database, now: clock(), newId }, dossierId, draw);
  if (failed > 0) throw new Error(`${String(failed)} documents could not be drawn`);
  return NOTHING;
}

/** Whatever day the job was meant for: after a standstill there is one seal, of today. */
function sealDay({ sealKey, clock }: JobTools): Promise<Completion> {
  if (!sealKey) return Promise.reject(new Error("This worker has no key to seal with"));
  return Promise.resolve(async (tx) => {
    const now = clock();
    await sealChains(tx, { key: sealKey, now });
    await orderNextSeal(tx, now);
  });
}

/** At least once: a crash between the mail server's yes and the mark sends the same mail again. */
async function sendMessage(tools: JobTools, { payload }: Job): Promise<Completion> {
  const { messageId } = jobPayloads["mail.send"].parse(JSON.parse(payload));
  const message = await findMessage(tools.database.read, messageId);
  if (message?.state !== "waiting") return NOTHING;
  if (!tools.sendMail) throw new Error("No mail server is configured: set SMTP_URL");
  await tools.sendMail(message);
  return (tx) => markMessageSent(tx, messageId, tools.clock());
}
