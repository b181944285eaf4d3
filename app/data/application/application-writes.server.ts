import type { Transaction } from "#app/data/database.server.ts";
import type { CompanyProfileData } from "#workflows/application/company-profile-schema.ts";
import type { DeclarationsData } from "#workflows/application/declarations-schema.ts";
import { DECLARATIONS_VERSION } from "#workflows/application/declarations.ts";
import type { EarlierAidData } from "#workflows/application/earlier-aid-schema.ts";
import type { RelatedEnterpriseData } from "#workflows/application/related-enterprise-schema.ts";
import type { SizeData } from "#workflows/application/size-schema.ts";
import type { Prisma } from "../generated/sqlite/client.ts";
import type { StoredDeclarations } from "./application-rows.ts";

type OfDossier<Value> = { dossierId: string } & Value;

/** Writes what is true of a company whatever the call. */
export async function saveCompanyProfile(
  tx: Transaction,
  {
    organisationId,
    profile,
    savedAt,
  }: { organisationId: string; profile: CompanyProfileData; savedAt: Date },
): Promise<void> {
  const columns = { ...profile, savedAt };
  await tx.companyProfile.upsert({
    where: { organisationId },
    create: { ...columns, organisationId },
    update: columns,
  });
}

/** Writes the company's own size, with the heads and women of its plan. */
export async function saveSize(
  tx: Transaction,
  {
    dossierId,
    size,
    staff,
  }: OfDossier<{ size: SizeData; staff: { heads: number; women: number } | null }>,
): Promise<void> {
  await saveApplication(tx, dossierId, {
    ...periodColumns(size),
    declaredClass: size.declaredClass,
    staffHeads: staff?.heads ?? null,
    staffWomen: staff?.women ?? null,
  });
}

/** Writes what the company asks for and declares. */
export async function saveDeclarations(
  tx: Transaction,
  { dossierId, declared }: OfDossier<{ declared: DeclarationsData }>,
): Promise<void> {
  const { stampKind, stampSerial, stampDay, stampGround } = declared;
  const stored: StoredDeclarations = {
    version: DECLARATIONS_VERSION,
    ticked: declared.declarations,
  };
  const withSerial = stampKind === "serial";
  await saveApplication(tx, dossierId, {
    requestedCents: declared.requested,
    declarations: JSON.stringify(stored),
    stampKind,
    // A stamp that is not used must not keep its number from the dossier that does use it.
    stampSerial: withSerial ? stampSerial : null,
    stampDay: withSerial ? stampDay : null,
    stampGround: stampKind === "exempt" ? stampGround : null,
    genderCertificate: declared.genderCertificate,
    whpMember: declared.whpMember,
  });
}

/** Whether another dossier has given the same stamp. */
export async function isStampTaken(
  tx: Transaction,
  { dossierId, serial }: OfDossier<{ serial: string }>,
): Promise<boolean> {
  const others = await tx.application.count({
    where: { stampSerial: serial, dossierId: { not: dossierId } },
  });
  return others > 0;
}

/** Adds a related enterprise. */
export async function addRelatedEnterprise(
  tx: Transaction,
  { dossierId, id, enterprise }: OfDossier<{ id: string; enterprise: RelatedEnterpriseData }>,
): Promise<void> {
  const { name, taxCode, kind, share, sameUndertaking, throughId } = enterprise;
  await saveApplication(tx, dossierId, {});
  await tx.relatedEnterprise.create({
    data: {
      ...{ id, dossierId, name, taxCode, kind, sameUndertaking },
      ...periodColumns(enterprise),
      shareHundredths: share,
      throughId: throughId === "" ? null : throughId,
    },
  });
}

/** Takes a related enterprise out; false when it is not there any more. */
export async function removeRelatedEnterprise(
  tx: Transaction,
  where: OfDossier<{ id: string }>,
): Promise<boolean> {
  const { count } = await tx.relatedEnterprise.deleteMany({ where });
  return count === 1;
}

/** Adds a de minimis aid. */
export async function addEarlierAid(
  tx: Transaction,
  { dossierId, id, aid }: OfDossier<{ id: string; aid: EarlierAidData }>,
): Promise<void> {
  const { amount, ...columns } = aid;
  await saveApplication(tx, dossierId, {});
  await tx.earlierAid.create({ data: { ...columns, id, dossierId, amountCents: amount } });
}

/** Takes an aid out; false when it is not there any more. */
export async function removeEarlierAid(
  tx: Transaction,
  where: OfDossier<{ id: string }>,
): Promise<boolean> {
  const { count } = await tx.earlierAid.deleteMany({ where });
  return count === 1;
}

type ApplicationColumns = Omit<Prisma.ApplicationUncheckedUpdateInput, "dossierId" | "version">;

const emptyColumns = {
  declarations: JSON.stringify({ version: DECLARATIONS_VERSION, ticked: [] }),
  genderCertificate: false,
  whpMember: false,
};

async function saveApplication(
  tx: Transaction,
  dossierId: string,
  columns: ApplicationColumns,
): Promise<void> {
  await tx.application.upsert({
    where: { dossierId },
    create: {
      ...emptyColumns,
      ...(columns as Partial<Prisma.ApplicationUncheckedCreateInput>),
      dossierId,
      version: 1,
    },
    update: { ...columns, version: { increment: 1 } },
  });
}

type PostedPeriods = {
  workUnits: number;
  turnover: number;
  balance: number;
  previousWorkUnits: number | null;
  previousTurnover: number | null;
  previousBalance: number | null;
};

function periodColumns(posted: PostedPeriods) {
  const { previousTurnover, previousBalance } = posted;
  return {
    workUnitsHundredths: posted.workUnits,
    turnoverCents: BigInt(posted.turnover),
    balanceCents: BigInt(posted.balance),
    previousWorkUnitsHundredths: posted.previousWorkUnits,
    previousTurnoverCents: previousTurnover === null ? null : BigInt(previousTurnover),
    previousBalanceCents: previousBalance === null ? null : BigInt(previousBalance),
  };
}
