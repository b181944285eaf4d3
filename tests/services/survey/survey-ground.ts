import { randomBytes } from "node:crypto";
import { replaceCodes } from "#app/data/survey/surveys.server.ts";
import type { Database } from "#app/data/database.server.ts";
import type { Actor } from "#app/services/act.server.ts";
import { answerSurvey } from "#app/services/survey/answer-survey.server.ts";
import { closeSurvey } from "#app/services/survey/close-survey.server.ts";
import { hashCode } from "#app/services/survey/hash-code.ts";
import { makeSlips } from "#app/services/survey/make-slips.server.ts";
import { openSurvey } from "#app/services/survey/open-survey.server.ts";
import { readSurvey } from "#app/services/survey/read-survey.server.ts";
import { openDossierAt } from "#tests/setup/dossier-at.ts";
import { actAs, addActor, CONSULTANCY } from "#tests/setup/test-actors.ts";
import { openTestDatabase } from "#tests/setup/test-database.ts";
import { readPdf } from "#tests/templates/read-pdf.ts";
import { surveyAnswerSchema, type SurveyAnswer } from "#workflows/survey/survey-answer-schema.ts";
import { readCode, writeCode } from "#workflows/survey/survey-code.ts";
import type { Act } from "#app/services/act.server.ts";

export const NOW = new Date("2026-11-02T09:00:00Z");
export const LATER = new Date("2026-11-20T09:00:00Z");
export const SITE = "https://cip.example";
export const OPENING = { slips: 12, closesOn: "2026-11-16" };

export type Ground = { database: Database; company: Actor; dossierId: string };

/** A firm of twelve with an open survey. */
export async function openGround(database = openTestDatabase()): Promise<Ground> {
  const { company, dossierId } = await openDossierAt(database, "checkup.draft");
  const outcome = await openSurvey({
    act: actAs(database, company, NOW),
    dossierId,
    opening: OPENING,
  });
  if (!outcome.ok) throw new Error(outcome.refusal.what);
  return { database, company, dossierId };
}

/** Codes without the paper they are printed on. */
export async function handOut({ database, dossierId }: Ground): Promise<string[]> {
  const codes = Array.from({ length: OPENING.slips }, () => writeCode(randomBytes(16)));
  const hashes = codes.map(hashCode);
  await database.inTransaction((tx) => replaceCodes(tx, { dossierId, hashes, day: "2026-11-02" }));
  return codes;
}

export function answerOf(posted: object): SurveyAnswer {
  return surveyAnswerSchema.parse(posted);
}

export async function urnOf({ database }: Ground) {
  const urn = await database.read.surveyUrn.findFirst({ omit: { dossierId: true } });
  if (!urn) throw new Error("There is no urn");
  return urn;
}

export function answer({ database }: Ground, code: string, posted: object = {}, now = NOW) {
  return answerSurvey({ database, now, code, answer: answerOf({ balance: "yes", ...posted }) });
}

export async function answerAll(ground: Ground, posted: readonly object[]): Promise<string[]> {
  const codes = await handOut(ground);
  for (const [index, one] of posted.entries()) await answer(ground, codes[index]!, one);
  return codes;
}

export function look({ database, company, dossierId }: Ground, now = NOW) {
  return readSurvey(actAs(database, company, now), dossierId);
}

export function close({ database, company, dossierId }: Ground, now = NOW) {
  return closeSurvey(actAs(database, company, now), dossierId);
}

/** Everything a reader of the database could see of a survey, and of what surrounds it. */
export async function dump({ database: { read } }: Ground) {
  return JSON.stringify([
    await read.survey.findMany(),
    await read.surveyUrn.findMany(),
    await read.surveyCode.findMany({ orderBy: { hash: "asc" } }),
    await read.auditEvent.findMany(),
    await read.outboxJob.findMany(),
    await read.message.findMany(),
  ]);
}

/** Six people who say one thing and the others who say another. */
export const six = (posted: object, others: object, count = 12) =>
  Array.from({ length: count }, (_, index) => (index < 6 ? posted : others));

/** A consultant at work. */
export async function consultantOf({ database }: Ground): Promise<Act> {
  return actAs(database, await addActor(database, "consultant", CONSULTANCY), NOW);
}

/** The codes as the consultant prints them. */
export async function printedCodes(ground: Ground): Promise<string[]> {
  const { dossierId } = ground;
  const outcome = await makeSlips({ act: await consultantOf(ground), dossierId, site: SITE });
  if (!outcome.ok) throw new Error(outcome.refusal.what);
  const { text } = readPdf(outcome.value);
  const found = text.match(/(?:[0-9A-Z]{4}-){6}[0-9A-Z]{4}/g) ?? [];
  return found.map((typed) => readCode(typed) ?? "unreadable");
}
