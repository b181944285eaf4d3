import type { ProgrammeCall } from "#workflows/programme/programme-calls.ts";
import type { DossierInput } from "./dossier-input.ts";

/** The id of the call a file describes. */
export function callIdOf(call: DossierInput["call"]): string {
  return `call-${call.code.toLowerCase()}`;
}

/** The call a file describes, as the programme publishes it. */
export function toProgrammeCall(call: DossierInput["call"]): ProgrammeCall {
  const { budget, referenceCost, ...rest } = call;
  return { id: callIdOf(call), ...rest, budgetCents: budget, referenceCostCents: referenceCost };
}
