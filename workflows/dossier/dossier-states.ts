import type { StateValue } from "xstate";

/** The ten stages in order, with the Italian name people read. */
export const stages = {
  checkup: "Check-up",
  plan: "Piano di conciliazione",
  agreement: "Accordo",
  application: "Domanda",
  admissibility: "Istruttoria",
  evaluation: "Valutazione",
  award: "Graduatoria e concessione",
  payment: "Pagamento",
  monitoring: "Rendiconto",
  bonus: "Premialità",
} as const;

export type Stage = keyof typeof stages;

/**
 * Every state a dossier can be in, by the name stored in the database, with the Italian wording
 * and the role that has to act next (null where nobody has).
 */
export const dossierStates = {
  "checkup.draft": { label: "Check-up da compilare", waitsFor: "company" },
  "checkup.submitted": { label: "Check-up in revisione", waitsFor: "consultant" },
  "checkup.changesRequested": { label: "Check-up da correggere", waitsFor: "company" },
  "plan.draft": { label: "Piano da scrivere", waitsFor: "company" },
  "plan.submitted": { label: "Piano in revisione", waitsFor: "consultant" },
  "plan.changesRequested": { label: "Piano da correggere", waitsFor: "company" },
  "agreement.draft": { label: "Accordo da scegliere", waitsFor: "company" },
  "agreement.awaitingUnions": { label: "Accordo alla firma dei sindacati", waitsFor: "union" },
  "application.draft": { label: "Domanda da presentare", waitsFor: "company" },
  "admissibility.pending": { label: "Domanda protocollata", waitsFor: "caseOfficer" },
  "admissibility.review": { label: "In istruttoria", waitsFor: "caseOfficer" },
  "admissibility.clarification": { label: "Integrazioni richieste", waitsFor: "company" },
  "admissibility.refusalNotice": { label: "Motivi ostativi comunicati", waitsFor: "company" },
  "admissibility.refusalDecision": { label: "Osservazioni da valutare", waitsFor: "caseOfficer" },
  "evaluation.scoring": { label: "In valutazione", waitsFor: "evaluator" },
  "evaluation.jointSession": { label: "Seduta congiunta", waitsFor: "caseOfficer" },
  "award.awaitingRanking": { label: "In attesa di graduatoria", waitsFor: "manager" },
  "award.proposed": { label: "Finanziabile", waitsFor: "caseOfficer" },
  "award.waitingList": { label: "Idonea in lista d'attesa", waitsFor: "manager" },
  "award.granted": { label: "Concessa, da accettare", waitsFor: "company" },
  "payment.advanceDue": { label: "Anticipo da proporre", waitsFor: "accountant" },
  "payment.advanceProposed": { label: "Anticipo da approvare", waitsFor: "manager" },
  "payment.advanceApproved": { label: "Anticipo da pagare", waitsFor: "payer" },
  "payment.balanceDue": { label: "Saldo da proporre", waitsFor: "accountant" },
  "payment.balanceProposed": { label: "Saldo da approvare", waitsFor: "manager" },
  "payment.balanceApproved": { label: "Saldo da pagare", waitsFor: "payer" },
  "payment.recoveryDue": { label: "Somma da restituire", waitsFor: "accountant" },
  "monitoring.running": { label: "Progetto in corso", waitsFor: "company" },
  "monitoring.reported": { label: "Rendiconto da verificare", waitsFor: "caseOfficer" },
  "bonus.available": { label: "Premialità richiedibile", waitsFor: "company" },
  "bonus.requested": { label: "Premialità da istruire", waitsFor: "caseOfficer" },
  "bonus.examined": { label: "Premialità da decidere", waitsFor: "manager" },
  concluded: { label: "Conclusa", waitsFor: null },
  withdrawn: { label: "Rinunciata", waitsFor: null },
  excluded: { label: "Esclusa", waitsFor: null },
  belowThreshold: { label: "Non idonea", waitsFor: null },
  notFunded: { label: "Idonea non finanziata", waitsFor: null },
  lapsed: { label: "Decaduta", waitsFor: null },
  revoked: { label: "Revocata", waitsFor: null },
} as const;

export type StateName = keyof typeof dossierStates;

/** The stage a state belongs to; null for an ending. */
export function stageOf(state: StateName): Stage | null {
  const [first = ""] = state.split(".");
  return first in stages ? (first as Stage) : null;
}

/** The machine's value of a stored name: `plan.draft` is `{ plan: "draft" }`. */
export function toStateValue(state: StateName): StateValue {
  const [parent = state, child] = state.split(".");
  return child === undefined ? parent : { [parent]: child };
}

/** The stored name of a machine's value. @throws Error when the machine has a state unknown here. */
export function toStateName(value: StateValue): StateName {
  const name =
    typeof value === "string"
      ? value
      : Object.entries(value)
          .map(([parent, child]) => (typeof child === "string" ? `${parent}.${child}` : parent))
          .join();
  if (!(name in dossierStates))
    throw new Error(`The machine knows a state without a name: ${name}`);
  return name as StateName;
}
