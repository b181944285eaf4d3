import { describe, expect, test } from "vitest";
import {
  changePasswordSchema,
  createAccountSchema,
  registerCompanySchema,
} from "#workflows/account/account-schemas.ts";
import { closeSessionSchema } from "#workflows/account/close-session-schema.ts";
import { describeAccountEvent } from "#workflows/account/account-event-words.ts";
import { nameBrowser } from "#workflows/account/name-browser.ts";
import { organisationKindOf } from "#workflows/account/staff-roles.ts";

const registration = {
  companyName: " Panificio Tre Spighe Srl ",
  fullName: "Anna Ferri",
  email: " Anna@TreSpighe.example ",
  newPassword: "una frase bella lunga",
  newPasswordAgain: "una frase bella lunga",
  privacyRead: "on",
};

function messages(form: Record<string, string>) {
  const result = registerCompanySchema.safeParse(form);
  return result.success ? [] : result.error.issues.map(({ path, message }) => [path[0], message]);
}

describe("a registration", () => {
  test("comes out trimmed, with the e-mail in lower case", () => {
    expect(registerCompanySchema.parse(registration)).toMatchObject({
      companyName: "Panificio Tre Spighe Srl",
      email: "anna@trespighe.example",
      privacyRead: true,
    });
  });

  test.each([
    ["companyName", ""],
    ["companyName", "x".repeat(161)],
    ["email", "anna"],
    ["email", `${"a".repeat(250)}@b.example`],
    ["newPassword", "corta"],
    ["newPassword", "x".repeat(201)],
    ["privacyRead", ""],
  ])("with %s = %j is told so at the field", (field, value) => {
    expect(messages({ ...registration, [field]: value })[0]?.[0]).toBe(field);
  });

  test("with two different passwords is told so at the repetition", () => {
    expect(messages({ ...registration, newPasswordAgain: "un'altra frase" })).toEqual([
      ["newPasswordAgain", "Le due password non coincidono."],
    ]);
  });

  test("that posts nothing is told what is missing, without failing", () => {
    expect(messages({}).length).toBeGreaterThan(3);
  });
});

test("the administrator makes no account of a company", () => {
  const account = { ...registration, role: "company", organisationId: "x" };
  expect(createAccountSchema.safeParse(account).success).toBe(false);
});

test("a new password is checked only against its repetition", () => {
  const change = { password: "vecchia", newPassword: "x".repeat(12), newPasswordAgain: "" };
  expect(changePasswordSchema.safeParse(change).success).toBe(false);
});

test.each([
  ["company", "company"],
  ["consultant", "consultancy"],
  ["union", "union"],
  ["payer", "province"],
  ["accountAdministrator", "province"],
] as const)("a %s belongs to a %s", (role, kind) => {
  expect(organisationKindOf(role)).toBe(kind);
});

test("a session is named by its hash", () => {
  expect(closeSessionSchema.safeParse({ session: "0".repeat(64) }).success).toBe(true);
  expect(closeSessionSchema.safeParse({ session: "' or 1=1" }).success).toBe(false);
});

test.each([
  ["Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox su Linux"],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit Version/18 Safari/604.1",
    "Safari su iPhone o iPad",
  ],
  ["", "Browser sconosciuto"],
])("the browser %j is shown as «%s»", (userAgent, name) => {
  expect(nameBrowser(userAgent)).toBe(name);
});

test("acts on accounts have words", () => {
  expect(describeAccountEvent("account.disable")).toBe("ha disabilitato l'account");
  expect(describeAccountEvent("account.other")).toBe("account.other");
});
