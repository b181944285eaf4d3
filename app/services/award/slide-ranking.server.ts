import type { Transaction } from "#app/data/database.server.ts";
import { proposeAward } from "#app/data/award/awards.server.ts";
import type { DossierForStep } from "#app/data/dossiers.server.ts";
import { lockCall } from "#app/data/row-locks.server.ts";
import { refused, type Act, type Outcome } from "#app/services/act.server.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import { rankingOutcomes } from "#workflows/award/budget-run.ts";
import type { Slide } from "#workflows/award/budget-standing.ts";
import type { StateName } from "#workflows/dossier/dossier-states.ts";
import { formatEuro } from "#workflows/money.ts";
import { budgetNotFree } from "./award-refusals.ts";
import { findSlides } from "./find-slides.server.ts";

/**
 * Lets an application go up in the ranking with the money that a waiver has freed: from the waiting
 * list, or from a part of the sum to more of it. The budget is run again from the top each time.
 */
export function slideRanking(request: {
  act: Act;
  dossierId: string;
}): Promise<Outcome<StateName>> {
  const { act, dossierId } = request;
  return performStep({
    act,
    dossierId,
    event: "award.slide",
    prepare: async (tx, dossier) => {
      const slide = await findSlide(tx, { act, dossier });
      if (!slide) return refused(budgetNotFree);
      const { awardedCents, requestedCents, heldCents } = slide;
      const outcome = awardedCents < requestedCents ? "partlyFunded" : "funded";
      await proposeAward(tx, { dossierId, proposedCents: awardedCents, outcome });
      return proceed({
        facts: { budgetIsFree: true },
        reason: "Scorrimento della graduatoria.",
        changes: [
          { field: "Somma proposta", from: formatEuro(heldCents), to: formatEuro(awardedCents) },
          { field: "Esito", from: "", to: rankingOutcomes[outcome] },
        ],
      });
    },
  });
}

/** What an application would get today if the budget were run again; null when no more than now. */
export async function findSlide(
  tx: Transaction,
  { act, dossier }: { act: Act; dossier: DossierForStep },
): Promise<Slide | null> {
  const { call } = dossier;
  if (!call) return null;
  await lockCall(tx, call.id);
  const slides = await findSlides(tx, { reader: act.actor, call });
  return slides.find(({ dossierId }) => dossierId === dossier.id) ?? null;
}
