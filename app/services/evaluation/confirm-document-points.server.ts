import { listDocumentPoints, saveDocumentPoints } from "#app/data/evaluation/evaluations.server.ts";
import { findGridCase } from "#app/data/evaluation/grid-inputs.server.ts";
import { refused, type Act, type Outcome, type Refusal } from "#app/services/act.server.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import type { StateName } from "#workflows/dossier/dossier-states.ts";
import { MOTIVATION_MIN } from "#workflows/evaluation/evaluator-scores.ts";
import type { ConfirmedPoint } from "#workflows/evaluation/document-points-schema.ts";
import { proposeDocumentPoints } from "#workflows/evaluation/document-points.ts";
import { formatPoints } from "#workflows/points.ts";

const notMotivated: Refusal = {
  reason: "not-ready",
  what: "Non abbiamo registrato i punti sui documenti.",
  why: `Un punteggio diverso da quello proposto vuole una motivazione di almeno ${String(MOTIVATION_MIN)} caratteri; la proposta può essere cambiata mentre scrivevi.`,
  remedy: "Riapri la pagina, confronta i punti proposti e motiva quelli che cambi.",
};

/**
 * Records the officer's points on the six criteria that rest on a document. The proposal is
 * computed again here: a reason is due wherever the officer departs from it.
 */
export function confirmDocumentPoints(request: {
  act: Act;
  dossierId: string;
  points: readonly ConfirmedPoint[];
}): Promise<Outcome<StateName>> {
  const { act, dossierId, points } = request;
  return performStep({
    act,
    dossierId,
    event: "evaluation.confirmDocuments",
    prepare: async (tx) => {
      const [{ inputs }, earlier] = await Promise.all([
        findGridCase(tx, dossierId),
        listDocumentPoints(tx, dossierId),
      ]);
      const decided = decide(points, proposeDocumentPoints(inputs));
      if (!decided.every(isMotivated)) return refused(notMotivated);
      await saveDocumentPoints(tx, {
        dossierId,
        points: decided,
        confirmedById: act.actor.userId,
        at: act.now,
      });
      return proceed({
        changes: decided.map(({ code, points: given, proposed }) => ({
          field: `Punti ${code}`,
          from: formatPoints(valueOf(earlier, code) ?? proposed),
          to: formatPoints(given),
        })),
      });
    },
  });
}

function decide(
  points: readonly ConfirmedPoint[],
  proposals: ReturnType<typeof proposeDocumentPoints>,
) {
  return proposals.map(({ code, points: proposed, explanation }) => {
    const given = points.find((point) => point.code === code);
    if (!given) throw new Error(`No points were given for ${code}`);
    return { ...given, proposed, evidence: explanation };
  });
}

function isMotivated(point: ConfirmedPoint & { proposed: number }): boolean {
  return point.points === point.proposed || point.motivation.length >= MOTIVATION_MIN;
}

function valueOf(
  rows: readonly { criterion: string; confirmedHundredths: number }[],
  code: string,
): number | undefined {
  return rows.find(({ criterion }) => criterion === code)?.confirmedHundredths;
}
