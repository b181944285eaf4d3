import type { Letterhead } from "#templates/programme-document.ts";
import type { ReadClient } from "./database.server.ts";

/** The names the two issuing bodies have borne, the latest first. */
export function listLetterheads(client: Pick<ReadClient, "organisationName">) {
  return client.organisationName.findMany({
    where: { organisation: { is: { kind: { in: ["province", "consultancy"] } } } },
    orderBy: { validFrom: "desc" },
    select: {
      name: true,
      office: true,
      address: true,
      validFrom: true,
      organisation: { select: { kind: true } },
    },
  });
}

type DatedLetterhead = Awaited<ReturnType<typeof listLetterheads>>[number];

/**
 * The letterhead of a body as it was on a day: bodies of the programme have changed their names.
 * @throws Error when the body had no name yet on that day.
 */
export function pickLetterhead(
  letterheads: readonly DatedLetterhead[],
  kind: "province" | "consultancy",
  day: string,
): Letterhead {
  const found = letterheads.find(
    ({ organisation, validFrom }) => organisation.kind === kind && validFrom <= day,
  );
  if (!found) throw new Error(`No letterhead for ${kind} on ${day}`);
  return { organisation: found.name, office: found.office, address: found.address };
}

/** As {@link pickLetterhead}, for a document of no single dossier. */
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
