import type { Questionnaire } from "./question-types.ts";
import { questionnaire } from "./questionnaire.ts";

/**
 * What a version does with the answers to the one before it. Names are of fields (`D06.people`) or
 * of whole questions (`D06`). What is not named is carried under its own name, as far as the new
 * version accepts it.
 */
export type VersionChange = {
  from: string;
  to: string;
  /** Old name → new name. */
  renamed?: Readonly<Record<string, string>>;
  /** By the new name of a field of choices: old option → new option. */
  recoded?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Old name → why its answer is not carried, in a sentence for the company. */
  dropped?: Readonly<Record<string, string>>;
};

/** The versions of the questionnaire, oldest first, and the way from each to the next. */
export type QuestionnaireRegistry = {
  current: Questionnaire;
  find: (version: string) => Questionnaire;
  changesBetween: (from: string, to: string) => VersionChange[];
};

/**
 * A new version is a file of data at the end of the list, and a change that leads to it.
 * @throws Error when two versions bear one name or a version has no way from the one before.
 */
export function registerQuestionnaires(
  versions: readonly [Questionnaire, ...Questionnaire[]],
  changes: readonly VersionChange[] = [],
): QuestionnaireRegistry {
  const names = versions.map(({ version }) => version);
  if (new Set(names).size < names.length) throw new Error("Two questionnaires bear one name");
  const way = names.slice(1).map((to, index) => {
    const from = names[index];
    const change = changes.find((one) => one.from === from && one.to === to);
    if (!change) throw new Error(`No change leads from ${String(from)} to ${to}`);
    return change;
  });
  function positionOf(version: string): number {
    const position = names.indexOf(version);
    if (position === -1) throw new Error(`There is no questionnaire ${version}`);
    return position;
  }
  return {
    current: versions.at(-1) ?? versions[0],
    find: (version) => versions[positionOf(version)] ?? versions[0],
    changesBetween: (from, to) => way.slice(positionOf(from), positionOf(to)),
  };
}

/** The questionnaires of the programme. A dossier keeps the version it was filled with. */
export const questionnaires = registerQuestionnaires([questionnaire]);
