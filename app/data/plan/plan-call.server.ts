import type { ReadClient } from "#app/data/database.server.ts";
import { numberIn, type CheckupAnswers } from "#workflows/checkup/checkup-answers.ts";
import { describePlanCall, type KnownSize, type PlanCall } from "#workflows/plan/plan-call.ts";

type Client = Pick<ReadClient, "call" | "checkupSection">;

/**
 * The call a plan is written for: the one chosen, or the open one that closes first. Null when none
 * is chosen and none is open.
 */
export async function findPlanCall(
  client: Client,
  dossier: { id: string; callId: string | null; heads: number; today: string },
): Promise<PlanCall | null> {
  const { id, callId, heads, today } = dossier;
  const [call, sections] = await Promise.all([
    client.call.findFirst({
      where:
        callId === null
          ? { opensOn: { lte: today }, closesOn: { gte: today }, rankedAt: null }
          : { id: callId },
      orderBy: [{ closesOn: "asc" }, { code: "asc" }],
      select: { title: true, ruleSet: true, opensOn: true, referenceCostCents: true },
    }),
    client.checkupSection.findMany({
      where: { dossierId: id, section: { in: ["A", "B"] } },
      select: { answers: true },
    }),
  ]);
  return call && describePlanCall(call, readSize(sections, heads));
}

function readSize(sections: readonly { answers: string }[], heads: number): KnownSize {
  const answers = sections.reduce<CheckupAnswers>(
    (all, section) => ({ ...all, ...(JSON.parse(section.answers) as CheckupAnswers) }),
    {},
  );
  return {
    heads,
    workUnitsHundredths: numberIn(answers, "B05"),
    turnoverCents: numberIn(answers, "A07.turnover"),
    balanceCents: numberIn(answers, "A07.balance"),
  };
}
