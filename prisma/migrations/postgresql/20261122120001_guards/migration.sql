-- What must never be, whoever writes.

-- A call opens before it closes and its sums are not negative.
ALTER TABLE "Call" ADD CONSTRAINT "Call_sums" CHECK ("budgetCents" >= 0 AND "referenceCostCents" >= 0 AND "opensOn" <= "closesOn");

-- What a dossier counts is not negative.
ALTER TABLE "Dossier" ADD CONSTRAINT "Dossier_counts" CHECK ("auditSequence" >= 0 AND "documentsIssued" >= 0);

-- An issued document has its hash.
ALTER TABLE "Document" ADD CONSTRAINT "Document_state" CHECK ("state" IN ('pending', 'issued', 'failed') AND ("state" <> 'issued' OR "sha256" IS NOT NULL));

-- Numbers of protocol start from one.
ALTER TABLE "ProtocolEntry" ADD CONSTRAINT "ProtocolEntry_number" CHECK ("number" >= 1);

-- A series starts from one.
ALTER TABLE "Counter" ADD CONSTRAINT "Counter_last" CHECK ("last" >= 1);

-- A party signs or refuses.
ALTER TABLE "Signature" ADD CONSTRAINT "Signature_act" CHECK ("act" IN ('signed', 'refused'));

-- A submitted application has its number of protocol.
ALTER TABLE "Application" ADD CONSTRAINT "Application_protocol" CHECK (("protocolYear" IS NULL) = ("protocolNumber" IS NULL) AND ("submittedAt" IS NULL) = ("protocolNumber" IS NULL));

-- An application asks for no negative sum.
ALTER TABLE "Application" ADD CONSTRAINT "Application_sums" CHECK (("requestedCents" IS NULL OR "requestedCents" >= 0));

-- Points are not negative.
ALTER TABLE "EvaluatorScore" ADD CONSTRAINT "EvaluatorScore_points" CHECK ("hundredths" >= 0);

-- The ranking gives no more than was asked.
ALTER TABLE "RankingRow" ADD CONSTRAINT "RankingRow_sums" CHECK ("position" >= 1 AND "awardedCents" >= 0 AND "awardedCents" <= "requestedCents");

-- An award grants no more than was proposed.
ALTER TABLE "Award" ADD CONSTRAINT "Award_sums" CHECK ("proposedCents" >= 0 AND ("amountCents" IS NULL OR ("amountCents" >= 0 AND "amountCents" <= "proposedCents")) AND ("intensityPercent" IS NULL OR "intensityPercent" BETWEEN 0 AND 100));

-- An award is granted before it is accepted.
ALTER TABLE "Award" ADD CONSTRAINT "Award_order" CHECK (("amountCents" IS NULL) = ("grantedAt" IS NULL) AND ("acceptedAt" IS NULL OR "grantedAt" IS NOT NULL));

-- Net and withheld make up the gross.
ALTER TABLE "Payment" ADD CONSTRAINT "Payment_sums" CHECK ("grossCents" > 0 AND "netCents" >= 0 AND "withheldCents" >= 0 AND "netCents" + "withheldCents" = "grossCents");

-- A payment takes three different people.
ALTER TABLE "Payment" ADD CONSTRAINT "Payment_three_people" CHECK (("approvedById" IS NULL OR "approvedById" <> "proposedById") AND ("executedById" IS NULL OR "executedById" <> "proposedById") AND ("executedById" IS NULL OR "approvedById" IS NULL OR "executedById" <> "approvedById"));

-- Only an approved payment on a file is executed.
ALTER TABLE "Payment" ADD CONSTRAINT "Payment_order" CHECK (("approvedById" IS NULL) = ("approvedAt" IS NULL) AND ("executedAt" IS NULL OR ("executedById" IS NOT NULL AND "approvedAt" IS NOT NULL AND "rejectedAt" IS NULL AND "fileId" IS NOT NULL)));

-- A bank file holds transfers.
ALTER TABLE "PaymentFile" ADD CONSTRAINT "PaymentFile_sums" CHECK ("transfers" >= 1 AND "totalCents" > 0);

-- No more comes back than is due.
ALTER TABLE "Recovery" ADD CONSTRAINT "Recovery_sums" CHECK ("dueCents" > 0 AND ("receivedCents" IS NULL OR ("receivedCents" >= 0 AND "receivedCents" <= "dueCents")) AND ("receivedCents" IS NULL) = ("receivedOn" IS NULL));

