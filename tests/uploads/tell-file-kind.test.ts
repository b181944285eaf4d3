import { describe, expect, test } from "vitest";
import { createKindTeller } from "#app/uploads/tell-file-kind.ts";
import { jpegBytes, pdfBytes, pngBytes, signedBytes } from "#tests/fixtures/upload-bytes.ts";

/** Told one byte at a time, since bytes come as the network cuts them. */
function tell(bytes: Buffer, step = bytes.length || 1) {
  const teller = createKindTeller();
  for (let from = 0; from < bytes.length; from += step)
    teller.take(bytes.subarray(from, from + step));
  return teller.tell();
}

const text = (content: string) => Buffer.from(content, "utf8");
const base64 = signedBytes().toString("base64");

describe("a file is told by its content", () => {
  test.each([
    ["a PDF", pdfBytes(), "pdf"],
    ["a PNG", pngBytes, "png"],
    ["a JPEG", jpegBytes, "jpeg"],
    ["a JPEG with what a phone adds", Buffer.concat([jpegBytes, Buffer.alloc(40, 1)]), "jpeg"],
    ["a signed file in DER", signedBytes(), "p7m"],
    [
      "a short signed file",
      Buffer.concat([Buffer.from([0x30, 0x0b]), signedBytes(0).subarray(4)]),
      "p7m",
    ],
    [
      "a signed file in BER",
      Buffer.concat([Buffer.from([0x30, 0x80]), signedBytes(20).subarray(4)]),
      "p7m",
    ],
    ["a signed file in base64", text(base64), "p7m"],
    [
      "a signed file in PEM",
      text(`-----BEGIN PKCS7-----\n${base64}\n-----END PKCS7-----\n`),
      "p7m",
    ],
    ["a table with semicolons", text("nome;ore\nA;12\nB;30\n"), "csv"],
    ["a table with a mark of its order", text("\uFEFFnome,ore\r\nA,12\r\n"), "csv"],
    [
      "a table in another alphabet of Windows",
      Buffer.from("citt\u00e0;ore\nA;1\n", "latin1"),
      "csv",
    ],
    [
      "an invoice in XML",
      text('<?xml version="1.0"?>\n<p:Fattura xmlns:p="urn:x"></p:Fattura>\n'),
      "xml",
    ],
  ])("%s", (_name, bytes, kind) => {
    expect(tell(bytes)).toBe(kind);
    expect(tell(bytes, 7)).toBe(kind);
  });

  test.each([
    ["nothing", Buffer.alloc(0)],
    ["a page of HTML", text("<!doctype html><html><script>alert(1)</script></html>")],
    ["a page that begins like a table", text("a;b\n<script>alert(1)</script>;c\n")],
    ["a page behind the header of a PDF", text("%PDF-1.7\n<html><script>alert(1)</script></html>")],
    ["a page inside a whole PDF", pdfBytes("<html><body onload=alert(1)>")],
    ["a PDF cut off", pdfBytes().subarray(0, 20)],
    ["a PDF that begins later", Buffer.concat([text("MZ  "), pdfBytes()])],
    ["a drawing", text('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
    ["a declared drawing", text('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>')],
    ["XML with a style sheet", text('<?xml version="1.0"?><?xml-stylesheet href="x.xsl"?><a/>')],
    ["XML with entities", text('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')],
    [
      "XML in the name of pages",
      text('<?xml version="1.0"?><a xmlns="http://www.w3.org/1999/xhtml"/>'),
    ],
    ["a program", Buffer.from("4d5a90000300000004000000", "hex")],
    ["a ZIP", Buffer.from("504b0304140000000800", "hex")],
    ["a PNG without an end", pngBytes.subarray(0, 20)],
    ["another value in DER", Buffer.concat([Buffer.from([0x30, 0x20]), Buffer.alloc(32)])],
    ["a signed file cut off", signedBytes().subarray(0, 100)],
    ["a signed file with more behind it", Buffer.concat([signedBytes(), Buffer.alloc(500)])],
    ["prose", text("Caro consulente,\nti mando il verbale.\n")],
    ["a table with zeros", Buffer.from("a;b\n\0;c\n")],
  ])("%s is none of them", (_name, bytes) => {
    expect(tell(bytes)).toBeNull();
  });
});
