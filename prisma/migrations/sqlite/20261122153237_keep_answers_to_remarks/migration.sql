-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_CheckupRemark" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "dossierId" TEXT NOT NULL,
    "questionId" TEXT NOT NULL,
    "remark" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "authorName" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "answerBefore" TEXT NOT NULL DEFAULT '{}',
    "reply" TEXT NOT NULL DEFAULT '',
    "answeredAt" DATETIME,
    CONSTRAINT "CheckupRemark_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_CheckupRemark" ("answeredAt", "authorId", "authorName", "createdAt", "dossierId", "id", "questionId", "remark") SELECT "answeredAt", "authorId", "authorName", "createdAt", "dossierId", "id", "questionId", "remark" FROM "CheckupRemark";
DROP TABLE "CheckupRemark";
ALTER TABLE "new_CheckupRemark" RENAME TO "CheckupRemark";
CREATE INDEX "CheckupRemark_dossierId_idx" ON "CheckupRemark"("dossierId");
CREATE TABLE "new_RelatedEnterprise" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "dossierId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "taxCode" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "shareHundredths" INTEGER NOT NULL,
    "workUnitsHundredths" INTEGER NOT NULL,
    "turnoverCents" BIGINT NOT NULL,
    "balanceCents" BIGINT NOT NULL,
    "previousWorkUnitsHundredths" INTEGER,
    "previousTurnoverCents" BIGINT,
    "previousBalanceCents" BIGINT,
    "sameUndertaking" BOOLEAN NOT NULL,
    "throughId" TEXT,
    CONSTRAINT "RelatedEnterprise_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Application" ("dossierId") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_RelatedEnterprise" ("balanceCents", "dossierId", "id", "kind", "name", "sameUndertaking", "taxCode", "throughId", "turnoverCents", "workUnitsHundredths") SELECT "balanceCents", "dossierId", "id", "kind", "name", "sameUndertaking", "taxCode", "throughId", "turnoverCents", "workUnitsHundredths" FROM "RelatedEnterprise";
DROP TABLE "RelatedEnterprise";
ALTER TABLE "new_RelatedEnterprise" RENAME TO "RelatedEnterprise";
CREATE INDEX "RelatedEnterprise_dossierId_idx" ON "RelatedEnterprise"("dossierId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
