import { findDossier } from "#app/data/dossiers.server.ts";
import type { Act } from "#app/services/act.server.ts";
import { migrateAnswers } from "#workflows/checkup/migrate-answers.ts";
import { migrateTyped } from "#workflows/checkup/migrate-typed.ts";
import { mayAct } from "#workflows/dossier/may-act.ts";
import { questionnaires } from "#workflows/programme/questionnaire/questionnaire-versions.ts";
import { readCheckup } from "./read-checkup.server.ts";

/**
 * The newer questionnaire a company may go over to while its check-up is a draft, with what becomes
 * of its answers; without an offer where there is none to make. Null for a stranger.
 */
export async function readVersionOffer({ act, dossierId }: { act: Act; dossierId: string }) {
  const { actor, database } = act;
  const registry = act.questionnaires ?? questionnaires;
  const dossier = await findDossier(database.read, actor, dossierId);
  if (!dossier) return null;
  const home = `/dossiers/${dossierId}/checkup`;
  const from = dossier.questionnaire;
  const to = registry.current.version;
  const mayAdopt = mayAct(actor.role, dossier.state, "checkup.adoptVersion");
  if (!mayAdopt || from === to) return { home, from, offer: null };
  const { answers, referenceDay, typed } = await readCheckup(
    database.read,
    actor,
    dossier,
    registry,
  );
  const migration = migrateAnswers({ from, to, answers, referenceDay, registry });
  const drafts = migrateTyped({ from, to, typed, registry });
  return {
    home,
    from,
    offer: {
      from,
      to,
      carried: Object.keys(migration.answers).length,
      notCarried: [...migration.notCarried, ...drafts.notCarried],
      toAnswer: migration.toAnswer,
    },
  };
}
