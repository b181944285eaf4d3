import type { DocumentKind } from "#workflows/dossier/document-kinds.ts";
import { agreementDocument } from "./agreement/agreement.ts";
import { acceptanceDeedDocument } from "./award/acceptance-deed.ts";
import { awardDecisionDocument } from "./award/award-decision.ts";
import { closureNoticeDocument } from "./award/closure-notice.ts";
import { rankingMinutesDocument } from "./award/ranking-minutes.ts";
import { bonusDecisionDocument } from "./bonus/bonus-decision.ts";
import { scoreSheetDocument } from "./evaluation/score-sheet.ts";
import { finalReportDocument } from "./monitoring/final-report.ts";
import { verificationReportDocument } from "./monitoring/verification-report.ts";
import { settlementSheetDocument } from "./payment/settlement-sheet.ts";
import { withholdingCertificateDocument } from "./payment/withholding-certificate.ts";
import { planDocument } from "./plan/plan.ts";
import type { ProgrammeDocument } from "./programme-document.ts";

/**
 * The template of each kind of document. A template takes the snapshot its step stored; the type
 * of that snapshot is the template's own affair.
 */
export const documentTemplates: Partial<
  Record<DocumentKind, (snapshot: never) => ProgrammeDocument>
> = {
  plan: planDocument,
  agreement: agreementDocument,
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
