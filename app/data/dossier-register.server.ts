import { dossierStates, type StateName } from "#workflows/dossier/dossier-states.ts";
import type { AuditLink } from "./audit-events.server.ts";
import type { ReadClient, Transaction } from "./database.server.ts";
import { dossiersOf, type Reader } from "./dossiers.server.ts";
import type { Prisma } from "./generated/sqlite/client.ts";

const endings = (Object.keys(dossierStates) as StateName[]).filter(
  (state) => dossierStates[state].waitsFor === null,
);

/** The dossier a company has on its way; null when all of its are closed. */
export function findOpenDossier(
  tx: Pick<ReadClient, "dossier">,
  reader: Pick<Reader, "organisationId">,
) {
  return tx.dossier.findFirst({
    where: { companyId: reader.organisationId, state: { notIn: endings } },
    orderBy: { createdAt: "desc" },
    select: { id: true, code: true },
  });
}

type NewDossier = {
  id: string;
  code: string;
  state: StateName;
  companyId: string;
  questionnaire: string;
  now: Date;
};

/** Stores a dossier whose chain is still empty. */
export async function saveNewDossier(
  tx: Transaction,
  { now, ...dossier }: NewDossier,
): Promise<void> {
  await tx.dossier.createMany({
    data: { ...dossier, createdAt: now, updatedAt: now, stateSince: now },
  });
}

/** Writes the first link of a new dossier's chain into its row. */
export async function saveChainHead(
  tx: Transaction,
  dossierId: string,
  link: AuditLink,
): Promise<void> {
  await tx.dossier.updateMany({
    where: { id: dossierId, auditSequence: link.sequence - 1 },
    data: { auditSequence: link.sequence, auditHead: link.hash },
  });
}

type DossierPage = { state: StateName | null; cursor: string | null; take: number };

/**
 * The dossiers a reader may see, last changed first; one more than a page tells whether others
 * follow. A page starts after the cursor's place in the index, however far down that is.
 */
export async function listDossiers(read: ReadClient, reader: Reader, page: DossierPage) {
  const { state, cursor, take } = page;
  const place = cursor === null ? null : await findPlace(read, reader, cursor);
  if (cursor !== null && place === null) return [];
  return read.dossier.findMany({
    where: {
      AND: [
        dossiersOf(reader),
        state === null ? {} : { state },
        place === null ? {} : below(place),
      ],
    },
    orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
    take: take + 1,
    select: {
      id: true,
      code: true,
      state: true,
      updatedAt: true,
      stateSince: true,
      termEndsOn: true,
      company: { select: { name: true } },
      call: { select: { code: true } },
    },
  });
}

type Place = { id: string; updatedAt: Date };

function findPlace(read: ReadClient, reader: Reader, id: string): Promise<Place | null> {
  return read.dossier.findFirst({
    where: { AND: [{ id }, dossiersOf(reader)] },
    select: { id: true, updatedAt: true },
  });
}

/** The first condition is what the index is searched by; the second settles equal instants. */
function below({ id, updatedAt }: Place): Prisma.DossierWhereInput {
  return {
    updatedAt: { lte: updatedAt },
    OR: [{ updatedAt: { lt: updatedAt } }, { id: { lt: id } }],
  };
}

/** How many dossiers a reader may see, by state. */
export async function countDossiersByState(
  read: ReadClient,
  reader: Reader,
): Promise<{ state: StateName; count: number }[]> {
  const rows = await read.dossier.groupBy({
    by: ["state"],
    where: dossiersOf(reader),
    _count: { _all: true },
  });
  return rows.map((row) => ({ state: row.state as StateName, count: row._count._all }));
}

/** The whole chain of a dossier, oldest event first. */
export function listHistory(read: ReadClient, reader: Reader, dossierId: string) {
  return read.auditEvent.findMany({
    where: { dossierId, dossier: { is: dossiersOf(reader) } },
    orderBy: { sequence: "asc" },
  });
}

/** The state a dossier was in before it last moved; null when it never did. */
export async function findLastMove(read: ReadClient, dossierId: string): Promise<StateName | null> {
  const row = await read.auditEvent.findFirst({
    where: { dossierId, event: { not: "document.issue" } },
    orderBy: { sequence: "desc" },
    select: { fromState: true },
  });
  return row && row.fromState in dossierStates ? (row.fromState as StateName) : null;
}
