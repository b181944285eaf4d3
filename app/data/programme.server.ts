import type { Prisma } from "./generated/sqlite/client.ts";
import type { ReadClient, Transaction } from "./database.server.ts";

export type ProgrammeBody = {
  id: string;
  kind: string;
  name: string;
  names: readonly { validFrom: string; name: string; office: string; address: string }[];
};

/** Stores the bodies of the programme and their names, once. */
export async function saveBodies(
  tx: Transaction,
  bodies: readonly ProgrammeBody[],
  createdAt: Date,
): Promise<void> {
  await tx.organisation.createMany({
    data: bodies.map(({ id, kind, name }) => ({ id, kind, name, createdAt })),
  });
  await tx.organisationName.createMany({
    data: bodies.flatMap(({ id, names }) =>
      names.map((entry) => ({ id: `${id}-${entry.validFrom}`, organisationId: id, ...entry })),
    ),
  });
}

/** Whether the bodies of the programme are stored already. */
export async function hasBodies(client: Pick<ReadClient, "organisation">): Promise<boolean> {
  return (await client.organisation.count({ where: { kind: "province" } })) > 0;
}

/** Stores calls as they are published. */
export async function saveCalls(
  tx: Transaction,
  calls: readonly Prisma.CallCreateManyInput[],
): Promise<void> {
  await tx.call.createMany({ data: [...calls] });
}
