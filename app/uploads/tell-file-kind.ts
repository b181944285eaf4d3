import type { FileKind } from "#workflows/uploads/file-kinds.ts";

/** What is looked at of a file: its first and last bytes, and whether it is text throughout. */
type Sample = { head: Buffer; tail: Buffer; sizeBytes: number; isText: boolean };

const HEAD = 8_192;
/** Cameras write a little after the end of a picture; a signature may follow the end of a PDF. */
const TAIL = 65_536;
/** Lines of a table that are looked at. */
const LINES = 10;

/** OBJECT IDENTIFIER 1.2.840.113549.1.7.2: CMS signed data. */
const SIGNED_DATA = Buffer.from("06092a864886f70d010702", "hex");
const PNG_START = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");
const PNG_END = Buffer.from("0000000049454e44ae426082", "hex");
const JPEG_START = Buffer.from("ffd8ff", "hex");
const JPEG_END = Buffer.from("ffd9", "hex");
/** Marks of a page or a drawing that runs scripts, whatever the file calls itself. */
const ACTIVE =
  /<\s*(?:html|script|svg|iframe|body|head|object|embed|!doctype)|<\?xml-stylesheet|www\.w3\.org\/(?:1999\/xhtml|2000\/svg)|<\?php/i;

/**
 * Tells what a file is from its bytes as they pass, keeping only the first and the last of them.
 * `tell` answers null for whatever is none of the kinds taken in.
 */
export function createKindTeller() {
  const head: Buffer[] = [];
  const tail: Buffer[] = [];
  const passed = { sizeBytes: 0, isText: true };
  return {
    take: (bytes: Buffer): void => {
      if (passed.sizeBytes < HEAD) head.push(bytes);
      tail.push(bytes);
      while (lengthOf(tail) - (tail[0]?.length ?? 0) >= TAIL) tail.shift();
      passed.sizeBytes += bytes.length;
      passed.isText &&= !holdsControls(bytes);
    },
    tell: (): FileKind | null =>
      tellKind({
        ...passed,
        head: Buffer.concat(head).subarray(0, HEAD),
        tail: Buffer.concat(tail).subarray(-TAIL),
      }),
  };
}

function lengthOf(pieces: readonly Buffer[]): number {
  return pieces.reduce((sum, { length }) => sum + length, 0);
}

const tests: readonly (readonly [FileKind, (sample: Sample) => boolean])[] = [
  ["pdf", isPdf],
  ["png", isPng],
  ["jpeg", isJpeg],
  ["p7m", isSigned],
  ["xml", isXml],
  ["csv", isTable],
];

function tellKind(sample: Sample): FileKind | null {
  return tests.find(([, test]) => test(sample))?.[0] ?? null;
}

/** Both ends of a PDF, and no page of HTML between header and first object. */
function isPdf({ head, tail }: Sample): boolean {
  const start = head.toString("latin1");
  const end = tail.toString("latin1");
  return (
    /^%PDF-[12]\.\d/.test(start) &&
    end.includes("%%EOF") &&
    end.includes("startxref") &&
    !ACTIVE.test(start.slice(0, 1024))
  );
}

function isPng({ head, tail }: Sample): boolean {
  return head.subarray(0, PNG_START.length).equals(PNG_START) && tail.includes(PNG_END);
}

function isJpeg({ head, tail }: Sample): boolean {
  return head.subarray(0, JPEG_START.length).equals(JPEG_START) && tail.includes(JPEG_END);
}

/** A signed envelope: DER or BER, bare, in base64, or in base64 between PEM lines. */
function isSigned({ head, sizeBytes, isText }: Sample): boolean {
  if (!isText) return startsSignedData(head, sizeBytes);
  const text = head.toString("latin1");
  const body = text.replace(/^-----BEGIN (?:PKCS7|CMS)-----\s*/, "").replace(/\s+/g, "");
  if (!/^MI[A-Za-z0-9+/]{40}/.test(body)) return false;
  return startsSignedData(Buffer.from(body.slice(0, 64), "base64"), null);
}

/** SEQUENCE, a length that fits the file when it is stated, then the identifier of signed data. */
function startsSignedData(bytes: Buffer, sizeBytes: number | null): boolean {
  const digits = Math.max(0, (bytes[1] ?? 0) - 0x80);
  if (bytes[0] !== 0x30 || digits > 4) return false;
  const content = bytes.subarray(2 + digits);
  if (!content.subarray(0, SIGNED_DATA.length).equals(SIGNED_DATA)) return false;
  return sizeBytes === null || fitsStatedLength(bytes, { digits, sizeBytes });
}

/** The length of a DER value against its file; one of indefinite length (BER) states none. */
function fitsStatedLength(bytes: Buffer, file: { digits: number; sizeBytes: number }): boolean {
  const { digits, sizeBytes } = file;
  const first = bytes[1] ?? 0;
  if (first === 0x80) return true;
  const length = digits === 0 ? first : bytes.readUIntBE(2, digits);
  const rest = sizeBytes - 2 - digits - length;
  return rest >= 0 && rest <= 2;
}

/** A declared XML file of data: no document type, no style sheet, no page, no drawing. */
function isXml({ head, tail, isText }: Sample): boolean {
  const start = head.toString("utf8").replace(/^\uFEFF/, "");
  return (
    isText &&
    /^\s*<\?xml\s/.test(start) &&
    !ACTIVE.test(start) &&
    !/<!ENTITY/i.test(start) &&
    tail.toString("utf8").trimEnd().endsWith(">")
  );
}

/** Lines of text, most of the first ones with a separator, and nothing a browser would run. */
function isTable({ head, sizeBytes, isText }: Sample): boolean {
  const start = head.toString("utf8").replace(/^\uFEFF/, "");
  if (!isText || ACTIVE.test(start) || start.trimStart().startsWith("<")) return false;
  const lines = start.split(/\r\n|\n|\r/).filter((line) => line.trim() !== "");
  // The last line looked at may be cut.
  const whole = (sizeBytes > HEAD ? lines.slice(0, -1) : lines).slice(0, LINES);
  return [";", ",", "\t"].some(
    (sign) => whole.filter((line) => line.includes(sign)).length * 2 > whole.length,
  );
}

/** Bytes no text file has: control characters other than tab and line ends. */
function holdsControls(bytes: Buffer): boolean {
  return bytes.some((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 13);
}
