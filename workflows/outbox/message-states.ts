const messageStates: Record<string, string> = {
  kept: "Conservato, non spedito",
  waiting: "Da spedire",
  sent: "Spedito",
};

/** What has become of a message, for the administrator. */
export function describeMessageState(state: string): string {
  return messageStates[state] ?? state;
}
