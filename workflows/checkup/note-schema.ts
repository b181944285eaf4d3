import { z } from "zod";
import { requiredText, wholeNumberField } from "../form-fields.ts";

const NOTE_LENGTH = 4000;

/** A private note of a consultant. */
export const noteSchema = z.object({ text: requiredText(NOTE_LENGTH) });

/** The same note written anew, from the version its author saw. */
export const noteRevisionSchema = noteSchema.extend({ number: wholeNumberField({ min: 1 }) });
