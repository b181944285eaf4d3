-- What must never be, whoever writes. SQLite adds no CHECK to a table that exists: triggers say it.

CREATE TRIGGER "Call_sums_insert" BEFORE INSERT ON "Call"
WHEN NOT (NEW."budgetCents" >= 0 AND NEW."referenceCostCents" >= 0 AND NEW."opensOn" <= NEW."closesOn")
BEGIN
  SELECT RAISE(ABORT, 'a call opens before it closes and its sums are not negative');
END;

CREATE TRIGGER "Call_sums_update" BEFORE UPDATE ON "Call"
WHEN NOT (NEW."budgetCents" >= 0 AND NEW."referenceCostCents" >= 0 AND NEW."opensOn" <= NEW."closesOn")
BEGIN
  SELECT RAISE(ABORT, 'a call opens before it closes and its sums are not negative');
END;

CREATE TRIGGER "Dossier_counts_insert" BEFORE INSERT ON "Dossier"
WHEN NOT (NEW."auditSequence" >= 0 AND NEW."documentsIssued" >= 0)
BEGIN
  SELECT RAISE(ABORT, 'what a dossier counts is not negative');
END;

CREATE TRIGGER "Dossier_counts_update" BEFORE UPDATE ON "Dossier"
WHEN NOT (NEW."auditSequence" >= 0 AND NEW."documentsIssued" >= 0)
BEGIN
  SELECT RAISE(ABORT, 'what a dossier counts is not negative');
END;

CREATE TRIGGER "Document_state_insert" BEFORE INSERT ON "Document"
WHEN NOT (NEW."state" IN ('pending', 'issued', 'failed') AND (NEW."state" <> 'issued' OR NEW."sha256" IS NOT NULL))
BEGIN
  SELECT RAISE(ABORT, 'an issued document has its hash');
END;

CREATE TRIGGER "Document_state_update" BEFORE UPDATE ON "Document"
WHEN NOT (NEW."state" IN ('pending', 'issued', 'failed') AND (NEW."state" <> 'issued' OR NEW."sha256" IS NOT NULL))
BEGIN
  SELECT RAISE(ABORT, 'an issued document has its hash');
END;

CREATE TRIGGER "ProtocolEntry_number_insert" BEFORE INSERT ON "ProtocolEntry"
WHEN NOT (NEW."number" >= 1)
BEGIN
  SELECT RAISE(ABORT, 'numbers of protocol start from one');
END;

CREATE TRIGGER "ProtocolEntry_number_update" BEFORE UPDATE ON "ProtocolEntry"
WHEN NOT (NEW."number" >= 1)
BEGIN
  SELECT RAISE(ABORT, 'numbers of protocol start from one');
END;

CREATE TRIGGER "Counter_last_insert" BEFORE INSERT ON "Counter"
WHEN NOT (NEW."last" >= 1)
BEGIN
  SELECT RAISE(ABORT, 'a series starts from one');
END;

CREATE TRIGGER "Counter_last_update" BEFORE UPDATE ON "Counter"
WHEN NOT (NEW."last" >= 1)
BEGIN
  SELECT RAISE(ABORT, 'a series starts from one');
END;

CREATE TRIGGER "Signature_act_insert" BEFORE INSERT ON "Signature"
WHEN NOT (NEW."act" IN ('signed', 'refused'))
BEGIN
  SELECT RAISE(ABORT, 'a party signs or refuses');
END;

CREATE TRIGGER "Signature_act_update" BEFORE UPDATE ON "Signature"
WHEN NOT (NEW."act" IN ('signed', 'refused'))
BEGIN
  SELECT RAISE(ABORT, 'a party signs or refuses');
END;

CREATE TRIGGER "Application_protocol_insert" BEFORE INSERT ON "Application"
WHEN NOT ((NEW."protocolYear" IS NULL) = (NEW."protocolNumber" IS NULL) AND (NEW."submittedAt" IS NULL) = (NEW."protocolNumber" IS NULL))
BEGIN
  SELECT RAISE(ABORT, 'a submitted application has its number of protocol');
