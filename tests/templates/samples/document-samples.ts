import { admissibilityDecisionDocument } from "#templates/admissibility/admissibility-decision.ts";
import { clarificationRequestDocument } from "#templates/admissibility/clarification-request.ts";
import { refusalNoticeDocument } from "#templates/admissibility/refusal-notice.ts";
import { applicationDocument } from "#templates/application/application.ts";
import { protocolReceiptDocument } from "#templates/application/protocol-receipt.ts";
import { checkupReceiptDocument } from "#templates/checkup/checkup-receipt.ts";
import { checkupReportDocument } from "#templates/checkup/checkup-report.ts";
import { agreementDocument } from "#templates/agreement/agreement.ts";
import { acceptanceDeedDocument } from "#templates/award/acceptance-deed.ts";
import { awardDecisionDocument } from "#templates/award/award-decision.ts";
import { closureNoticeDocument } from "#templates/award/closure-notice.ts";
import { rankingMinutesDocument } from "#templates/award/ranking-minutes.ts";
import { bonusDecisionDocument } from "#templates/bonus/bonus-decision.ts";
import { scoreSheetDocument } from "#templates/evaluation/score-sheet.ts";
import { finalReportDocument } from "#templates/monitoring/final-report.ts";
import { verificationReportDocument } from "#templates/monitoring/verification-report.ts";
import { settlementSheetDocument } from "#templates/payment/settlement-sheet.ts";
import { withholdingCertificateDocument } from "#templates/payment/withholding-certificate.ts";
import { planDocument } from "#templates/plan/plan.ts";
import { sharingMinutesDocument } from "#templates/plan/sharing-minutes.ts";
import type { ProgrammeDocument } from "#templates/programme-document.ts";
import type { DocumentKind } from "#workflows/dossier/document-kinds.ts";
import {
  admissibilityDecisionSample,
  applicationSample,
  clarificationRequestSample,
  protocolReceiptSample,
  refusalNoticeSample,
} from "./application-samples.ts";
import { checkupReceiptSample, checkupReportSample } from "./checkup-samples.ts";
import { agreementSample } from "./agreement-sample.ts";
import {
  acceptanceDeedSample,
  awardDecisionSample,
  closureNoticeSample,
  rankingMinutesSample,
} from "./award-samples.ts";
import { bonusDecisionSample } from "./bonus-sample.ts";
import { scoreSheetSample } from "./evaluation-sample.ts";
import { finalReportSample, verificationReportSample } from "./monitoring-samples.ts";
import { settlementSheetSample, withholdingCertificateSample } from "./payment-samples.ts";
import { planSample } from "./plan-sample.ts";
import { sharingMinutesSample } from "./sharing-minutes-sample.ts";

/** A plausible document of every kind, all about one firm. */
export const documentSamples: Record<DocumentKind, ProgrammeDocument> = {
  checkupReceipt: checkupReceiptDocument(checkupReceiptSample),
  checkupReport: checkupReportDocument(checkupReportSample),
  plan: planDocument(planSample),
  sharingMinutes: sharingMinutesDocument(sharingMinutesSample),
  agreement: agreementDocument(agreementSample),
  application: applicationDocument(applicationSample),
  protocolReceipt: protocolReceiptDocument(protocolReceiptSample),
  clarificationRequest: clarificationRequestDocument(clarificationRequestSample),
  refusalNotice: refusalNoticeDocument(refusalNoticeSample),
  admissibilityDecision: admissibilityDecisionDocument(admissibilityDecisionSample),
  scoreSheet: scoreSheetDocument(scoreSheetSample),
  rankingMinutes: rankingMinutesDocument(rankingMinutesSample),
  awardDecision: awardDecisionDocument(awardDecisionSample),
  acceptanceDeed: acceptanceDeedDocument(acceptanceDeedSample),
  settlementSheet: settlementSheetDocument(settlementSheetSample),
  withholdingCertificate: withholdingCertificateDocument(withholdingCertificateSample),
  finalReport: finalReportDocument(finalReportSample),
  verificationReport: verificationReportDocument(verificationReportSample),
  bonusDecision: bonusDecisionDocument(bonusDecisionSample),
  closureNotice: closureNoticeDocument(closureNoticeSample),
};
