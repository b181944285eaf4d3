-- CreateTable
CREATE TABLE "Survey" (
    "dossierId" TEXT NOT NULL PRIMARY KEY,
    "state" TEXT NOT NULL,
    "openedOn" TEXT NOT NULL,
    "closesOn" TEXT NOT NULL,
    "slips" INTEGER NOT NULL,
    "printedOn" TEXT,
    "closedOn" TEXT,
    "answers" INTEGER,
    "figures" TEXT NOT NULL DEFAULT '',
    "usedOn" TEXT,
    CONSTRAINT "Survey_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SurveyCode" (
    "hash" TEXT NOT NULL PRIMARY KEY,
    "dossierId" TEXT NOT NULL,
    "spent" BOOLEAN NOT NULL,
    CONSTRAINT "SurveyCode_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Survey" ("dossierId") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SurveyUrn" (
    "dossierId" TEXT NOT NULL PRIMARY KEY,
    "answers" INTEGER NOT NULL,
    "tallies" TEXT NOT NULL,
    "texts" TEXT NOT NULL,
    CONSTRAINT "SurveyUrn_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Survey" ("dossierId") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "SurveyCode_dossierId_idx" ON "SurveyCode"("dossierId");

-- A code is spent for good, and figures once told do not change: two versions of them could be compared.

CREATE TRIGGER "SurveyCode_is_spent_once" BEFORE UPDATE ON "SurveyCode"
WHEN OLD."spent" AND NOT NEW."spent"
BEGIN
  SELECT RAISE(ABORT, 'a code of a survey is spent once');
END;

CREATE TRIGGER "Survey_figures_are_fixed" BEFORE UPDATE ON "Survey"
WHEN OLD."figures" <> '' AND (NEW."figures" <> OLD."figures" OR NEW."state" <> OLD."state" OR NEW."answers" IS NOT OLD."answers")
BEGIN
  SELECT RAISE(ABORT, 'the figures of a closed survey do not change');
END;

CREATE TRIGGER "Survey_figures_are_kept" BEFORE DELETE ON "Survey"
WHEN OLD."figures" <> ''
BEGIN
  SELECT RAISE(ABORT, 'the figures of a closed survey do not change');
END;
