/** The serial number of a revenue stamp as it is stored: digits only. */
export function normaliseStampSerial(text: string): string {
  return text.replace(/\s/g, "");
}

/** Whether a text is the serial number of a revenue stamp: fourteen digits. Source: DM 10/11/2011 art. 3. */
export function isValidStampSerial(text: string): boolean {
  return /^\d{14}$/.test(normaliseStampSerial(text));
}
