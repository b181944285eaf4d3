import type { ReadClient } from "#app/data/database.server.ts";
import { findAwardBasis, type AwardBasis } from "#app/data/award/awards.server.ts";
import { findDossier, type Reader } from "#app/data/dossiers.server.ts";
import { rankingOutcomes, type RankingOutcome } from "#workflows/award/budget-run.ts";
import { checkGrant, grantableCents } from "#workflows/award/grant-checks.ts";
import type { Role } from "#workflows/dossier/permissions.ts";
import { dayInRome, formatDay, formatInstant } from "#workflows/italian-dates.ts";
import { formatEuro } from "#workflows/money.ts";
import { formatPoints } from "#workflows/points.ts";
import { toGrantCase } from "./grant-case.ts";

/** Roles that may read the points of a ranking. */
const POINT_READERS: readonly Role[] = ["company", "caseOfficer", "evaluator", "manager"];
/** Roles that follow the checks before a grant. */
const CHECK_READERS: readonly Role[] = ["caseOfficer", "manager"];

/** The award of a dossier as a reader may see it on a day; null when it is not the reader's. */
export async function readAward(
  read: ReadClient,
  reader: Reader,
  { dossierId, now }: { dossierId: string; now: Date },
) {
  const dossier = await findDossier(read, reader, dossierId);
  const basis = dossier && (await findAwardBasis(read, reader, dossierId));
  if (!dossier || !basis) return null;
  const { award } = basis;
  return {
    state: dossier.state,
    role: reader.role,
    callId: dossier.callId,
    term: toTerm(dossier),
    place: POINT_READERS.includes(reader.role) ? toPlace(basis) : null,
    award: award && toAwardView(award),
    ...readChecks(basis, { role: reader.role, day: dayInRome(now) }),
  };
}

/** The checks as they stand on a day, for who follows them. */
function readChecks(basis: AwardBasis, { role, day }: { role: Role; day: string }) {
  if (!basis.award || !CHECK_READERS.includes(role))
    return { checks: [], grantable: "", recorded: null };
  const grantCase = toGrantCase(basis, day);
  return {
    checks: checkGrant(grantCase),
    grantable: formatEuro(grantableCents(grantCase)),
    recorded: toRecorded(basis.award),
  };
}

function toTerm(dossier: { termEndsOn: string | null; termExplanation: string | null }) {
  const { termEndsOn, termExplanation } = dossier;
  if (termEndsOn === null) return null;
  return { endsOn: formatDay(termEndsOn), explanation: termExplanation ?? "" };
}

export type AwardView = NonNullable<Awaited<ReturnType<typeof readAward>>>;

function toPlace({ rankingRow }: AwardBasis) {
  if (!rankingRow) return null;
  return {
    position: rankingRow.position,
    total: formatPoints(rankingRow.totalHundredths),
    requested: formatEuro(rankingRow.requestedCents),
    outcome: rankingOutcomes[rankingRow.outcome as RankingOutcome],
    tieBreak: rankingRow.tieBreak,
    approved: formatInstant(rankingRow.ranking.approvedAt),
  };
}

type AwardRow = NonNullable<AwardBasis["award"]>;

function toAwardView(award: AwardRow) {
  return {
    proposed: formatEuro(award.proposedCents),
    amount: award.amountCents === null ? "" : formatEuro(award.amountCents),
    grantedOn: award.grantedOn ? formatDay(award.grantedOn) : "",
    accepted: award.acceptedAt ? formatInstant(award.acceptedAt) : "",
    cup: award.cup ?? "",
    cor: award.cor ?? "",
  };
}

const recordedFields = [
  "cup",
  "cor",
  "corOn",
  "durcOutcome",
  "durcProtocol",
  "durcRequestedOn",
  "deMinimisCheckedOn",
  "deMinimisCode",
] as const;

/** What the officer has recorded, as the form shows it again. */
function toRecorded(award: AwardRow): Record<string, string> {
  return Object.fromEntries(recordedFields.map((field) => [field, award[field] ?? ""]));
}
