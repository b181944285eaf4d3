import { fictitiousIban, fictitiousVatNumber } from "#app/demo/fictitious-codes.ts";
import type { Draw } from "./seeded-draw.ts";

const TRADES = ["Officina", "Sartoria", "Panificio", "Studio", "Tipografia", "Vivaio"] as const;
const NAMES = ["Arcobaleno", "Brughiera", "Crocevia", "Dogana", "Elce", "Frassino"] as const;
const FIRST = ["Anna", "Bruno", "Carla", "Dario", "Elena", "Fabio", "Giulia"] as const;
const LAST = ["Alberi", "Bosco", "Campi", "Diga", "Erbe", "Fiume", "Ghiaia"] as const;

export type SimulatedFirm = ReturnType<typeof simulateFirm>;

/** A fictitious firm: nobody's name, nobody's codes. */
export function simulateFirm(index: number, draw: Draw) {
  const number = String(index + 1);
  const name = `${draw.pick(TRADES)} ${draw.pick(NAMES)} ${number} Srl`;
  const contact = `${draw.pick(FIRST)} ${draw.pick(LAST)}`;
  const staffHeads = draw.between(3, 45);
  const staffWomen = draw.between(0, staffHeads);
  const vatNumber = fictitiousVatNumber(index);
  return {
    organisationId: `sim-org-${number}`,
    userId: `sim-user-${number}`,
    dossierId: `sim-dossier-${number}`,
    name,
    contact,
    email: `impresa${number}@simulata.example`,
    vatNumber,
    iban: fictitiousIban(index),
    staffHeads,
    staffWomen,
    /** Hundredths of an annual work unit: most staff are part-time somewhere. */
    workUnitsHundredths: staffHeads * draw.between(70, 100),
  };
}
