-- Whoever proposes a payment does not approve it, and neither of them executes it.
CREATE TRIGGER "Payment_three_people_insert" BEFORE INSERT ON "Payment"
WHEN NEW."approvedById" = NEW."proposedById"
  OR NEW."executedById" = NEW."proposedById"
  OR NEW."executedById" = NEW."approvedById"
BEGIN
  SELECT RAISE(ABORT, 'a payment takes three different people');
END;

CREATE TRIGGER "Payment_three_people_update" BEFORE UPDATE ON "Payment"
WHEN NEW."approvedById" = NEW."proposedById"
  OR NEW."executedById" = NEW."proposedById"
  OR NEW."executedById" = NEW."approvedById"
BEGIN
  SELECT RAISE(ABORT, 'a payment takes three different people');
END;

-- What is executed was approved first, has a file, and stays as it was sent.
CREATE TRIGGER "Payment_execution" BEFORE UPDATE ON "Payment"
WHEN NEW."executedAt" IS NOT NULL
  AND (NEW."approvedAt" IS NULL OR NEW."rejectedAt" IS NOT NULL OR NEW."fileId" IS NULL)
BEGIN
  SELECT RAISE(ABORT, 'only an approved payment on a file is executed');
END;

CREATE TRIGGER "Payment_is_final" BEFORE UPDATE ON "Payment"
WHEN OLD."executedAt" IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'an executed payment does not change');
END;

-- The executed payments of a dossier never exceed its award.
CREATE TRIGGER "Payment_within_award" BEFORE UPDATE ON "Payment"
WHEN NEW."executedAt" IS NOT NULL
  AND NEW."grossCents" + (
    SELECT COALESCE(SUM("grossCents"), 0) FROM "Payment"
    WHERE "dossierId" = NEW."dossierId" AND "executedAt" IS NOT NULL AND "id" <> NEW."id"
  ) > COALESCE((SELECT "amountCents" FROM "Award" WHERE "dossierId" = NEW."dossierId"), 0)
BEGIN
  SELECT RAISE(ABORT, 'payments exceed the award');
END;

-- The net and what is withheld make up the gross.
CREATE TRIGGER "Payment_sums" BEFORE INSERT ON "Payment"
WHEN NEW."netCents" + NEW."withheldCents" <> NEW."grossCents" OR NEW."netCents" < 0
BEGIN
  SELECT RAISE(ABORT, 'net and withheld make up the gross');
END;

CREATE TRIGGER "Payment_is_kept" BEFORE DELETE ON "Payment"
WHEN OLD."executedAt" IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'an executed payment is not deleted');
END;
