import type { StateName } from "./dossier-states.ts";

/** What a state asks of whoever has to act: the button's words and, in a sentence, what comes after. */
export type StateGuidance = { task: string; after: string };

/** Guidance for every state in which somebody has to act; endings have none. */
export const stateGuidance: Partial<Record<StateName, StateGuidance>> = {
  "checkup.draft": {
    task: "Compila il check-up",
    after: "Quando lo invii, un consulente lo rivede e ti dice se manca qualcosa.",
  },
  "checkup.submitted": {
    task: "Rivedi il check-up",
    after:
      "Se è completo si convalida e si passa al piano; altrimenti torna all'impresa con le note.",
  },
  "checkup.changesRequested": {
    task: "Correggi il check-up",
    after: "Il consulente rivede solo ciò che hai cambiato.",
  },
  "plan.draft": {
    task: "Scrivi il piano",
    after: "Quando lo invii, il consulente lo approva o te lo rimanda con le note.",
  },
  "plan.submitted": {
    task: "Rivedi il piano",
    after: "Con l'approvazione si passa all'accordo.",
  },
  "plan.changesRequested": {
    task: "Correggi il piano",
    after: "Il consulente lo rivede di nuovo.",
  },
  "agreement.draft": {
    task: "Scegli l'accordo",
    after: "Dopo la tua firma tocca ai sindacati; l'accordo porta punti, ma non è obbligatorio.",
  },
  "agreement.awaitingUnions": {
    task: "Firma o rifiuta l'accordo",
    after: "Quando hanno risposto tutti, l'impresa prepara la domanda.",
  },
  "application.draft": {
    task: "Prepara la domanda",
    after: "Con l'invio ricevi il numero di protocollo e comincia l'istruttoria.",
  },
  "admissibility.pending": {
    task: "Prendi in carico la domanda",
    after: "Si controllano i requisiti con la lista di verifica.",
  },
  "admissibility.review": {
    task: "Controlla i requisiti",
    after: "La domanda viene ammessa, oppure si chiedono integrazioni.",
  },
  "admissibility.clarification": {
    task: "Rispondi alla richiesta di integrazioni",
    after: "L'istruttoria riprende dalla tua risposta.",
  },
  "admissibility.refusalNotice": {
    task: "Presenta le tue osservazioni",
    after: "L'ufficio ne tiene conto prima di decidere.",
  },
  "admissibility.refusalDecision": {
    task: "Valuta le osservazioni",
    after: "La domanda viene ammessa oppure esclusa, con i motivi.",
  },
  "evaluation.scoring": {
    task: "Valuta la domanda",
    after: "Con due valutazioni consegnate si chiude il punteggio.",
  },
  "evaluation.jointSession": {
    task: "Verbalizza la seduta congiunta",
    after: "I punti concordati chiudono la valutazione.",
  },
  "award.awaitingRanking": {
    task: "Approva la graduatoria",
    after: "Ogni domanda riceve il suo esito.",
  },
  "award.proposed": {
    task: "Completa i controlli prima della concessione",
    after: "Con i controlli in ordine il dirigente concede l'incentivo.",
  },
  "award.waitingList": {
    task: "Verifica se si libera del denaro",
    after: "La domanda scorre in graduatoria, oppure si chiude per fondi esauriti.",
  },
  "award.granted": {
    task: "Accetta l'incentivo",
    after: "Con l'accettazione si prepara il pagamento dell'anticipo.",
  },
  "payment.advanceDue": {
    task: "Proponi l'anticipo",
    after: "Il dirigente lo approva e la tesoreria lo paga.",
  },
  "payment.advanceProposed": {
    task: "Approva l'anticipo",
    after: "La tesoreria esegue il pagamento.",
  },
  "payment.advanceApproved": {
    task: "Esegui il pagamento dell'anticipo",
    after: "Il progetto parte.",
  },
  "payment.balanceDue": {
    task: "Proponi il saldo",
    after: "Il dirigente lo approva e la tesoreria lo paga.",
  },
  "payment.balanceProposed": {
    task: "Approva il saldo",
    after: "La tesoreria esegue il pagamento.",
  },
  "payment.balanceApproved": {
    task: "Esegui il pagamento del saldo",
    after: "La pratica passa alla premialità.",
  },
  "payment.recoveryDue": {
    task: "Registra la restituzione",
    after: "La pratica passa alla premialità.",
  },
  "monitoring.running": {
    task: "Prepara il rendiconto",
    after: "Inserisci le spese man mano; alla fine invii il rendiconto per la verifica.",
  },
  "monitoring.reported": {
    task: "Verifica il rendiconto",
    after: "Le spese riconosciute decidono il saldo.",
  },
  "bonus.available": {
    task: "Chiedi la premialità",
    after: "È per chi rende stabili le misure. Se non ti interessa, la pratica si conclude così.",
  },
  "bonus.requested": {
    task: "Istruisci la premialità",
    after: "Il dirigente decide.",
  },
  "bonus.examined": {
    task: "Decidi sulla premialità",
    after: "Con la decisione la pratica si conclude.",
  },
};
