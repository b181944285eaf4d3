import type { StateName } from "#workflows/dossier/dossier-states.ts";
import type { Role } from "#workflows/dossier/permissions.ts";
import type { Prisma } from "./generated/sqlite/client.ts";
import type { ReadClient, Transaction } from "./database.server.ts";
import { listLetterheads } from "./organisations.server.ts";
import { lockDossier } from "./row-locks.server.ts";

/** Whose eyes a query has: every query on dossiers takes it and puts it in its condition. */
export type Reader = { role: Role; organisationId: string; userId: string };

/** The dossier as a step needs it. */
export type DossierForStep = NonNullable<Awaited<ReturnType<typeof findDossierForStep>>>;

const protocolled: Prisma.DossierWhereInput = {
  application: { is: { submittedAt: { not: null } } },
};

/** Which dossiers a reader may see: their own, or those that have come to their desk. */
export function dossiersOf(reader: Reader): Prisma.DossierWhereInput {
  const byRole: Record<Role, Prisma.DossierWhereInput> = {
    company: { companyId: reader.organisationId },
    consultant: {},
    union: { agreement: { is: { kind: "adhesion" } } },
    caseOfficer: protocolled,
    manager: protocolled,
    evaluator: {
      OR: [
        { state: { startsWith: "evaluation." } },
        { evaluations: { some: { evaluatorId: reader.userId } } },
      ],
    },
    accountant: { award: { is: { acceptedAt: { not: null } } } },
    payer: { award: { is: { acceptedAt: { not: null } } } },
    accountAdministrator: { id: { in: [] } },
  };
  return byRole[reader.role];
}

/** Of the dossiers a consultant may see, those that are theirs or nobody's; no bound for others. */
export function notOfColleagues({ role, userId }: Reader): Prisma.DossierWhereInput {
  if (role !== "consultant") return {};
  return { OR: [{ consultantId: null }, { consultantId: userId }] };
}

/**
 * The dossier a reader wants to act on, with its company, its call and the letterheads its documents
 * may bear; null when it is not theirs. Other acts on the dossier wait until this transaction ends.
 */
export async function findDossierForStep(tx: Transaction, reader: Reader, dossierId: string) {
  await lockDossier(tx, dossierId);
  return readDossierForStep(tx, reader, dossierId);
}

/** As {@link findDossierForStep} for a dossier that is locked already. */
export async function readDossierForStep(tx: Transaction, reader: Reader, dossierId: string) {
  const [row, letterheads] = await Promise.all([
    tx.dossier.findFirst({
      where: { AND: [{ id: dossierId }, dossiersOf(reader)] },
      include: { company: true, call: true },
    }),
    listLetterheads(tx),
  ]);
  return row && { ...row, state: row.state as StateName, letterheads };
}

/** The state of a dossier a reader may see; null when it is not theirs. */
export async function findDossierState(
  read: Pick<ReadClient, "dossier">,
  reader: Reader,
  dossierId: string,
): Promise<StateName | null> {
  const row = await read.dossier.findFirst({
    where: { AND: [{ id: dossierId }, dossiersOf(reader)] },
    select: { state: true },
  });
  return row && (row.state as StateName);
}

/** The dossier a reader wants to look at; null when it is not theirs. */
export async function findDossier(read: ReadClient, reader: Reader, dossierId: string) {
  const row = await read.dossier.findFirst({
    where: { AND: [{ id: dossierId }, dossiersOf(reader)] },
    include: { company: true, call: true },
  });
  return row && { ...row, state: row.state as StateName };
}
