import { z } from "zod";
import {
  multiChoiceField,
  optionalChoiceField,
  optionalDayField,
  optionalEuroField,
  optionalText,
  optionalTickField,
  optionalWholeNumberField,
} from "../form-fields.ts";
import { isValidStampSerial, normaliseStampSerial } from "../identity/stamp-serial.ts";
import { declarations, type DeclarationCode } from "./declarations.ts";
import type { StampDuty } from "./stamp-duty.ts";

const declarationCodes = declarations.map(({ code }) => code) as [
  DeclarationCode,
  ...DeclarationCode[],
];

/**
 * What the company asks for and declares. A draft may be saved half-filled: what is missing is
 * listed before submitting; what is there must be well formed. The amount is in cents.
 */
export const declarationsSchema = z
  .object({
    requested: optionalEuroField({ min: 1, max: 100_000_000 }),
    declarations: multiChoiceField(declarationCodes),
    stampKind: optionalChoiceField(["serial", "virtual", "exempt"]),
    stampSerial: optionalText(40)
      .refine(
        (text) => text === "" || isValidStampSerial(text),
        "Il numero della marca ha 14 cifre.",
      )
      .transform(normaliseStampSerial),
    stampDay: optionalDayField(),
    stampGround: optionalChoiceField(["thirdSector", "onlus"]),
    genderCertificate: optionalTickField(),
    whpMember: optionalTickField(),
    /** The version the form was filled on; null for whoever does not compare. */
    version: optionalWholeNumberField(),
  })
  .superRefine((posted, context) => {
    for (const [field, message] of stampGaps(posted))
      context.addIssue({ code: "custom", path: [field], message });
  });

export type DeclarationsData = z.output<typeof declarationsSchema>;

type StampFields = {
  stampKind: StampDuty["kind"] | null;
  stampSerial: string;
  stampDay: string | null;
  stampGround: "thirdSector" | "onlus" | null;
};

/** The stamp duty a form or a row describes; null when none is chosen or its fields are not all there. */
export function readStampDuty(fields: StampFields): StampDuty | null {
  const { stampKind, stampSerial, stampDay, stampGround } = fields;
  if (stampKind === "virtual") return { kind: "virtual" };
  if (stampKind === "serial" && stampSerial !== "" && stampDay !== null)
    return { kind: "serial", serial: stampSerial, day: stampDay };
  if (stampKind === "exempt" && stampGround !== null)
    return { kind: "exempt", ground: stampGround };
  return null;
}

function stampGaps({
  stampKind,
  stampSerial,
  stampDay,
  stampGround,
}: StampFields): [string, string][] {
  const gaps: [string, string][] = [];
  if (stampKind === "serial" && stampSerial === "")
    gaps.push(["stampSerial", "Scrivi il numero della marca da bollo."]);
  if (stampKind === "serial" && stampDay === null)
    gaps.push(["stampDay", "Scrivi la data della marca da bollo."]);
  if (stampKind === "exempt" && stampGround === null)
    gaps.push(["stampGround", "Scegli il motivo dell'esenzione."]);
  return gaps;
}
