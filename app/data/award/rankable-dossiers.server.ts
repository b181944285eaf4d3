import type { Prisma } from "#app/data/generated/sqlite/client.ts";
import type { ReadClient } from "#app/data/database.server.ts";
import type { Reader } from "#app/data/dossiers.server.ts";
import { roleMay } from "#workflows/dossier/permissions.ts";

const rankableColumns = {
  id: true,
  code: true,
  application: {
    select: {
      submittedAt: true,
      requestedCents: true,
      workUnitsHundredths: true,
      staffHeads: true,
      staffWomen: true,
    },
  },
  scoreSheet: {
    select: {
      closedAt: true,
      totalHundredths: true,
      bonusHundredths: true,
      inputs: true,
      inputsHash: true,
    },
  },
} satisfies Prisma.DossierSelect;

/** An application that waits for its place, with the sheet it was scored on. */
export type RankableDossier = Prisma.DossierGetPayload<{ select: typeof rankableColumns }>;

const PAGE = 500;

/**
 * The applications of a call that wait for their place, in the order of their codes, five hundred at
 * a time: a call of any size is read with the memory of one page. Nothing for who may not read calls.
 */
export async function* pagesOfRankable(
  read: ReadClient,
  reader: Reader,
  callId: string,
): AsyncGenerator<RankableDossier[]> {
  if (!roleMay(reader.role, "call.read")) return;
  let after = "";
  let page: RankableDossier[];
  do {
    page = await read.dossier.findMany({
      where: { callId, state: "award.awaitingRanking", code: { gt: after } },
      orderBy: { code: "asc" },
      take: PAGE,
      select: rankableColumns,
    });
    yield page;
    after = page.at(-1)?.code ?? after;
  } while (page.length === PAGE);
}
