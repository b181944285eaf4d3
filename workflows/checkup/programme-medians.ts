import { ratio, toHundredths, type Hundredths } from "../points.ts";
import { areaCodes, type Area } from "../programme/areas.ts";
import type { CheckupIndices } from "./checkup-indices.ts";

/** With fewer firms a median would tell about single ones. */
export const MEDIAN_FROM = 8;
/**
 * Medians change when at least so many check-ups have come in: from two medians that differ by one
 * firm one could tell where that firm stands.
 */
const FEWEST_NEW = 4;
/** In a large programme a median hardly moves: it waits for a fiftieth of the firms. */
const SHARE_OF_NEW = 50;

/** Maturity of the areas of one check-up in hundredths; null where an area has no figure. */
export type AreaFigures = Record<Area, Hundredths | null>;

/** What the programme tells about its firms, as last published; safe to store as JSON. */
export type ProgrammeMedians = {
  /** Firms it is about. */
  companies: number;
  /** IMC; null while fewer than eight firms have one. */
  overall: Hundredths | null;
  areas: AreaFigures;
};

/** One validated check-up. */
export type FirmFigures = { companyId: string; overall: Hundredths | null; areas: AreaFigures };

/** Whether new medians may be published. @param waiting check-ups validated since the last ones */
export function mayPublishMedians(published: { companies: number; waiting: number }): boolean {
  const { companies, waiting } = published;
  // Nothing is published yet: the count of firms decides.
  if (companies === 0) return true;
  return waiting >= Math.max(FEWEST_NEW, Math.ceil(companies / SHARE_OF_NEW));
}

/**
 * The medians over the firms of the programme, each with its last check-up; null while there are
 * fewer than eight. An area counts only the firms that have a figure there, eight at least.
 * @param figures validated check-ups of one version of the questionnaire, oldest first
 */
export function computeMedians(figures: readonly FirmFigures[]): ProgrammeMedians | null {
  const firms = [...new Map(figures.map((one) => [one.companyId, one])).values()];
  if (firms.length < MEDIAN_FROM) return null;
  return {
    companies: firms.length,
    overall: medianOf(firms.map(({ overall }) => overall)),
    areas: Object.fromEntries(
      areaCodes.map((area) => [area, medianOf(firms.map(({ areas }) => areas[area]))]),
    ) as AreaFigures,
  };
}

/** The areas of a check-up as they are kept for the medians. */
export function areaFiguresOf({ areas }: Pick<CheckupIndices, "areas">): AreaFigures {
  return Object.fromEntries(areas.map(({ area, maturity }) => [area, maturity])) as AreaFigures;
}

/** The middle one, or the mean of the middle two rounded half up; null below eight figures. */
export function medianOf(values: readonly (Hundredths | null)[]): Hundredths | null {
  const sorted = values.filter((value) => value !== null).sort((one, other) => one - other);
  if (sorted.length < MEDIAN_FROM) return null;
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? 0;
  return toHundredths(ratio(lower + upper, 200));
}
