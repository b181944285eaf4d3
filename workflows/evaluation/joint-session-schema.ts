import { dayField, requiredText } from "../form-fields.ts";
import { MOTIVATION_MIN, evaluatorScoresSchema } from "./evaluator-scores.ts";

/** The minuted meeting of two evaluators: the day, what was said, the points they agree on. */
export const jointSessionSchema = evaluatorScoresSchema.extend({
  heldOn: dayField(),
  minutes: requiredText(4000).min(
    MOTIVATION_MIN,
    `Racconta la seduta con almeno ${String(MOTIVATION_MIN)} caratteri.`,
  ),
});
