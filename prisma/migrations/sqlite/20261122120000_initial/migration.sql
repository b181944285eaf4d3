-- CreateTable
CREATE TABLE "Organisation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "OrganisationName" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "organisationId" TEXT NOT NULL,
    "validFrom" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "office" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    CONSTRAINT "OrganisationName_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "User" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "email" TEXT NOT NULL,
    "fullName" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "disabledAt" DATETIME,
    CONSTRAINT "User_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Session" (
    "tokenHash" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "revokedAt" DATETIME,
    "userAgent" TEXT NOT NULL,
    CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "FailedSignIn" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "accountKey" TEXT NOT NULL,
    "addressKey" TEXT NOT NULL,
    "failedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "AccountEvent" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "at" DATETIME NOT NULL,
    "actorId" TEXT,
    "actorName" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "detail" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Call" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "ruleSet" TEXT NOT NULL,
    "opensOn" TEXT NOT NULL,
    "closesOn" TEXT NOT NULL,
    "budgetCents" INTEGER NOT NULL,
    "agreementDue" TEXT NOT NULL,
    "refusalNoticeApplies" BOOLEAN NOT NULL,
    "referenceCostCents" INTEGER NOT NULL,
    "rankedAt" DATETIME
);

-- CreateTable
CREATE TABLE "Dossier" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "companyId" TEXT NOT NULL,
    "callId" TEXT,
    "consultantId" TEXT,
    "caseOfficerId" TEXT,
    "questionnaire" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "stateSince" DATETIME NOT NULL,
    "termEndsOn" TEXT,
    "termExplanation" TEXT,
    "auditSequence" INTEGER NOT NULL DEFAULT 0,
    "auditHead" TEXT NOT NULL DEFAULT '',
    "documentsIssued" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Dossier_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Organisation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Dossier_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "dossierId" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "at" DATETIME NOT NULL,
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
    CONSTRAINT "AuditEvent_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Document" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "dossierId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "issuedOn" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "snapshot" TEXT NOT NULL,
    "contentHash" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "failure" TEXT,
    "sha256" TEXT,
    "bytes" BLOB,
    CONSTRAINT "Document_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ProtocolEntry" (
    "year" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "dossierId" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "contentHash" TEXT NOT NULL,

    PRIMARY KEY ("year", "number"),
    CONSTRAINT "ProtocolEntry_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Counter" (
    "name" TEXT NOT NULL PRIMARY KEY,
    "last" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "CheckupSection" (
    "dossierId" TEXT NOT NULL,
    "section" TEXT NOT NULL,
    "answers" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "savedAt" DATETIME NOT NULL,
    "savedById" TEXT NOT NULL,

    PRIMARY KEY ("dossierId", "section"),
    CONSTRAINT "CheckupSection_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CheckupRemark" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "dossierId" TEXT NOT NULL,
    "questionId" TEXT NOT NULL,
    "remark" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "authorName" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "answerBefore" TEXT NOT NULL DEFAULT '{}',
    "reply" TEXT NOT NULL DEFAULT '',
    "answeredAt" DATETIME,
    CONSTRAINT "CheckupRemark_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CheckupResult" (
    "dossierId" TEXT NOT NULL PRIMARY KEY,
    "validatedAt" DATETIME NOT NULL,
    "indices" TEXT NOT NULL,
    "maturityHundredths" INTEGER,
    "needHundredths" INTEGER,
    "criticalityHundredths" INTEGER,
    CONSTRAINT "CheckupResult_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Plan" (
    "dossierId" TEXT NOT NULL PRIMARY KEY,
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
    "savedAt" DATETIME NOT NULL,
    "remarks" TEXT NOT NULL,
    CONSTRAINT "Plan_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PlanMeasure" (
    "id" TEXT NOT NULL PRIMARY KEY,
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
    CONSTRAINT "PlanMeasure_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Plan" ("dossierId") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Agreement" (
    "dossierId" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "textVersion" TEXT NOT NULL,
    "hourBase" TEXT NOT NULL,
    "minimumBlockMinutes" INTEGER NOT NULL,
    "noticeDays" INTEGER NOT NULL,
    "hoursPerDayHundredths" INTEGER NOT NULL,
    "cumulation" TEXT NOT NULL,
    "communicatedToStaff" BOOLEAN NOT NULL,
    "declineReason" TEXT NOT NULL,
    "settledAt" DATETIME,
    "contentHash" TEXT,
    CONSTRAINT "Agreement_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Signature" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "dossierId" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "party" TEXT NOT NULL,
    "signerId" TEXT NOT NULL,
    "signerName" TEXT NOT NULL,
    "act" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "signedAt" DATETIME NOT NULL,
    "contentHash" TEXT NOT NULL,
    "contentTitle" TEXT NOT NULL,
    CONSTRAINT "Signature_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Agreement" ("dossierId") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Signature_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CompanyProfile" (
    "organisationId" TEXT NOT NULL PRIMARY KEY,
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
    "savedAt" DATETIME NOT NULL,
    CONSTRAINT "CompanyProfile_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Application" (
    "dossierId" TEXT NOT NULL PRIMARY KEY,
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
    "submittedAt" DATETIME,
    "computedClass" TEXT,
    "snapshot" TEXT,
    "snapshotHash" TEXT,
    "version" INTEGER NOT NULL,
    CONSTRAINT "Application_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RelatedEnterprise" (
    "id" TEXT NOT NULL PRIMARY KEY,
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
    CONSTRAINT "RelatedEnterprise_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Application" ("dossierId") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "EarlierAid" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "dossierId" TEXT NOT NULL,
    "beneficiary" TEXT NOT NULL,
    "grantor" TEXT NOT NULL,
    "grantedOn" TEXT NOT NULL,
    "amountCents" INTEGER NOT NULL,
    "reference" TEXT NOT NULL,
    CONSTRAINT "EarlierAid_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Application" ("dossierId") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ChecklistItem" (
    "dossierId" TEXT NOT NULL,
    "item" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "checkedAt" DATETIME NOT NULL,
    "checkedById" TEXT NOT NULL,

    PRIMARY KEY ("dossierId", "item"),
    CONSTRAINT "ChecklistItem_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Clarification" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "dossierId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "request" TEXT NOT NULL,
    "requestedAt" DATETIME NOT NULL,
    "dueOn" TEXT NOT NULL,
    "dueExplanation" TEXT NOT NULL,
    "answer" TEXT,
    "answeredAt" DATETIME,
    "closedAt" DATETIME,
    CONSTRAINT "Clarification_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
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
    "confirmedAt" DATETIME NOT NULL,

    PRIMARY KEY ("dossierId", "criterion"),
    CONSTRAINT "DocumentPoint_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Evaluation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "dossierId" TEXT NOT NULL,
    "evaluatorId" TEXT NOT NULL,
    "evaluatorName" TEXT NOT NULL,
    "noConflictDeclaredAt" DATETIME NOT NULL,
    "handedInAt" DATETIME,
    CONSTRAINT "Evaluation_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "EvaluatorScore" (
    "evaluationId" TEXT NOT NULL,
    "criterion" TEXT NOT NULL,
    "hundredths" INTEGER NOT NULL,
    "motivation" TEXT NOT NULL,

    PRIMARY KEY ("evaluationId", "criterion"),
    CONSTRAINT "EvaluatorScore_evaluationId_fkey" FOREIGN KEY ("evaluationId") REFERENCES "Evaluation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "JointSession" (
    "dossierId" TEXT NOT NULL PRIMARY KEY,
    "heldOn" TEXT NOT NULL,
    "minutes" TEXT NOT NULL,
    "agreed" TEXT NOT NULL,
    "recordedById" TEXT NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    CONSTRAINT "JointSession_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ScoreSheet" (
    "dossierId" TEXT NOT NULL PRIMARY KEY,
    "closedAt" DATETIME NOT NULL,
    "totalHundredths" INTEGER NOT NULL,
    "gridHundredths" INTEGER NOT NULL,
    "bonusHundredths" INTEGER NOT NULL,
    "reachesThreshold" BOOLEAN NOT NULL,
    "thresholdReasons" TEXT NOT NULL,
    "inputs" TEXT NOT NULL,
    "inputsHash" TEXT NOT NULL,
    CONSTRAINT "ScoreSheet_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CriterionPoint" (
    "dossierId" TEXT NOT NULL,
    "criterion" TEXT NOT NULL,
    "mode" TEXT NOT NULL,
    "hundredths" INTEGER NOT NULL,
    "explanation" TEXT NOT NULL,

    PRIMARY KEY ("dossierId", "criterion"),
    CONSTRAINT "CriterionPoint_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "ScoreSheet" ("dossierId") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Ranking" (
    "callId" TEXT NOT NULL PRIMARY KEY,
    "approvedAt" DATETIME NOT NULL,
    "approvedById" TEXT NOT NULL,
    "approvedByName" TEXT NOT NULL,
    "drawSeed" TEXT NOT NULL,
    "inputs" TEXT NOT NULL,
    "inputsHash" TEXT NOT NULL,
    CONSTRAINT "Ranking_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RankingRow" (
    "dossierId" TEXT NOT NULL PRIMARY KEY,
    "callId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "totalHundredths" INTEGER NOT NULL,
    "requestedCents" INTEGER NOT NULL,
    "awardedCents" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,
    "tieBreak" TEXT NOT NULL,
    CONSTRAINT "RankingRow_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Ranking" ("callId") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "RankingRow_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Award" (
    "dossierId" TEXT NOT NULL PRIMARY KEY,
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
    "grantedAt" DATETIME,
    "grantedById" TEXT,
    "grantedOn" TEXT,
    "publishedOn" TEXT,
    "acceptedAt" DATETIME,
    "acceptedById" TEXT,
    CONSTRAINT "Award_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Payment" (
    "id" TEXT NOT NULL PRIMARY KEY,
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
    "proposedAt" DATETIME NOT NULL,
    "approvedById" TEXT,
    "approvedByName" TEXT,
    "approvedAt" DATETIME,
    "rejectedAt" DATETIME,
    "rejectionReason" TEXT,
    "executedById" TEXT,
    "executedByName" TEXT,
    "executedAt" DATETIME,
    "executedOn" TEXT,
    "endToEndId" TEXT,
    "fileId" TEXT,
    CONSTRAINT "Payment_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Payment_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "PaymentFile" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PaymentFile" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "messageId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "createdById" TEXT NOT NULL,
    "transfers" INTEGER NOT NULL,
    "totalCents" INTEGER NOT NULL,
    "xml" TEXT NOT NULL,
    "sha256" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Recovery" (
    "dossierId" TEXT NOT NULL PRIMARY KEY,
    "dueCents" INTEGER NOT NULL,
    "receivedCents" INTEGER,
    "receivedOn" TEXT,
    "reference" TEXT NOT NULL,
    "recordedById" TEXT,
    CONSTRAINT "Recovery_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "FinalReport" (
    "dossierId" TEXT NOT NULL PRIMARY KEY,
    "activities" TEXT NOT NULL,
    "results" TEXT NOT NULL,
    "indicators" TEXT NOT NULL,
    "coveredHeads" INTEGER,
    "submittedAt" DATETIME,
    "returnedReason" TEXT,
    "verifiedAt" DATETIME,
    "verifiedById" TEXT,
    "eligibleCents" INTEGER,
    "finalGrantCents" INTEGER,
    "balanceCents" INTEGER,
    "verificationNote" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "FinalReport_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Expense" (
    "id" TEXT NOT NULL PRIMARY KEY,
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
    CONSTRAINT "Expense_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "FinalReport" ("dossierId") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Expense_measureId_fkey" FOREIGN KEY ("measureId") REFERENCES "PlanMeasure" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "BonusRequest" (
    "dossierId" TEXT NOT NULL PRIMARY KEY,
    "line" TEXT NOT NULL,
    "requestedAt" DATETIME NOT NULL,
    "measuresKept" INTEGER NOT NULL,
    "keptMeasureIds" TEXT NOT NULL,
    "coveredHeads" INTEGER NOT NULL,
    "actKind" TEXT NOT NULL,
    "structuralAct" TEXT NOT NULL,
    "actMonths" INTEGER NOT NULL,
    "structuralActOn" TEXT,
    "motivation" TEXT NOT NULL,
    "examinedAt" DATETIME,
    "examinedById" TEXT,
    "examination" TEXT,
    "examinedHundredths" INTEGER,
    "decidedAt" DATETIME,
    "decidedById" TEXT,
    "granted" BOOLEAN,
    "amountCents" INTEGER,
    "decisionReason" TEXT,
    CONSTRAINT "BonusRequest_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "OutboxJob" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "dossierId" TEXT,
    "payload" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "dueAt" DATETIME NOT NULL,
    "state" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL,
    "leasedBy" TEXT,
    "leasedUntil" DATETIME,
    "lastError" TEXT,
    "finishedAt" DATETIME
);

-- CreateTable
CREATE TABLE "Message" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "createdAt" DATETIME NOT NULL,
    "dossierId" TEXT,
    "recipientId" TEXT NOT NULL,
    "toName" TEXT NOT NULL,
    "toAddress" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "sentAt" DATETIME,
    CONSTRAINT "Message_recipientId_fkey" FOREIGN KEY ("recipientId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
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
CREATE UNIQUE INDEX "Expense_dossierId_supplier_documentNumber_documentOn_measureId_key" ON "Expense"("dossierId", "supplier", "documentNumber", "documentOn", "measureId");

-- CreateIndex
CREATE INDEX "OutboxJob_state_dueAt_idx" ON "OutboxJob"("state", "dueAt");

-- CreateIndex
CREATE INDEX "OutboxJob_dossierId_state_idx" ON "OutboxJob"("dossierId", "state");

-- CreateIndex
CREATE INDEX "Message_createdAt_idx" ON "Message"("createdAt");

-- CreateIndex
CREATE INDEX "Message_recipientId_idx" ON "Message"("recipientId");
