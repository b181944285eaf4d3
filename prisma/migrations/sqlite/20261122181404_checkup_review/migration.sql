-- CreateTable
CREATE TABLE "CheckupRound" (
    "dossierId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "requestedAt" DATETIME NOT NULL,
    "requestedById" TEXT NOT NULL,
    "requestedByName" TEXT NOT NULL,
    "answers" TEXT NOT NULL,

    PRIMARY KEY ("dossierId", "number"),
    CONSTRAINT "CheckupRound_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CheckupCorrection" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "dossierId" TEXT NOT NULL,
    "questionId" TEXT NOT NULL,
    "answerBefore" TEXT NOT NULL,
    "answerAfter" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "authorName" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "CheckupCorrection_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ConsultantNote" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "dossierId" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "authorName" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "ConsultantNote_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ConsultantNoteVersion" (
    "noteId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "writtenAt" DATETIME NOT NULL,

    PRIMARY KEY ("noteId", "number"),
    CONSTRAINT "ConsultantNoteVersion_noteId_fkey" FOREIGN KEY ("noteId") REFERENCES "ConsultantNote" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ConsultantAbsence" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "startsOn" TEXT NOT NULL,
    "endsOn" TEXT NOT NULL,
    "registeredAt" DATETIME NOT NULL,
    CONSTRAINT "ConsultantAbsence_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ProgrammeMedian" (
    "questionnaire" TEXT NOT NULL PRIMARY KEY,
    "companies" INTEGER NOT NULL,
    "waiting" INTEGER NOT NULL,
    "medians" TEXT NOT NULL,
    "publishedAt" DATETIME
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_CheckupResult" (
    "dossierId" TEXT NOT NULL PRIMARY KEY,
    "validatedAt" DATETIME NOT NULL,
    "indices" TEXT NOT NULL,
    "areaFigures" TEXT NOT NULL DEFAULT '',
    "maturityHundredths" INTEGER,
    "needHundredths" INTEGER,
    "criticalityHundredths" INTEGER,
    CONSTRAINT "CheckupResult_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_CheckupResult" ("criticalityHundredths", "dossierId", "indices", "maturityHundredths", "needHundredths", "validatedAt") SELECT "criticalityHundredths", "dossierId", "indices", "maturityHundredths", "needHundredths", "validatedAt" FROM "CheckupResult";
DROP TABLE "CheckupResult";
ALTER TABLE "new_CheckupResult" RENAME TO "CheckupResult";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

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

-- What was said and what was changed stays: rows are only added.

CREATE TRIGGER "CheckupRound_is_kept_update" BEFORE UPDATE ON "CheckupRound"
BEGIN
  SELECT RAISE(ABORT, 'a request for changes keeps the answers as they stood');
END;

CREATE TRIGGER "CheckupRound_is_kept_delete" BEFORE DELETE ON "CheckupRound"
BEGIN
  SELECT RAISE(ABORT, 'a request for changes keeps the answers as they stood');
END;

CREATE TRIGGER "CheckupCorrection_is_kept_update" BEFORE UPDATE ON "CheckupCorrection"
BEGIN
  SELECT RAISE(ABORT, 'corrections of answers are only added');
END;

CREATE TRIGGER "CheckupCorrection_is_kept_delete" BEFORE DELETE ON "CheckupCorrection"
BEGIN
  SELECT RAISE(ABORT, 'corrections of answers are only added');
END;

CREATE TRIGGER "ConsultantNoteVersion_is_kept_update" BEFORE UPDATE ON "ConsultantNoteVersion"
BEGIN
  SELECT RAISE(ABORT, 'what a note said stays as it was');
END;

CREATE TRIGGER "ConsultantNoteVersion_is_kept_delete" BEFORE DELETE ON "ConsultantNoteVersion"
BEGIN
  SELECT RAISE(ABORT, 'what a note said stays as it was');
END;
