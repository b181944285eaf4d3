import type { ReadClient } from "#app/data/database.server.ts";
import type { Reader } from "#app/data/dossiers.server.ts";
import { readPlan } from "#app/services/plan/read-plan.server.ts";
import { formatDay } from "#workflows/italian-dates.ts";
import { sharingManners } from "#workflows/plan/plan-choices.ts";

/** What an evaluator reads of a plan before judging it, as readable text. */
export async function readEvidence(read: ReadClient, reader: Reader, dossierId: string) {
  const plan = await readPlan(read, reader, dossierId);
  const manner = plan.sharingManner === null ? "" : sharingManners[plan.sharingManner];
  return {
    title: plan.title,
    aim: plan.aim,
    sharing:
      plan.sharedOn === null
        ? "Non documentata"
        : [`${manner}, ${formatDay(plan.sharedOn)}`, plan.sharingEvidence]
            .filter((part) => part !== "")
            .join(". "),
    measures: plan.measures.map((measure) => ({
      title: measure.title,
      answersNeed: measure.answersNeed,
      aim: measure.aim,
      responsible: measure.responsible,
      period: `${formatDay(measure.startsOn)} – ${formatDay(measure.endsOn)}`,
      indicator: `${measure.indicator}: da ${measure.baseline} a ${measure.target}`,
    })),
  };
}
