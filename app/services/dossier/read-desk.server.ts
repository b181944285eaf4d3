import { listAwaitedDossiers, listCompanyDossiers, listQueues } from "#app/data/desk.server.ts";
import { findLastMove } from "#app/data/dossier-register.server.ts";
import type { Act } from "#app/services/act.server.ts";
import { daysBetween } from "#workflows/deadlines/days.ts";
import { dossierStates, stageOf, type StateName } from "#workflows/dossier/dossier-states.ts";
import type { Role } from "#workflows/dossier/permissions.ts";
import { isEnding } from "#workflows/dossier/stage-progress.ts";
import { stateGuidance } from "#workflows/dossier/state-guidance.ts";
import { dayInRome } from "#workflows/italian-dates.ts";
import { describeNextStep, listStageLines } from "./describe-next-step.ts";

const AWAITED_SHOWN = 20;

/** The company's desk: its latest dossier as a task list, and the others. */
export async function readCompanyDesk(act: Act) {
  const { actor, database } = act;
  const dossiers = await listCompanyDossiers(database.read, actor);
  const current = dossiers.find(({ state }) => !isEnding(state)) ?? dossiers[0];
  if (!current) return { current: null, others: [] };
  const leftFrom = isEnding(current.state) ? await findLastMove(database.read, current.id) : null;
  return {
    current: {
      id: current.id,
      code: current.code,
      state: current.state,
      isClosed: isEnding(current.state),
      step: describeNextStep({ dossier: current, role: actor.role, today: dayInRome(act.now) }),
      stages: listStageLines({ dossier: current, role: actor.role, leftFrom }),
    },
    others: dossiers
      .filter(({ id }) => id !== current.id)
      .map(({ id, code, state }) => ({ id, code, state })),
  };
}

/** The desk of whoever works on many dossiers: queues with counts and ages, and the oldest first. */
export async function readStaffDesk(act: Act) {
  const { actor, database } = act;
  const states = statesOf(actor.role);
  const today = dayInRome(act.now);
  const [queues, awaited] = await Promise.all([
    listQueues(database.read, actor, states),
    listAwaitedDossiers(database.read, actor, { states, take: AWAITED_SHOWN }),
  ]);
  return {
    queues: queues
      .sort((one, other) => states.indexOf(one.state) - states.indexOf(other.state))
      .map((queue) => ({
        state: queue.state,
        label: dossierStates[queue.state].label,
        count: queue.count,
        oldestDays: queue.oldestSince ? daysBetween(dayInRome(queue.oldestSince), today) : 0,
        isLate: queue.nextTerm !== null && queue.nextTerm < today,
      })),
    awaited: awaited.map((dossier) => ({
      id: dossier.id,
      code: dossier.code,
      companyName: dossier.company.name,
      state: dossier.state,
      task: taskFor(actor.role, dossier.state),
      href: hrefOf(dossier, actor.role),
      waitingDays: daysBetween(dayInRome(dossier.stateSince), today),
      termEndsOn: dossier.termEndsOn,
      termDays: dossier.termEndsOn === null ? null : daysBetween(today, dossier.termEndsOn),
    })),
  };
}

/** The states in which a role has to act, in the order of the path. */
function statesOf(role: Role): StateName[] {
  const all = Object.keys(dossierStates) as StateName[];
  return all.filter((state) => dossierStates[state].waitsFor === role);
}

function taskFor(role: Role, state: StateName): string {
  if (role === "union") return "Firma o rifiuta l'accordo";
  return stateGuidance[state]?.task ?? dossierStates[state].label;
}

function hrefOf(dossier: { id: string; state: StateName }, role: Role): string {
  const stage = role === "union" ? "agreement" : stageOf(dossier.state);
  return stage === null ? `/dossiers/${dossier.id}` : `/dossiers/${dossier.id}/${stage}`;
}
