/** Who somebody is in the programme. One person has one role; no role includes another. */
export const roles = [
  "company",
  "consultant",
  "union",
  "caseOfficer",
  "evaluator",
  "manager",
  "accountant",
  "payer",
  "accountAdministrator",
] as const;

export type Role = (typeof roles)[number];

/**
 * Who may do what. A permission, a machine event and an audit entry are the same string.
 * There is no super-user: who advises never scores, who scores never pays, who pays never approves.
 */
export const permissions = {
  "dossier.open": ["company"],
  "dossier.read": [
    "company",
    "consultant",
    "union",
    "caseOfficer",
    "evaluator",
    "manager",
    "accountant",
    "payer",
  ],
  "dossier.assign": ["consultant"],
  "dossier.withdraw": ["company"],
  "dossier.lapse": ["caseOfficer"],
  "dossier.revoke": ["manager"],
  "dossier.conclude": ["caseOfficer"],

  "upload.write": ["company"],

  "queue.read": ["consultant"],
  "absence.save": ["consultant"],
  "note.read": ["consultant"],
  "note.write": ["consultant"],

  "checkup.save": ["company"],
  "checkup.adoptVersion": ["company"],
  "checkup.submit": ["company"],
  "checkup.importStaff": ["company"],
  "checkup.openSurvey": ["company"],
  "checkup.printSurvey": ["consultant"],
  "checkup.closeSurvey": ["company"],
  "checkup.useSurvey": ["company"],
  "checkup.remark": ["consultant"],
  "checkup.correct": ["consultant"],
  "checkup.requestChanges": ["consultant"],
  "checkup.validate": ["consultant"],

  "plan.save": ["company"],
  "plan.submit": ["company"],
  "plan.return": ["consultant"],
  "plan.approve": ["consultant"],
  "plan.writeMinutes": ["company"],
  "plan.amend": ["company"],
  "plan.proposeAmendment": ["company"],
  "plan.withdrawAmendment": ["company"],
  "plan.returnAmendment": ["consultant", "caseOfficer"],
  "plan.approveAmendment": ["consultant"],
  "plan.authoriseAmendment": ["caseOfficer"],

  "agreement.save": ["company"],
  "agreement.sign": ["company"],
  "agreement.commit": ["company"],
  "agreement.decline": ["company"],
  "agreement.proceed": ["company"],
  "agreement.countersign": ["union"],
  "agreement.refuse": ["union"],

  "application.save": ["company"],
  "application.submit": ["company"],

  "admissibility.take": ["caseOfficer"],
  "admissibility.check": ["caseOfficer"],
  "admissibility.requestClarification": ["caseOfficer"],
  "admissibility.answerClarification": ["company"],
  "admissibility.closeClarification": ["caseOfficer"],
  "admissibility.noticeRefusal": ["caseOfficer"],
  "admissibility.observe": ["company"],
  "admissibility.closeNotice": ["caseOfficer"],
  "admissibility.admit": ["caseOfficer"],
  "admissibility.exclude": ["caseOfficer"],

  "evaluation.confirmDocuments": ["caseOfficer"],
  "evaluation.score": ["evaluator"],
  "evaluation.close": ["caseOfficer"],
  "evaluation.recordJointSession": ["caseOfficer"],

  "call.read": ["caseOfficer", "evaluator", "manager", "accountant"],
  "award.rank": ["manager"],
  "award.recordChecks": ["caseOfficer"],
  "award.grant": ["manager"],
  "award.slide": ["manager"],
  "award.exhaust": ["manager"],
  "award.accept": ["company"],
  "award.refuse": ["company"],

  "payment.propose": ["accountant"],
  "payment.approve": ["manager"],
  "payment.reject": ["manager"],
  "payment.execute": ["payer"],
  "payment.recordRecovery": ["accountant"],
  "payment.read": ["company", "caseOfficer", "manager", "accountant", "payer"],
  "payment.readFile": ["payer", "accountant", "manager"],

  "monitoring.save": ["company"],
  "monitoring.submitReport": ["company"],
  "monitoring.returnReport": ["caseOfficer"],
  "monitoring.checkExpense": ["caseOfficer"],
  "monitoring.verify": ["caseOfficer"],

  "bonus.request": ["company"],
  "bonus.examine": ["caseOfficer"],
  "bonus.grant": ["manager"],
  "bonus.refuse": ["manager"],

  "account.read": ["accountAdministrator"],
  "account.create": ["accountAdministrator"],
  "account.disable": ["accountAdministrator"],
  "account.enable": ["accountAdministrator"],
  "account.resetPassword": ["accountAdministrator"],

  "job.read": ["accountAdministrator"],
  "job.retry": ["accountAdministrator"],
  "message.read": ["accountAdministrator"],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;

/** Whether a role holds a permission. Ownership and timing are asked elsewhere. */
export function roleMay(role: Role, permission: Permission): boolean {
  const holders: readonly Role[] = permissions[permission];
  return holders.includes(role);
}
