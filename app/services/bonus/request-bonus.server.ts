import { findBonusBasis, recordBonusRequest } from "#app/data/bonus/bonus-requests.server.ts";
import { refused, type Act, type Outcome, type Refusal } from "#app/services/act.server.ts";
import { changedMeanwhile } from "#app/services/explain-refusal.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import {
  bonusIsRequestable,
  bonusLines,
  type BonusCondition,
} from "#workflows/bonus/bonus-lines.ts";
import type { BonusRequest } from "#workflows/bonus/bonus-schemas.ts";
import type { StateName } from "#workflows/dossier/dossier-states.ts";
import { conditionsOf } from "./read-bonus.ts";

/** The company asks for the bonus; each condition of the line that is not met is told. */
export function requestBonus(input: {
  act: Act;
  dossierId: string;
  request: BonusRequest;
}): Promise<Outcome<StateName>> {
  const { act, dossierId, request } = input;
  return performStep({
    act,
    dossierId,
    event: "bonus.request",
    prepare: async (tx) => {
      const basis = await findBonusBasis(tx, act.actor, dossierId);
      if (!basis) return refused(changedMeanwhile);
      const planned = new Set(basis.plan?.measures.map(({ id }) => id));
      const keptMeasureIds = request.keptMeasureIds.filter((id) => planned.has(id));
      const conditions = conditionsOf(basis, { ...request, keptMeasureIds });
      if (!bonusIsRequestable(conditions)) return refused(conditionsNotMet(conditions));
      await recordBonusRequest(tx, {
        dossierId,
        ...request,
        keptMeasureIds: JSON.stringify(keptMeasureIds),
        measuresKept: keptMeasureIds.length,
        requestedAt: act.now,
      });
      const { label } = bonusLines[request.line];
      return proceed({
        facts: { bonusIsRequestable: true },
        changes: [{ field: "Linea della premialità", from: "", to: label }],
        reason: request.motivation,
      });
    },
  });
}

function conditionsNotMet(conditions: readonly BonusCondition[]): Refusal {
  return {
    reason: "not-ready",
    what: "La richiesta di premialità non è partita.",
    why: "Alcune condizioni della linea scelta non sono soddisfatte.",
    remedy: "Guarda i punti elencati.",
    problems: conditions
      .filter(({ met }) => !met)
      .map(({ label, remedy }) => `${label}: no. ${remedy}`),
  };
}
