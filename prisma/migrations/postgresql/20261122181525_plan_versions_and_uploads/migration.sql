-- AlterTable
ALTER TABLE "Plan" ADD COLUMN     "sharingSummary" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "sharingWriter" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "PlanMeasure" ADD COLUMN     "carersReached" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "ineligibleCents" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "reply" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "verdict" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "womenCarersReached" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "womenReached" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "PlanReview" (
    "dossierId" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "returnedAt" TIMESTAMP(3) NOT NULL,
    "returnedById" TEXT NOT NULL,
    "returnedByName" TEXT NOT NULL,
    "remark" TEXT NOT NULL,
    "content" TEXT NOT NULL,

    CONSTRAINT "PlanReview_pkey" PRIMARY KEY ("dossierId","round")
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
    "begunAt" TIMESTAMP(3) NOT NULL,
    "proposedAt" TIMESTAMP(3),
    "proposedByName" TEXT NOT NULL,
    "advisedAt" TIMESTAMP(3),
    "advisedByName" TEXT NOT NULL,
    "settledAt" TIMESTAMP(3),
    "settledByName" TEXT NOT NULL,
    "note" TEXT NOT NULL,

    CONSTRAINT "PlanVersion_pkey" PRIMARY KEY ("dossierId","number")
);

-- CreateTable
CREATE TABLE "Upload" (
    "id" TEXT NOT NULL,
    "dossierId" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "sizeBytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "scan" TEXT NOT NULL,
    "scanDetail" TEXT NOT NULL,
    "uploadedAt" TIMESTAMP(3) NOT NULL,
    "uploadedById" TEXT NOT NULL,
    "uploadedByName" TEXT NOT NULL,
    "handedInAt" TIMESTAMP(3),
    "removedAt" TIMESTAMP(3),

    CONSTRAINT "Upload_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UploadPiece" (
    "uploadId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "UploadPiece_pkey" PRIMARY KEY ("uploadId","position")
);

-- CreateIndex
CREATE INDEX "Upload_dossierId_idx" ON "Upload"("dossierId");

-- AddForeignKey
ALTER TABLE "PlanReview" ADD CONSTRAINT "PlanReview_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanVersion" ADD CONSTRAINT "PlanVersion_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Upload" ADD CONSTRAINT "Upload_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UploadPiece" ADD CONSTRAINT "UploadPiece_uploadId_fkey" FOREIGN KEY ("uploadId") REFERENCES "Upload"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What must never be: an award that rises without a new decision, a version that asks for more than
-- was awarded on, a settled version or a kept file that changes.

ALTER TABLE "PlanVersion" ADD CONSTRAINT "PlanVersion_sums" CHECK ("state" IN ('draft', 'proposed', 'advised', 'approved', 'rejected', 'withdrawn') AND "number" >= 1 AND ("ceilingCents" IS NULL OR "requestedCents" <= "ceilingCents" OR "state" IN ('draft', 'withdrawn', 'rejected')));

ALTER TABLE "Upload" ADD CONSTRAINT "Upload_limits" CHECK ("sizeBytes" BETWEEN 1 AND 20971520 AND "scan" IN ('clean', 'infected', 'unchecked', 'waiting') AND "kind" IN ('pdf', 'p7m', 'jpeg', 'png', 'csv', 'xml'));

CREATE TRIGGER "Award_never_rises" BEFORE UPDATE OF "amountCents" ON "Award" FOR EACH ROW
  WHEN (OLD."amountCents" IS NOT NULL AND NEW."amountCents" > OLD."amountCents")
  EXECUTE FUNCTION cip_refuse('an award rises only with a new decision');

CREATE TRIGGER "PlanVersion_settled" BEFORE UPDATE ON "PlanVersion" FOR EACH ROW
  WHEN (OLD."state" IN ('approved', 'rejected', 'withdrawn'))
  EXECUTE FUNCTION cip_refuse('a settled version of a plan does not change');

CREATE TRIGGER "PlanVersion_kept" BEFORE DELETE ON "PlanVersion" FOR EACH ROW
  WHEN (OLD."state" <> 'draft')
  EXECUTE FUNCTION cip_refuse('a version of a plan that was handed in is kept');

CREATE TRIGGER "Upload_kept" BEFORE DELETE ON "Upload" FOR EACH ROW
  WHEN (OLD."handedInAt" IS NOT NULL)
  EXECUTE FUNCTION cip_refuse('a file that was handed in is kept');

CREATE TRIGGER "UploadPiece_unchanged" BEFORE UPDATE ON "UploadPiece" FOR EACH ROW
  EXECUTE FUNCTION cip_refuse('the bytes of a file do not change');

CREATE FUNCTION cip_keep_handed_in() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "Upload" WHERE "id" = OLD."uploadId" AND "handedInAt" IS NOT NULL) THEN
    RAISE EXCEPTION 'constraint "%": a file that was handed in is kept', TG_NAME USING ERRCODE = 'check_violation';
  END IF;
  RETURN OLD;
END $$;

CREATE TRIGGER "UploadPiece_kept" BEFORE DELETE ON "UploadPiece" FOR EACH ROW
  EXECUTE FUNCTION cip_keep_handed_in();
