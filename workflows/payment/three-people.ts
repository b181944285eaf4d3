/** Who has put a hand to a payment so far, by user id. */
export type PaymentHands = {
  proposedById: string;
  approvedById: string | null;
  executedById: string | null;
};

/**
 * Whether a further person may act on a payment: proposing, approving and executing take three
 * different people, whatever their roles. Domain: separation of duties on liquidations.
 */
export function mayTakeInHand(payment: PaymentHands, userId: string): boolean {
  return ![payment.proposedById, payment.approvedById, payment.executedById].includes(userId);
}
