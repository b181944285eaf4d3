-- CreateTable
CREATE TABLE "Organisation" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OrganisationName" (
    "id" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "validFrom" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "office" TEXT NOT NULL,
    "address" TEXT NOT NULL,

    CONSTRAINT "OrganisationName_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "User" (
    "id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "fullName" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "disabledAt" TIMESTAMP(3),

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "tokenHash" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "revokedAt" TIMESTAMP(3),
    "userAgent" TEXT NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "FailedSignIn" (
    "id" TEXT NOT NULL,
    "accountKey" TEXT NOT NULL,
    "addressKey" TEXT NOT NULL,
    "failedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "FailedSignIn_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AccountEvent" (
    "id" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "actorId" TEXT,
    "actorName" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "detail" TEXT NOT NULL,

    CONSTRAINT "AccountEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Call" (
    "id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "ruleSet" TEXT NOT NULL,
    "opensOn" TEXT NOT NULL,
    "closesOn" TEXT NOT NULL,
    "budgetCents" INTEGER NOT NULL,
    "agreementDue" TEXT NOT NULL,
    "refusalNoticeApplies" BOOLEAN NOT NULL,
    "referenceCostCents" INTEGER NOT NULL,
    "rankedAt" TIMESTAMP(3),

    CONSTRAINT "Call_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Dossier" (
    "id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "companyId" TEXT NOT NULL,
    "callId" TEXT,
    "consultantId" TEXT,
    "caseOfficerId" TEXT,
    "questionnaire" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "stateSince" TIMESTAMP(3) NOT NULL,
    "termEndsOn" TEXT,
    "termExplanation" TEXT,
    "auditSequence" INTEGER NOT NULL DEFAULT 0,
    "auditHead" TEXT NOT NULL DEFAULT '',
    "documentsIssued" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Dossier_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "id" TEXT NOT NULL,
    "dossierId" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "actorId" TEXT NOT NULL,
    "actorName" TEXT NOT NULL,
    "actorRole" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    "fromState" TEXT NOT NULL,
    "toState" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "changes" TEXT NOT NULL,
    "documents" TEXT NOT NULL,
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Document" (
    "id" TEXT NOT NULL,
    "dossierId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "issuedOn" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "snapshot" TEXT NOT NULL,
    "contentHash" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "failure" TEXT,
    "sha256" TEXT,
    "bytes" BYTEA,

    CONSTRAINT "Document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProtocolEntry" (
    "year" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "dossierId" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "contentHash" TEXT NOT NULL,

    CONSTRAINT "ProtocolEntry_pkey" PRIMARY KEY ("year","number")
);

-- CreateTable
CREATE TABLE "Counter" (
    "name" TEXT NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "Counter_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "CheckupSection" (
    "dossierId" TEXT NOT NULL,
    "section" TEXT NOT NULL,
    "answers" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "savedAt" TIMESTAMP(3) NOT NULL,
    "savedById" TEXT NOT NULL,

    CONSTRAINT "CheckupSection_pkey" PRIMARY KEY ("dossierId","section")
);

-- CreateTable
CREATE TABLE "CheckupRemark" (
    "id" TEXT NOT NULL,
    "dossierId" TEXT NOT NULL,
    "questionId" TEXT NOT NULL,
    "remark" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "authorName" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "answerBefore" TEXT NOT NULL DEFAULT '{}',
    "reply" TEXT NOT NULL DEFAULT '',
    "answeredAt" TIMESTAMP(3),

    CONSTRAINT "CheckupRemark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CheckupResult" (
    "dossierId" TEXT NOT NULL,
    "validatedAt" TIMESTAMP(3) NOT NULL,
    "indices" TEXT NOT NULL,
    "maturityHundredths" INTEGER,
    "needHundredths" INTEGER,
    "criticalityHundredths" INTEGER,

    CONSTRAINT "CheckupResult_pkey" PRIMARY KEY ("dossierId")
);

-- CreateTable
CREATE TABLE "Plan" (
    "dossierId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "aim" TEXT NOT NULL,
    "startsOn" TEXT NOT NULL,
    "endsOn" TEXT NOT NULL,
    "incentiveMonths" INTEGER NOT NULL,
    "maintenanceMonths" INTEGER NOT NULL,
    "staffHeads" INTEGER NOT NULL,
    "staffWomen" INTEGER NOT NULL,
    "coveredHeads" INTEGER NOT NULL,
    "coveredWomen" INTEGER NOT NULL,
    "carers" INTEGER NOT NULL,
    "coveredCarers" INTEGER NOT NULL,
    "sharedOn" TEXT,
    "sharingManner" TEXT NOT NULL,
    "sharingParticipants" INTEGER,
    "sharingEvidence" TEXT NOT NULL,
    "ownShareCents" INTEGER NOT NULL,
    "otherFundsCents" INTEGER NOT NULL,
    "jointFirms" INTEGER NOT NULL,
    "networkContract" BOOLEAN NOT NULL,
    "serviceAgreements" INTEGER NOT NULL,
    "serviceAgreementMonths" INTEGER NOT NULL,
    "consultationMinutes" BOOLEAN NOT NULL,
    "secondLevelBargaining" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "savedAt" TIMESTAMP(3) NOT NULL,
    "remarks" TEXT NOT NULL,

    CONSTRAINT "Plan_pkey" PRIMARY KEY ("dossierId")
);

-- CreateTable
CREATE TABLE "PlanMeasure" (
    "id" TEXT NOT NULL,
    "dossierId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "catalogueCode" TEXT,
    "title" TEXT NOT NULL,
    "area" TEXT NOT NULL,
    "aim" TEXT NOT NULL,
    "personsReached" INTEGER NOT NULL,
    "startsOn" TEXT NOT NULL,
    "endsOn" TEXT NOT NULL,
    "structural" BOOLEAN NOT NULL,
    "evidenceKind" TEXT NOT NULL,
    "evidenceReference" TEXT NOT NULL,
    "staffCents" INTEGER NOT NULL,
    "servicesCents" INTEGER NOT NULL,
    "capitalGoodsCents" INTEGER NOT NULL,
    "trainingCents" INTEGER NOT NULL,
    "consultingCents" INTEGER NOT NULL,
    "responsible" TEXT NOT NULL,
    "indicator" TEXT NOT NULL,
    "baseline" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "answersNeed" TEXT NOT NULL,
    "remarks" TEXT NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "PlanMeasure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Agreement" (
    "dossierId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "textVersion" TEXT NOT NULL,
    "hourBase" TEXT NOT NULL,
    "minimumBlockMinutes" INTEGER NOT NULL,
    "noticeDays" INTEGER NOT NULL,
    "hoursPerDayHundredths" INTEGER NOT NULL,
    "cumulation" TEXT NOT NULL,
    "communicatedToStaff" BOOLEAN NOT NULL,
    "declineReason" TEXT NOT NULL,
    "settledAt" TIMESTAMP(3),
    "contentHash" TEXT,

    CONSTRAINT "Agreement_pkey" PRIMARY KEY ("dossierId")
);

-- CreateTable
CREATE TABLE "Signature" (
    "id" TEXT NOT NULL,
    "dossierId" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "party" TEXT NOT NULL,
    "signerId" TEXT NOT NULL,
    "signerName" TEXT NOT NULL,
    "act" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "signedAt" TIMESTAMP(3) NOT NULL,
    "contentHash" TEXT NOT NULL,
    "contentTitle" TEXT NOT NULL,

    CONSTRAINT "Signature_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CompanyProfile" (
    "organisationId" TEXT NOT NULL,
    "taxCode" TEXT NOT NULL,
    "vatNumber" TEXT NOT NULL,
    "legalForm" TEXT NOT NULL,
    "onlusRegistered" BOOLEAN NOT NULL,
    "roadFreight" BOOLEAN NOT NULL,
    "atecoCode" TEXT NOT NULL,
    "municipality" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "legalRepresentative" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "iban" TEXT NOT NULL,
    "ibanHolder" TEXT NOT NULL,
    "publicShareQuarter" BOOLEAN NOT NULL,
    "savedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "CompanyProfile_pkey" PRIMARY KEY ("organisationId")
);

-- CreateTable
CREATE TABLE "Application" (
    "dossierId" TEXT NOT NULL,
    "workUnitsHundredths" INTEGER,
    "turnoverCents" BIGINT,
    "balanceCents" BIGINT,
    "previousWorkUnitsHundredths" INTEGER,
    "previousTurnoverCents" BIGINT,
    "previousBalanceCents" BIGINT,
    "staffHeads" INTEGER,
    "staffWomen" INTEGER,
    "declaredClass" TEXT,
    "requestedCents" INTEGER,
    "declarations" TEXT NOT NULL,
    "stampKind" TEXT,
    "stampSerial" TEXT,
    "stampDay" TEXT,
    "stampGround" TEXT,
    "genderCertificate" BOOLEAN NOT NULL,
    "whpMember" BOOLEAN NOT NULL,
    "protocolYear" INTEGER,
    "protocolNumber" INTEGER,
    "submittedAt" TIMESTAMP(3),
    "computedClass" TEXT,
    "snapshot" TEXT,
    "snapshotHash" TEXT,
    "version" INTEGER NOT NULL,

    CONSTRAINT "Application_pkey" PRIMARY KEY ("dossierId")
);

-- CreateTable
CREATE TABLE "RelatedEnterprise" (
    "id" TEXT NOT NULL,
    "dossierId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "taxCode" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "shareHundredths" INTEGER NOT NULL,
    "workUnitsHundredths" INTEGER NOT NULL,
    "turnoverCents" BIGINT NOT NULL,
    "balanceCents" BIGINT NOT NULL,
    "previousWorkUnitsHundredths" INTEGER,
    "previousTurnoverCents" BIGINT,
    "previousBalanceCents" BIGINT,
    "sameUndertaking" BOOLEAN NOT NULL,
    "throughId" TEXT,

    CONSTRAINT "RelatedEnterprise_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EarlierAid" (
    "id" TEXT NOT NULL,
    "dossierId" TEXT NOT NULL,
    "beneficiary" TEXT NOT NULL,
    "grantor" TEXT NOT NULL,
    "grantedOn" TEXT NOT NULL,
    "amountCents" INTEGER NOT NULL,
    "reference" TEXT NOT NULL,

    CONSTRAINT "EarlierAid_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ChecklistItem" (
    "dossierId" TEXT NOT NULL,
    "item" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "checkedAt" TIMESTAMP(3) NOT NULL,
    "checkedById" TEXT NOT NULL,

    CONSTRAINT "ChecklistItem_pkey" PRIMARY KEY ("dossierId","item")
);

-- CreateTable
CREATE TABLE "Clarification" (
    "id" TEXT NOT NULL,
    "dossierId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "request" TEXT NOT NULL,
    "requestedAt" TIMESTAMP(3) NOT NULL,
    "dueOn" TEXT NOT NULL,
    "dueExplanation" TEXT NOT NULL,
    "answer" TEXT,
    "answeredAt" TIMESTAMP(3),
    "closedAt" TIMESTAMP(3),

    CONSTRAINT "Clarification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DocumentPoint" (
    "dossierId" TEXT NOT NULL,
    "criterion" TEXT NOT NULL,
    "proposedHundredths" INTEGER NOT NULL,
    "confirmedHundredths" INTEGER NOT NULL,
    "evidence" TEXT NOT NULL,
    "motivation" TEXT NOT NULL,
    "confirmedById" TEXT NOT NULL,
    "confirmedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "DocumentPoint_pkey" PRIMARY KEY ("dossierId","criterion")
);

-- CreateTable
CREATE TABLE "Evaluation" (
    "id" TEXT NOT NULL,
    "dossierId" TEXT NOT NULL,
    "evaluatorId" TEXT NOT NULL,
    "evaluatorName" TEXT NOT NULL,
    "noConflictDeclaredAt" TIMESTAMP(3) NOT NULL,
    "handedInAt" TIMESTAMP(3),

    CONSTRAINT "Evaluation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EvaluatorScore" (
    "evaluationId" TEXT NOT NULL,
    "criterion" TEXT NOT NULL,
    "hundredths" INTEGER NOT NULL,
    "motivation" TEXT NOT NULL,

    CONSTRAINT "EvaluatorScore_pkey" PRIMARY KEY ("evaluationId","criterion")
);

-- CreateTable
CREATE TABLE "JointSession" (
    "dossierId" TEXT NOT NULL,
    "heldOn" TEXT NOT NULL,
    "minutes" TEXT NOT NULL,
    "agreed" TEXT NOT NULL,
    "recordedById" TEXT NOT NULL,
    "recordedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "JointSession_pkey" PRIMARY KEY ("dossierId")
);

-- CreateTable
CREATE TABLE "ScoreSheet" (
    "dossierId" TEXT NOT NULL,
    "closedAt" TIMESTAMP(3) NOT NULL,
    "totalHundredths" INTEGER NOT NULL,
    "gridHundredths" INTEGER NOT NULL,
    "bonusHundredths" INTEGER NOT NULL,
    "reachesThreshold" BOOLEAN NOT NULL,
    "thresholdReasons" TEXT NOT NULL,
    "inputs" TEXT NOT NULL,
    "inputsHash" TEXT NOT NULL,

    CONSTRAINT "ScoreSheet_pkey" PRIMARY KEY ("dossierId")
);

-- CreateTable
CREATE TABLE "CriterionPoint" (
    "dossierId" TEXT NOT NULL,
    "criterion" TEXT NOT NULL,
    "mode" TEXT NOT NULL,
    "hundredths" INTEGER NOT NULL,
    "explanation" TEXT NOT NULL,

    CONSTRAINT "CriterionPoint_pkey" PRIMARY KEY ("dossierId","criterion")
);

-- CreateTable
CREATE TABLE "Ranking" (
    "callId" TEXT NOT NULL,
    "approvedAt" TIMESTAMP(3) NOT NULL,
    "approvedById" TEXT NOT NULL,
    "approvedByName" TEXT NOT NULL,
    "drawSeed" TEXT NOT NULL,
    "inputs" TEXT NOT NULL,
    "inputsHash" TEXT NOT NULL,

    CONSTRAINT "Ranking_pkey" PRIMARY KEY ("callId")
);

-- CreateTable
CREATE TABLE "RankingRow" (
    "dossierId" TEXT NOT NULL,
    "callId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "totalHundredths" INTEGER NOT NULL,
    "requestedCents" INTEGER NOT NULL,
    "awardedCents" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,
    "tieBreak" TEXT NOT NULL,

    CONSTRAINT "RankingRow_pkey" PRIMARY KEY ("dossierId")
);

-- CreateTable
CREATE TABLE "Award" (
    "dossierId" TEXT NOT NULL,
    "proposedCents" INTEGER NOT NULL,
    "cor" TEXT,
    "corOn" TEXT,
    "cup" TEXT,
    "durcOutcome" TEXT,
    "durcProtocol" TEXT,
    "durcRequestedOn" TEXT,
    "deMinimisCheckedOn" TEXT,
    "deMinimisCode" TEXT,
    "amountCents" INTEGER,
    "intensityPercent" INTEGER,
    "grantedAt" TIMESTAMP(3),
    "grantedById" TEXT,
    "grantedOn" TEXT,
    "publishedOn" TEXT,
    "acceptedAt" TIMESTAMP(3),
    "acceptedById" TEXT,

    CONSTRAINT "Award_pkey" PRIMARY KEY ("dossierId")
);

-- CreateTable
CREATE TABLE "Payment" (
    "id" TEXT NOT NULL,
    "dossierId" TEXT NOT NULL,
    "instalment" TEXT NOT NULL,
    "grossCents" INTEGER NOT NULL,
    "capitalGoodsCents" INTEGER NOT NULL,
    "withheldCents" INTEGER NOT NULL,
    "netCents" INTEGER NOT NULL,
    "withholdingReason" TEXT NOT NULL,
    "checks" TEXT NOT NULL,
    "commitment" TEXT NOT NULL,
    "proposedById" TEXT NOT NULL,
    "proposedByName" TEXT NOT NULL,
    "proposedAt" TIMESTAMP(3) NOT NULL,
    "approvedById" TEXT,
    "approvedByName" TEXT,
    "approvedAt" TIMESTAMP(3),
    "rejectedAt" TIMESTAMP(3),
    "rejectionReason" TEXT,
    "executedById" TEXT,
    "executedByName" TEXT,
    "executedAt" TIMESTAMP(3),
    "executedOn" TEXT,
    "endToEndId" TEXT,
    "fileId" TEXT,

    CONSTRAINT "Payment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PaymentFile" (
    "id" TEXT NOT NULL,
    "messageId" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "createdById" TEXT NOT NULL,
    "transfers" INTEGER NOT NULL,
    "totalCents" INTEGER NOT NULL,
    "xml" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,

    CONSTRAINT "PaymentFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Recovery" (
    "dossierId" TEXT NOT NULL,
    "dueCents" INTEGER NOT NULL,
    "receivedCents" INTEGER,
    "receivedOn" TEXT,
    "reference" TEXT NOT NULL,
    "recordedById" TEXT,

    CONSTRAINT "Recovery_pkey" PRIMARY KEY ("dossierId")
);

-- CreateTable
CREATE TABLE "FinalReport" (
    "dossierId" TEXT NOT NULL,
    "activities" TEXT NOT NULL,
    "results" TEXT NOT NULL,
    "indicators" TEXT NOT NULL,
    "coveredHeads" INTEGER,
    "submittedAt" TIMESTAMP(3),
    "returnedReason" TEXT,
    "verifiedAt" TIMESTAMP(3),
    "verifiedById" TEXT,
    "eligibleCents" INTEGER,
    "finalGrantCents" INTEGER,
    "balanceCents" INTEGER,
    "verificationNote" TEXT NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "FinalReport_pkey" PRIMARY KEY ("dossierId")
);

-- CreateTable
CREATE TABLE "Expense" (
    "id" TEXT NOT NULL,
    "dossierId" TEXT NOT NULL,
    "measureId" TEXT,
    "kind" TEXT NOT NULL,
    "supplier" TEXT NOT NULL,
    "documentNumber" TEXT NOT NULL,
    "documentOn" TEXT NOT NULL,
    "paidOn" TEXT NOT NULL,
    "amountCents" INTEGER NOT NULL,
    "capitalGoods" BOOLEAN NOT NULL,
    "cupOnDocument" BOOLEAN NOT NULL,
    "description" TEXT NOT NULL,
    "eligibleCents" INTEGER,
    "verificationNote" TEXT NOT NULL,

    CONSTRAINT "Expense_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BonusRequest" (
    "dossierId" TEXT NOT NULL,
    "line" TEXT NOT NULL,
    "requestedAt" TIMESTAMP(3) NOT NULL,
    "measuresKept" INTEGER NOT NULL,
    "keptMeasureIds" TEXT NOT NULL,
    "coveredHeads" INTEGER NOT NULL,
    "actKind" TEXT NOT NULL,
    "structuralAct" TEXT NOT NULL,
    "actMonths" INTEGER NOT NULL,
    "structuralActOn" TEXT,
    "motivation" TEXT NOT NULL,
    "examinedAt" TIMESTAMP(3),
    "examinedById" TEXT,
    "examination" TEXT,
    "examinedHundredths" INTEGER,
    "decidedAt" TIMESTAMP(3),
    "decidedById" TEXT,
    "granted" BOOLEAN,
    "amountCents" INTEGER,
    "decisionReason" TEXT,

    CONSTRAINT "BonusRequest_pkey" PRIMARY KEY ("dossierId")
);

-- CreateTable
CREATE TABLE "OutboxJob" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "dossierId" TEXT,
    "payload" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "dueAt" TIMESTAMP(3) NOT NULL,
    "state" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL,
    "leasedBy" TEXT,
    "leasedUntil" TIMESTAMP(3),
    "lastError" TEXT,
    "finishedAt" TIMESTAMP(3),

    CONSTRAINT "OutboxJob_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Message" (
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "dossierId" TEXT,
    "recipientId" TEXT NOT NULL,
    "toName" TEXT NOT NULL,
    "toAddress" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "sentAt" TIMESTAMP(3),

    CONSTRAINT "Message_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "OrganisationName_organisationId_validFrom_key" ON "OrganisationName"("organisationId", "validFrom");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "User_organisationId_idx" ON "User"("organisationId");

-- CreateIndex
CREATE INDEX "User_role_idx" ON "User"("role");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "FailedSignIn_accountKey_failedAt_idx" ON "FailedSignIn"("accountKey", "failedAt");

-- CreateIndex
CREATE INDEX "FailedSignIn_addressKey_failedAt_idx" ON "FailedSignIn"("addressKey", "failedAt");

-- CreateIndex
CREATE INDEX "AccountEvent_userId_at_idx" ON "AccountEvent"("userId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "Call_code_key" ON "Call"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Dossier_code_key" ON "Dossier"("code");

-- CreateIndex
CREATE INDEX "Dossier_companyId_idx" ON "Dossier"("companyId");

-- CreateIndex
CREATE INDEX "Dossier_state_stateSince_idx" ON "Dossier"("state", "stateSince");

-- CreateIndex
CREATE INDEX "Dossier_callId_state_idx" ON "Dossier"("callId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "Dossier_callId_companyId_key" ON "Dossier"("callId", "companyId");

-- CreateIndex
CREATE UNIQUE INDEX "AuditEvent_dossierId_sequence_key" ON "AuditEvent"("dossierId", "sequence");

-- CreateIndex
CREATE INDEX "Document_state_idx" ON "Document"("state");

-- CreateIndex
CREATE UNIQUE INDEX "Document_dossierId_number_key" ON "Document"("dossierId", "number");

-- CreateIndex
CREATE INDEX "ProtocolEntry_dossierId_idx" ON "ProtocolEntry"("dossierId");

-- CreateIndex
CREATE INDEX "CheckupRemark_dossierId_idx" ON "CheckupRemark"("dossierId");

-- CreateIndex
CREATE INDEX "PlanMeasure_dossierId_idx" ON "PlanMeasure"("dossierId");

-- CreateIndex
CREATE UNIQUE INDEX "Signature_dossierId_organisationId_key" ON "Signature"("dossierId", "organisationId");

-- CreateIndex
CREATE INDEX "CompanyProfile_taxCode_idx" ON "CompanyProfile"("taxCode");

-- CreateIndex
CREATE UNIQUE INDEX "Application_stampSerial_key" ON "Application"("stampSerial");

-- CreateIndex
CREATE UNIQUE INDEX "Application_protocolYear_protocolNumber_key" ON "Application"("protocolYear", "protocolNumber");

-- CreateIndex
CREATE INDEX "RelatedEnterprise_dossierId_idx" ON "RelatedEnterprise"("dossierId");

-- CreateIndex
CREATE INDEX "EarlierAid_dossierId_idx" ON "EarlierAid"("dossierId");

-- CreateIndex
CREATE INDEX "Clarification_dossierId_idx" ON "Clarification"("dossierId");

-- CreateIndex
CREATE UNIQUE INDEX "Evaluation_dossierId_evaluatorId_key" ON "Evaluation"("dossierId", "evaluatorId");

-- CreateIndex
CREATE UNIQUE INDEX "RankingRow_callId_position_key" ON "RankingRow"("callId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Payment_endToEndId_key" ON "Payment"("endToEndId");

-- CreateIndex
CREATE INDEX "Payment_dossierId_idx" ON "Payment"("dossierId");

-- CreateIndex
CREATE UNIQUE INDEX "PaymentFile_messageId_key" ON "PaymentFile"("messageId");

-- CreateIndex
CREATE INDEX "Expense_dossierId_idx" ON "Expense"("dossierId");

-- CreateIndex
CREATE UNIQUE INDEX "Expense_dossierId_supplier_documentNumber_documentOn_measur_key" ON "Expense"("dossierId", "supplier", "documentNumber", "documentOn", "measureId");

-- CreateIndex
CREATE INDEX "OutboxJob_state_dueAt_idx" ON "OutboxJob"("state", "dueAt");

-- CreateIndex
CREATE INDEX "OutboxJob_dossierId_state_idx" ON "OutboxJob"("dossierId", "state");

-- CreateIndex
CREATE INDEX "Message_createdAt_idx" ON "Message"("createdAt");

-- CreateIndex
CREATE INDEX "Message_recipientId_idx" ON "Message"("recipientId");

-- AddForeignKey
ALTER TABLE "OrganisationName" ADD CONSTRAINT "OrganisationName_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "User" ADD CONSTRAINT "User_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Dossier" ADD CONSTRAINT "Dossier_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Dossier" ADD CONSTRAINT "Dossier_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditEvent" ADD CONSTRAINT "AuditEvent_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProtocolEntry" ADD CONSTRAINT "ProtocolEntry_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CheckupSection" ADD CONSTRAINT "CheckupSection_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CheckupRemark" ADD CONSTRAINT "CheckupRemark_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CheckupResult" ADD CONSTRAINT "CheckupResult_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanMeasure" ADD CONSTRAINT "PlanMeasure_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Plan"("dossierId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Agreement" ADD CONSTRAINT "Agreement_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Signature" ADD CONSTRAINT "Signature_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Agreement"("dossierId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Signature" ADD CONSTRAINT "Signature_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CompanyProfile" ADD CONSTRAINT "CompanyProfile_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Application" ADD CONSTRAINT "Application_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RelatedEnterprise" ADD CONSTRAINT "RelatedEnterprise_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Application"("dossierId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EarlierAid" ADD CONSTRAINT "EarlierAid_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Application"("dossierId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChecklistItem" ADD CONSTRAINT "ChecklistItem_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Clarification" ADD CONSTRAINT "Clarification_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DocumentPoint" ADD CONSTRAINT "DocumentPoint_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evaluation" ADD CONSTRAINT "Evaluation_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvaluatorScore" ADD CONSTRAINT "EvaluatorScore_evaluationId_fkey" FOREIGN KEY ("evaluationId") REFERENCES "Evaluation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JointSession" ADD CONSTRAINT "JointSession_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScoreSheet" ADD CONSTRAINT "ScoreSheet_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CriterionPoint" ADD CONSTRAINT "CriterionPoint_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "ScoreSheet"("dossierId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ranking" ADD CONSTRAINT "Ranking_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RankingRow" ADD CONSTRAINT "RankingRow_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Ranking"("callId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RankingRow" ADD CONSTRAINT "RankingRow_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Award" ADD CONSTRAINT "Award_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Payment" ADD CONSTRAINT "Payment_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Payment" ADD CONSTRAINT "Payment_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "PaymentFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Recovery" ADD CONSTRAINT "Recovery_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FinalReport" ADD CONSTRAINT "FinalReport_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Expense" ADD CONSTRAINT "Expense_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "FinalReport"("dossierId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Expense" ADD CONSTRAINT "Expense_measureId_fkey" FOREIGN KEY ("measureId") REFERENCES "PlanMeasure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BonusRequest" ADD CONSTRAINT "BonusRequest_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_recipientId_fkey" FOREIGN KEY ("recipientId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
