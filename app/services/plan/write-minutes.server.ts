import type { DossierForStep } from "#app/data/dossiers.server.ts";
import { savePlan } from "#app/data/plan/plans.server.ts";
import { refused, type Act } from "#app/services/act.server.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import type { SharingMinutesData } from "#templates/plan/sharing-minutes.ts";
import { dayInRome } from "#workflows/italian-dates.ts";
import type { ConciliationPlan } from "#workflows/plan/conciliation-plan.ts";
import { sharingManners } from "#workflows/plan/plan-choices.ts";
import { listPlanChanges } from "#workflows/plan/plan-changes.ts";
import { findMinutesGap, type SharingMinutes } from "#workflows/plan/sharing-minutes-schema.ts";
import { minutesNotReady, savedMeanwhile } from "./plan-refusals.ts";
import { readPlan } from "./read-plan.server.ts";

/** Draws up the minutes of how the plan was shared, as a document to be signed by who was there. */
export function writeMinutes({
  act,
  dossierId,
  minutes,
}: {
  act: Act;
  dossierId: string;
  minutes: SharingMinutes;
}) {
  return performStep({
    act,
    dossierId,
    event: "plan.writeMinutes",
    prepare: async (tx, dossier) => {
      const plan = await readPlan(tx, act.actor, dossierId);
      const { version, ...written } = minutes;
      if (version !== plan.version) return refused(savedMeanwhile);
      const gap = findMinutesGap(plan, dayInRome(act.now));
      if (gap !== null) return refused(minutesNotReady(gap));
      const evidence = plan.sharingEvidence === "" ? { sharingEvidence: MADE_HERE } : {};
      const changes = { ...written, ...evidence };
      await savePlan(tx, { dossierId, changes, savedAt: act.now });
      const data: SharingMinutesData = {
        ...headOfMinutes(dossier, dayInRome(act.now)),
        ...describeSharing(plan),
        summary: minutes.sharingSummary,
        writer: minutes.sharingWriter,
      };
      return proceed({
        changes: listPlanChanges(plan, changes),
        documents: { sharingMinutes: data },
      });
    },
  });
}

const MADE_HERE = "Verbale della condivisione, preparato con il programma";

/** The minutes are the company's own paper: its name stands at the head. */
function headOfMinutes(dossier: DossierForStep, issuedOn: string) {
  const { code, company } = dossier;
  return {
    letterhead: { organisation: company.name, office: "Impresa proponente", address: "" },
    issuedOn,
    dossierCode: code,
    companyName: company.name,
  };
}

function describeSharing(plan: ConciliationPlan) {
  return {
    planTitle: plan.title,
    planAim: plan.aim,
    sharedOn: plan.sharedOn ?? "",
    manner: plan.sharingManner === null ? "" : sharingManners[plan.sharingManner],
    participants: plan.sharingParticipants ?? 0,
    staffHeads: plan.staffHeads,
    measures: plan.measures.map(({ title, aim, personsReached }) => ({
      title,
      aim,
      persons: personsReached,
    })),
  };
}
