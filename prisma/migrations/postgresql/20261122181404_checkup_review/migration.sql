-- AlterTable
ALTER TABLE "CheckupResult" ADD COLUMN     "areaFigures" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "CheckupRound" (
    "dossierId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "requestedAt" TIMESTAMP(3) NOT NULL,
    "requestedById" TEXT NOT NULL,
    "requestedByName" TEXT NOT NULL,
    "answers" TEXT NOT NULL,

    CONSTRAINT "CheckupRound_pkey" PRIMARY KEY ("dossierId","number")
);

-- CreateTable
CREATE TABLE "CheckupCorrection" (
    "id" TEXT NOT NULL,
    "dossierId" TEXT NOT NULL,
    "questionId" TEXT NOT NULL,
    "answerBefore" TEXT NOT NULL,
    "answerAfter" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "authorName" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "CheckupCorrection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ConsultantNote" (
    "id" TEXT NOT NULL,
    "dossierId" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "authorName" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ConsultantNote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ConsultantNoteVersion" (
    "noteId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "writtenAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ConsultantNoteVersion_pkey" PRIMARY KEY ("noteId","number")
);

-- CreateTable
CREATE TABLE "ConsultantAbsence" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "startsOn" TEXT NOT NULL,
    "endsOn" TEXT NOT NULL,
    "registeredAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ConsultantAbsence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProgrammeMedian" (
    "questionnaire" TEXT NOT NULL,
    "companies" INTEGER NOT NULL,
    "waiting" INTEGER NOT NULL,
    "medians" TEXT NOT NULL,
    "publishedAt" TIMESTAMP(3),

    CONSTRAINT "ProgrammeMedian_pkey" PRIMARY KEY ("questionnaire")
);

-- CreateIndex
CREATE INDEX "CheckupCorrection_dossierId_idx" ON "CheckupCorrection"("dossierId");

-- CreateIndex
CREATE INDEX "ConsultantNote_dossierId_idx" ON "ConsultantNote"("dossierId");

-- CreateIndex
CREATE INDEX "ConsultantAbsence_userId_endsOn_idx" ON "ConsultantAbsence"("userId", "endsOn");

-- CreateIndex
CREATE INDEX "Dossier_state_termEndsOn_id_idx" ON "Dossier"("state", "termEndsOn", "id");

-- CreateIndex
CREATE INDEX "Dossier_consultantId_state_idx" ON "Dossier"("consultantId", "state");

-- AddForeignKey
ALTER TABLE "CheckupRound" ADD CONSTRAINT "CheckupRound_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CheckupCorrection" ADD CONSTRAINT "CheckupCorrection_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsultantNote" ADD CONSTRAINT "ConsultantNote_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsultantNoteVersion" ADD CONSTRAINT "ConsultantNoteVersion_noteId_fkey" FOREIGN KEY ("noteId") REFERENCES "ConsultantNote"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsultantAbsence" ADD CONSTRAINT "ConsultantAbsence_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was said and what was changed stays: rows are only added.

CREATE TRIGGER "CheckupRound_is_kept" BEFORE UPDATE OR DELETE ON "CheckupRound" FOR EACH ROW
  EXECUTE FUNCTION cip_refuse('a request for changes keeps the answers as they stood');

CREATE TRIGGER "CheckupCorrection_is_kept" BEFORE UPDATE OR DELETE ON "CheckupCorrection" FOR EACH ROW
  EXECUTE FUNCTION cip_refuse('corrections of answers are only added');

CREATE TRIGGER "ConsultantNoteVersion_is_kept" BEFORE UPDATE OR DELETE ON "ConsultantNoteVersion" FOR EACH ROW
  EXECUTE FUNCTION cip_refuse('what a note said stays as it was');
