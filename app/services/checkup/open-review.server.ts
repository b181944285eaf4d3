import type { Act } from "#app/services/act.server.ts";
import { remarksSchema } from "#workflows/checkup/remark-schema.ts";
import { reviewFilters } from "#workflows/checkup/review-view.ts";
import { questionnaires } from "#workflows/programme/questionnaire/questionnaire-versions.ts";
import { readCheckupReview } from "./read-checkup-review.server.ts";

type ReviewRequest = {
  act: Act;
  dossierId: string;
  /** Which questions, as it stands in an address. */
  show?: string | null;
};

/**
 * The review a consultant has asked for, with the schema of its form: that of the version the
 * dossier was filled with, whatever was posted. Null for a dossier that is not there.
 */
export async function openReview({ act, dossierId, show = null }: ReviewRequest) {
  const filter = reviewFilters.find((one) => one === show) ?? "all";
  const review = await readCheckupReview({ act, dossierId, filter });
  if (!review) return null;
  const version = (act.questionnaires ?? questionnaires).find(review.questionnaire);
  return { review, version, schema: remarksSchema(version) };
}