END;

CREATE TRIGGER "Application_protocol_update" BEFORE UPDATE ON "Application"
WHEN NOT ((NEW."protocolYear" IS NULL) = (NEW."protocolNumber" IS NULL) AND (NEW."submittedAt" IS NULL) = (NEW."protocolNumber" IS NULL))
BEGIN
  SELECT RAISE(ABORT, 'a submitted application has its number of protocol');
END;

CREATE TRIGGER "Application_sums_insert" BEFORE INSERT ON "Application"
WHEN NOT ((NEW."requestedCents" IS NULL OR NEW."requestedCents" >= 0))
BEGIN
  SELECT RAISE(ABORT, 'an application asks for no negative sum');
END;

CREATE TRIGGER "Application_sums_update" BEFORE UPDATE ON "Application"
WHEN NOT ((NEW."requestedCents" IS NULL OR NEW."requestedCents" >= 0))
BEGIN
  SELECT RAISE(ABORT, 'an application asks for no negative sum');
END;

CREATE TRIGGER "EvaluatorScore_points_insert" BEFORE INSERT ON "EvaluatorScore"
WHEN NOT (NEW."hundredths" >= 0)
BEGIN
  SELECT RAISE(ABORT, 'points are not negative');
END;

CREATE TRIGGER "EvaluatorScore_points_update" BEFORE UPDATE ON "EvaluatorScore"
WHEN NOT (NEW."hundredths" >= 0)
BEGIN
  SELECT RAISE(ABORT, 'points are not negative');
END;

CREATE TRIGGER "RankingRow_sums_insert" BEFORE INSERT ON "RankingRow"
WHEN NOT (NEW."position" >= 1 AND NEW."awardedCents" >= 0 AND NEW."awardedCents" <= NEW."requestedCents")
BEGIN
  SELECT RAISE(ABORT, 'the ranking gives no more than was asked');
END;

CREATE TRIGGER "RankingRow_sums_update" BEFORE UPDATE ON "RankingRow"
WHEN NOT (NEW."position" >= 1 AND NEW."awardedCents" >= 0 AND NEW."awardedCents" <= NEW."requestedCents")
BEGIN
  SELECT RAISE(ABORT, 'the ranking gives no more than was asked');
END;

CREATE TRIGGER "Award_sums_insert" BEFORE INSERT ON "Award"
WHEN NOT (NEW."proposedCents" >= 0 AND (NEW."amountCents" IS NULL OR (NEW."amountCents" >= 0 AND NEW."amountCents" <= NEW."proposedCents")) AND (NEW."intensityPercent" IS NULL OR NEW."intensityPercent" BETWEEN 0 AND 100))
BEGIN
  SELECT RAISE(ABORT, 'an award grants no more than was proposed');
END;

CREATE TRIGGER "Award_sums_update" BEFORE UPDATE ON "Award"
WHEN NOT (NEW."proposedCents" >= 0 AND (NEW."amountCents" IS NULL OR (NEW."amountCents" >= 0 AND NEW."amountCents" <= NEW."proposedCents")) AND (NEW."intensityPercent" IS NULL OR NEW."intensityPercent" BETWEEN 0 AND 100))
BEGIN
  SELECT RAISE(ABORT, 'an award grants no more than was proposed');
END;

CREATE TRIGGER "Award_order_insert" BEFORE INSERT ON "Award"
WHEN NOT ((NEW."amountCents" IS NULL) = (NEW."grantedAt" IS NULL) AND (NEW."acceptedAt" IS NULL OR NEW."grantedAt" IS NOT NULL))
BEGIN
  SELECT RAISE(ABORT, 'an award is granted before it is accepted');
END;

CREATE TRIGGER "Award_order_update" BEFORE UPDATE ON "Award"
WHEN NOT ((NEW."amountCents" IS NULL) = (NEW."grantedAt" IS NULL) AND (NEW."acceptedAt" IS NULL OR NEW."grantedAt" IS NOT NULL))
BEGIN
  SELECT RAISE(ABORT, 'an award is granted before it is accepted');
