import type { ReadClient, Transaction } from "#app/data/database.server.ts";
import { dossiersOf, type Reader } from "#app/data/dossiers.server.ts";
import type {
  ChecklistCode,
  ChecklistFinding,
  ChecklistOutcome,
} from "#workflows/admissibility/checklist.ts";
import type { ApplicationInput } from "#workflows/application/application-input.ts";
import { formatProtocolNumber } from "#workflows/application/protocol-number.ts";
import type { ProcedureRound } from "#workflows/deadlines/procedure-term.ts";
import type { StateName } from "#workflows/dossier/dossier-states.ts";
import { dayInRome } from "#workflows/italian-dates.ts";
import type { AgreementDue } from "#workflows/programme/programme-calls.ts";
import { ruleSets, type RuleSet, type RuleSetId } from "#workflows/programme/rule-sets.ts";
import type {
  CallModel,
  ChecklistItemModel,
  ClarificationModel,
} from "../generated/sqlite/models.ts";

/** A request of the office with the company's answer, dated for the term and readable. */
export type OfficeRound = ProcedureRound & {
  id: string;
  request: string;
  dueExplanation: string;
  answer: string | null;
};

/** An application before the office: what was submitted, what was checked, what was asked. */
export type AdmissibilityFile = {
  dossierId: string;
  state: StateName;
  caseOfficerId: string | null;
  call: { title: string; code: string; agreementDue: AgreementDue; noticeApplies: boolean };
  rules: RuleSet;
  /** The inputs as fixed at submission. */
  submitted: ApplicationInput;
  protocol: string;
  protocolledOn: string;
  submittedBy: string;
  checkupValidatedOn: string | null;
  planApprovedOn: string | null;
  agreementIsSigned: boolean;
  findings: ChecklistFinding[];
  rounds: OfficeRound[];
};

const evidenceEvents = ["checkup.validate", "plan.approve", "application.submit"];

async function findRows(client: ReadClient | Transaction, reader: Reader, dossierId: string) {
  return client.dossier.findFirst({
    where: { AND: [{ id: dossierId }, dossiersOf(reader)] },
    include: {
      call: true,
      application: true,
      agreement: { include: { signatures: true } },
      checklistItems: true,
      clarifications: { orderBy: { requestedAt: "asc" } },
      auditEvents: { where: { event: { in: evidenceEvents } }, orderBy: { sequence: "desc" } },
    },
  });
}

type Rows = NonNullable<Awaited<ReturnType<typeof findRows>>>;

/** Reads an application before the office; null when it is not the reader's or not submitted yet. */
export async function findAdmissibilityFile(
  client: ReadClient | Transaction,
  reader: Reader,
  dossierId: string,
): Promise<AdmissibilityFile | null> {
  const rows = await findRows(client, reader, dossierId);
  const submission = rows && readSubmission(rows);
  if (!submission || !rows.call) return null;
  return {
    dossierId,
    state: rows.state as StateName,
    caseOfficerId: rows.caseOfficerId,
    call: toCall(rows.call),
    rules: ruleSets[rows.call.ruleSet as RuleSetId],
    ...submission,
    submittedBy: lastEvent(rows, "application.submit")?.actorName ?? "",
    checkupValidatedOn: dayOf(lastEvent(rows, "checkup.validate")?.at),
    planApprovedOn: dayOf(lastEvent(rows, "plan.approve")?.at),
    agreementIsSigned: isSignedByCompany(rows),
    findings: rows.checklistItems.map(toFinding),
    rounds: rows.clarifications.map(toRound),
  };
}

function readSubmission({ application }: Rows) {
  if (!application) return null;
  const { snapshot, submittedAt, protocolYear, protocolNumber } = application;
  if (!snapshot || !submittedAt || !protocolYear || !protocolNumber) return null;
  return {
    submitted: JSON.parse(snapshot) as ApplicationInput,
    protocol: formatProtocolNumber(protocolYear, protocolNumber),
    protocolledOn: dayInRome(submittedAt),
  };
}

function toCall({ title, code, agreementDue, refusalNoticeApplies }: CallModel) {
  return {
    title,
    code,
    agreementDue: agreementDue as AgreementDue,
    noticeApplies: refusalNoticeApplies,
  };
}

function lastEvent({ auditEvents }: Rows, name: string) {
  return auditEvents.find(({ event }) => event === name);
}

function isSignedByCompany({ agreement, companyId }: Rows): boolean {
  return (
    agreement?.signatures.some(
      ({ organisationId, act }) => organisationId === companyId && act === "signed",
    ) ?? false
  );
}

function toFinding({ item, outcome, note }: ChecklistItemModel): ChecklistFinding {
  return { code: item as ChecklistCode, outcome: outcome as ChecklistOutcome, note };
}

function toRound(row: ClarificationModel): OfficeRound {
  const { id, request, dueOn, dueExplanation, answer } = row;
  return {
    ...{ id, request, dueOn, dueExplanation, answer },
    kind: row.kind as OfficeRound["kind"],
    requestedOn: dayInRome(row.requestedAt),
    answeredOn: dayOf(row.answeredAt),
    closedOn: dayOf(row.closedAt),
  };
}

function dayOf(instant: Date | null | undefined): string | null {
  return instant ? dayInRome(instant) : null;
}
