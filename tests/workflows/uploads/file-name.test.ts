import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fileKinds, formatFileSize, type FileKind } from "#workflows/uploads/file-kinds.ts";
import { attachmentHeader, cleanFileName } from "#workflows/uploads/file-name.ts";

describe("the name of an uploaded file", () => {
  test.each([
    ["Verbale 4 febbraio.pdf", "pdf", "Verbale 4 febbraio.pdf"],
    ["foto.JPG", "jpeg", "foto.jpg"],
    ["../../etc/passwd", "pdf", "passwd.pdf"],
    ["C:\\fakepath\\accordo.pdf", "pdf", "accordo.pdf"],
    ["scansione.jpg", "pdf", "scansione.pdf"],
    ["fattura.exe", "pdf", "fattura.pdf"],
    ["accordo.pdf.p7m", "p7m", "accordo.pdf.p7m"],
    ["accordo.pdf", "p7m", "accordo.p7m"],
    ["a\r\nSet-Cookie: x=1.pdf", "pdf", "aSet-Cookie x=1.pdf"],
    ["verbale\u202Efdp.exe", "png", "verbalefdp.png"],
    ["citta\u0300 d\u2019arte \u{1F331}.csv", "csv", "citt\u00e0 d\u2019arte \u{1F331}.csv"],
    ["   ...   ", "xml", "documento.xml"],
    ["", "pdf", "documento.pdf"],
    ["a\u200Bb\uFEFFc.pdf", "pdf", "abc.pdf"],
    ['<img src=x onerror="y">.pdf', "pdf", "img src=x onerror= y.pdf"],
  ] as const)("%j of kind %s is kept as %j", (sent, kind, kept) => {
    expect(cleanFileName(sent, kind)).toBe(kept);
  });

  test("never holds a path, a control or a turned order, and is never long", () => {
    const kinds = Object.keys(fileKinds) as FileKind[];
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.constantFrom(...kinds), (sent, kind) => {
        const name = cleanFileName(sent, kind);
        expect(name).not.toMatch(/[\p{Cc}\p{Cf}\\/"<>|:*?]/u);
        expect(Array.from(name).length).toBeLessThan(100);
        expect(() => new Headers({ "Content-Disposition": attachmentHeader(name) })).not.toThrow();
      }),
    );
  });

  test("is told to old and new browsers, always to be saved", () => {
    expect(attachmentHeader("Citt\u00e0 d'arte.pdf")).toBe(
      "attachment; filename=\"Citta d_arte.pdf\"; filename*=UTF-8''Citt%C3%A0%20d%27arte.pdf",
    );
  });
});

test.each([
  [0, "0 byte"],
  [1_536, "2 KB"],
  [20 * 1024 * 1024, "20 MB"],
])("%i bytes are read as %s", (bytes, text) => {
  expect(formatFileSize(bytes)).toBe(text);
});