END;

CREATE TRIGGER "Payment_sums_insert" BEFORE INSERT ON "Payment"
WHEN NOT (NEW."grossCents" > 0 AND NEW."netCents" >= 0 AND NEW."withheldCents" >= 0 AND NEW."netCents" + NEW."withheldCents" = NEW."grossCents")
BEGIN
  SELECT RAISE(ABORT, 'net and withheld make up the gross');
END;

CREATE TRIGGER "Payment_sums_update" BEFORE UPDATE ON "Payment"
WHEN NOT (NEW."grossCents" > 0 AND NEW."netCents" >= 0 AND NEW."withheldCents" >= 0 AND NEW."netCents" + NEW."withheldCents" = NEW."grossCents")
BEGIN
  SELECT RAISE(ABORT, 'net and withheld make up the gross');
END;

CREATE TRIGGER "Payment_three_people_insert" BEFORE INSERT ON "Payment"
WHEN NOT ((NEW."approvedById" IS NULL OR NEW."approvedById" <> NEW."proposedById") AND (NEW."executedById" IS NULL OR NEW."executedById" <> NEW."proposedById") AND (NEW."executedById" IS NULL OR NEW."approvedById" IS NULL OR NEW."executedById" <> NEW."approvedById"))
BEGIN
  SELECT RAISE(ABORT, 'a payment takes three different people');
END;

CREATE TRIGGER "Payment_three_people_update" BEFORE UPDATE ON "Payment"
WHEN NOT ((NEW."approvedById" IS NULL OR NEW."approvedById" <> NEW."proposedById") AND (NEW."executedById" IS NULL OR NEW."executedById" <> NEW."proposedById") AND (NEW."executedById" IS NULL OR NEW."approvedById" IS NULL OR NEW."executedById" <> NEW."approvedById"))
BEGIN
  SELECT RAISE(ABORT, 'a payment takes three different people');
END;

CREATE TRIGGER "Payment_order_insert" BEFORE INSERT ON "Payment"
WHEN NOT ((NEW."approvedById" IS NULL) = (NEW."approvedAt" IS NULL) AND (NEW."executedAt" IS NULL OR (NEW."executedById" IS NOT NULL AND NEW."approvedAt" IS NOT NULL AND NEW."rejectedAt" IS NULL AND NEW."fileId" IS NOT NULL)))
BEGIN
  SELECT RAISE(ABORT, 'only an approved payment on a file is executed');
END;

CREATE TRIGGER "Payment_order_update" BEFORE UPDATE ON "Payment"
WHEN NOT ((NEW."approvedById" IS NULL) = (NEW."approvedAt" IS NULL) AND (NEW."executedAt" IS NULL OR (NEW."executedById" IS NOT NULL AND NEW."approvedAt" IS NOT NULL AND NEW."rejectedAt" IS NULL AND NEW."fileId" IS NOT NULL)))
BEGIN
  SELECT RAISE(ABORT, 'only an approved payment on a file is executed');
END;

CREATE TRIGGER "PaymentFile_sums_insert" BEFORE INSERT ON "PaymentFile"
WHEN NOT (NEW."transfers" >= 1 AND NEW."totalCents" > 0)
BEGIN
  SELECT RAISE(ABORT, 'a bank file holds transfers');
END;

CREATE TRIGGER "PaymentFile_sums_update" BEFORE UPDATE ON "PaymentFile"
WHEN NOT (NEW."transfers" >= 1 AND NEW."totalCents" > 0)
BEGIN
  SELECT RAISE(ABORT, 'a bank file holds transfers');
END;

CREATE TRIGGER "Recovery_sums_insert" BEFORE INSERT ON "Recovery"
WHEN NOT (NEW."dueCents" > 0 AND (NEW."receivedCents" IS NULL OR (NEW."receivedCents" >= 0 AND NEW."receivedCents" <= NEW."dueCents")) AND (NEW."receivedCents" IS NULL) = (NEW."receivedOn" IS NULL))
BEGIN
  SELECT RAISE(ABORT, 'no more comes back than is due');
