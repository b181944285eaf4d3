import { findBonusBasis, updateBonusRequest } from "#app/data/bonus/bonus-requests.server.ts";
import { listUnions } from "#app/data/organisations.server.ts";
import { refused, type Act, type Outcome, type Refusal } from "#app/services/act.server.ts";
import { changedMeanwhile } from "#app/services/explain-refusal.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import { scoreBonus, totalBonus } from "#workflows/bonus/bonus-points.ts";
import type { BonusExamination } from "#workflows/bonus/bonus-schemas.ts";
import type { StateName } from "#workflows/dossier/dossier-states.ts";
import { formatPoints } from "#workflows/points.ts";
import { bonusFacts, type StoredExamination } from "./read-bonus.ts";

/** The officer states what the indicators have reached; the points follow from the data. */
export function examineBonus(input: {
  act: Act;
  dossierId: string;
  examination: BonusExamination;
}): Promise<Outcome<StateName>> {
  const { act, dossierId, examination } = input;
  return performStep({
    act,
    dossierId,
    event: "bonus.examine",
    prepare: async (tx) => {
      const basis = await findBonusBasis(tx, act.actor, dossierId);
      if (!basis) return refused(changedMeanwhile);
      const measures = basis.plan?.measures.length ?? 0;
      const counted = examination.indicatorsReached + examination.indicatorsPartlyReached;
      if (counted > measures) return refused(moreIndicatorsThanMeasures(measures));
      const unionIds = (await listUnions(tx)).map(({ id }) => id);
      const points = scoreBonus(bonusFacts({ basis, unionIds, found: examination }));
      const total = totalBonus(points);
      const { opinion } = examination;
      const stored: StoredExamination = { points, opinion, examinedBy: act.actor.fullName };
      await updateBonusRequest(tx, dossierId, {
        examinedAt: act.now,
        examinedById: act.actor.userId,
        examination: JSON.stringify(stored),
        examinedHundredths: total,
      });
      const to = formatPoints(total);
      return proceed({
        changes: [{ field: "Punti della premialità", from: "", to }],
        reason: opinion,
      });
    },
  });
}

function moreIndicatorsThanMeasures(measures: number): Refusal {
  return {
    reason: "not-ready",
    what: "L'esame non è registrato.",
    why: `Il piano ha ${String(measures)} indicatori: ne risultano di più.`,
    remedy: "Conta ogni indicatore una volta sola.",
  };
}
