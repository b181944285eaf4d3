-- CreateTable
CREATE TABLE "AdmittedCost" (
    "dossierId" TEXT NOT NULL,
    "callId" TEXT NOT NULL,
    "requestedCents" INTEGER NOT NULL,
    "personMonths" INTEGER NOT NULL,
    "rank" BIGINT,

    CONSTRAINT "AdmittedCost_pkey" PRIMARY KEY ("dossierId")
);

-- CreateIndex
CREATE INDEX "AdmittedCost_callId_rank_dossierId_idx" ON "AdmittedCost"("callId", "rank", "dossierId");

-- AddForeignKey
ALTER TABLE "AdmittedCost" ADD CONSTRAINT "AdmittedCost_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Those admitted until now. What an admission writes later is the same: see admitted-costs.server.ts.
INSERT INTO "AdmittedCost" ("dossierId", "callId", "requestedCents", "personMonths", "rank")
SELECT
    "id", "callId", "cents", "months",
    CASE WHEN "months" > 0 THEN CAST("cents" AS BIGINT) * 1000000000 / "months" END
FROM (
    SELECT
        "Dossier"."id", "Dossier"."callId",
        COALESCE("Application"."requestedCents", 0) AS "cents",
        COALESCE("Plan"."coveredHeads" * ("Plan"."incentiveMonths" + "Plan"."maintenanceMonths"), 0) AS "months"
    FROM "Dossier"
    LEFT JOIN "Application" ON "Application"."dossierId" = "Dossier"."id"
    LEFT JOIN "Plan" ON "Plan"."dossierId" = "Dossier"."id"
    WHERE "Dossier"."callId" IS NOT NULL AND EXISTS (
        SELECT 1 FROM "AuditEvent"
        WHERE "AuditEvent"."dossierId" = "Dossier"."id" AND "AuditEvent"."event" = 'admissibility.admit'
    )
) AS "admitted";
