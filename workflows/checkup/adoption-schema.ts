import { z } from "zod";
import { requiredText } from "../form-fields.ts";

/** Which version of the questionnaire a company goes over to. */
export const adoptionSchema = z.object({ to: requiredText(40) });
