-- CreateTable
CREATE TABLE "PlanReview" (
    "dossierId" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "returnedAt" DATETIME NOT NULL,
    "returnedById" TEXT NOT NULL,
    "returnedByName" TEXT NOT NULL,
    "remark" TEXT NOT NULL,
    "content" TEXT NOT NULL,

    PRIMARY KEY ("dossierId", "round"),
    CONSTRAINT "PlanReview_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PlanVersion" (
    "dossierId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "differences" TEXT NOT NULL,
    "requestedCents" INTEGER NOT NULL,
    "ceilingCents" INTEGER,
    "version" INTEGER NOT NULL,
    "begunAt" DATETIME NOT NULL,
    "proposedAt" DATETIME,
    "proposedByName" TEXT NOT NULL,
    "advisedAt" DATETIME,
    "advisedByName" TEXT NOT NULL,
    "settledAt" DATETIME,
    "settledByName" TEXT NOT NULL,
    "note" TEXT NOT NULL,

    PRIMARY KEY ("dossierId", "number"),
    CONSTRAINT "PlanVersion_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Upload" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "dossierId" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "sizeBytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "scan" TEXT NOT NULL,
    "scanDetail" TEXT NOT NULL,
    "uploadedAt" DATETIME NOT NULL,
    "uploadedById" TEXT NOT NULL,
    "uploadedByName" TEXT NOT NULL,
    "handedInAt" DATETIME,
    "removedAt" DATETIME,
    CONSTRAINT "Upload_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "UploadPiece" (
    "uploadId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "bytes" BLOB NOT NULL,

    PRIMARY KEY ("uploadId", "position"),
    CONSTRAINT "UploadPiece_uploadId_fkey" FOREIGN KEY ("uploadId") REFERENCES "Upload" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- AlterTable
ALTER TABLE "Plan" ADD COLUMN "sharingSummary" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Plan" ADD COLUMN "sharingWriter" TEXT NOT NULL DEFAULT '';
ALTER TABLE "PlanMeasure" ADD COLUMN "womenReached" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "PlanMeasure" ADD COLUMN "carersReached" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "PlanMeasure" ADD COLUMN "womenCarersReached" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "PlanMeasure" ADD COLUMN "ineligibleCents" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "PlanMeasure" ADD COLUMN "verdict" TEXT NOT NULL DEFAULT '';
ALTER TABLE "PlanMeasure" ADD COLUMN "reply" TEXT NOT NULL DEFAULT '';

-- CreateIndex
CREATE INDEX "Upload_dossierId_idx" ON "Upload"("dossierId");

-- What must never be: an award that rises without a new decision, a version that asks for more than
-- was awarded on, a settled version or a kept file that changes.

CREATE TRIGGER "PlanVersion_sums_insert" BEFORE INSERT ON "PlanVersion"
WHEN NOT (NEW."state" IN ('draft', 'proposed', 'advised', 'approved', 'rejected', 'withdrawn') AND NEW."number" >= 1 AND (NEW."ceilingCents" IS NULL OR NEW."requestedCents" <= NEW."ceilingCents" OR NEW."state" IN ('draft', 'withdrawn', 'rejected')))
BEGIN
  SELECT RAISE(ABORT, 'a version asks for no more than the award was made on');
END;

CREATE TRIGGER "PlanVersion_sums_update" BEFORE UPDATE ON "PlanVersion"
WHEN NOT (NEW."state" IN ('draft', 'proposed', 'advised', 'approved', 'rejected', 'withdrawn') AND NEW."number" >= 1 AND (NEW."ceilingCents" IS NULL OR NEW."requestedCents" <= NEW."ceilingCents" OR NEW."state" IN ('draft', 'withdrawn', 'rejected')))
BEGIN
  SELECT RAISE(ABORT, 'a version asks for no more than the award was made on');
END;

CREATE TRIGGER "Upload_limits_insert" BEFORE INSERT ON "Upload"
WHEN NOT (NEW."sizeBytes" BETWEEN 1 AND 20971520 AND NEW."scan" IN ('clean', 'infected', 'unchecked', 'waiting') AND NEW."kind" IN ('pdf', 'p7m', 'jpeg', 'png', 'csv', 'xml'))
BEGIN
  SELECT RAISE(ABORT, 'a kept file has a known kind and at most 20 megabytes');
END;

CREATE TRIGGER "Upload_limits_update" BEFORE UPDATE ON "Upload"
WHEN NOT (NEW."sizeBytes" BETWEEN 1 AND 20971520 AND NEW."scan" IN ('clean', 'infected', 'unchecked', 'waiting') AND NEW."kind" IN ('pdf', 'p7m', 'jpeg', 'png', 'csv', 'xml'))
BEGIN
  SELECT RAISE(ABORT, 'a kept file has a known kind and at most 20 megabytes');
END;

CREATE TRIGGER "Award_never_rises" BEFORE UPDATE OF "amountCents" ON "Award"
WHEN OLD."amountCents" IS NOT NULL AND NEW."amountCents" > OLD."amountCents"
BEGIN
  SELECT RAISE(ABORT, 'an award rises only with a new decision');
END;

CREATE TRIGGER "PlanVersion_settled" BEFORE UPDATE ON "PlanVersion"
WHEN OLD."state" IN ('approved', 'rejected', 'withdrawn')
BEGIN
  SELECT RAISE(ABORT, 'a settled version of a plan does not change');
END;

CREATE TRIGGER "PlanVersion_kept" BEFORE DELETE ON "PlanVersion"
WHEN OLD."state" <> 'draft'
BEGIN
  SELECT RAISE(ABORT, 'a version of a plan that was handed in is kept');
END;

CREATE TRIGGER "Upload_kept" BEFORE DELETE ON "Upload"
WHEN OLD."handedInAt" IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'a file that was handed in is kept');
END;

CREATE TRIGGER "UploadPiece_unchanged" BEFORE UPDATE ON "UploadPiece"
BEGIN
  SELECT RAISE(ABORT, 'the bytes of a file do not change');
END;

CREATE TRIGGER "UploadPiece_kept" BEFORE DELETE ON "UploadPiece"
WHEN EXISTS (SELECT 1 FROM "Upload" WHERE "id" = OLD."uploadId" AND "handedInAt" IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'a file that was handed in is kept');
END;
