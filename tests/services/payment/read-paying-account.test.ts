import { expect, test } from "vitest";
import { readPayingAccount } from "#app/services/payment/read-paying-account.server.ts";
import { payingAccount } from "#workflows/payment/paying-account.ts";

const SETTINGS = {
  PAYING_NAME: "Ente di prova",
  PAYING_TAX_CODE: "99999990010",
  PAYING_CODE: "CIP0014M",
  PAYING_IBAN: "IT57 X999 9901 6000 0000 0201 400",
};

test("the demonstration pays from a fictitious account", () => {
  expect(readPayingAccount({})).toEqual({ ok: true, value: payingAccount });
});

test("an installation pays from the account it is configured with", () => {
  const account = readPayingAccount({ ...SETTINGS, NODE_ENV: "production" });
  expect(account).toMatchObject({
    ok: true,
    value: { name: "Ente di prova", iban: "IT57X9999901600000000201400", bic: null },
  });
});

test("in production nothing is paid from the fictitious account", () => {
  const account = readPayingAccount({ NODE_ENV: "production" });
  expect(account).toMatchObject({ ok: false, refusal: { reason: "not-ready" } });
});

test.each([
  ["PAYING_IBAN", "IT58X9999901600000000201400"],
  ["PAYING_TAX_CODE", "123"],
  ["PAYING_BIC", "nonsense"],
])("a wrong %s is named instead of being paid from", (name, value) => {
  const account = readPayingAccount({ ...SETTINGS, [name]: value });
  expect(account).toMatchObject({ ok: false, refusal: { problems: [name] } });
});
