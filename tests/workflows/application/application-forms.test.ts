import { describe, expect, test } from "vitest";
import { companyProfileSchema } from "#workflows/application/company-profile-schema.ts";
import { declarationsSchema, readStampDuty } from "#workflows/application/declarations-schema.ts";
import { earlierAidSchema } from "#workflows/application/earlier-aid-schema.ts";
import { formatProtocolNumber } from "#workflows/application/protocol-number.ts";
import { relatedEnterpriseSchema } from "#workflows/application/related-enterprise-schema.ts";
import { sizeSchema } from "#workflows/application/size-schema.ts";

const profile = {
  taxCode: "rssmra85m01 h501q",
  vatNumber: "IT 01234567897",
  legalForm: "soleTrader",
  onlusRegistered: "on",
  atecoCode: "62.01",
  municipality: "milano3",
  address: "Via dei Tigli 4",
  legalRepresentative: "Mario Rossi",
  email: "Rossi@PEC.example",
  iban: "it60 x054 2811 1010 0000 0123 456",
  ibanHolder: "Mario Rossi",
};

const size = {
  workUnits: "9,40",
  turnover: "900.000,00",
  balance: "400000",
  previousWorkUnits: "",
  previousTurnover: "",
  previousBalance: "",
  declaredClass: "micro",
};

const related = {
  ...size,
  name: "Alfa Srl",
  taxCode: "01234567897",
  kind: "partner",
  share: "33,33",
  throughId: "",
};

function fieldsInError(result: { error?: { issues: { path: PropertyKey[] }[] } | undefined }) {
  return [...new Set(result.error?.issues.map(({ path }) => path.join(".")))];
}

describe("the company's data", () => {
  test("come out normalised", () => {
    expect(companyProfileSchema.parse(profile)).toMatchObject({
      taxCode: "RSSMRA85M01H501Q",
      vatNumber: "01234567897",
      onlusRegistered: true,
      roadFreight: false,
      email: "rossi@pec.example",
      iban: "IT60X0542811101000000123456",
    });
  });

  test.each([
    ["taxCode", "RSSMRA85M01H501A"],
    ["vatNumber", "12312312311"],
    ["iban", "IT60X0542811101000000123457"],
    ["email", "nessuno"],
    ["atecoCode", "6201"],
    ["municipality", "Roma"],
    ["legalForm", "toString"],
    ["address", "a".repeat(1_000_000)],
    ["ibanHolder", "   "],
  ])("are refused for a wrong %s", (field, value) => {
    expect(fieldsInError(companyProfileSchema.safeParse({ ...profile, [field]: value }))).toEqual([
      field,
    ]);
  });

  test("are refused when nothing is posted", () => {
    expect(fieldsInError(companyProfileSchema.safeParse({}))).toHaveLength(10);
  });
});

describe("the size form", () => {
  test("reads figures as Italians type them", () => {
    expect(sizeSchema.parse(size)).toEqual({
      workUnits: 940,
      turnover: 90_000_000,
      balance: 40_000_000,
      previousWorkUnits: null,
      previousTurnover: null,
      previousBalance: null,
      declaredClass: "micro",
      version: null,
    });
  });

  test("wants the earlier period whole or not at all", () => {
    const half = sizeSchema.safeParse({ ...size, previousTurnover: "1.000" });
    expect(fieldsInError(half)).toEqual(["previousWorkUnits", "previousBalance"]);
  });

  test.each([
    ["workUnits", "-1"],
    ["turnover", "molto"],
    ["balance", ""],
    ["declaredClass", "notSme"],
    ["turnover", "9".repeat(1_000)],
  ])("refuses %s of %s", (field, value) => {
    expect(fieldsInError(sizeSchema.safeParse({ ...size, [field]: value }))).toEqual([field]);
  });
});

describe("a related enterprise", () => {
  test("keeps its share in hundredths of a percent", () => {
    expect(relatedEnterpriseSchema.parse(related)).toMatchObject({ share: 3333, kind: "partner" });
  });

  test.each([
    ["a partner below 25 %", { share: "24,99" }, "share"],
    ["a partner above 50 %", { share: "50,01" }, "share"],
    ["a share above 100 %", { kind: "linked", share: "100,01" }, "share"],
    ["a partner in the single undertaking", { sameUndertaking: "on" }, "sameUndertaking"],
  ])("is refused as %s", (_, fields, field) => {
    const result = relatedEnterpriseSchema.safeParse({ ...related, ...fields });
    expect(fieldsInError(result)).toEqual([field]);
  });
});

describe("an earlier aid", () => {
  const aid = {
    beneficiary: "Alfa Srl",
    grantor: "Comune",
    grantedOn: "2025-02-03",
    amount: "1.000",
  };

  test("is read with its amount in cents", () => {
    expect(earlierAidSchema.parse(aid)).toEqual({ ...aid, amount: 100_000, reference: "" });
  });

  test.each([
    ["grantedOn", "2025-02-30"],
    ["amount", "0"],
    ["amount", "-5"],
  ])("is refused with %s %s", (field, value) => {
    expect(fieldsInError(earlierAidSchema.safeParse({ ...aid, [field]: value }))).toEqual([field]);
  });
});

describe("declarations", () => {
  test("may be saved half-filled", () => {
    expect(declarationsSchema.parse({ declarations: "truth" })).toMatchObject({
      declarations: ["truth"],
      requested: null,
      stampKind: null,
    });
  });

  test.each([
    ["a stamp without number and day", { stampKind: "serial" }, ["stampSerial", "stampDay"]],
    ["an exemption without ground", { stampKind: "exempt" }, ["stampGround"]],
    ["a serial that is too short", { stampSerial: "123" }, ["stampSerial"]],
    ["an invented declaration", { declarations: ["other"] }, ["declarations.0"]],
    ["a negative amount", { requested: "-1" }, ["requested"]],
  ])("are refused with %s", (_, posted, fields) => {
    expect(fieldsInError(declarationsSchema.safeParse(posted))).toEqual(fields);
  });

  test.each([
    [{ stampKind: "virtual" }, { kind: "virtual" }],
    [
      { stampKind: "serial", stampSerial: "0123 4567 8901 23", stampDay: "2026-05-01" },
      { kind: "serial", serial: "01234567890123", day: "2026-05-01" },
    ],
    [
      { stampKind: "exempt", stampGround: "onlus" },
      { kind: "exempt", ground: "onlus" },
    ],
    [{}, null],
  ])("describe the stamp duty: %o", (posted, stamp) => {
    expect(readStampDuty(declarationsSchema.parse(posted))).toEqual(stamp);
  });
});

test("a protocol number has at least seven digits", () => {
  expect(formatProtocolNumber(2026, 123)).toBe("CIP/2026/0000123");
});
