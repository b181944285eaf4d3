import { XMLParser } from "fast-xml-parser";
import { describe, expect, test } from "vitest";
import { streamTransferXml, writeTransferXml } from "#app/services/payment/transfer-xml.server.ts";
import { payingAccount } from "#workflows/payment/paying-account.ts";
import { composeTransferFile } from "#workflows/payment/transfer-file.ts";

const payment = {
  paymentId: "p1",
  dossierCode: "CIP-2026-0007",
  instalment: "advance" as const,
  netCents: 215_040,
  cup: "E44E20000140007",
  beneficiaryName: "Caffè & Tè <Società>",
  beneficiaryTaxCode: "01234567897",
  iban: "IT60X0542811101000000123456",
};

const file = composeTransferFile({
  fileId: "6f1b0d9c-0000-4000-8000-000000000001",
  createdAt: new Date("2026-06-01T08:15:30Z"),
  executionDay: "2026-06-01",
  debtor: payingAccount,
  payments: [
    payment,
    {
      ...payment,
      dossierCode: "CIP-2026-0008",
      netCents: 5,
      beneficiaryTaxCode: "RSSMRA85M01H501Q",
    },
  ],
});

const parser = new XMLParser({ ignoreAttributes: false, parseTagValue: false });

function read(xml: string) {
  return (parser.parse(xml) as { Document: Record<string, never> }).Document;
}

describe("the message to the bank", () => {
  test("is the same text every time", () => {
    expect(writeTransferXml(file)).toBe(writeTransferXml(file));
    expect(writeTransferXml(file)).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n/);
  });

  test("states its totals twice, in euros with two decimals", () => {
    expect(read(writeTransferXml(file))).toMatchObject({
      "@_xmlns": "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09",
      CstmrCdtTrfInitn: {
        GrpHdr: { NbOfTxs: "2", CtrlSum: "2150.45" },
        PmtInf: { NbOfTxs: "2", CtrlSum: "2150.45", ReqdExctnDt: { Dt: "2026-06-01" } },
      },
    });
  });

  test("names each payee, enterprise or person, and what is paid", () => {
    const { CstmrCdtTrfInitn } = read(writeTransferXml(file)) as never;
    const { CdtTrfTxInf: transfers } = (CstmrCdtTrfInitn as { PmtInf: { CdtTrfTxInf: unknown[] } })
      .PmtInf;
    expect(transfers).toMatchObject([
      {
        PmtId: { EndToEndId: "CIP-2026-0007-ACC" },
        Amt: { InstdAmt: { "#text": "2150.40", "@_Ccy": "EUR" } },
        Cdtr: { Nm: "Caffe + Te Societa", Id: { OrgId: { Othr: { Id: "01234567897" } } } },
        RmtInf: { Ustrd: "CIP CIP-2026-0007 ACC CUP E44E20000140007" },
      },
      {
        Amt: { InstdAmt: { "#text": "0.05" } },
        Cdtr: { Id: { PrvtId: { Othr: { Issr: "ADE" } } } },
      },
    ]);
  });
});

test("the message comes piece by piece, a transfer at a time, and is escaped and indented", () => {
  const odd = { ...file, messageId: `A&B<C>"D"` };
  const pieces = [...streamTransferXml(odd)];
  expect(pieces).toHaveLength(odd.transfers.length + 5);
  expect(pieces.join("")).toBe(writeTransferXml(odd));
  expect(pieces.join("")).toContain(`\n      <MsgId>A&amp;B&lt;C&gt;"D"</MsgId>\n`);
});
