import type { StateName } from "#workflows/dossier/dossier-states.ts";
import type { Prisma } from "./generated/sqlite/client.ts";
import type { ReadClient } from "./database.server.ts";
import { dossiersOf, notOfColleagues, type Reader } from "./dossiers.server.ts";

const deskColumns = {
  id: true,
  code: true,
  state: true,
  stateSince: true,
  termEndsOn: true,
  termExplanation: true,
  company: { select: { name: true } },
} satisfies Prisma.DossierSelect;

/** Dossiers that wait for the reader, by state: how many, since when, next term. */
export async function listQueues(read: ReadClient, reader: Reader, states: readonly StateName[]) {
  const rows = await read.dossier.groupBy({
    by: ["state"],
    where: awaitedWork(reader, states),
    _count: { _all: true },
    _min: { stateSince: true, termEndsOn: true },
  });
  return rows.map((row) => ({
    state: row.state as StateName,
    count: row._count._all,
    oldestSince: row._min.stateSince,
    nextTerm: row._min.termEndsOn,
  }));
}

/** The dossiers that wait for the reader, those waiting longest first. */
export async function listAwaitedDossiers(
  read: ReadClient,
  reader: Reader,
  { states, take }: { states: readonly StateName[]; take: number },
) {
  const rows = await read.dossier.findMany({
    where: awaitedWork(reader, states),
    orderBy: [{ stateSince: "asc" }, { id: "asc" }],
    take,
    select: deskColumns,
  });
  return rows.map((row) => ({ ...row, state: row.state as StateName }));
}

/** All dossiers of a company, newest first. */
export async function listCompanyDossiers(read: ReadClient, reader: Reader) {
  const rows = await read.dossier.findMany({
    where: dossiersOf(reader),
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 20,
    select: deskColumns,
  });
  return rows.map((row) => ({ ...row, state: row.state as StateName }));
}

/** What counts as work on a reader's desk: in a state of their role, and not done by them already. */
function awaitedWork(reader: Reader, states: readonly StateName[]): Prisma.DossierWhereInput {
  return { AND: [dossiersOf(reader), ownTurn(reader, states)] };
}

function ownTurn(reader: Reader, states: readonly StateName[]): Prisma.DossierWhereInput {
  if (reader.role === "union")
    return {
      // A signature may follow while the application is on its way.
      OR: [
        "agreement.awaitingUnions",
        "application.",
        "admissibility.",
        "evaluation.",
        "award.",
      ].map((stage) => ({ state: { startsWith: stage } })),
      agreement: {
        is: {
          kind: "adhesion",
          signatures: { none: { organisationId: reader.organisationId } },
        },
      },
    };
  if (reader.role === "evaluator")
    return {
      state: "evaluation.scoring",
      evaluations: { none: { evaluatorId: reader.userId, handedInAt: { not: null } } },
    };
  return { state: { in: [...states] }, ...notOfColleagues(reader) };
}
