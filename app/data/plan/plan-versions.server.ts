import type { ReadClient, Transaction } from "#app/data/database.server.ts";
import { dossiersOf, notOfColleagues, type Reader } from "#app/data/dossiers.server.ts";
import type { ConciliationPlan } from "#workflows/plan/conciliation-plan.ts";
import { blankMeasure, blankFigures } from "#workflows/plan/conciliation-plan.ts";
import type { VersionState } from "#workflows/plan/plan-amendment.ts";
import type { PlanChange } from "#workflows/plan/plan-changes.ts";
import type { PlanVersionModel } from "../generated/sqlite/models.ts";

/** A version of a plan with what it holds. */
export type PlanVersion = Omit<PlanVersionModel, "state" | "content" | "differences"> & {
  state: VersionState;
  plan: ConciliationPlan;
  differences: PlanChange[];
};

/** What is written of a version when it changes. */
export type VersionChanges = Partial<
  Omit<PlanVersion, "dossierId" | "number" | "plan"> & { plan: ConciliationPlan }
>;

const OPEN = ["draft", "proposed", "advised"];
const ALL = [...OPEN, "approved", "withdrawn"];

/** The versions a reader sees: what is still being written only with the company and its adviser. */
function versionsOf(reader: Reader, states: readonly string[]) {
  const readsDrafts = reader.role === "company" || reader.role === "consultant";
  const shown = readsDrafts ? [...states] : states.filter((state) => state !== "draft");
  return { state: { in: shown }, dossier: { is: dossiersOf(reader) } };
}

/** The versions of a plan, the first first; none for who may not see the dossier. */
export async function listPlanVersions(
  client: Pick<ReadClient, "planVersion">,
  reader: Reader,
  dossierId: string,
): Promise<PlanVersion[]> {
  const rows = await client.planVersion.findMany({
    where: { dossierId, ...versionsOf(reader, ALL) },
    orderBy: { number: "asc" },
  });
  return rows.map(toVersion);
}

/** The change of a plan that is under way; null without one, or while the reader may not see it. */
export async function findOpenVersion(
  client: Pick<ReadClient, "planVersion">,
  reader: Reader,
  dossierId: string,
): Promise<PlanVersion | null> {
  const row = await client.planVersion.findFirst({
    where: { dossierId, ...versionsOf(reader, OPEN) },
  });
  return row && toVersion(row);
}

/** What a version of a plan is by now, for whoever is told of it; null when it is not there. */
export async function findVersionState(
  read: Pick<ReadClient, "planVersion">,
  { dossierId, number }: Pick<PlanVersion, "dossierId" | "number">,
): Promise<VersionState | null> {
  const row = await read.planVersion.findUnique({
    where: { dossierId_number: { dossierId, number } },
    select: { state: true },
  });
  return row && (row.state as VersionState);
}

const MOST_AWAITED = 50;

/** Changes of plans in one state that wait for a reader, the longest waiting first. */
export async function listAwaitedVersions(
  read: Pick<ReadClient, "planVersion">,
  reader: Reader,
  state: "proposed" | "advised",
) {
  const rows = await read.planVersion.findMany({
    where: { state, dossier: { is: { AND: [dossiersOf(reader), notOfColleagues(reader)] } } },
    orderBy: [{ proposedAt: "asc" }, { dossierId: "asc" }],
    take: MOST_AWAITED,
    select: {
      dossierId: true,
      number: true,
      proposedAt: true,
      advisedAt: true,
      dossier: { select: { code: true, state: true, company: { select: { name: true } } } },
    },
  });
  return rows.map((row) => ({ ...row, since: row.advisedAt ?? row.proposedAt }));
}

/** Writes new versions; what they do not say stays empty. */
export async function addPlanVersions(
  tx: Transaction,
  versions: readonly (Pick<PlanVersion, "dossierId" | "number" | "state" | "plan" | "begunAt"> &
    VersionChanges)[],
): Promise<void> {
  await tx.planVersion.createMany({
    data: versions.map((version) => ({
      ...{ reason: "", requestedCents: 0, ceilingCents: null, version: 1, note: "" },
      ...{ proposedByName: "", advisedByName: "", settledByName: "", differences: "[]" },
      ...toColumns(version),
      dossierId: version.dossierId,
      number: version.number,
      state: version.state,
      begunAt: version.begunAt,
      content: JSON.stringify(version.plan),
    })),
  });
}

/** Writes over an open version as it was read; false when it has changed since. */
export async function savePlanVersion(
  tx: Transaction,
  { dossierId, number, state, version }: PlanVersion,
  changes: VersionChanges,
): Promise<boolean> {
  const { count } = await tx.planVersion.updateMany({
    where: { dossierId, number, state, version },
    data: { ...toColumns(changes), version: version + 1 },
  });
  return count === 1;
}

function toColumns({ plan, differences, ...columns }: VersionChanges) {
  return {
    ...columns,
    ...(plan && { content: JSON.stringify(plan) }),
    ...(differences && { differences: JSON.stringify(differences) }),
  };
}

/** A version of years ago may lack what plans have learnt to say since: that is empty in it. */
function toVersion({ content, differences, ...row }: PlanVersionModel): PlanVersion {
  const kept = JSON.parse(content) as ConciliationPlan;
  return {
    ...row,
    state: row.state as VersionState,
    differences: JSON.parse(differences) as PlanChange[],
    plan: {
      ...blankFigures,
      ...kept,
      version: row.version,
      measures: kept.measures.map((measure) => ({ ...blankMeasure, ...measure })),
    },
  };
}
