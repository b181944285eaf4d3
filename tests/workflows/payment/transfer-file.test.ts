import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { payingAccount } from "#workflows/payment/paying-account.ts";
import { toSepaIdentifier, toSepaText } from "#workflows/payment/sepa-text.ts";
import { composeTransferFile, type OrderedPayment } from "#workflows/payment/transfer-file.ts";
import { isValidIban } from "#workflows/identity/iban.ts";

const payment: OrderedPayment = {
  paymentId: "p1",
  dossierCode: "CIP-2026-0007",
  instalment: "advance",
  netCents: 215_040,
  cup: "E44E20000140007",
  beneficiaryName: "Caffè dell’Età & C. Società",
  beneficiaryTaxCode: "01234567897",
  iban: "it60 X054 2811 1010 0000 0123 456",
};

const order = {
  fileId: "f-1",
  createdAt: new Date("2026-06-01T08:15:30.999Z"),
  executionDay: "2026-06-01",
  debtor: payingAccount,
  payments: [payment],
};

describe("a transfer file", () => {
  test("says who is paid, how much and for what", () => {
    const file = composeTransferFile(order);
    expect(file).toMatchObject({
      messageId: "CIP-f1",
      createdAt: "2026-06-01T08:15:30Z",
      controlSumCents: 215_040,
    });
    expect(file.transfers).toEqual([
      {
        endToEndId: "CIP-2026-0007-ACC",
        amountCents: 215_040,
        creditorName: "Caffe dell'Eta + C. Societa",
        creditorTaxCode: "01234567897",
        creditorIban: "IT60X0542811101000000123456",
        remittance: "CIP CIP-2026-0007 ACC CUP E44E20000140007",
      },
    ]);
  });

  test("bears a name of its own even when only the last figure of its id differs", () => {
    const id = "00000000-0000-4000-8000-00000000000";
    const names = ["1", "2"].map(
      (end) => composeTransferFile({ ...order, fileId: id + end }).messageId,
    );
    expect(new Set(names).size).toBe(2);
    expect(names[0]).toHaveLength(35);
  });

  test("adds its amounts up", () => {
    const balance = { ...payment, instalment: "balance" as const, netCents: 1 };
    expect(composeTransferFile({ ...order, payments: [payment, balance] }).controlSumCents).toBe(
      215_041,
    );
  });

  test("cannot hold the same instalment twice", () => {
    expect(() => composeTransferFile({ ...order, payments: [payment, payment] })).toThrow(
      /identifier/,
    );
  });

  test.each([0, -5, 100_000_000_000])("cannot move %i cents", (netCents) => {
    expect(() => composeTransferFile({ ...order, payments: [{ ...payment, netCents }] })).toThrow(
      RangeError,
    );
  });

  test("cannot be empty", () => {
    expect(() => composeTransferFile({ ...order, payments: [] })).toThrow(RangeError);
  });

  test("leaves from an account with real check digits", () => {
    expect(isValidIban(payingAccount.iban)).toBe(true);
  });
});

describe("text for the bank", () => {
  test.each([
    ["Perché l’Università", "Perche l'Universita"],
    ["Straße €5 [ok]; fine", "Strasse EUR5 (ok), fine"],
    ["//a//b/", "a/b"],
    ["日本", ""],
  ])("%s becomes %s", (text, expected) => {
    expect(toSepaText(text, 70)).toBe(expected);
  });

  test("keeps to the scheme's signs and length whatever comes in", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        expect(toSepaText(text, 140)).toMatch(/^[A-Za-z0-9/\-?:().,'+ ]{0,140}$/);
        expect(toSepaIdentifier(text)).toMatch(/^([A-Za-z0-9]([A-Za-z0-9-]{0,33}[A-Za-z0-9])?)?$/);
      }),
    );
  });
});
