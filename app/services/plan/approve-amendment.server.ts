import { applyPlan, countExpensesOf } from "#app/data/plan/plans.server.ts";
import { savePlanVersion } from "#app/data/plan/plan-versions.server.ts";
import { refused, type Act } from "#app/services/act.server.ts";
import { removeUploadsOf } from "#app/data/uploads/uploads.server.ts";
import { documentContext } from "#app/services/document-context.server.ts";
import { changedMeanwhile } from "#app/services/explain-refusal.ts";
import { proceed } from "#app/services/perform-step.server.ts";
import { dayInRome, formatInstant } from "#workflows/italian-dates.ts";
import { isAfterAward } from "#workflows/plan/plan-amendment.ts";
import { stepAmendment, type AmendmentWork } from "./amendment-step.server.ts";
import { measureHasExpenses } from "./plan-refusals.ts";
import { findAmendmentRefusal } from "./propose-amendment.server.ts";
import { writePlanData } from "./write-plan-data.ts";

type Request = { act: Act; dossierId: string };

/**
 * The consultant approves a change of the plan. Before the application it takes effect at once;
 * after an award it goes on to the office.
 */
export function approveAmendment({ act, dossierId }: Request) {
  return stepAmendment({
    act,
    dossierId,
    event: "plan.approveAmendment",
    prepare: async (work) => {
      if (!isAfterAward(work.dossier.state)) return putIntoForce(act, work);
      const refusal = findAmendmentRefusal(work, dayInRome(act.now));
      if (refusal) return refused(refusal);
      const isSaved = await savePlanVersion(work.tx, work.open, {
        ...{ state: "advised", ceilingCents: work.ceilingCents },
        ...{ advisedAt: act.now, advisedByName: act.actor.fullName },
      });
      if (!isSaved) return refused(changedMeanwhile);
      return proceed({ facts: proven, changes: nameVersion(work) });
    },
  });
}

/** The office authorises a change that the consultant has approved: it becomes the plan. */
export function authoriseAmendment({ act, dossierId }: Request) {
  return stepAmendment({
    act,
    dossierId,
    event: "plan.authoriseAmendment",
    prepare: (work) => putIntoForce(act, work),
  });
}

const proven = { planIsValid: true, requestStaysWithinAward: true };

/** The change becomes the plan, and its document is ordered. */
async function putIntoForce(act: Act, work: AmendmentWork) {
  const { tx, dossier, open, current, ceilingCents } = work;
  const refusal = findAmendmentRefusal(work, dayInRome(act.now));
  if (refusal) return refused(refusal);
  const kept = new Set(open.plan.measures.map(({ id }) => id));
  const gone = current.measures.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
  if (gone.length > 0 && (await countExpensesOf(tx, gone)) > 0) return refused(measureHasExpenses);
  const advised = open.advisedAt === null && { advisedAt: act.now, advisedByName: nameOf(act) };
  const isSaved = await savePlanVersion(tx, open, {
    ...{ state: "approved", ceilingCents, settledAt: act.now, settledByName: nameOf(act) },
    ...advised,
  });
  if (!isSaved) return refused(changedMeanwhile);
  const { id: dossierId } = dossier;
  if (gone.length > 0)
    await removeUploadsOf(tx, { dossierId, subjectId: { in: gone }, removedAt: act.now });
  await applyPlan(tx, { dossierId, after: open.plan, gone, savedAt: act.now });
  const issuer = act.actor.role === "consultant" ? "consultancy" : "province";
  const data = writePlanData(open.plan, {
    ...(await documentContext(tx, { act, dossier, issuer })),
    ...{ approvedBy: nameOf(act), approvedAt: formatInstant(act.now) },
    version: { number: open.number, reason: open.reason, differences: open.differences },
  });
  return proceed({ facts: proven, changes: nameVersion(work), documents: { plan: data } });
}

function nameOf(act: Act): string {
  return act.actor.fullName;
}

function nameVersion({ versions, open }: AmendmentWork) {
  const inForce = versions.findLast(({ state }) => state === "approved")?.number ?? 1;
  return [{ field: "Versione del piano", from: String(inForce), to: String(open.number) }];
}