-- No more of an expense is eligible than was spent.
ALTER TABLE "Expense" ADD CONSTRAINT "Expense_sums" CHECK ("amountCents" >= 0 AND ("eligibleCents" IS NULL OR ("eligibleCents" >= 0 AND "eligibleCents" <= "amountCents")));

CREATE FUNCTION cip_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'constraint "%": %', TG_NAME, TG_ARGV[0] USING ERRCODE = 'check_violation';
END $$;

-- The audit chain only grows, link after link.

CREATE TRIGGER "AuditEvent_is_kept" BEFORE UPDATE OR DELETE ON "AuditEvent" FOR EACH ROW
  EXECUTE FUNCTION cip_refuse('audit events are only added');

CREATE TRIGGER "AuditEvent_is_kept_whole" BEFORE TRUNCATE ON "AuditEvent" FOR EACH STATEMENT
  EXECUTE FUNCTION cip_refuse('audit events are only added');

CREATE FUNCTION cip_follow_audit_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."sequence" < 1 OR (NEW."sequence" > 1 AND NOT EXISTS (
    SELECT 1 FROM "AuditEvent"
    WHERE "dossierId" = NEW."dossierId" AND "sequence" = NEW."sequence" - 1 AND "hash" = NEW."previousHash"
  )) THEN
    RAISE EXCEPTION 'constraint "%": an audit event follows the one before it', TG_NAME USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "AuditEvent_follows" BEFORE INSERT ON "AuditEvent" FOR EACH ROW
  EXECUTE FUNCTION cip_follow_audit_event();

-- The register of protocol has no gaps and is not corrected.

CREATE FUNCTION cip_follow_protocol() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('cip-protocol'), NEW."year");
  IF NEW."number" <> (
    SELECT COALESCE(MAX("number"), 0) + 1 FROM "ProtocolEntry" WHERE "year" = NEW."year"
  ) THEN
    RAISE EXCEPTION 'constraint "%": numbers of protocol follow each other', TG_NAME USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "ProtocolEntry_has_no_gaps" BEFORE INSERT ON "ProtocolEntry" FOR EACH ROW
  EXECUTE FUNCTION cip_follow_protocol();

CREATE TRIGGER "ProtocolEntry_is_kept" BEFORE UPDATE OR DELETE ON "ProtocolEntry" FOR EACH ROW
  EXECUTE FUNCTION cip_refuse('an entry of the protocol stays as it is');

CREATE TRIGGER "ProtocolEntry_is_kept_whole" BEFORE TRUNCATE ON "ProtocolEntry" FOR EACH STATEMENT
  EXECUTE FUNCTION cip_refuse('an entry of the protocol stays as it is');

CREATE TRIGGER "Counter_goes_up" BEFORE UPDATE ON "Counter" FOR EACH ROW
  WHEN (NEW."last" < OLD."last")
  EXECUTE FUNCTION cip_refuse('a number given is not given again');

CREATE TRIGGER "Counter_is_kept" BEFORE DELETE ON "Counter" FOR EACH ROW
  EXECUTE FUNCTION cip_refuse('a number given is not given again');

-- Scores are handed in once and stay as they are.

CREATE TRIGGER "EvaluatorScore_is_final" BEFORE UPDATE OR DELETE ON "EvaluatorScore" FOR EACH ROW
  EXECUTE FUNCTION cip_refuse('scores handed in do not change');

-- What was sent to the bank stays as it was sent.

CREATE TRIGGER "PaymentFile_is_kept" BEFORE UPDATE OR DELETE ON "PaymentFile" FOR EACH ROW
  EXECUTE FUNCTION cip_refuse('a bank file stays as it was sent');

CREATE TRIGGER "Payment_is_final" BEFORE UPDATE OR DELETE ON "Payment" FOR EACH ROW
  WHEN (OLD."executedAt" IS NOT NULL)
  EXECUTE FUNCTION cip_refuse('an executed payment does not change');

-- Payments minus recoveries stay within the award. Its row is rewritten to queue on it: a transaction
-- with an older view of the sums fails instead of deciding on it.

