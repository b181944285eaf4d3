-- CreateTable
CREATE TABLE "Survey" (
    "dossierId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "openedOn" TEXT NOT NULL,
    "closesOn" TEXT NOT NULL,
    "slips" INTEGER NOT NULL,
    "printedOn" TEXT,
    "closedOn" TEXT,
    "answers" INTEGER,
    "figures" TEXT NOT NULL DEFAULT '',
    "usedOn" TEXT,

    CONSTRAINT "Survey_pkey" PRIMARY KEY ("dossierId")
);

-- CreateTable
CREATE TABLE "SurveyCode" (
    "hash" TEXT NOT NULL,
    "dossierId" TEXT NOT NULL,
    "spent" BOOLEAN NOT NULL,

    CONSTRAINT "SurveyCode_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "SurveyUrn" (
    "dossierId" TEXT NOT NULL,
    "answers" INTEGER NOT NULL,
    "tallies" TEXT NOT NULL,
    "texts" TEXT NOT NULL,

    CONSTRAINT "SurveyUrn_pkey" PRIMARY KEY ("dossierId")
);

-- CreateIndex
CREATE INDEX "SurveyCode_dossierId_idx" ON "SurveyCode"("dossierId");

-- AddForeignKey
ALTER TABLE "Survey" ADD CONSTRAINT "Survey_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SurveyCode" ADD CONSTRAINT "SurveyCode_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Survey"("dossierId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SurveyUrn" ADD CONSTRAINT "SurveyUrn_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Survey"("dossierId") ON DELETE CASCADE ON UPDATE CASCADE;

-- A code is spent for good, and figures once told do not change: two versions of them could be compared.

CREATE TRIGGER "SurveyCode_is_spent_once" BEFORE UPDATE ON "SurveyCode" FOR EACH ROW
  WHEN (OLD."spent" AND NOT NEW."spent")
  EXECUTE FUNCTION cip_refuse('a code of a survey is spent once');

CREATE TRIGGER "Survey_figures_are_fixed" BEFORE UPDATE ON "Survey" FOR EACH ROW
  WHEN (OLD."figures" <> '' AND (NEW."figures" <> OLD."figures" OR NEW."state" <> OLD."state" OR NEW."answers" IS DISTINCT FROM OLD."answers"))
  EXECUTE FUNCTION cip_refuse('the figures of a closed survey do not change');

CREATE TRIGGER "Survey_figures_are_kept" BEFORE DELETE ON "Survey" FOR EACH ROW
  WHEN (OLD."figures" <> '')
  EXECUTE FUNCTION cip_refuse('the figures of a closed survey do not change');
