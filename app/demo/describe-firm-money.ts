import type { DemoFirm } from "./demo-firms.ts";
import type { DemoDays } from "./demo-schedules.ts";
import { fictitiousCup } from "./fictitious-codes.ts";

/** Checks, grant and acceptance of a demonstration firm. */
export function describeAward(firm: DemoFirm, index: number, days: DemoDays) {
  return {
    rankedOn: days.ranked,
    checks: {
      cup: fictitiousCup(index),
      durcOutcome: "regular",
      durcProtocol: `INPS_${String(48_000_000 + index)}`,
      durcRequestedOn: days.checked,
      deMinimisCheckedOn: days.granted,
    },
    checkedOn: days.granted,
    grantedOn: days.granted,
    acceptedOn: days.accepted,
  };
}

/** An instalment as the accountant proposes it. */
export function describeInstalment(firm: DemoFirm, days: DemoDays["advance"], publishedOn: string) {
  return {
    proposal: {
      paymentDay: days.paid,
      capitalGoodsCents: 0,
      commitment: `Impegno ${days.paid.slice(0, 4)}/${String(1_000 + firm.name.length)}, capitolo 10412`,
      durcOutcome: "regular",
      durcReference: `INPS_${String(51_000_000 + firm.name.length)}`,
      durcRequestedOn: days.proposed,
      publishedOn,
      holderConfirmed: true,
    },
    proposedOn: days.proposed,
    approvedOn: days.approved,
    executedOn: days.executed,
  };
}

/** The final report, with three expenses that add up to the cost of the plan. */
export function describeMonitoring(firm: DemoFirm, days: DemoDays) {
  const expense = (measure: number, kind: string, description: string, amount: number) => ({
    measure,
    expense: {
      kind,
      description,
      supplier: "Studio Orari Chiari",
      documentNumber: `${String(40 + measure)}/${days.reported.slice(0, 4)}`,
      documentDay: days.spent,
      paidOn: days.spent,
      amountCents: amount,
      cupOnDocument: true,
    },
  });
  return {
    activities:
      "Abbiamo scritto il regolamento degli orari, formato chi coordina i turni e avviato le tre misure del piano.",
    results:
      "Le misure sono in uso e tutto il personale le conosce; le assenze brevi sono diminuite di un quinto in un anno.",
    coveredHeads: firm.covered,
    reached: [`${String(firm.covered)} persone`, "Tutti i conti attivi", "2 persone"],
    expenses: [
      expense(1, "consulting", "Regolamento degli orari", firm.cost * 0.3),
      expense(2, "training", "Formazione sulla banca ore", firm.cost * 0.4),
      expense(3, "services", "Copertura delle chiusure scolastiche", firm.cost * 0.3),
    ],
    writtenOn: days.reported,
    submittedOn: days.reported,
    verifiedOn: days.verified,
  };
}

/** The request of a bonus and what becomes of it. */
export function describeBonus(firm: DemoFirm, days: DemoDays) {
  return {
    requestedOn: days.bonusRequested,
    line: "CONSOLIDAMENTO",
    keptMeasures: [1, 2],
    coveredHeads: firm.covered + 1,
    actKind: "regulation",
    structuralAct: "Regolamento degli orari, con data certa",
    structuralActOn: days.spent,
    actMonths: 36,
    motivation:
      "Le misure strutturali funzionano e il personale chiede di tenerle: il regolamento le rende stabili per tre anni.",
    examination: {
      on: days.bonusExamined,
      indicatorsReached: 3,
      indicatorsPartlyReached: 0,
      opinion:
        "Alla data della verifica le misure sono attive e il regolamento le sostiene per trentasei mesi: parere favorevole.",
    },
    decision: {
      outcome: "granted",
      amount: 800,
      reason: "Risultati raggiunti e impegno stabile oltre i ventiquattro mesi.",
      on: days.bonusDecided,
    },
  };
}
