import type { ReadClient } from "#app/data/database.server.ts";
import { headcountIn, headsOf, type CheckupAnswers } from "#workflows/checkup/checkup-answers.ts";

/** People and women of a company as its check-up counts them (question B01); 0 while unanswered. */
export async function findStaffCounts(
  client: Pick<ReadClient, "checkupSection">,
  dossierId: string,
): Promise<{ staffHeads: number; staffWomen: number }> {
  const section = await client.checkupSection.findUnique({
    where: { dossierId_section: { dossierId, section: "B" } },
    select: { answers: true },
  });
  const answers = JSON.parse(section?.answers ?? "{}") as CheckupAnswers;
  return { staffHeads: headcountIn(answers), staffWomen: headsOf(answers, "women") };
}
