-- DropIndex
DROP INDEX "Dossier_callId_state_idx";

-- AlterTable
ALTER TABLE "Document" ADD COLUMN     "sourceId" TEXT;

-- CreateIndex
CREATE INDEX "Document_sourceId_idx" ON "Document"("sourceId");

-- CreateIndex
CREATE INDEX "Dossier_callId_state_code_idx" ON "Dossier"("callId", "state", "code");