END;

CREATE TRIGGER "Recovery_sums_update" BEFORE UPDATE ON "Recovery"
WHEN NOT (NEW."dueCents" > 0 AND (NEW."receivedCents" IS NULL OR (NEW."receivedCents" >= 0 AND NEW."receivedCents" <= NEW."dueCents")) AND (NEW."receivedCents" IS NULL) = (NEW."receivedOn" IS NULL))
BEGIN
  SELECT RAISE(ABORT, 'no more comes back than is due');
END;

CREATE TRIGGER "Expense_sums_insert" BEFORE INSERT ON "Expense"
WHEN NOT (NEW."amountCents" >= 0 AND (NEW."eligibleCents" IS NULL OR (NEW."eligibleCents" >= 0 AND NEW."eligibleCents" <= NEW."amountCents")))
BEGIN
  SELECT RAISE(ABORT, 'no more of an expense is eligible than was spent');
END;

CREATE TRIGGER "Expense_sums_update" BEFORE UPDATE ON "Expense"
WHEN NOT (NEW."amountCents" >= 0 AND (NEW."eligibleCents" IS NULL OR (NEW."eligibleCents" >= 0 AND NEW."eligibleCents" <= NEW."amountCents")))
BEGIN
  SELECT RAISE(ABORT, 'no more of an expense is eligible than was spent');
END;

-- The audit chain only grows, link after link.

CREATE TRIGGER "AuditEvent_is_kept_update" BEFORE UPDATE ON "AuditEvent"
BEGIN
  SELECT RAISE(ABORT, 'audit events are only added');
END;

CREATE TRIGGER "AuditEvent_is_kept_delete" BEFORE DELETE ON "AuditEvent"
BEGIN
  SELECT RAISE(ABORT, 'audit events are only added');
END;

CREATE TRIGGER "AuditEvent_follows" BEFORE INSERT ON "AuditEvent"
WHEN NEW."sequence" < 1
  OR (NEW."sequence" > 1 AND NOT EXISTS (
    SELECT 1 FROM "AuditEvent"
    WHERE "dossierId" = NEW."dossierId" AND "sequence" = NEW."sequence" - 1 AND "hash" = NEW."previousHash"
  ))
BEGIN
  SELECT RAISE(ABORT, 'an audit event follows the one before it');
END;

-- The register of protocol has no gaps and is not corrected.

CREATE TRIGGER "ProtocolEntry_has_no_gaps" BEFORE INSERT ON "ProtocolEntry"
WHEN NEW."number" <> (
    SELECT COALESCE(MAX("number"), 0) + 1 FROM "ProtocolEntry" WHERE "year" = NEW."year"
  )
BEGIN
  SELECT RAISE(ABORT, 'numbers of protocol follow each other');
END;

CREATE TRIGGER "ProtocolEntry_is_kept_update" BEFORE UPDATE ON "ProtocolEntry"
BEGIN
  SELECT RAISE(ABORT, 'an entry of the protocol stays as it is');
END;

CREATE TRIGGER "ProtocolEntry_is_kept_delete" BEFORE DELETE ON "ProtocolEntry"
BEGIN
  SELECT RAISE(ABORT, 'an entry of the protocol stays as it is');
END;

CREATE TRIGGER "Counter_goes_up" BEFORE UPDATE ON "Counter"
WHEN NEW."last" < OLD."last"
BEGIN
  SELECT RAISE(ABORT, 'a number given is not given again');
END;

CREATE TRIGGER "Counter_is_kept" BEFORE DELETE ON "Counter"
BEGIN
  SELECT RAISE(ABORT, 'a number given is not given again');
END;

-- Scores are handed in once and stay as they are.

CREATE TRIGGER "EvaluatorScore_is_final_update" BEFORE UPDATE ON "EvaluatorScore"
BEGIN
  SELECT RAISE(ABORT, 'scores handed in do not change');
END;

