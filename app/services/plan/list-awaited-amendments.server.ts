import { listAwaitedVersions } from "#app/data/plan/plan-versions.server.ts";
import type { Act } from "#app/services/act.server.ts";
import { daysBetween } from "#workflows/deadlines/days.ts";
import type { StateName } from "#workflows/dossier/dossier-states.ts";
import { mayAct } from "#workflows/dossier/may-act.ts";
import { dayInRome } from "#workflows/italian-dates.ts";

/** Changes of plans on the desk of consultant or office, the longest waiting first. */
export async function listAwaitedAmendments({ actor, database, now }: Act) {
  const { role } = actor;
  const awaited = role === "consultant" ? "proposed" : "advised";
  if (role !== "consultant" && role !== "caseOfficer") return [];
  const event = role === "consultant" ? "plan.approveAmendment" : "plan.authoriseAmendment";
  const rows = await listAwaitedVersions(database.read, actor, awaited);
  return rows
    .filter(({ dossier }) => mayAct(role, dossier.state as StateName, event))
    .map(({ dossierId, number, since, dossier }) => ({
      dossierId,
      number,
      code: dossier.code,
      companyName: dossier.company.name,
      waitingDays: since === null ? 0 : daysBetween(dayInRome(since), dayInRome(now)),
    }));
}
