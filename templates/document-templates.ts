import type { DocumentKind } from "#workflows/dossier/document-kinds.ts";
import { admissibilityDecisionDocument } from "./admissibility/admissibility-decision.ts";
import { clarificationRequestDocument } from "./admissibility/clarification-request.ts";
import { refusalNoticeDocument } from "./admissibility/refusal-notice.ts";
import { agreementDocument } from "./agreement/agreement.ts";
import { applicationDocument } from "./application/application.ts";
import { protocolReceiptDocument } from "./application/protocol-receipt.ts";
import { acceptanceDeedDocument } from "./award/acceptance-deed.ts";
import { awardDecisionDocument } from "./award/award-decision.ts";
import { closureNoticeDocument } from "./award/closure-notice.ts";
import { rankingMinutesDocument } from "./award/ranking-minutes.ts";
import { bonusDecisionDocument } from "./bonus/bonus-decision.ts";
import { scoreSheetDocument } from "./evaluation/score-sheet.ts";
import { checkupReceiptDocument } from "./checkup/checkup-receipt.ts";
import { checkupReportDocument } from "./checkup/checkup-report.ts";
import { finalReportDocument } from "./monitoring/final-report.ts";
import { verificationReportDocument } from "./monitoring/verification-report.ts";
import { settlementSheetDocument } from "./payment/settlement-sheet.ts";
import { withholdingCertificateDocument } from "./payment/withholding-certificate.ts";
import { planDocument } from "./plan/plan.ts";
import { sharingMinutesDocument } from "./plan/sharing-minutes.ts";
import type { ProgrammeDocument } from "./programme-document.ts";

/**
 * The template of each kind of document. A template takes the snapshot its step stored; the type
 * of that snapshot is the template's own affair.
 */
export const documentTemplates: Record<DocumentKind, (snapshot: never) => ProgrammeDocument> = {
  checkupReceipt: checkupReceiptDocument,
  checkupReport: checkupReportDocument,
  plan: planDocument,
  sharingMinutes: sharingMinutesDocument,
  agreement: agreementDocument,
  application: applicationDocument,
  protocolReceipt: protocolReceiptDocument,
  clarificationRequest: clarificationRequestDocument,
  refusalNotice: refusalNoticeDocument,
  admissibilityDecision: admissibilityDecisionDocument,
  scoreSheet: scoreSheetDocument,
  rankingMinutes: rankingMinutesDocument,
  awardDecision: awardDecisionDocument,
  acceptanceDeed: acceptanceDeedDocument,
  closureNotice: closureNoticeDocument,
  bonusDecision: bonusDecisionDocument,
  finalReport: finalReportDocument,
  verificationReport: verificationReportDocument,
  settlementSheet: settlementSheetDocument,
  withholdingCertificate: withholdingCertificateDocument,
};
