import type { Letterhead } from "#templates/programme-document.ts";
import type { ReadClient } from "./database.server.ts";

/**
 * The letterhead of a body as it was on a day: bodies of the programme have changed their names.
 * @throws Error when the body had no name yet on that day.
 */
export async function findLetterhead(
  client: Pick<ReadClient, "organisationName">,
  kind: "province" | "consultancy",
  day: string,
): Promise<Letterhead> {
  const row = await client.organisationName.findFirst({
    where: { organisation: { is: { kind } }, validFrom: { lte: day } },
    orderBy: { validFrom: "desc" },
  });
  if (!row) throw new Error(`No letterhead for ${kind} on ${day}`);
  return { organisation: row.name, office: row.office, address: row.address };
}

/** The unions that sign agreements, in alphabetical order. */
export function listUnions(client: Pick<ReadClient, "organisation">) {
  return client.organisation.findMany({ where: { kind: "union" }, orderBy: { name: "asc" } });
}
