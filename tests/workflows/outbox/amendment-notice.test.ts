import { expect, test } from "vitest";
import { amendmentNoticeGoesTo, writeAmendmentNotice } from "#workflows/outbox/amendment-notice.ts";
import { versionAfter, type VersionState } from "#workflows/plan/plan-amendment.ts";

const dossier = {
  code: "CIP-2026-0007",
  companyName: "Filo Rosso Srl",
  link: "https://cip.example/dossiers/7",
};

test.each([
  ["proposed", "consultant", "Variazione del piano da esaminare", "/plan/amendment"],
  ["advised", "caseOfficer", "Variazione del piano da autorizzare", "/plan/amendment"],
  ["draft", "company", "Variazione del piano da rivedere", "/plan/amendment"],
  ["approved", "company", "Variazione del piano approvata", "/plan/versions"],
] as const)("a change that is %s is told to the %s: %s", (state, role, subject, page) => {
  expect(amendmentNoticeGoesTo(state)).toBe(role);
  const notice = writeAmendmentNotice(dossier, { number: 3, state });
  expect(notice.subject).toBe(`${subject}: pratica CIP-2026-0007`);
  expect(notice.body).toContain("Filo Rosso Srl");
  expect(notice.body).toContain("versione 3");
  expect(notice.body.match(/https:\S+/g)).toEqual([`${dossier.link}${page}`]);
});

test("nobody is told of a change its company has taken back", () => {
  expect(amendmentNoticeGoesTo("withdrawn")).toBeNull();
  expect(() => writeAmendmentNotice(dossier, { number: 2, state: "withdrawn" })).toThrow();
});

test.each<[Parameters<typeof versionAfter>[0], Parameters<typeof versionAfter>[1], VersionState]>([
  ["plan.proposeAmendment", "agreement.draft", "proposed"],
  ["plan.returnAmendment", "monitoring.running", "draft"],
  ["plan.withdrawAmendment", "agreement.draft", "withdrawn"],
  ["plan.approveAmendment", "application.draft", "approved"],
  ["plan.approveAmendment", "payment.advanceDue", "advised"],
  ["plan.authoriseAmendment", "monitoring.running", "approved"],
])("%s in %s makes a change %s", (event, state, expected) => {
  expect(versionAfter(event, state)).toBe(expected);
});
