import type { Database } from "#app/data/database.server.ts";
import { openDossier } from "#app/services/dossier/open-dossier.server.ts";
import type { Actor } from "#app/services/act.server.ts";
import type { StateName } from "#workflows/dossier/dossier-states.ts";
import { actAs, addCompany } from "./test-actors.ts";

/** Twelve people, seven of them women. */
const STAFF = { "B01.women.permanent": 7, "B01.men.permanent": 5 };

/** A company with a dossier that was put into a state, its staff counted by the check-up. */
export async function openDossierAt(
  database: Database,
  state: StateName,
): Promise<{ company: Actor; dossierId: string }> {
  const company = await addCompany(database);
  const outcome = await openDossier({ act: actAs(database, company) });
  if (!outcome.ok) throw new Error(outcome.refusal.what);
  const dossierId = outcome.value;
  await database.inTransaction(async (tx) => {
    await tx.dossier.update({ where: { id: dossierId }, data: { state } });
    await tx.checkupSection.create({
      data: {
        dossierId,
        section: "B",
        answers: JSON.stringify(STAFF),
        version: 1,
        savedAt: new Date("2026-10-01T09:00:00Z"),
        savedById: company.userId,
      },
    });
  });
  return { company, dossierId };
}