CREATE TRIGGER "EvaluatorScore_is_final_delete" BEFORE DELETE ON "EvaluatorScore"
BEGIN
  SELECT RAISE(ABORT, 'scores handed in do not change');
END;

-- What was sent to the bank stays as it was sent.

CREATE TRIGGER "PaymentFile_is_kept_update" BEFORE UPDATE ON "PaymentFile"
BEGIN
  SELECT RAISE(ABORT, 'a bank file stays as it was sent');
END;

CREATE TRIGGER "PaymentFile_is_kept_delete" BEFORE DELETE ON "PaymentFile"
BEGIN
  SELECT RAISE(ABORT, 'a bank file stays as it was sent');
END;

CREATE TRIGGER "Payment_is_final_update" BEFORE UPDATE ON "Payment"
WHEN OLD."executedAt" IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'an executed payment does not change');
END;

CREATE TRIGGER "Payment_is_final_delete" BEFORE DELETE ON "Payment"
WHEN OLD."executedAt" IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'an executed payment does not change');
END;

-- Payments minus recoveries stay within the award.

CREATE TRIGGER "Payment_within_award_insert" AFTER INSERT ON "Payment"
WHEN NEW."executedAt" IS NOT NULL AND (
    SELECT COALESCE(SUM("grossCents"), 0) FROM "Payment"
    WHERE "dossierId" = NEW."dossierId" AND "executedAt" IS NOT NULL
  ) - (
    SELECT COALESCE(SUM("receivedCents"), 0) FROM "Recovery" WHERE "dossierId" = NEW."dossierId"
  ) > COALESCE((SELECT "amountCents" FROM "Award" WHERE "dossierId" = NEW."dossierId"), 0)
BEGIN
  SELECT RAISE(ABORT, 'payments exceed the award');
END;

CREATE TRIGGER "Payment_within_award_update" AFTER UPDATE ON "Payment"
WHEN NEW."executedAt" IS NOT NULL AND (
    SELECT COALESCE(SUM("grossCents"), 0) FROM "Payment"
    WHERE "dossierId" = NEW."dossierId" AND "executedAt" IS NOT NULL
  ) - (
    SELECT COALESCE(SUM("receivedCents"), 0) FROM "Recovery" WHERE "dossierId" = NEW."dossierId"
  ) > COALESCE((SELECT "amountCents" FROM "Award" WHERE "dossierId" = NEW."dossierId"), 0)
BEGIN
  SELECT RAISE(ABORT, 'payments exceed the award');
END;

CREATE TRIGGER "Award_covers_payments_update" AFTER UPDATE ON "Award"
WHEN (
    SELECT COALESCE(SUM("grossCents"), 0) FROM "Payment"
    WHERE "dossierId" = OLD."dossierId" AND "executedAt" IS NOT NULL
  ) - (
    SELECT COALESCE(SUM("receivedCents"), 0) FROM "Recovery" WHERE "dossierId" = OLD."dossierId"
  ) > COALESCE((SELECT "amountCents" FROM "Award" WHERE "dossierId" = OLD."dossierId"), 0)
BEGIN
  SELECT RAISE(ABORT, 'payments exceed the award');
END;

CREATE TRIGGER "Award_covers_payments_delete" AFTER DELETE ON "Award"
WHEN (
    SELECT COALESCE(SUM("grossCents"), 0) FROM "Payment"
    WHERE "dossierId" = OLD."dossierId" AND "executedAt" IS NOT NULL
  ) - (
    SELECT COALESCE(SUM("receivedCents"), 0) FROM "Recovery" WHERE "dossierId" = OLD."dossierId"
  ) > 0
BEGIN
  SELECT RAISE(ABORT, 'payments exceed the award');
END;

CREATE TRIGGER "Recovery_covers_payments_update" AFTER UPDATE ON "Recovery"
WHEN (
    SELECT COALESCE(SUM("grossCents"), 0) FROM "Payment"
    WHERE "dossierId" = OLD."dossierId" AND "executedAt" IS NOT NULL
  ) - (
    SELECT COALESCE(SUM("receivedCents"), 0) FROM "Recovery" WHERE "dossierId" = OLD."dossierId"
  ) > COALESCE((SELECT "amountCents" FROM "Award" WHERE "dossierId" = OLD."dossierId"), 0)
