/** Signs that the documents' font lacks, and what is printed in their place. */
const substitutes = new Map<string, string>([
  ["→", "->"],
  ["←", "<-"],
  ["↔", "<->"],
  ["⇒", "=>"],
  ["≤", "<="],
  ["≥", ">="],
  ["≠", "diverso da"],
  ["≈", "circa"],
  ["✓", "sì"],
  ["✔", "sì"],
  ["✗", "no"],
  ["✘", "no"],
  ["☐", "[ ]"],
  ["☑", "[x]"],
  ["☒", "[x]"],
  ["▪", "•"],
  ["●", "•"],
  ["■", "•"],
  ["\u2010", "-"],
  ["\u2011", "-"],
  ["\u2015", "—"],
  ["\u2212", "−"],
  ["\u02bc", "’"],
  ["\u2032", "'"],
  ["\u2033", '"'],
]);

// Controls, zero-width signs and soft hyphens print nothing; line feeds are kept.
const INVISIBLE = /(?!\n)[\p{Cc}\p{Cf}\p{Variation_Selector}]/gu;
const LINE_FEED = 10;
const SPACES = /(?!\u00a0)\p{Zs}/gu;
const LOOSE_MARK = /\p{M}/u;
// An amount and its sign, an article and its number, belong on one line.
const BOUND_TO_NEXT = /(€|\b(?:art|artt|n|nn|c|co|pag|prot)\.) (?=\d)/gi;

// Nothing to compose, to remove or to replace: most texts are such, and this tells them quickly.
const PLAIN = /^[\n -~\u00a0-\u00ac\u00ae-\u00ff€–—‘’“”…•]*$/;

/**
 * Text as the font can print it: accents composed, controls removed, signs that the font lacks
 * replaced by readable ones. PDF/A forbids a missing glyph, so nothing unknown may pass.
 * @param supports tells whether the font has a glyph for a code point.
 */
export function toPrintableText(text: string, supports: (codePoint: number) => boolean): string {
  const plain = bindWords(PLAIN.test(text) ? text : toPlainText(text));
  if (isPrintable(plain, supports)) return plain;

  let printable = "";
  for (const sign of plain) printable += toPrintableSign(sign, supports);
  return printable;
}

function toPlainText(text: string): string {
  return text
    .normalize("NFC")
    .replaceAll(/\r\n?|\u2028|\u2029/g, "\n")
    .replaceAll("\t", " ")
    .replaceAll(/\u202f|\u2007/g, "\u00a0")
    .replace(SPACES, " ")
    .replace(INVISIBLE, "");
}

function bindWords(text: string): string {
  return text.replace(BOUND_TO_NEXT, "$1\u00a0");
}

function isPrintable(text: string, supports: (codePoint: number) => boolean): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    // Half of a pair is asked for as a whole, sign by sign.
    if (code !== LINE_FEED && !supports(code)) return false;
  }
  return true;
}

function toPrintableSign(sign: string, supports: (codePoint: number) => boolean): string {
  if (sign === "\n" || supports(codePointOf(sign))) return sign;

  const substitute = substitutes.get(sign);
  if (substitute !== undefined) return substitute;
  if (LOOSE_MARK.test(sign)) return "";

  // A letter with a mark the font lacks is still readable without the mark.
  const base = sign.normalize("NFD").charAt(0);
  return base !== sign && supports(codePointOf(base)) ? base : "?";
}

function codePointOf(sign: string): number {
  return sign.codePointAt(0) ?? 0;
}
