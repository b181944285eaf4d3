import type { PlanMeasure } from "./conciliation-plan.ts";

type Reach = Pick<
  PlanMeasure,
  "personsReached" | "womenReached" | "carersReached" | "womenCarersReached"
>;

/**
 * Whom a measure reaches, in words: `9 persone, di cui 6 donne; 5 con carichi di cura, di cui 4
 * donne`. A measure that says nothing of women and carers says the persons alone.
 */
export function describeReach(reach: Reach): string {
  const { personsReached, womenReached, carersReached, womenCarersReached } = reach;
  const persons = personsReached === 1 ? "una persona" : `${String(personsReached)} persone`;
  if (womenReached + carersReached === 0) return persons;
  const carers =
    carersReached === 0
      ? "nessuna con carichi di cura"
      : `${String(carersReached)} con carichi di cura, di cui ${countWomen(womenCarersReached)}`;
  return `${persons}, di cui ${countWomen(womenReached)}; ${carers}`;
}

function countWomen(count: number): string {
  if (count === 0) return "nessuna donna";
  return count === 1 ? "una donna" : `${String(count)} donne`;
}
