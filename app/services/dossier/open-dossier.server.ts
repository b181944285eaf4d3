import { appendAuditEvent, type AuditEntry } from "#app/data/audit-events.server.ts";
import { nextNumber } from "#app/data/counters.server.ts";
import { lockOrganisation } from "#app/data/row-locks.server.ts";
import {
  findOpenDossier,
  saveChainHead,
  saveNewDossier,
} from "#app/data/dossier-register.server.ts";
import { refused, type Act, type Outcome } from "#app/services/act.server.ts";
import { roleMayNot } from "#app/services/explain-refusal.ts";
import { dayInRome } from "#workflows/italian-dates.ts";
import { roleMay } from "#workflows/dossier/permissions.ts";
import { questionnaires } from "#workflows/programme/questionnaire/questionnaire-versions.ts";

const FIRST_STATE = "checkup.draft";
const CODE_DIGITS = 4;

/**
 * Opens a company's dossier, with its code (`CIP-2026-0012`, without gaps in a year) and the first
 * event of its chain. A company has one dossier on its way: a second click leads to the first.
 * @returns the dossier's id.
 */
export async function openDossier({ act }: { act: Act }): Promise<Outcome<string>> {
  if (!roleMay(act.actor.role, "dossier.open")) return refused(roleMayNot);
  return act.database.inTransaction(async (tx) => {
    await lockOrganisation(tx, act.actor.organisationId);
    const open = await findOpenDossier(tx, act.actor);
    if (open) return { ok: true, value: open.id };
    const year = dayInRome(act.now).slice(0, 4);
    const number = await nextNumber(tx, `dossier-${year}`);
    const id = act.newId();
    await saveNewDossier(tx, {
      id,
      code: `CIP-${year}-${String(number).padStart(CODE_DIGITS, "0")}`,
      state: FIRST_STATE,
      companyId: act.actor.organisationId,
      questionnaire: (act.questionnaires ?? questionnaires).current.version,
      now: act.now,
    });
    await saveChainHead(tx, id, await appendAuditEvent(tx, emptyChain, openingEntry(act, id)));
    return { ok: true, value: id };
  });
}

const emptyChain = { auditSequence: 0, auditHead: "" };

function openingEntry(act: Act, dossierId: string): AuditEntry {
  return {
    id: act.newId(),
    dossierId,
    at: act.now,
    actor: { id: act.actor.userId, name: act.actor.fullName, role: act.actor.role },
    event: "dossier.open",
    fromState: "",
    toState: FIRST_STATE,
    reason: "",
    changes: [],
    documents: [],
  };
}
