import type { RankedDossier } from "#app/data/award/standings.server.ts";
import { rankingOutcomes, type RankingOutcome } from "#workflows/award/budget-run.ts";
import { namePoints, type RankedRow } from "#workflows/award/call-ranking.ts";
import { tieBreakers } from "#workflows/award/ranking.ts";
import { dossierStates, type StateName } from "#workflows/dossier/dossier-states.ts";
import { formatEuro } from "#workflows/money.ts";
import { formatPoints } from "#workflows/points.ts";
import type { CriterionCode, GridHeading } from "#workflows/programme/grid/grid-criterion.ts";
import { gridHeadings, headingTotal } from "#workflows/programme/grid/scoring-grid.ts";

/** A row of a ranking as readable text. */
export type RankingRowView = {
  dossierId: string;
  code: string;
  companyName: string;
  position: number;
  total: string;
  /** Points under A, B, C, D, E, F. */
  headings: string[];
  /** Every criterion with its points, for who opens the row. */
  criteria: string;
  requested: string;
  awarded: string;
  left: string;
  outcome: RankingOutcome;
  outcomeLabel: string;
  /** The first that the budget does not cover whole. */
  isCut: boolean;
  tieBreak: string;
  /** Where the dossier stands today; empty before the approval. */
  state: string;
  /** The sum the application would have if it slid; empty when it does not. */
  slide: string;
};

type Points = readonly { code: CriterionCode; points: number }[];

function showPoints(points: Points) {
  return {
    headings: (Object.keys(gridHeadings) as GridHeading[]).map((heading) =>
      formatPoints(headingTotal(heading, points)),
    ),
    criteria: points.map(({ code, points: given }) => `${code} ${formatPoints(given)}`).join(" · "),
  };
}

/** A row of the ranking as it would be today. */
export function showPreviewRow(
  row: RankedRow,
  { companyName, isCut }: { companyName: string; isCut: boolean },
): RankingRowView {
  const drawn = row.tieBreak === "draw" ? "Da sorteggiare all'approvazione" : null;
  return {
    dossierId: row.dossierId,
    code: row.code,
    companyName,
    position: row.position,
    total: formatPoints(row.total),
    ...showPoints(namePoints(row.points)),
    requested: formatEuro(row.requestedCents),
    awarded: formatEuro(row.awardedCents),
    left: formatEuro(row.leftCents),
    outcome: row.outcome,
    outcomeLabel: rankingOutcomes[row.outcome],
    isCut,
    tieBreak: drawn ?? (row.tieBreak ? tieBreakers[row.tieBreak] : ""),
    state: "",
    slide: "",
  };
}

/** A row of an approved ranking, with what the money freed since would give it. */
export function showApprovedRow(
  row: RankedDossier,
  money: { leftCents: number; slideCents: number | null; isCut: boolean },
): RankingRowView {
  const { dossier } = row;
  const points = (dossier.scoreSheet?.points ?? []).map(({ criterion, hundredths }) => ({
    code: criterion as CriterionCode,
    points: hundredths,
  }));
  return {
    dossierId: dossier.id,
    code: dossier.code,
    companyName: dossier.company.name,
    position: row.position,
    total: formatPoints(row.totalHundredths),
    ...showPoints(points),
    requested: formatEuro(row.requestedCents),
    awarded: formatEuro(row.awardedCents),
    left: formatEuro(money.leftCents),
    outcome: row.outcome as RankingOutcome,
    outcomeLabel: rankingOutcomes[row.outcome as RankingOutcome],
    isCut: money.isCut,
    tieBreak: row.tieBreak,
    state: dossierStates[dossier.state as StateName].label,
    slide: money.slideCents === null ? "" : formatEuro(money.slideCents),
  };
}
