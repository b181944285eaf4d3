import { describe, expect, test } from "vitest";
import {
  typeDeclarations,
  typeProfile,
  typeSize,
} from "#workflows/application/application-form-values.ts";
import { companyProfileSchema } from "#workflows/application/company-profile-schema.ts";
import { declarationsSchema, readStampDuty } from "#workflows/application/declarations-schema.ts";
import { describeProfile, listRowChanges } from "#workflows/application/describe-application.ts";
import { sizeSchema } from "#workflows/application/size-schema.ts";
import { completeApplication } from "./application-example.ts";

const application = completeApplication();

describe("the forms of an application", () => {
  test("read back the profile they show", () => {
    expect(companyProfileSchema.parse(typeProfile(application, {}))).toEqual(application.profile);
  });

  test("read back the size they show", () => {
    const typed = typeSize(application, { answers: {}, version: 3 });
    expect(sizeSchema.parse(typed)).toEqual({
      workUnits: 940,
      turnover: 90_000_000,
      balance: 40_000_000,
      previousWorkUnits: 900,
      previousTurnover: 85_000_000,
      previousBalance: 39_000_000,
      declaredClass: "micro",
      version: 3,
    });
  });

  test.each([
    application.stamp,
    { kind: "virtual" } as const,
    { kind: "exempt", ground: "thirdSector" } as const,
    null,
  ])("read back the request they show, with stamp %o", (stamp) => {
    const read = declarationsSchema.parse(typeDeclarations({ ...application, stamp }, 1));
    expect(readStampDuty(read)).toEqual(stamp);
    expect(read).toMatchObject({ requested: 280_000, version: 1 });
    expect(read.declarations).toEqual(application.declarations.ticked);
  });

  test("start from what the check-up knows", () => {
    const answers = {
      "A02.taxCode": "01234567897",
      A03: "cooperative",
      "A05.place": "bresso",
      "A07.turnover": 12_345_600,
      B05: 940,
    };
    const input = completeApplication({ profile: null, size: null });
    expect(typeProfile(input, answers)).toMatchObject({
      taxCode: "01234567897",
      legalForm: "cooperative",
      municipality: "bresso",
      ibanHolder: "Officine Girasole Srl",
    });
    expect(typeSize(input, { answers, version: 0 })).toMatchObject({
      workUnits: "9,40",
      turnover: "123.456,00",
      balance: "",
    });
  });
});

describe("the history of a change", () => {
  test("masks the account and lists what changed only", () => {
    const { profile } = application;
    if (!profile) throw new Error("The example has a profile");
    const rows = (data: typeof profile) => describeProfile(data, { account: "masked" });
    const moved = { ...profile, iban: "IT37Z0760101600000028426203" };
    expect(listRowChanges(rows(profile), rows(moved))).toEqual([
      { field: "IBAN", from: `IT${"•".repeat(21)}3456`, to: `IT${"•".repeat(21)}6203` },
    ]);
  });
});
