import {
  listDraftCheckups,
  type DraftCheckup,
} from "#app/data/checkup/questionnaire-versions.server.ts";
import type { ReadClient } from "#app/data/database.server.ts";
import { migrateAnswers } from "#workflows/checkup/migrate-answers.ts";
import { migrateTyped } from "#workflows/checkup/migrate-typed.ts";
import { referenceDayOf } from "#workflows/checkup/reference-day.ts";
import { dayInRome } from "#workflows/italian-dates.ts";
import type { QuestionnaireRegistry } from "#workflows/programme/questionnaire/questionnaire-versions.ts";

/**
 * What would become of every check-up in draft if it went over to the present questionnaire of a
 * registry: how much is carried, what is not and why, what would have to be answered. Writes nothing.
 */
export async function tryQuestionnaire(read: ReadClient, registry: QuestionnaireRegistry) {
  const to = registry.current.version;
  const drafts = await listDraftCheckups(read);
  return drafts
    .filter(({ questionnaire }) => questionnaire !== to)
    .map((draft) => tryOne(draft, registry));
}

function tryOne(draft: DraftCheckup, registry: QuestionnaireRegistry) {
  const { code, companyName, questionnaire: from, createdAt, answers, typed } = draft;
  const way = { from, to: registry.current.version, registry };
  const referenceDay = referenceDayOf(dayInRome(createdAt));
  const migration = migrateAnswers({ ...way, answers, referenceDay });
  const drafts = migrateTyped({ ...way, typed });
  return {
    ...{ code, companyName, ...way },
    carried: Object.keys(migration.answers).length + Object.keys(drafts.typed).length,
    notCarried: [...migration.notCarried, ...drafts.notCarried],
    toAnswer: migration.toAnswer,
  };
}
