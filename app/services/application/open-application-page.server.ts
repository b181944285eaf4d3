import type { ApplicationFile } from "#app/data/application/application-file.server.ts";
import { listOpenCalls } from "#app/data/application/application-submission.server.ts";
import { findDossier } from "#app/data/dossiers.server.ts";
import { dossierNotFound, refused, type Act } from "#app/services/act.server.ts";
import type {
  ApplicationAssessment,
  ApplicationPage,
} from "#workflows/application/application-completeness.ts";
import {
  describeProfile,
  describeRequest,
  describeSize,
  type DescribedRow,
} from "#workflows/application/describe-application.ts";
import { formatProtocolNumber } from "#workflows/application/protocol-number.ts";
import { smeClassLabels } from "#workflows/application/sme-class.ts";
import { mayAct } from "#workflows/dossier/may-act.ts";
import type { Role } from "#workflows/dossier/permissions.ts";
import { stageIsShown } from "#workflows/dossier/stage-visibility.ts";
import { dayInRome, formatDay, formatInstant } from "#workflows/italian-dates.ts";
import { formatEuro } from "#workflows/money.ts";
import { viewApplication } from "./read-application.server.ts";

/** Roles that need the account money is sent to; the others see it masked. */
const readsAccount: readonly Role[] = ["company", "caseOfficer", "accountant"];

const pathOf: Record<ApplicationPage, string> = {
  call: "/call",
  profile: "/profile",
  size: "/size",
  aids: "/aids",
  declarations: "/declarations",
};

/** The application as its overview shows it to a reader, and what the reader may do now. */
export async function openApplicationPage(act: Act, dossierId: string) {
  const { actor, database, now } = act;
  const dossier = await findDossier(database.read, actor, dossierId);
  if (!dossier || !stageIsShown(actor.role, "application")) return refused(dossierNotFound);
  const view = await viewApplication({ act, dossierId });
  if (!view) return refused(dossierNotFound);
  const may = {
    save: mayAct(actor.role, dossier.state, "application.save"),
    submit: mayAct(actor.role, dossier.state, "application.submit"),
  };
  const calls = may.save ? await listOpenCalls(database.read, dayInRome(now)) : [];
  const page = describePage({ ...view, role: actor.role, may });
  return {
    ok: true,
    value: {
      ...page,
      openCalls: calls.map(({ id, title, closesOn }) => ({
        value: id,
        label: `${title}: domande fino al ${formatDay(closesOn)}`,
      })),
    },
  } as const;
}

/** What the form pages of an application start from; open while the reader may save it. */
export async function openApplicationForm(act: Act, dossierId: string) {
  const dossier = await findDossier(act.database.read, act.actor, dossierId);
  const view = dossier && (await viewApplication({ act, dossierId }));
  if (!view) return refused(dossierNotFound);
  const isOpen = mayAct(act.actor.role, dossier.state, "application.save");
  return { ok: true, value: { ...view, isOpen } } as const;
}

type Description = {
  file: ApplicationFile;
  assessment: ApplicationAssessment;
  role: Role;
  may: { save: boolean; submit: boolean };
};

function describePage({ file, assessment, role, may }: Description) {
  const { dossierId, input, callId, protocol, submittedAt } = file;
  const base = `/dossiers/${dossierId}/application`;
  const account = readsAccount.includes(role) ? "whole" : "masked";
  return {
    ...{ dossierId, callId, may },
    protocol: protocol && formatProtocolNumber(protocol.year, protocol.number),
    submittedAt: submittedAt && formatInstant(submittedAt),
    callTitle: input.call?.title ?? null,
    profile: describeProfile(input.profile, { account }),
    size: describeSize(input.size),
    request: describeRequest(input),
    relatedNames: input.related.map(({ name }) => name),
    aidLines: input.aids.map(
      ({ grantor, amountCents, grantedOn }) =>
        `${grantor}: ${formatEuro(amountCents)}, ${formatDay(grantedOn)}`,
    ),
    ...describeAssessment(assessment),
    problems: may.save
      ? assessment.problems.map(({ page, text }) => ({ text, href: `${base}${pathOf[page]}` }))
      : [],
  };
}

function describeAssessment({ size, room, largestAmount, facts }: ApplicationAssessment) {
  return {
    facts,
    sizeClass: size && { isSme: facts.companyIsSme, label: smeClassLabels[size.smeClass] },
    sizeLines: size?.lines ?? [],
    aidsRoom: room?.explanation ?? null,
    largest: largestAmount && {
      amount: formatEuro(largestAmount.cents),
      limits: largestAmount.limits.map(({ cents, text }): DescribedRow => [
        text,
        formatEuro(cents),
      ]),
    },
  };
}

/** What the overview of an application shows. */
export type ApplicationOverviewData = Extract<
  Awaited<ReturnType<typeof openApplicationPage>>,
  { ok: true }
>["value"];