BEGIN
  SELECT RAISE(ABORT, 'payments exceed the award');
END;

CREATE TRIGGER "Recovery_covers_payments_delete" AFTER DELETE ON "Recovery"
WHEN (
    SELECT COALESCE(SUM("grossCents"), 0) FROM "Payment"
    WHERE "dossierId" = OLD."dossierId" AND "executedAt" IS NOT NULL
  ) - (
    SELECT COALESCE(SUM("receivedCents"), 0) FROM "Recovery" WHERE "dossierId" = OLD."dossierId"
  ) > COALESCE((SELECT "amountCents" FROM "Award" WHERE "dossierId" = OLD."dossierId"), 0)
BEGIN
  SELECT RAISE(ABORT, 'payments exceed the award');
END;

-- The commitments of a call stay within its budget; whoever has left holds nothing, a revoked grant
-- holds what was paid on it.

CREATE TRIGGER "Award_within_budget_insert" AFTER INSERT ON "Award"
WHEN NEW."amountCents" IS NOT NULL AND (
    SELECT COALESCE(SUM(CASE WHEN d."state" = 'revoked' THEN (
        SELECT COALESCE(SUM(p."grossCents"), 0) FROM "Payment" p
        WHERE p."dossierId" = d."id" AND p."executedAt" IS NOT NULL
      ) ELSE a."amountCents" END), 0)
    FROM "Award" a JOIN "Dossier" d ON d."id" = a."dossierId"
    WHERE d."callId" = (SELECT "callId" FROM "Dossier" WHERE "id" = NEW."dossierId") AND a."amountCents" IS NOT NULL
      AND d."state" NOT IN ('withdrawn', 'lapsed', 'excluded', 'notFunded')
  ) > (SELECT "budgetCents" FROM "Call" WHERE "id" = (SELECT "callId" FROM "Dossier" WHERE "id" = NEW."dossierId"))
BEGIN
  SELECT RAISE(ABORT, 'commitments exceed the budget of the call');
END;

CREATE TRIGGER "Award_within_budget_update" AFTER UPDATE ON "Award"
WHEN NEW."amountCents" IS NOT NULL AND (
    SELECT COALESCE(SUM(CASE WHEN d."state" = 'revoked' THEN (
        SELECT COALESCE(SUM(p."grossCents"), 0) FROM "Payment" p
        WHERE p."dossierId" = d."id" AND p."executedAt" IS NOT NULL
      ) ELSE a."amountCents" END), 0)
    FROM "Award" a JOIN "Dossier" d ON d."id" = a."dossierId"
    WHERE d."callId" = (SELECT "callId" FROM "Dossier" WHERE "id" = NEW."dossierId") AND a."amountCents" IS NOT NULL
      AND d."state" NOT IN ('withdrawn', 'lapsed', 'excluded', 'notFunded')
  ) > (SELECT "budgetCents" FROM "Call" WHERE "id" = (SELECT "callId" FROM "Dossier" WHERE "id" = NEW."dossierId"))
BEGIN
  SELECT RAISE(ABORT, 'commitments exceed the budget of the call');
END;

CREATE TRIGGER "Call_covers_awards" AFTER UPDATE OF "budgetCents" ON "Call"
WHEN (
    SELECT COALESCE(SUM(CASE WHEN d."state" = 'revoked' THEN (
        SELECT COALESCE(SUM(p."grossCents"), 0) FROM "Payment" p
        WHERE p."dossierId" = d."id" AND p."executedAt" IS NOT NULL
      ) ELSE a."amountCents" END), 0)
    FROM "Award" a JOIN "Dossier" d ON d."id" = a."dossierId"
    WHERE d."callId" = NEW."id" AND a."amountCents" IS NOT NULL
      AND d."state" NOT IN ('withdrawn', 'lapsed', 'excluded', 'notFunded')
  ) > NEW."budgetCents"
