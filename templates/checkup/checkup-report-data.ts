import type { ProgrammeMedians } from "#workflows/checkup/programme-medians.ts";
import type { CheckupResult } from "#workflows/checkup/checkup-result.ts";
import type { Area } from "#workflows/programme/areas.ts";
import type { DocumentContext } from "../document-context.ts";

/** What the report of a check-up says. */
export type CheckupReportData = DocumentContext & {
  validatedBy: string;
  /** Readable instant. */
  validatedAt: string;
  /** YYYY-MM-DD the figures refer to. */
  referenceDay: string;
  /** Label and value, in words; small groups of people already masked. */
  profile: readonly { label: string; value: string }[];
  result: CheckupResult;
  /** What the programme tells about its firms; null while they are too few. */
  medians: ProgrammeMedians | null;
  /** Version of the questionnaire. */
  questionnaire: string;
  /** Per priority area, the questions in which the firm is weakest. */
  priorities: readonly { area: Area; weakest: readonly string[] }[];
  /** Questions to which nobody in the firm knew the answer. */
  unknown: readonly { questionId: string; text: string }[];
};
