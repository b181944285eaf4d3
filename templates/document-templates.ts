import type { DocumentKind } from "#workflows/dossier/document-kinds.ts";
import { bonusDecisionDocument } from "./bonus/bonus-decision.ts";
import { finalReportDocument } from "./monitoring/final-report.ts";
import { verificationReportDocument } from "./monitoring/verification-report.ts";
import { settlementSheetDocument } from "./payment/settlement-sheet.ts";
import { withholdingCertificateDocument } from "./payment/withholding-certificate.ts";
import type { ProgrammeDocument } from "./programme-document.ts";

/**
 * The template of each kind of document. A template takes the snapshot its step stored; the type
 * of that snapshot is the template's own affair.
 */
export const documentTemplates: Partial<
  Record<DocumentKind, (snapshot: never) => ProgrammeDocument>
> = {
  bonusDecision: bonusDecisionDocument,
  finalReport: finalReportDocument,
  verificationReport: verificationReportDocument,
  settlementSheet: settlementSheetDocument,
  withholdingCertificate: withholdingCertificateDocument,
};