BEGIN
  SELECT RAISE(ABORT, 'commitments exceed the budget of the call');
END;

CREATE TRIGGER "Dossier_within_budget" AFTER UPDATE OF "state", "callId" ON "Dossier"
WHEN NEW."callId" IS NOT NULL
  AND (OLD."callId" IS NOT NEW."callId" OR OLD."state" IN ('withdrawn', 'lapsed', 'excluded', 'notFunded', 'revoked'))
  AND (
    SELECT COALESCE(SUM(CASE WHEN d."state" = 'revoked' THEN (
        SELECT COALESCE(SUM(p."grossCents"), 0) FROM "Payment" p
        WHERE p."dossierId" = d."id" AND p."executedAt" IS NOT NULL
      ) ELSE a."amountCents" END), 0)
    FROM "Award" a JOIN "Dossier" d ON d."id" = a."dossierId"
    WHERE d."callId" = NEW."callId" AND a."amountCents" IS NOT NULL
      AND d."state" NOT IN ('withdrawn', 'lapsed', 'excluded', 'notFunded')
  ) > (SELECT "budgetCents" FROM "Call" WHERE "id" = NEW."callId")
BEGIN
  SELECT RAISE(ABORT, 'commitments exceed the budget of the call');
END;

-- A dossier has one payment of an instalment on its way or made.

CREATE TRIGGER "Payment_one_of_each_insert" BEFORE INSERT ON "Payment"
WHEN NEW."rejectedAt" IS NULL AND EXISTS (
    SELECT 1 FROM "Payment"
    WHERE "dossierId" = NEW."dossierId" AND "instalment" = NEW."instalment"
      AND "rejectedAt" IS NULL AND "id" <> NEW."id"
  )
BEGIN
  SELECT RAISE(ABORT, 'an instalment is paid once');
END;

CREATE TRIGGER "Payment_one_of_each_update" BEFORE UPDATE ON "Payment"
WHEN NEW."rejectedAt" IS NULL AND EXISTS (
    SELECT 1 FROM "Payment"
    WHERE "dossierId" = NEW."dossierId" AND "instalment" = NEW."instalment"
      AND "rejectedAt" IS NULL AND "id" <> NEW."id"
  )
BEGIN
  SELECT RAISE(ABORT, 'an instalment is paid once');
END;

-- REPLACE takes the old row away without asking a trigger for DELETE: what is kept is not replaced.

CREATE TRIGGER "AuditEvent_is_not_replaced" BEFORE INSERT ON "AuditEvent"
WHEN EXISTS (
    SELECT 1 FROM "AuditEvent" WHERE "id" = NEW."id" OR ("dossierId" = NEW."dossierId" AND "sequence" = NEW."sequence")
  )
BEGIN
  SELECT RAISE(ABORT, 'audit events are only added');
END;

CREATE TRIGGER "EvaluatorScore_is_not_replaced" BEFORE INSERT ON "EvaluatorScore"
WHEN EXISTS (
    SELECT 1 FROM "EvaluatorScore" WHERE "evaluationId" = NEW."evaluationId" AND "criterion" = NEW."criterion"
  )
BEGIN
  SELECT RAISE(ABORT, 'scores handed in do not change');
END;

CREATE TRIGGER "PaymentFile_is_not_replaced" BEFORE INSERT ON "PaymentFile"
WHEN EXISTS (
    SELECT 1 FROM "PaymentFile" WHERE "id" = NEW."id" OR "messageId" = NEW."messageId"
  )
BEGIN
  SELECT RAISE(ABORT, 'a bank file stays as it was sent');
END;

CREATE TRIGGER "Payment_is_not_replaced" BEFORE INSERT ON "Payment"
WHEN EXISTS (
    SELECT 1 FROM "Payment" WHERE "id" = NEW."id" OR "endToEndId" = NEW."endToEndId"
  )
BEGIN
  SELECT RAISE(ABORT, 'an executed payment does not change');
END;
