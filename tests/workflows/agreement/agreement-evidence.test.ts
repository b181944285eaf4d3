import { expect, test } from "vitest";
import {
  isAgreementKind,
  readAgreementEvidence,
  type PartyAct,
} from "#workflows/agreement/agreement-evidence.ts";

const deadline = new Date("2026-06-30T22:00:00Z");
const before = new Date("2026-06-01T08:00:00Z");
const after = new Date("2026-07-01T08:00:00Z");

const company = (signedAt: Date): PartyAct => ({ isCompany: true, act: "signed", signedAt });
const union = (signedAt: Date, act: PartyAct["act"] = "signed"): PartyAct => ({
  isCompany: false,
  act,
  signedAt,
});

const record = {
  kind: "adhesion",
  clauses: null,
  unionsAsked: 3,
  deadline,
  hourlyLeavePlanned: true,
} as const;

test.each([
  ["signed by all in time", [company(before), union(before), union(before), union(before)], 3],
  ["with one union late", [company(before), union(before), union(before), union(after)], 2],
  ["with one union refusing", [company(before), union(before), union(before, "refused")], 1],
])("an adhesion %s counts the unions that signed by the deadline", (_, acts, unionsSigned) => {
  expect(readAgreementEvidence({ ...record, acts })).toMatchObject({
    kind: "adhesion",
    unionsSigned,
    unionsAsked: 3,
  });
});

test("an adhesion signed late counts as the promise it fulfils", () => {
  const evidence = readAgreementEvidence({ ...record, acts: [company(after), union(after)] });
  expect(evidence).toMatchObject({ kind: "commitment", unionsSigned: 0 });
});

test("without a deadline every signature counts", () => {
  const acts = [company(after), union(after)];
  const evidence = readAgreementEvidence({ ...record, deadline: null, acts });
  expect(evidence).toMatchObject({ kind: "adhesion", unionsSigned: 1 });
});

test.each([
  ["commitment", "commitment"],
  ["declined", "none"],
  ["draft", "none"],
] as const)("a %s counts as %s", (kind, expected) => {
  expect(readAgreementEvidence({ ...record, kind, acts: [] }).kind).toBe(expected);
});

test("the clauses decide whether hourly leave is regulated and communicated", () => {
  const clauses = {
    hourBase: "contract",
    minimumBlockMinutes: 60,
    noticeDays: 2,
    hoursPerDayHundredths: 800,
    cumulation: "asByLaw",
    communicatedToStaff: true,
  } as const;
  const evidence = readAgreementEvidence({ ...record, clauses, acts: [company(before)] });
  expect(evidence).toMatchObject({ hourlyLeaveRegulated: true, communicatedToStaff: true });
});

test("only the four kinds are kinds", () => {
  expect(isAgreementKind("adhesion")).toBe(true);
  expect(isAgreementKind("handshake")).toBe(false);
});
