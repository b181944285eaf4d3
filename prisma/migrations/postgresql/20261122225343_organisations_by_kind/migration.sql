-- CreateIndex
CREATE INDEX "Organisation_kind_idx" ON "Organisation"("kind");
