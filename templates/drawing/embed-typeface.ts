import type { EmbeddedFace, Typeface } from "./typeface.ts";

const SYMBOLIC = 4;

/**
 * Writes a typeface into a file as a composite font whose codes are its glyphs (ISO 32000-1, 9.7).
 * @returns the object that pages refer to.
 */
export function embedTypeface(
  pdf: PDFKit.PDFDocument,
  { embedded: face }: Typeface,
): PDFKit.PDFKitReference {
  const toUnicode = pdf.ref({ Filter: "FlateDecode" });
  toUnicode.end(face.toUnicode);
  const descendant = write(pdf, {
    Type: "Font",
    Subtype: "CIDFontType2",
    BaseFont: face.name,
    CIDSystemInfo: {
      Registry: new String("Adobe"),
      Ordering: new String("Identity"),
      Supplement: 0,
    },
    FontDescriptor: describeTypeface(pdf, face),
    CIDToGIDMap: "Identity",
    W: [0, face.widths],
  });
  return write(pdf, {
    Type: "Font",
    Subtype: "Type0",
    BaseFont: face.name,
    Encoding: "Identity-H",
    DescendantFonts: [descendant],
    ToUnicode: toUnicode,
  });
}

function describeTypeface(pdf: PDFKit.PDFDocument, face: EmbeddedFace): PDFKit.PDFKitReference {
  const program = pdf.ref({ Filter: "FlateDecode", Length1: face.programLength });
  program.end(face.program);
  return write(pdf, {
    Type: "FontDescriptor",
    FontName: face.name,
    Flags: SYMBOLIC,
    FontBBox: face.bbox,
    ItalicAngle: 0,
    Ascent: face.ascent,
    Descent: face.descent,
    CapHeight: face.capHeight,
    XHeight: face.xHeight,
    StemV: 0,
    FontFile2: program,
  });
}

function write(pdf: PDFKit.PDFDocument, content: object): PDFKit.PDFKitReference {
  const reference = pdf.ref(content);
  reference.finalize();
  return reference;
}
