import type { Database } from "#app/data/database.server.ts";
import type { Actor, Refusal } from "#app/services/act.server.ts";
import { openDossier } from "#app/services/dossier/open-dossier.server.ts";
import type { DossierInput } from "./dossier-input.ts";
import { installCompany } from "./install-cast.server.ts";
import { playAmendment } from "./play-amendment.server.ts";
import { playAgreement, playCheckup, playPlan } from "./play-early-stages.server.ts";
import {
  playBonus,
  playInstalment,
  playMonitoring,
  playRecovery,
} from "./play-late-stages.server.ts";
import {
  playAdmissibility,
  playApplication,
  playAward,
  playEvaluation,
  playRanking,
} from "./play-middle-stages.server.ts";
import { castActs, expectDone, PlayStopped, type Play, type PlayerRole } from "./player.server.ts";

export type Stage = {
  database: Database;
  newId: () => string;
  clock: (day: string) => Date;
  staff: ReadonlyMap<PlayerRole, Actor>;
  passwordHash: string;
};

/** Why a play ended before its input did; null when it was played to the end. */
export type PlayEnd = { act: string; refusal: Refusal } | null;

/** Registers the company and opens its dossier. */
export async function openPlay(stage: Stage, input: DossierInput): Promise<Play> {
  const { database, newId, clock, passwordHash } = stage;
  const { registeredOn } = input.company;
  const now = clock(registeredOn);
  const company = await installCompany({ database, now, newId, passwordHash }, input.company);
  const actors = new Map([...stage.staff, ["company", company] as const]);
  const actOf = castActs({ database, newId, clock, actors });
  const act = actOf("company", registeredOn);
  const dossierId = await expectDone("dossier.open", openDossier({ act }));
  return { input, database, dossierId, actOf };
}

/** From the check-up to the closed evaluation, as far as the input and the programme go. */
export async function playUntilRanking(play: Play): Promise<PlayEnd> {
  return (await playUntilAdmitted(play)) ?? (await playEvaluations(play));
}

/** From the check-up to the end of the admissibility. */
export function playUntilAdmitted(play: Play): Promise<PlayEnd> {
  return playUntilRefused(async () => {
    await playCheckup(play);
    await playPlan(play);
    await playAgreement(play);
    if (play.input.amendment) await playAmendment(play, play.input.amendment);
    await playApplication(play);
    await playAdmissibility(play);
  });
}

/** The evaluation: it can only close once every application of the call is admitted or excluded. */
export function playEvaluations(play: Play): Promise<PlayEnd> {
  return playUntilRefused(() => playEvaluation(play));
}

/** The ranking of the call by itself: it concerns every dossier of the call. */
export function playCallRanking(play: Play): Promise<PlayEnd> {
  return playUntilRefused(() => playRanking(play));
}

/** From the award to the bonus, as far as the input and the programme go. */
export function playAfterRanking(play: Play): Promise<PlayEnd> {
  const { advance, awardAmendment, monitoring, balance, recovery, bonus } = play.input;
  return playUntilRefused(async () => {
    await playAward(play);
    if (advance) await playInstalment(play, advance);
    if (awardAmendment) await playAmendment(play, awardAmendment);
    if (monitoring) await playMonitoring(play, monitoring);
    if (balance) await playInstalment(play, balance);
    if (recovery) await playRecovery(play, recovery);
    if (bonus) await playBonus(play, bonus);
  });
}

async function playUntilRefused(scenes: () => Promise<void>): Promise<PlayEnd> {
  try {
    await scenes();
    return null;
  } catch (error) {
    if (error instanceof PlayStopped) return { act: error.act, refusal: error.refusal };
    throw error;
  }
}
