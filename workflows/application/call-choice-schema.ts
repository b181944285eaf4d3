import { z } from "zod";
import { requiredText } from "../form-fields.ts";

/** The call a company applies to, by its id. */
export const callChoiceSchema = z.object({ callId: requiredText(64) });
