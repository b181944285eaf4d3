import { randomInt } from "node:crypto";
import type { Database, Transaction } from "#app/data/database.server.ts";
import {
  findDossierOfCode,
  findUrnForAnswer,
  lockSurvey,
  saveUrn,
  spendCode,
} from "#app/data/survey/survey-answers.server.ts";
import { dayInRome } from "#workflows/italian-dates.ts";
import type { SurveyAnswer } from "#workflows/survey/survey-answer-schema.ts";
import { addToTallies, wordsIn } from "#workflows/survey/survey-tally.ts";
import { hashCode } from "./hash-code.ts";

type Answering = { database: Database; now: Date; code: string; answer: SurveyAnswer };

/**
 * Takes one person's answer: the code is spent and the answer added to the sums. Nothing is stored
 * that ties one to the other, and no row, time, address or number of the answer itself. A code spent
 * before changes nothing and is thanked all the same: nobody can find out with it who has answered.
 * @returns false when the survey takes no answers with this code: wrong, or closed. One answer for both.
 */
export function answerSurvey({ database, now, code, answer }: Answering): Promise<boolean> {
  const hash = hashCode(code);
  return database.inTransaction(async (tx) => {
    const dossierId = await findDossierOfCode(tx, hash);
    if (dossierId === null) return false;
    await lockSurvey(tx, dossierId);
    const found = await findUrnForAnswer(tx, { dossierId, hash });
    if (!found?.codeIsKnown || !takesAnswers(found, now)) return false;
    if (await spendCode(tx, hash)) await putInto(tx, { dossierId, urn: found.urn, answer });
    return true;
  });
}

/** Whether a survey is open and its last day is not over. */
export function takesAnswers(survey: { state: string; closesOn: string }, now: Date): boolean {
  return survey.state === "open" && dayInRome(now) <= survey.closesOn;
}

type Putting = {
  dossierId: string;
  urn: NonNullable<Awaited<ReturnType<typeof findUrnForAnswer>>>["urn"];
  answer: SurveyAnswer;
};

async function putInto(tx: Transaction, { dossierId, urn, answer }: Putting): Promise<void> {
  const words = wordsIn(answer);
  await saveUrn(tx, dossierId, {
    answers: urn.answers + 1,
    tallies: addToTallies(urn.tallies, answer),
    texts: words === "" ? urn.texts : insertAnywhere(urn.texts, words),
  });
}

function insertAnywhere(texts: readonly string[], text: string): string[] {
  return texts.toSpliced(randomInt(texts.length + 1), 0, text);
}
