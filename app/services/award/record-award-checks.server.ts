import { findAwardBasis, updateAward } from "#app/data/award/awards.server.ts";
import { dossierNotFound, refused, type Act, type Outcome } from "#app/services/act.server.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import type { AwardChecks } from "#workflows/award/award-checks-schema.ts";
import type { StateName } from "#workflows/dossier/dossier-states.ts";
import { dayInRome } from "#workflows/italian-dates.ts";
import { futureDayRefusal } from "./award-refusals.ts";

const fields = {
  cup: "CUP",
  cor: "COR",
  corOn: "Data del COR",
  durcOutcome: "DURC",
  durcProtocol: "Protocollo del DURC",
  durcRequestedOn: "Richiesta del DURC",
  deMinimisCheckedOn: "Controllo de minimis",
  deMinimisCode: "Visura de minimis",
} as const;

/** Records the checks before a grant; old and new values go into the history. */
export function recordAwardChecks(request: {
  act: Act;
  dossierId: string;
  checks: AwardChecks;
}): Promise<Outcome<StateName>> {
  const { act, dossierId, checks } = request;
  return performStep({
    act,
    dossierId,
    event: "award.recordChecks",
    prepare: async (tx) => {
      const basis = await findAwardBasis(tx, act.actor, dossierId);
      if (!basis?.award) return refused(dossierNotFound);
      const today = dayInRome(act.now);
      const days = [checks.corOn, checks.durcRequestedOn, checks.deMinimisCheckedOn];
      if (days.some((day) => day !== null && day > today)) return refused(futureDayRefusal);
      const { award } = basis;
      await updateAward(tx, dossierId, checks);
      const changes = (Object.keys(fields) as (keyof typeof fields)[])
        .map((key) => ({ field: fields[key], from: award[key] ?? "", to: checks[key] ?? "" }))
        .filter(({ from, to }) => from !== to);
      return proceed({ changes });
    },
  });
}
