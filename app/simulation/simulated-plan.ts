import type { Draw } from "./seeded-draw.ts";
import type { SimulatedFirm } from "./simulated-firm.ts";

const MEASURES = [
  { catalogueCode: "M01", title: "Flessibilità oraria in entrata e uscita", area: "TEM" },
  { catalogueCode: "M02", title: "Orario continuato o pausa ridotta a scelta", area: "TEM" },
  { catalogueCode: "M10", title: "Lavoro ripartito (job sharing)", area: "TEM" },
] as const;

export type SimulatedPlan = ReturnType<typeof simulatePlan>;

/** A plan of one to three measures with its money: the grant covers at most seven tenths of it. */
export function simulatePlan(firm: SimulatedFirm, draw: Draw) {
  const coveredHeads = draw.between(1, firm.staffHeads);
  const coveredWomen = Math.min(coveredHeads, draw.between(0, firm.staffWomen));
  const measures = MEASURES.slice(0, draw.between(1, MEASURES.length)).map((measure, position) => ({
    ...measure,
    position: position + 1,
    id: `${firm.dossierId}-m${String(position + 1)}`,
    structural: draw.percent(60),
    costCents: draw.between(500, 6_000) * 100,
  }));
  const totalCents = measures.reduce((sum, { costCents }) => sum + costCents, 0);
  const structuralCents = measures.reduce(
    (sum, { costCents, structural }) => sum + (structural ? costCents : 0),
    0,
  );
  return {
    measures,
    totalCents,
    structuralCents,
    requestedCents: Math.floor((totalCents * draw.between(40, 70)) / 100),
    coveredHeads,
    coveredWomen,
    carers: draw.between(0, coveredHeads),
    incentiveMonths: draw.between(6, 12),
    maintenanceMonths: draw.pick([0, 12, 24, 36]),
  };
}
