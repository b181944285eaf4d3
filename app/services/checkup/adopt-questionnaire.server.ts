import { adoptVersion } from "#app/data/checkup/questionnaire-versions.server.ts";
import { refused, type Act } from "#app/services/act.server.ts";
import { changedMeanwhile } from "#app/services/explain-refusal.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import { answersOfSection } from "#workflows/checkup/answer-texts.ts";
import { migrateAnswers } from "#workflows/checkup/migrate-answers.ts";
import { migrateTyped } from "#workflows/checkup/migrate-typed.ts";
import type { TypedValues } from "#workflows/checkup/section-draft.ts";
import { questionOf } from "#workflows/checkup/unreadable-answers.ts";
import type { SectionId } from "#workflows/programme/questionnaire/question-types.ts";
import { sectionOf } from "#workflows/programme/questionnaire/questionnaire.ts";
import { questionnaires } from "#workflows/programme/questionnaire/questionnaire-versions.ts";
import { settleAutosaves } from "./tell-autosaves.server.ts";
import { readCheckup } from "./read-checkup.server.ts";

type Adopting = {
  act: Act;
  dossierId: string;
  /** The version the company has seen on the page of the offer. */
  to: string;
};

/**
 * The company goes over to the present questionnaire while its check-up is a draft. What the new one
 * has no place for stays in the history, answer by answer. Windows that still hold the old form are
 * told so when they save.
 */
export function adoptQuestionnaire({ act, dossierId, to }: Adopting) {
  const registry = act.questionnaires ?? questionnaires;
  return performStep({
    act,
    dossierId,
    event: "checkup.adoptVersion",
    prepare: async (tx, dossier) => {
      const from = dossier.questionnaire;
      if (from === to || to !== registry.current.version) return refused(changedMeanwhile);
      const checkup = await readCheckup(tx, act.actor, dossier, registry);
      const { answers, referenceDay, sections } = checkup;
      const way = { from, to, registry };
      const { answers: carried, notCarried } = migrateAnswers({ ...way, answers, referenceDay });
      const drafts = migrateTyped({ ...way, typed: checkup.typed });
      // The history tells in the old words what was typed in them.
      await settleAutosaves(tx, { act, dossier, checkup });
      await adoptVersion(tx, {
        dossierId,
        to,
        savedAt: act.now,
        savedById: act.actor.userId,
        sections: registry.current.sections.flatMap(({ id }) => {
          const own = answersOfSection(id, carried, registry.current);
          const stored = sections.get(id);
          const typed = pickSection(id, drafts.typed);
          const isEmpty = !stored && Object.keys(own).length === 0;
          const version = stored?.version ?? 0;
          return isEmpty ? [] : [{ section: id, answers: own, typed, version }];
        }),
      });
      return proceed({
        reason: `Dal questionario ${from} al questionario ${to}`,
        changes: [...notCarried, ...drafts.notCarried].map(({ questionId, answer }) => ({
          field: questionId,
          from: answer,
          to: "",
        })),
      });
    },
  });
}

function pickSection(id: SectionId, typed: TypedValues): TypedValues {
  const own = Object.entries(typed).filter(([name]) => sectionOf(questionOf(name)) === id);
  return Object.fromEntries(own);
}
