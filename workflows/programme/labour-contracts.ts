/** Sectors that decide whether a bilateral body of the trade can be asked for benefits. */
export type ContractSector = "industry" | "craft" | "trade" | "cooperative" | "services" | "other";

type LabourContract = {
  title: string;
  sector: ContractSector;
  /** Code of the national archive where we are certain of it. */
  cnelCode: string | null;
};

/**
 * National collective agreements met most often among small firms of the area. A short list of our
 * own: whoever applies another one chooses «altro» and writes its code.
 */
export const labourContracts = {
  metalIndustry: { title: "Metalmeccanica, industria", sector: "industry", cnelCode: "C011" },
  metalCraft: { title: "Metalmeccanica, artigianato", sector: "craft", cnelCode: null },
  foodCraft: { title: "Alimentari e panificazione, artigianato", sector: "craft", cnelCode: null },
  buildingCraft: { title: "Edilizia, artigianato", sector: "craft", cnelCode: null },
  buildingIndustry: { title: "Edilizia, industria", sector: "industry", cnelCode: null },
  beautyCraft: { title: "Acconciatura ed estetica", sector: "craft", cnelCode: null },
  fashionCraft: {
    title: "Tessile, moda e chimica, artigianato",
    sector: "craft",
    cnelCode: null,
  },
  woodCraft: { title: "Legno e arredamento, artigianato", sector: "craft", cnelCode: null },
  printing: { title: "Grafica ed editoria", sector: "industry", cnelCode: null },
  trade: { title: "Terziario, distribuzione e servizi", sector: "trade", cnelCode: "H011" },
  hospitality: { title: "Turismo e pubblici esercizi", sector: "trade", cnelCode: null },
  informationTechnology: {
    title: "Informatica e comunicazione",
    sector: "services",
    cnelCode: "H640",
  },
  professionalOffices: { title: "Studi professionali", sector: "services", cnelCode: null },
  cleaning: { title: "Pulizie e servizi integrati", sector: "services", cnelCode: null },
  logistics: { title: "Logistica, trasporto e spedizione", sector: "services", cnelCode: null },
  socialCooperatives: { title: "Cooperative sociali", sector: "cooperative", cnelCode: "T151" },
  workCooperatives: {
    title: "Altre cooperative di lavoro e servizi",
    sector: "cooperative",
    cnelCode: null,
  },
  privateSchools: { title: "Scuole e nidi non statali", sector: "services", cnelCode: null },
  otherCraft: { title: "Altro contratto dell'artigianato", sector: "craft", cnelCode: null },
  otherTrade: { title: "Altro contratto del commercio", sector: "trade", cnelCode: null },
  other: { title: "Altro contratto", sector: "other", cnelCode: null },
} as const satisfies Record<string, LabourContract>;

export type LabourContractKey = keyof typeof labourContracts;

/** Whether a firm under this contract may turn to a bilateral body, a health fund or a mutual. */
export function mayUseBilateralBody(contract: string): boolean {
  if (!(contract in labourContracts)) return false;
  const { sector } = labourContracts[contract as LabourContractKey];
  return sector === "craft" || sector === "trade" || sector === "cooperative";
}
