import { randomBytes } from "node:crypto";
import { hashPassword } from "#app/auth/password.server.ts";
import type { Database } from "#app/data/database.server.ts";
import { DEMO_PASSWORD } from "#app/demo/demo-accounts.ts";
import { firmsOfClosedCall, firmsOfOpenCall, type DemoFirm } from "#app/demo/demo-firms.ts";
import { describeFirm } from "#app/demo/describe-firm.ts";
import { installStaff } from "#app/demo/install-cast.server.ts";
import {
  openPlay,
  playAfterRanking,
  playCallRanking,
  playEvaluations,
  playUntilAdmitted,
  playUntilRanking,
  type Stage,
} from "#app/demo/play-dossier.server.ts";
import { playClock, seededIds, type Play } from "#app/demo/player.server.ts";
import { readDossierInput } from "#app/demo/read-dossier-input.ts";
import { drainOutbox } from "#app/worker/drain-outbox.server.ts";
import { formatCents } from "#workflows/money.ts";
import { programmeCalls } from "#workflows/programme/programme-calls.ts";

const FIRST_DAY = "2015-01-08";

/**
 * Fills a new database with the demonstration: one account a role and fictitious firms that the
 * very services of the programme have brought to every stage, in both calls.
 * @throws Error when a firm does not get where it should: the demonstration would be misleading.
 */
export async function seedDemo(database: Database, say: (line: string) => void): Promise<void> {
  say("Preparo i dati dimostrativi: la prima volta richiede circa un minuto.");
  const stage = await setStage(database);
  await playClosedCall(stage);
  for (const [index, firm] of firmsOfOpenCall.entries())
    expectEnd(firm, await playUntilRanking(await open(stage, firm, 100 + index)));
  await drainOutbox(database);
  say(`Dati pronti: ${String(firmsOfClosedCall.length + firmsOfOpenCall.length)} imprese.`);
}

async function setStage(database: Database): Promise<Stage> {
  const newId = seededIds(randomBytes(8).toString("hex"));
  const clock = playClock();
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const staff = await installStaff({ database, now: clock(FIRST_DAY), newId, passwordHash });
  return { database, newId, clock, staff, passwordHash };
}

/** Every application is admitted or excluded before the first evaluation may close. */
async function playClosedCall(stage: Stage): Promise<void> {
  const plays: { firm: DemoFirm; play: Play }[] = [];
  for (const [index, firm] of firmsOfClosedCall.entries())
    plays.push({ firm, play: await open(stage, firm, index) });
  for (const { firm, play } of plays) expectEnd(firm, await playUntilAdmitted(play));
  for (const { firm, play } of plays) expectEnd(firm, await playEvaluations(play));
  const [first] = plays;
  if (first) expectEnd(first.firm, await playCallRanking(first.play));
  for (const { firm, play } of plays) expectEnd(firm, await playAfterRanking(play));
}

async function open(stage: Stage, firm: DemoFirm, index: number): Promise<Play> {
  const published = programmeCalls.find(({ code }) => code === firm.call);
  if (!published) throw new Error(`No call ${firm.call}`);
  const { code, title, ruleSet, opensOn, closesOn, agreementDue, refusalNoticeApplies } = published;
  const described = {
    ...{ code, title, ruleSet, opensOn, closesOn, agreementDue, refusalNoticeApplies },
    budget: formatCents(published.budgetCents),
    referenceCost: formatCents(published.referenceCostCents),
  };
  const read = readDossierInput(describeFirm(firm, described, index));
  if (read.ok) return openPlay(stage, read.input);
  const problems = read.problems.map(({ path, message }) => `${path}: ${message}`);
  throw new Error(`${firm.slug}: ${problems.join("; ")}`);
}

function expectEnd(firm: DemoFirm, end: Awaited<ReturnType<typeof playUntilRanking>>): void {
  if (end === null) return;
  const { what, why, problems = [] } = end.refusal;
  throw new Error(`${firm.slug}, ${end.act}: ${what} ${why} ${problems.join(" ")}`);
}
