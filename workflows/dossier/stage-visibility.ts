import { stages, type Stage } from "./dossier-states.ts";
import type { Role } from "./permissions.ts";

const everyStage = Object.keys(stages) as Stage[];

const stagesFor: Record<Role, readonly Stage[]> = {
  company: everyStage,
  caseOfficer: everyStage,
  manager: everyStage,
  consultant: everyStage.filter((stage) => stage !== "evaluation" && stage !== "award"),
  union: ["plan", "agreement"],
  evaluator: ["checkup", "plan", "agreement", "application", "evaluation"],
  accountant: ["application", "award", "payment", "monitoring", "bonus"],
  payer: ["award", "payment"],
  accountAdministrator: [],
};

/** Whether a role is led to a stage of the dossiers it may see. */
export function stageIsShown(role: Role, stage: Stage): boolean {
  return stagesFor[role].includes(stage);
}
