/**
 * Places of the operating seat. Inside the territory of the Plan: the city of Milan and the two
 * social districts of Sesto San Giovanni and Cinisello Balsamo.
 */
export const municipalities = {
  milano1: { label: "Milano, zona 1", inTerritory: true },
  milano2: { label: "Milano, zona 2", inTerritory: true },
  milano3: { label: "Milano, zona 3", inTerritory: true },
  milano4: { label: "Milano, zona 4", inTerritory: true },
  milano5: { label: "Milano, zona 5", inTerritory: true },
  milano6: { label: "Milano, zona 6", inTerritory: true },
  milano7: { label: "Milano, zona 7", inTerritory: true },
  milano8: { label: "Milano, zona 8", inTerritory: true },
  milano9: { label: "Milano, zona 9", inTerritory: true },
  sestoSanGiovanni: { label: "Sesto San Giovanni", inTerritory: true },
  cologno: { label: "Cologno Monzese", inTerritory: true },
  ciniselloBalsamo: { label: "Cinisello Balsamo", inTerritory: true },
  bresso: { label: "Bresso", inTerritory: true },
  cormano: { label: "Cormano", inTerritory: true },
  cusanoMilanino: { label: "Cusano Milanino", inTerritory: true },
  elsewhere: { label: "Altro comune", inTerritory: false },
} as const;

export type Municipality = keyof typeof municipalities;

export const municipalityKeys = Object.keys(municipalities) as [Municipality, ...Municipality[]];
