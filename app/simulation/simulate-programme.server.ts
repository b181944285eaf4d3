import type { Database } from "#app/data/database.server.ts";
import { recordAdmittedCosts } from "#app/data/evaluation/admitted-costs.server.ts";
import {
  emptyBatch,
  hasDossiers,
  saveSimulationBatch,
  setCounter,
  type SimulationBatch,
} from "#app/data/simulation-batch.server.ts";
import type { PlayerRole } from "#app/demo/player.server.ts";
import type { Actor } from "#app/services/act.server.ts";
import { programmeCalls } from "#workflows/programme/programme-calls.ts";
import { questionnaires } from "#workflows/programme/questionnaire/questionnaire-versions.ts";
import { seededDraw, type Draw } from "./seeded-draw.ts";
import { instantOf, simulateChain, simulateLength } from "./simulated-dossier.ts";
import { simulateFirm } from "./simulated-firm.ts";
import { simulatedPath, type PathStep } from "./simulated-path.ts";
import { simulatePlan } from "./simulated-plan.ts";
import { agreementRow, applicationRows, companyRows, planRows } from "./simulated-rows.ts";
import { simulateScore } from "./simulated-score.ts";

const YEAR = 2026;
const FIRST_OPENING = Date.parse("2026-09-01T06:00:00Z");
/** The dossiers are opened over four months, whatever their number. */
const OPENING_SPAN = 120 * 24 * 3_600_000;
const AT_ONCE = 500;

export type Simulation = {
  database: Database;
  companies: number;
  seed: number;
  staff: ReadonlyMap<PlayerRole, Actor>;
  passwordHash: string;
  /** Every dossier comes to the ranking; otherwise most do and the others stand before it. */
  allRanked?: boolean;
};

type Setting = Simulation & { path: readonly PathStep[] };

/**
 * Writes a plausible programme for many firms: whole audit chains, states, plans, applications and
 * sheets computed by the grid, up to the ranking; no documents are rendered. Same seed, same rows.
 * @throws Error when the database holds dossiers already.
 */
export async function simulateProgramme(simulation: Simulation): Promise<void> {
  const { database, companies } = simulation;
  const setting = { ...simulation, path: simulatedPath() };
  if (await database.inTransaction(hasDossiers))
    throw new Error("The database holds dossiers already: a simulation starts from an empty one");
  let protocol = 0;
  for (let start = 0; start < companies; start += AT_ONCE) {
    const batch = simulateBatch(setting, { start, protocol });
    protocol += batch.ProtocolEntry.length;
    await database.inTransaction(async (tx) => {
      await saveSimulationBatch(tx, batch);
      await recordAdmittedCosts(tx, listAdmitted(batch));
    });
  }
  await database.inTransaction(async (tx) => {
    await setCounter(tx, `dossier-${String(YEAR)}`, companies);
    await setCounter(tx, `protocol-${String(YEAR)}`, protocol);
  });
}

function listAdmitted({ AuditEvent }: SimulationBatch): string[] {
  return AuditEvent.filter(({ event }) => event === "admissibility.admit").map(
    ({ dossierId }) => dossierId,
  );
}

function simulateBatch(
  setting: Setting,
  { start, protocol }: { start: number; protocol: number },
): SimulationBatch {
  const batch = emptyBatch();
  const end = Math.min(start + AT_ONCE, setting.companies);
  for (let index = start; index < end; index += 1)
    addDossier(batch, { setting, index, number: protocol + batch.ProtocolEntry.length + 1 });
  return batch;
}

type Position = { setting: Setting; index: number; number: number };

function addDossier(batch: SimulationBatch, { setting, index, number }: Position): void {
  const draw = seededDraw(setting.seed, index);
  const firm = simulateFirm(index, draw);
  const chain = drawChain(setting, { firm, index, draw });
  const plan = simulatePlan(firm, draw);
  const openedAt = chain.events[0]?.at ?? new Date(FIRST_OPENING);
  const company = companyRows(firm, openedAt, setting.passwordHash);
  batch.Organisation.push(company.organisation);
  batch.User.push(company.user);
  batch.CompanyProfile.push(company.profile);
  const { events, ...head } = chain;
  batch.Dossier.push({ ...dossierColumns(firm, index, openedAt), ...head });
  batch.AuditEvent.push(...events);
  const savedAt = instantOf(events, "plan.save");
  if (savedAt) {
    const rows = planRows(firm, plan, savedAt);
    batch.Plan.push(rows.plan);
    batch.PlanMeasure.push(...rows.measures);
  }
  const settledAt = instantOf(events, "agreement.decline");
  if (!settledAt) return;
  batch.Agreement.push(agreementRow(firm.dossierId, settledAt));
  const rows = applicationRows({ firm, plan, chain, year: YEAR, number, draw });
  batch.Application.push(rows.application);
  if (rows.protocolEntry) batch.ProtocolEntry.push(rows.protocolEntry);
  const closedAt = instantOf(events, "evaluation.close");
  if (!closedAt) return;
  const { referenceCostCents } = openCall();
  const score = simulateScore({ firm, plan, referenceCostCents, closedAt, draw });
  batch.ScoreSheet.push(score.sheet);
  batch.CriterionPoint.push(...score.points);
}

function drawChain(
  { path, companies, staff, allRanked = false }: Setting,
  { firm, index, draw }: { firm: ReturnType<typeof simulateFirm>; index: number; draw: Draw },
) {
  const openedAt = new Date(FIRST_OPENING + Math.floor((OPENING_SPAN / companies) * index));
  const length = allRanked ? path.length : simulateLength(path, draw);
  const consultant = playerOf(staff, "consultant");
  const caseOfficer = playerOf(staff, "caseOfficer");
  const walked = path.slice(0, length);
  return simulateChain({ firm, path: walked, staff: { consultant, caseOfficer }, openedAt, draw });
}

function dossierColumns(firm: ReturnType<typeof simulateFirm>, index: number, createdAt: Date) {
  return {
    id: firm.dossierId,
    code: `CIP-${String(YEAR)}-${String(index + 1).padStart(6, "0")}`,
    companyId: firm.organisationId,
    callId: openCall().id,
    questionnaire: questionnaires.current.version,
    createdAt,
  };
}

function openCall() {
  const call = programmeCalls.find(({ ruleSet }) => ruleSet === "cip-2026");
  if (!call) throw new Error("The programme has no call of 2026");
  return call;
}

function playerOf(staff: Simulation["staff"], role: PlayerRole): Actor {
  const actor = staff.get(role);
  if (!actor) throw new Error(`Nobody plays ${role}`);
  return actor;
}
