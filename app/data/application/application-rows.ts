import type {
  EarlierAid,
  PeriodFigures,
  RelatedEnterprise,
  SizeFigures,
} from "#workflows/application/application-input.ts";
import type { CompanyProfileData } from "#workflows/application/company-profile-schema.ts";
import { readStampDuty } from "#workflows/application/declarations-schema.ts";
import type { RelationKind } from "#workflows/application/related-enterprise-schema.ts";
import type { StampDuty, StampGround } from "#workflows/application/stamp-duty.ts";
import type { LegalForm } from "#workflows/programme/legal-forms.ts";
import type { Municipality } from "#workflows/programme/municipalities.ts";
import type { SizeClass } from "#workflows/programme/rule-sets.ts";
import type {
  ApplicationModel,
  CompanyProfileModel,
  EarlierAidModel,
  RelatedEnterpriseModel,
} from "../generated/sqlite/models.ts";

type PeriodColumns = {
  workUnitsHundredths: number | null;
  turnoverCents: bigint | null;
  balanceCents: bigint | null;
};

type TwoPeriodColumns = PeriodColumns & {
  previousWorkUnitsHundredths: number | null;
  previousTurnoverCents: bigint | null;
  previousBalanceCents: bigint | null;
};

/** What is ticked of the declarations and in which wording, as the column keeps it. */
export type StoredDeclarations = { version: string; ticked: string[] };

/** Reads the column `declarations`. */
export function readDeclarations(stored: string): StoredDeclarations {
  return JSON.parse(stored) as StoredDeclarations;
}

/** A company's profile as its form gives it. */
export function toProfile(row: CompanyProfileModel): CompanyProfileData {
  const { taxCode, vatNumber, atecoCode, address, legalRepresentative, email } = row;
  const { iban, ibanHolder, onlusRegistered, roadFreight, publicShareQuarter } = row;
  return {
    ...{ taxCode, vatNumber, atecoCode, address, legalRepresentative, email },
    ...{ iban, ibanHolder, onlusRegistered, roadFreight, publicShareQuarter },
    legalForm: row.legalForm as LegalForm,
    municipality: row.municipality as Municipality,
  };
}

/** The company's own size; null until its form has been saved. */
export function toSize(row: ApplicationModel): SizeFigures | null {
  const periods = toTwoPeriods(row);
  if (!periods || row.declaredClass === null) return null;
  return { ...periods, declaredClass: row.declaredClass as SizeClass };
}

/** A related enterprise as the rules read it. */
export function toRelatedEnterprise(row: RelatedEnterpriseModel): RelatedEnterprise {
  const { id, name, taxCode, kind, shareHundredths, sameUndertaking, throughId } = row;
  const periods = toTwoPeriods(row);
  if (!periods) throw new Error(`Related enterprise without figures: ${id}`);
  return {
    ...{ id, name, taxCode, shareHundredths, sameUndertaking, throughId },
    ...periods,
    kind: kind as RelationKind,
  };
}

/** An earlier aid as the rules read it. */
export function toEarlierAid(row: EarlierAidModel): EarlierAid {
  const { id, beneficiary, grantor, grantedOn, amountCents, reference } = row;
  return { id, beneficiary, grantor, grantedOn, amountCents, reference };
}

/** How the stamp duty is settled; null while it is not. */
export function toStamp(row: ApplicationModel): StampDuty | null {
  return readStampDuty({
    stampKind: row.stampKind as StampDuty["kind"] | null,
    stampSerial: row.stampSerial ?? "",
    stampDay: row.stampDay,
    stampGround: row.stampGround as StampGround | null,
  });
}

function toTwoPeriods(row: TwoPeriodColumns) {
  const last = toPeriod(row);
  const previous = toPeriod({
    workUnitsHundredths: row.previousWorkUnitsHundredths,
    turnoverCents: row.previousTurnoverCents,
    balanceCents: row.previousBalanceCents,
  });
  return last && { last, previous };
}

function toPeriod(columns: PeriodColumns): PeriodFigures | null {
  const { workUnitsHundredths, turnoverCents, balanceCents } = columns;
  if (workUnitsHundredths === null || turnoverCents === null || balanceCents === null) return null;
  return {
    workUnitsHundredths,
    turnoverCents: Number(turnoverCents),
    balanceCents: Number(balanceCents),
  };
}
