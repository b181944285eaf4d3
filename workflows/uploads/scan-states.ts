/** What the virus scanner said of a file, in the words shown beside it. */
export const scanStates = {
  clean: "Controllato: nessun virus",
  unchecked: "Non controllato: nessun antivirus configurato",
  waiting: "In quarantena: l'antivirus non ha ancora risposto",
  infected: "In quarantena: l'antivirus lo segnala",
} as const;

export type ScanState = keyof typeof scanStates;

/** Whether a file is kept from everybody. */
export function isQuarantined(scan: ScanState): boolean {
  return scan === "waiting" || scan === "infected";
}
