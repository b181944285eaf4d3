import type { Refusal } from "#app/services/act.server.ts";

/** There is no proposal to act on: somebody was faster, or it never was made. */
export const noOpenPayment: Refusal = {
  reason: "changed-meanwhile",
  what: "Non c'è un pagamento su cui agire.",
  why: "La proposta è già stata approvata, respinta o pagata da qualcun altro.",
  remedy: "Apri di nuovo la pagina del pagamento per vedere a che punto è.",
};

/** The person has already acted on this payment. */
export const samePerson: Refusal = {
  reason: "forbidden",
  what: "Questo atto spetta a un'altra persona.",
  why: "Hai già firmato un altro atto di questo pagamento: chi propone, chi approva e chi paga sono tre persone diverse.",
  remedy: "Chiedi a un collega con lo stesso ruolo.",
};

/** Something blocks the payment; one line for each thing. */
export function paymentIsBlocked(problems: readonly string[]): Refusal {
  return {
    reason: "not-ready",
    what: "Il pagamento non può andare avanti.",
    why: "Alcuni controlli non sono superati nel giorno del pagamento.",
    remedy:
      "Se un controllo è scaduto, il dirigente rimanda indietro il pagamento e la ragioneria lo propone di nuovo con controlli freschi. Altrimenti risolvi i punti elencati e riprova.",
    problems,
  };
}
