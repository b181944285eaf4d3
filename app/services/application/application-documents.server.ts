import type { ApplicationData } from "#templates/application/application.ts";
import type { ProtocolReceiptData } from "#templates/application/protocol-receipt.ts";
import type { DocumentContext } from "#templates/document-context.ts";
import type { ApplicationAssessment } from "#workflows/application/application-completeness.ts";
import type { ApplicationInput, CallTerms } from "#workflows/application/application-input.ts";
import { declarations } from "#workflows/application/declarations.ts";
import {
  describeProfile,
  describeRequest,
  describeSize,
} from "#workflows/application/describe-application.ts";
import { relationKinds } from "#workflows/application/related-enterprise-schema.ts";
import { smeClassLabels, type SmeAssessment } from "#workflows/application/sme-class.ts";
import { computeProcedureTerm } from "#workflows/deadlines/procedure-term.ts";
import { formatDay, formatInstant } from "#workflows/italian-dates.ts";
import { formatEuro } from "#workflows/money.ts";
import { formatPoints } from "#workflows/points.ts";

/** An application that passed its rules, as its documents need it. */
export type SubmittedApplication = {
  context: DocumentContext;
  input: ApplicationInput & { call: CallTerms };
  assessment: ApplicationAssessment;
  protocol: string;
  submittedAt: Date;
  submittedBy: string;
  snapshotHash: string;
};

/** What the application document says. */
export function writeApplication(submitted: SubmittedApplication): ApplicationData {
  const { context, input, assessment, protocol } = submitted;
  return {
    ...context,
    protocol,
    submittedAt: formatInstant(submitted.submittedAt),
    submittedBy: submitted.submittedBy,
    callTitle: input.call.title,
    callCode: input.call.code,
    ruleSetTitle: input.call.ruleSet.title,
    requested: formatEuro(input.requestedCents ?? 0),
    limits: writeLimits(assessment),
    company: describeProfile(input.profile, { account: "whole" }).map(toRow),
    size: describeSize(input.size).map(toRow),
    ...writeClass(assessment.size),
    related: input.related.map((enterprise) => writeEnterprise(enterprise, input.related)),
    aids: input.aids.map(writeAid),
    aidsRoom: assessment.room?.explanation ?? "",
    request: describeRequest(input).map(toRow),
    declarationsVersion: input.declarations.version,
    declarations: declarations
      .filter(({ code }) => input.declarations.ticked.includes(code))
      .map(({ text, source }) => `${text} (${source})`),
    snapshotHash: submitted.snapshotHash,
  };
}

/** What the receipt says; `contentHash` is that of the application document. */
export function writeReceipt(
  { context, input, protocol, submittedAt, submittedBy }: SubmittedApplication,
  { subject, contentHash }: { subject: string; contentHash: string },
): ProtocolReceiptData {
  const rules = input.call.ruleSet;
  const protocolledOn = input.today;
  return {
    ...context,
    protocol,
    registeredAt: formatInstant(submittedAt),
    sender: context.companyName,
    recipient: context.letterhead.organisation,
    subject,
    submittedBy,
    requested: formatEuro(input.requestedCents ?? 0),
    contentHash,
    procedureTerm: computeProcedureTerm({ rules, protocolledOn, rounds: [] }).explanation,
  };
}

function writeLimits({ largestAmount }: ApplicationAssessment): [string, string][] {
  if (!largestAmount) return [];
  return [
    ...largestAmount.limits.map(({ cents, text }): [string, string] => [
      text.charAt(0).toUpperCase() + text.slice(1),
      formatEuro(cents),
    ]),
    ["Il più basso, cioè il massimo che si può chiedere", formatEuro(largestAmount.cents)],
  ];
}

function writeClass(size: SmeAssessment | null) {
  if (!size) return { sizeClass: "", sizeLines: [] };
  return { sizeClass: smeClassLabels[size.smeClass], sizeLines: size.lines };
}

function writeEnterprise(
  enterprise: ApplicationInput["related"][number],
  related: ApplicationInput["related"],
) {
  const { name, taxCode, kind, shareHundredths, throughId, last } = enterprise;
  const through = related.find(({ id }) => id === throughId);
  const way = through ? `, tramite ${through.name}` : "";
  return {
    name,
    taxCode,
    relation: `${relationKinds[kind]}, ${formatPoints(shareHundredths)} %${way}`,
    figures: `${formatPoints(last.workUnitsHundredths)} ULA, fatturato ${formatEuro(last.turnoverCents)}, bilancio ${formatEuro(last.balanceCents)}`,
  };
}

function writeAid({
  beneficiary,
  grantor,
  grantedOn,
  amountCents,
}: ApplicationInput["aids"][number]) {
  return {
    beneficiary,
    grantor,
    grantedOn: formatDay(grantedOn),
    amount: formatEuro(amountCents),
  };
}

function toRow([label, value]: readonly [string, string]): [string, string] {
  return [label, value];
}
