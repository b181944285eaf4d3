-- CreateTable
CREATE TABLE "DailySeal" (
    "day" TEXT NOT NULL PRIMARY KEY,
    "sealedAt" DATETIME NOT NULL,
    "heads" INTEGER NOT NULL,
    "digest" TEXT NOT NULL,
    "previousDigest" TEXT NOT NULL,
    "keyId" TEXT NOT NULL,
    "signature" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "SealedHead" (
    "dossierId" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "day" TEXT NOT NULL,

    PRIMARY KEY ("dossierId", "sequence")
);

-- CreateIndex
CREATE INDEX "SealedHead_day_idx" ON "SealedHead"("day");

-- A seal stays as it was signed, and is not replaced.
CREATE TRIGGER "DailySeal_is_kept_update" BEFORE UPDATE ON "DailySeal"
BEGIN
  SELECT RAISE(ABORT, 'a seal stays as it was signed');
END;

CREATE TRIGGER "DailySeal_is_kept_delete" BEFORE DELETE ON "DailySeal"
BEGIN
  SELECT RAISE(ABORT, 'a seal stays as it was signed');
END;

CREATE TRIGGER "DailySeal_is_not_replaced" BEFORE INSERT ON "DailySeal"
WHEN EXISTS (SELECT 1 FROM "DailySeal" WHERE "day" = NEW."day")
BEGIN
  SELECT RAISE(ABORT, 'a seal stays as it was signed');
END;

CREATE TRIGGER "SealedHead_is_kept_update" BEFORE UPDATE ON "SealedHead"
BEGIN
  SELECT RAISE(ABORT, 'a seal stays as it was signed');
END;

CREATE TRIGGER "SealedHead_is_kept_delete" BEFORE DELETE ON "SealedHead"
BEGIN
  SELECT RAISE(ABORT, 'a seal stays as it was signed');
END;

CREATE TRIGGER "SealedHead_is_not_replaced" BEFORE INSERT ON "SealedHead"
WHEN EXISTS (
    SELECT 1 FROM "SealedHead" WHERE "dossierId" = NEW."dossierId" AND "sequence" = NEW."sequence"
  )
BEGIN
  SELECT RAISE(ABORT, 'a seal stays as it was signed');
END;
