-- CreateIndex
CREATE INDEX "Dossier_updatedAt_id_idx" ON "Dossier"("updatedAt", "id");

-- CreateIndex
CREATE INDEX "Dossier_state_updatedAt_id_idx" ON "Dossier"("state", "updatedAt", "id");