CREATE FUNCTION cip_cover_payments() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  of_dossier TEXT;
BEGIN
  IF TG_TABLE_NAME = 'Payment' THEN
    of_dossier := NEW."dossierId";
  ELSE
    of_dossier := OLD."dossierId";
  END IF;
  IF TG_TABLE_NAME <> 'Award' THEN
    UPDATE "Award" SET "proposedCents" = "proposedCents" WHERE "dossierId" = of_dossier;
  END IF;
  IF (
      SELECT COALESCE(SUM("grossCents"), 0) FROM "Payment"
      WHERE "dossierId" = of_dossier AND "executedAt" IS NOT NULL
    ) - (
      SELECT COALESCE(SUM("receivedCents"), 0) FROM "Recovery" WHERE "dossierId" = of_dossier
    ) > COALESCE((SELECT "amountCents" FROM "Award" WHERE "dossierId" = of_dossier), 0) THEN
    RAISE EXCEPTION 'constraint "%": payments exceed the award', TG_NAME USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER "Payment_within_award" AFTER INSERT OR UPDATE ON "Payment" FOR EACH ROW
  WHEN (NEW."executedAt" IS NOT NULL)
  EXECUTE FUNCTION cip_cover_payments();

CREATE TRIGGER "Award_covers_payments" AFTER UPDATE OF "amountCents" OR DELETE ON "Award" FOR EACH ROW
  EXECUTE FUNCTION cip_cover_payments();

CREATE TRIGGER "Recovery_covers_payments" AFTER UPDATE OR DELETE ON "Recovery" FOR EACH ROW
  EXECUTE FUNCTION cip_cover_payments();

-- The commitments of a call stay within its budget; whoever has left holds nothing, a revoked grant
-- holds what was paid on it. The call's row is rewritten to queue on it.

CREATE FUNCTION cip_keep_budget() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  of_call TEXT;
BEGIN
  IF TG_TABLE_NAME = 'Award' THEN
    SELECT "callId" INTO of_call FROM "Dossier" WHERE "id" = NEW."dossierId";
  ELSIF TG_TABLE_NAME = 'Dossier' THEN
    of_call := NEW."callId";
  ELSE
    of_call := NEW."id";
  END IF;
  IF TG_TABLE_NAME <> 'Call' THEN
    UPDATE "Call" SET "title" = "title" WHERE "id" = of_call;
  END IF;
  IF (
      SELECT COALESCE(SUM(CASE WHEN d."state" = 'revoked' THEN (
          SELECT COALESCE(SUM(p."grossCents"), 0) FROM "Payment" p
          WHERE p."dossierId" = d."id" AND p."executedAt" IS NOT NULL
        ) ELSE a."amountCents" END), 0)
      FROM "Award" a JOIN "Dossier" d ON d."id" = a."dossierId"
      WHERE d."callId" = of_call AND a."amountCents" IS NOT NULL
        AND d."state" NOT IN ('withdrawn', 'lapsed', 'excluded', 'notFunded')
    ) > (SELECT "budgetCents" FROM "Call" WHERE "id" = of_call) THEN
    RAISE EXCEPTION 'constraint "%": commitments exceed the budget of the call', TG_NAME USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER "Award_within_budget" AFTER INSERT OR UPDATE OF "amountCents" ON "Award" FOR EACH ROW
  WHEN (NEW."amountCents" IS NOT NULL)
  EXECUTE FUNCTION cip_keep_budget();

CREATE TRIGGER "Call_covers_awards" AFTER UPDATE OF "budgetCents" ON "Call" FOR EACH ROW
  EXECUTE FUNCTION cip_keep_budget();

CREATE TRIGGER "Dossier_within_budget" AFTER UPDATE OF "state", "callId" ON "Dossier" FOR EACH ROW
  WHEN (NEW."callId" IS NOT NULL
    AND (OLD."callId" IS DISTINCT FROM NEW."callId" OR OLD."state" IN ('withdrawn', 'lapsed', 'excluded', 'notFunded', 'revoked')))
  EXECUTE FUNCTION cip_keep_budget();

-- A dossier has one payment of an instalment on its way or made.

CREATE FUNCTION cip_pay_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Award" SET "proposedCents" = "proposedCents" WHERE "dossierId" = NEW."dossierId";
  IF EXISTS (
    SELECT 1 FROM "Payment"
    WHERE "dossierId" = NEW."dossierId" AND "instalment" = NEW."instalment"
      AND "rejectedAt" IS NULL AND "id" <> NEW."id"
  ) THEN
    RAISE EXCEPTION 'constraint "%": an instalment is paid once', TG_NAME USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER "Payment_one_of_each" AFTER INSERT OR UPDATE OF "dossierId", "instalment", "rejectedAt" ON "Payment" FOR EACH ROW
  WHEN (NEW."rejectedAt" IS NULL)
  EXECUTE FUNCTION cip_pay_once();
