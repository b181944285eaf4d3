-- CreateTable
CREATE TABLE "DailySeal" (
    "day" TEXT NOT NULL,
    "sealedAt" TIMESTAMP(3) NOT NULL,
    "heads" INTEGER NOT NULL,
    "digest" TEXT NOT NULL,
    "previousDigest" TEXT NOT NULL,
    "keyId" TEXT NOT NULL,
    "signature" TEXT NOT NULL,

    CONSTRAINT "DailySeal_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "SealedHead" (
    "dossierId" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "day" TEXT NOT NULL,

    CONSTRAINT "SealedHead_pkey" PRIMARY KEY ("dossierId","sequence")
);

-- CreateIndex
CREATE INDEX "SealedHead_day_idx" ON "SealedHead"("day");

-- A seal stays as it was signed.
CREATE TRIGGER "DailySeal_is_kept" BEFORE UPDATE OR DELETE ON "DailySeal" FOR EACH ROW
  EXECUTE FUNCTION cip_refuse('a seal stays as it was signed');

CREATE TRIGGER "DailySeal_is_kept_whole" BEFORE TRUNCATE ON "DailySeal" FOR EACH STATEMENT
  EXECUTE FUNCTION cip_refuse('a seal stays as it was signed');

CREATE TRIGGER "SealedHead_is_kept" BEFORE UPDATE OR DELETE ON "SealedHead" FOR EACH ROW
  EXECUTE FUNCTION cip_refuse('a seal stays as it was signed');

CREATE TRIGGER "SealedHead_is_kept_whole" BEFORE TRUNCATE ON "SealedHead" FOR EACH STATEMENT
  EXECUTE FUNCTION cip_refuse('a seal stays as it was signed');
