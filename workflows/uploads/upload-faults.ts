import { fileKindList, formatFileSize, LARGEST_UPLOAD_BYTES } from "./file-kinds.ts";

/** What is wrong with a file that was not taken, at its field. */
export const uploadFaults = {
  "no-form": "Il modulo inviato non si può leggere: riprova da questa pagina.",
  "broken-off": "Il caricamento si è interrotto: non abbiamo tenuto nulla. Riprova.",
  "no-file": "Scegli un file.",
  empty: "Il file è vuoto.",
  "too-large": `Il file supera ${formatFileSize(LARGEST_UPLOAD_BYTES)}: dividilo, o riduci la risoluzione delle immagini.`,
  unknown: `Il contenuto del file non è tra quelli che accettiamo: ${fileKindList}. Cambiare il nome non basta: salvalo in PDF.`,
} as const;

export type UploadFault = keyof typeof uploadFaults;
