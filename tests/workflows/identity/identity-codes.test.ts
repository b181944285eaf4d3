import { describe, expect, test } from "vitest";
import { isValidAteco } from "#workflows/identity/ateco.ts";
import { isValidCup } from "#workflows/identity/cup.ts";
import { formatIban, isValidIban, maskIban } from "#workflows/identity/iban.ts";
import { isValidStampSerial } from "#workflows/identity/stamp-serial.ts";
import { isValidTaxCode, normaliseTaxCode, taxCodesMatch } from "#workflows/identity/tax-code.ts";
import { isValidVatNumber, normaliseVatNumber } from "#workflows/identity/vat-number.ts";

describe("a codice fiscale", () => {
  test.each([
    "RSSMRA85M01H501Q",
    "BNCLRA85T50F205A",
    "RSSMRA80A01F205X",
    "RSSMRA80A01F20RS",
    "rss mra 85m01 h501q",
    "01234567897",
    "12345678903",
  ])("%s is accepted", (code) => {
    expect(isValidTaxCode(code)).toBe(true);
  });

  test.each([
    ["a wrong last letter", "RSSMRA85M01H501A"],
    ["a month that does not exist", "RSSMRA85F01H501Q"],
    ["too few characters", "RSSMRA85M01H501"],
    ["eleven digits with a wrong check", "12312312311"],
    ["eleven zeros", "00000000000"],
    ["nothing", ""],
    ["letters from elsewhere", "RSSMRÀ85M01H501Q"],
  ])("with %s is refused", (_, code) => {
    expect(isValidTaxCode(code)).toBe(false);
  });

  test.each([
    ["30 February", "RSSMRA84B30H501"],
    ["29 February of a common year", "RSSMRA85B29H501"],
    ["31 April", "RSSMRA85D31H501"],
    ["day 0", "RSSMRA85M00H501"],
    ["day 40", "RSSMRA85M40H501"],
    ["a woman's day 72", "RSSMRA85M72H501"],
  ])("of %s is refused whatever its last letter", (_, stem) => {
    const letters = Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    expect(letters.filter((letter) => isValidTaxCode(stem + letter))).toEqual([]);
  });

  test("of 29 February of a leap year has one right letter", () => {
    const letters = Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    expect(letters.filter((letter) => isValidTaxCode(`RSSMRA84B29H501${letter}`))).toHaveLength(1);
  });

  test("is stored in upper case without spaces", () => {
    expect(normaliseTaxCode(" rssmra85m01 h501q ")).toBe("RSSMRA85M01H501Q");
  });

  test("equals its namesake form only for comparison", () => {
    expect(taxCodesMatch("RSSMRA80A01F205X", "RSSMRA80A01F20RS")).toBe(true);
    expect(taxCodesMatch("RSSMRA80A01F205X", "RSSMRA85M01H501Q")).toBe(false);
  });
});

describe("a partita IVA", () => {
  test.each(["01234567897", "12345678903", "IT 01234567897"])("%s is accepted", (number) => {
    expect(isValidVatNumber(number)).toBe(true);
  });

  test.each(["12312312311", "00000000000", "0123456789", "012345678977", "0123456789A", ""])(
    "%s is refused",
    (number) => {
      expect(isValidVatNumber(number)).toBe(false);
    },
  );

  test("is stored without its country code", () => {
    expect(normaliseVatNumber("it 01234567897")).toBe("01234567897");
  });

  test("with any one digit changed is refused", () => {
    const right = "01234567897";
    const changed = Array.from(right).flatMap((digit, place) =>
      Array.from("0123456789")
        .filter((other) => other !== digit)
        .map((other) => right.slice(0, place) + other + right.slice(place + 1)),
    );
    expect(changed.filter((number) => isValidVatNumber(number))).toEqual([]);
  });
});

describe("an IBAN", () => {
  test.each([
    "IT60X0542811101000000123456",
    "IT37Z0760101600000028426203",
    "IT86U0760111500000010117463",
    "it60 x054 2811 1010 0000 0123 456",
    "DE89370400440532013000",
    "FR1420041010050500013M02606",
  ])("%s is accepted", (iban) => {
    expect(isValidIban(iban)).toBe(true);
  });

  test.each([
    ["a wrong CIN and check digits that fit it", italianIban("Y0542811101000000123456")],
    ["swapped digits", "IT60X0542811101000000123465"],
    ["a missing character", "IT60X054281110100000012345"],
    ["a country outside the area", "BR1800360305000010009795493C1"],
    ["signs in it", "IT60X05428111010000001234-6"],
    ["nothing", ""],
  ])("with %s is refused", (_, iban) => {
    expect(isValidIban(iban)).toBe(false);
  });

  test("reads in groups of four", () => {
    expect(formatIban("IT60X0542811101000000123456")).toBe("IT60 X054 2811 1010 0000 0123 456");
  });

  test("is masked but for its country and its end", () => {
    expect(maskIban("IT60X0542811101000000123456")).toBe(`IT${"•".repeat(21)}3456`);
  });
});

describe("other codes", () => {
  test.each([
    ["E44E20000140007", true],
    ["g17h03000130001", true],
    ["E44E2000014000", false],
    ["444E20000140007", false],
  ])("CUP %s: %s", (cup, valid) => {
    expect(isValidCup(cup)).toBe(valid);
  });

  test.each([
    ["01234567890123", true],
    ["0123 4567 8901 23", true],
    ["0123456789012", false],
    ["0123456789012A", false],
  ])("stamp %s: %s", (serial, valid) => {
    expect(isValidStampSerial(serial)).toBe(valid);
  });

  test.each([
    ["62", true],
    ["62.01", true],
    ["88.91.00", true],
    ["62.0.1", true],
    ["620100", false],
    ["62.", false],
  ])("ATECO %s: %s", (code, valid) => {
    expect(isValidAteco(code)).toBe(valid);
  });
});

/** An Italian IBAN whose modulo 97 is right, so that only the CIN can give it away. */
function italianIban(account: string): string {
  const spelled = Array.from(`${account}IT00`).map((character) =>
    String(Number.parseInt(character, 36)),
  );
  const checkDigits = 98n - (BigInt(spelled.join("")) % 97n);
  return `IT${String(checkDigits).padStart(2, "0")}${account}`;
}
