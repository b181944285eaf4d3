import type { ReadClient, Transaction } from "#app/data/database.server.ts";
import { dossiersOf, type Reader } from "#app/data/dossiers.server.ts";
import type {
  ApplicationInput,
  CallTerms,
  PlanMoney,
} from "#workflows/application/application-input.ts";
import { DECLARATIONS_VERSION } from "#workflows/application/declarations.ts";
import type { CheckupAnswers } from "#workflows/checkup/checkup-answers.ts";
import { addUpPlan } from "#workflows/plan/plan-budget.ts";
import { ruleSets, type RuleSetId } from "#workflows/programme/rule-sets.ts";
import type { CallModel, PlanMeasureModel, PlanModel } from "../generated/sqlite/models.ts";
import {
  readDeclarations,
  toEarlierAid,
  toProfile,
  toRelatedEnterprise,
  toSize,
  toStamp,
} from "./application-rows.ts";

/** The rows an application is made of, when the dossier is the reader's; null otherwise. */
async function findRows(client: ReadClient | Transaction, reader: Reader, dossierId: string) {
  return client.dossier.findFirst({
    where: { AND: [{ id: dossierId }, dossiersOf(reader)] },
    include: {
      company: { include: { profile: true } },
      call: true,
      plan: { include: { measures: true } },
      application: {
        include: { related: { orderBy: { id: "asc" } }, aids: { orderBy: { grantedOn: "desc" } } },
      },
      checkupSections: { where: { section: { in: ["A", "B"] } } },
    },
  });
}

type Rows = NonNullable<Awaited<ReturnType<typeof findRows>>>;

/** An application as the rules read it, with what its pages need besides. */
export type ApplicationFile = {
  dossierId: string;
  input: ApplicationInput;
  callId: string | null;
  protocol: { year: number; number: number } | null;
  submittedAt: Date | null;
  /** Goes up with every save of the application; 0 before the first. */
  version: number;
  /** Heads and women of the plan, copied into the application for the ranking. */
  staff: { heads: number; women: number } | null;
  /** Answers of the check-up on the company and its staff: first values of empty forms. */
  answers: CheckupAnswers;
};

/** Reads an application as it stands on a day (YYYY-MM-DD); null when the dossier is not the reader's. */
export async function findApplicationFile(
  client: ReadClient | Transaction,
  reader: Reader,
  { dossierId, today }: { dossierId: string; today: string },
): Promise<ApplicationFile | null> {
  const rows = await findRows(client, reader, dossierId);
  if (!rows) return null;
  const { application, plan } = rows;
  return {
    dossierId,
    input: toInput(rows, today),
    callId: rows.callId,
    protocol: toProtocol(application),
    submittedAt: application?.submittedAt ?? null,
    version: application?.version ?? 0,
    staff: plan && { heads: plan.staffHeads, women: plan.staffWomen },
    answers: Object.assign({}, ...rows.checkupSections.map(readAnswers)) as CheckupAnswers,
  };
}

function toInput({ company, call, plan, application }: Rows, today: string): ApplicationInput {
  return {
    today,
    companyName: company.name,
    profile: company.profile && toProfile(company.profile),
    ...(application ? toOwnPart(application) : nothingWritten),
    plan: plan && toPlanMoney(plan),
    call: call && toCallTerms(call),
  };
}

type OwnPart = Omit<ApplicationInput, "today" | "companyName" | "profile" | "plan" | "call">;

const nothingWritten: OwnPart = {
  size: null,
  related: [],
  aids: [],
  declarations: { version: DECLARATIONS_VERSION, ticked: [] },
  requestedCents: null,
  stamp: null,
  genderCertificate: false,
  whpMember: false,
};

function toOwnPart(application: NonNullable<Rows["application"]>): OwnPart {
  return {
    size: toSize(application),
    related: application.related.map(toRelatedEnterprise),
    aids: application.aids.map(toEarlierAid),
    declarations: readDeclarations(application.declarations),
    requestedCents: application.requestedCents,
    stamp: toStamp(application),
    genderCertificate: application.genderCertificate,
    whpMember: application.whpMember,
  };
}

function toPlanMoney(plan: PlanModel & { measures: PlanMeasureModel[] }): PlanMoney {
  const { ownShareCents, otherFundsCents } = plan;
  return { costCents: addUpPlan(plan).totalCents, ownShareCents, otherFundsCents };
}

function toCallTerms({ ruleSet, ...call }: CallModel): CallTerms {
  const { code, title, opensOn, closesOn, rankedAt } = call;
  return { code, title, ruleSet: ruleSets[ruleSet as RuleSetId], opensOn, closesOn, rankedAt };
}

function toProtocol(application: Rows["application"]): ApplicationFile["protocol"] {
  const { protocolYear: year = null, protocolNumber: number = null } = application ?? {};
  return year === null || number === null ? null : { year, number };
}

function readAnswers({ answers }: { answers: string }): CheckupAnswers {
  return JSON.parse(answers) as CheckupAnswers;
}
