import type { ReadClient } from "#app/data/database.server.ts";
import { pagesOfStandings } from "#app/data/award/standings.server.ts";
import type { Reader } from "#app/data/dossiers.server.ts";
import { openRerun, settledCents, type Slide } from "#workflows/award/budget-standing.ts";
import { ruleSets, type RuleSetId } from "#workflows/programme/rule-sets.ts";

type RankedCall = { id: string; ruleSet: string; budgetCents: number };

/**
 * The applications of an approved ranking that the money left lets go up, in the ranking's order: the
 * budget is run again from the top until it ends, so what is read is what has money, not the call.
 */
export async function findSlides(
  read: ReadClient,
  { reader, call }: { reader: Reader; call: RankedCall },
): Promise<Slide[]> {
  const rules = ruleSets[call.ruleSet as RuleSetId];
  const rerun = openRerun({
    budgetCents: call.budgetCents,
    settledCents: await addUpSettled(read, reader, call.id),
    partialFromPercent: rules.partialAwardFromPercent.value,
  });
  const slides: Slide[] = [];
  for await (const page of pagesOfStandings(read, reader, { callId: call.id, only: "all" }))
    for (const standing of page) {
      const { slide, isCut } = rerun(standing);
      if (slide) slides.push(slide);
      if (isCut) return slides;
    }
  return slides;
}

async function addUpSettled(read: ReadClient, reader: Reader, callId: string): Promise<number> {
  let settled = 0;
  for await (const page of pagesOfStandings(read, reader, { callId, only: "holders" }))
    settled = page.reduce((sum, standing) => sum + settledCents(standing), settled);
  return settled;
}
