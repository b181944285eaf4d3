export type AtecoVersion = "ATECO 2007" | "ATECO 2025";

type AtecoSection = { letter: string; title: string; from: number; to: number };

/** First reference day on which the classification of 2025 is used. */
const ATECO_2025_FROM = "2025-04-01";

/**
 * Sections of the two classifications with the range of their divisions. Enough to recognise a code
 * and its section; the full list of titles is the statistical office's.
 */
const sections: Record<AtecoVersion, readonly AtecoSection[]> = {
  "ATECO 2007": [
    { letter: "A", title: "Agricoltura, silvicoltura e pesca", from: 1, to: 3 },
    { letter: "B", title: "Estrazione di minerali", from: 5, to: 9 },
    { letter: "C", title: "Attività manifatturiere", from: 10, to: 33 },
    { letter: "D", title: "Energia elettrica e gas", from: 35, to: 35 },
    { letter: "E", title: "Acqua, reti fognarie e rifiuti", from: 36, to: 39 },
    { letter: "F", title: "Costruzioni", from: 41, to: 43 },
    { letter: "G", title: "Commercio e riparazione di veicoli", from: 45, to: 47 },
    { letter: "H", title: "Trasporto e magazzinaggio", from: 49, to: 53 },
    { letter: "I", title: "Alloggio e ristorazione", from: 55, to: 56 },
    { letter: "J", title: "Informazione e comunicazione", from: 58, to: 63 },
    { letter: "K", title: "Finanza e assicurazioni", from: 64, to: 66 },
    { letter: "L", title: "Attività immobiliari", from: 68, to: 68 },
    { letter: "M", title: "Attività professionali, scientifiche e tecniche", from: 69, to: 75 },
    { letter: "N", title: "Noleggio, viaggi e servizi alle imprese", from: 77, to: 82 },
    { letter: "O", title: "Amministrazione pubblica", from: 84, to: 84 },
    { letter: "P", title: "Istruzione", from: 85, to: 85 },
    { letter: "Q", title: "Sanità e assistenza sociale", from: 86, to: 88 },
    { letter: "R", title: "Arte, sport e divertimento", from: 90, to: 93 },
    { letter: "S", title: "Altri servizi", from: 94, to: 96 },
    { letter: "T", title: "Famiglie come datori di lavoro", from: 97, to: 98 },
    { letter: "U", title: "Organizzazioni extraterritoriali", from: 99, to: 99 },
  ],
  "ATECO 2025": [
    { letter: "A", title: "Agricoltura, silvicoltura e pesca", from: 1, to: 3 },
    { letter: "B", title: "Estrazione di minerali", from: 5, to: 9 },
    { letter: "C", title: "Attività manifatturiere", from: 10, to: 33 },
    { letter: "D", title: "Energia elettrica e gas", from: 35, to: 35 },
    { letter: "E", title: "Acqua, reti fognarie e rifiuti", from: 36, to: 39 },
    { letter: "F", title: "Costruzioni", from: 41, to: 43 },
    { letter: "G", title: "Commercio", from: 46, to: 47 },
    { letter: "H", title: "Trasporto e magazzinaggio", from: 49, to: 53 },
    { letter: "I", title: "Alloggio e ristorazione", from: 55, to: 56 },
    { letter: "J", title: "Editoria e contenuti", from: 58, to: 60 },
    { letter: "K", title: "Telecomunicazioni e informatica", from: 61, to: 63 },
    { letter: "L", title: "Finanza e assicurazioni", from: 64, to: 66 },
    { letter: "M", title: "Attività immobiliari", from: 68, to: 68 },
    { letter: "N", title: "Attività professionali, scientifiche e tecniche", from: 69, to: 75 },
    { letter: "O", title: "Servizi amministrativi e alle imprese", from: 77, to: 82 },
    { letter: "P", title: "Amministrazione pubblica", from: 84, to: 84 },
    { letter: "Q", title: "Istruzione", from: 85, to: 85 },
    { letter: "R", title: "Sanità e assistenza sociale", from: 86, to: 88 },
    { letter: "S", title: "Arte, sport e divertimento", from: 90, to: 93 },
    { letter: "T", title: "Altri servizi", from: 94, to: 96 },
    { letter: "U", title: "Famiglie come datori di lavoro", from: 97, to: 98 },
    { letter: "V", title: "Organizzazioni extraterritoriali", from: 99, to: 99 },
  ],
};

/** Sections whose work can mostly be done away from the workplace. */
const remoteSections: Record<AtecoVersion, readonly string[]> = {
  "ATECO 2007": ["J", "K", "M"],
  "ATECO 2025": ["J", "K", "L", "N"],
};

/** The classification in force on a reference day (YYYY-MM-DD). */
export function atecoVersionOn(referenceDay: string): AtecoVersion {
  return referenceDay >= ATECO_2025_FROM ? "ATECO 2025" : "ATECO 2007";
}

/** The section of a code such as `62.01` on a reference day; null when its division does not exist. */
export function findAtecoSection(code: string, referenceDay: string): AtecoSection | null {
  const division = Number(code.slice(0, 2));
  const known = sections[atecoVersionOn(referenceDay)];
  return known.find(({ from, to }) => division >= from && division <= to) ?? null;
}

/** Whether the work of this section can usually be done from elsewhere. */
export function isRemoteFriendly(code: string, referenceDay: string): boolean {
  const section = findAtecoSection(code, referenceDay);
  return section !== null && remoteSections[atecoVersionOn(referenceDay)].includes(section.letter);
}
