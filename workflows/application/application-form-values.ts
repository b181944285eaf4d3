import { numberIn, textIn, type CheckupAnswers } from "../checkup/checkup-answers.ts";
import { formatCents } from "../money.ts";
import type { ApplicationInput, PeriodFigures } from "./application-input.ts";
import type { CompanyProfileData } from "./company-profile-schema.ts";
import type { StampDuty } from "./stamp-duty.ts";

/** The fields of a form as a person would have typed them. */
export type TypedApplication = Record<string, string | string[]>;

/**
 * The company's data as typed. Before the first save what the check-up already knows is there, so
 * that nothing is asked twice.
 */
export function typeProfile(
  { profile, companyName }: Pick<ApplicationInput, "profile" | "companyName">,
  answers: CheckupAnswers,
): TypedApplication {
  if (profile) return typeKnownProfile(profile);
  return {
    taxCode: textIn(answers, "A02.taxCode"),
    vatNumber: textIn(answers, "A02.vatNumber"),
    legalForm: textIn(answers, "A03"),
    atecoCode: textIn(answers, "A04"),
    municipality: textIn(answers, "A05.place"),
    ibanHolder: companyName,
  };
}

/** The size as typed; before the first save with the figures of the check-up. */
export function typeSize(
  { size }: Pick<ApplicationInput, "size">,
  { answers, version }: { answers: CheckupAnswers; version: number },
): TypedApplication {
  if (!size)
    return {
      version: String(version),
      workUnits: typeFigure(numberIn(answers, "B05")),
      turnover: typeFigure(numberIn(answers, "A07.turnover")),
      balance: typeFigure(numberIn(answers, "A07.balance")),
    };
  return {
    version: String(version),
    ...typePeriod(size.last),
    ...typePreviousPeriod(size.previous),
    declaredClass: size.declaredClass,
  };
}

/** The amount, the declarations and the stamp duty as typed. */
export function typeDeclarations(input: ApplicationInput, version: number): TypedApplication {
  return {
    version: String(version),
    requested: typeFigure(input.requestedCents),
    declarations: [...input.declarations.ticked],
    ...(input.stamp ? typeStamp(input.stamp) : {}),
    genderCertificate: typeTick(input.genderCertificate),
    whpMember: typeTick(input.whpMember),
  };
}

function typeStamp(stamp: StampDuty): TypedApplication {
  if (stamp.kind === "serial")
    return { stampKind: "serial", stampSerial: stamp.serial, stampDay: stamp.day };
  if (stamp.kind === "exempt") return { stampKind: "exempt", stampGround: stamp.ground };
  return { stampKind: "virtual" };
}

function typeKnownProfile(profile: CompanyProfileData): TypedApplication {
  return {
    ...profile,
    onlusRegistered: typeTick(profile.onlusRegistered),
    roadFreight: typeTick(profile.roadFreight),
    publicShareQuarter: typeTick(profile.publicShareQuarter),
  };
}

function typePeriod({ workUnitsHundredths, turnoverCents, balanceCents }: PeriodFigures) {
  return {
    workUnits: formatCents(workUnitsHundredths),
    turnover: formatCents(turnoverCents),
    balance: formatCents(balanceCents),
  };
}

function typePreviousPeriod(figures: PeriodFigures | null): TypedApplication {
  if (!figures) return {};
  const { workUnits, turnover, balance } = typePeriod(figures);
  return { previousWorkUnits: workUnits, previousTurnover: turnover, previousBalance: balance };
}

/** Cents and hundredths are typed alike: two decimals after a comma. */
function typeFigure(figure: number | null): string {
  return figure === null ? "" : formatCents(figure);
}

function typeTick(ticked: boolean): string {
  return ticked ? "on" : "";
}
