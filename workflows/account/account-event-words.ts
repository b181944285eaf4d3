const words: Record<string, string> = {
  "account.register": "ha registrato la propria impresa",
  "account.create": "ha creato l'account",
  "account.disable": "ha disabilitato l'account",
  "account.enable": "ha riabilitato l'account",
  "account.resetPassword": "ha dato una nuova password",
  "account.changePassword": "ha cambiato la propria password",
  "account.closeSession": "ha chiuso un proprio accesso",
};

/** An act on an account as the end of a sentence; the event's own name when it has no words yet. */
export function describeAccountEvent(event: string): string {
  return words[event] ?? event;
}
