/** Signs the payment scheme knows; everything else has to be spelt with these. */
const ALLOWED = /[^A-Za-z0-9/\-?:().,'+ ]/g;

/** Signs that lose their meaning when they are merely dropped. */
const SPELT: Record<string, string> = {
  "€": "EUR",
  "&": "+",
  _: "-",
  "–": "-",
  "—": "-",
  "’": "'",
  "‘": "'",
  "`": "'",
  '"': "'",
  "“": "'",
  "”": "'",
  "«": "'",
  "»": "'",
  "[": "(",
  "]": ")",
  ";": ",",
  "@": "(at)",
  "°": ".",
  º: ".",
  ª: ".",
  ß: "ss",
  æ: "ae",
  Æ: "AE",
  œ: "oe",
  Œ: "OE",
  ø: "o",
  Ø: "O",
  ł: "l",
  Ł: "L",
  đ: "d",
  Đ: "D",
  ı: "i",
};

/**
 * Text in the character set of SEPA payments: accents fall off, known signs are spelt out, others
 * become a space; spaces are single and slashes neither doubled nor at an edge.
 * @param max longest result, in characters.
 */
export function toSepaText(text: string, max: number): string {
  const spelt = Array.from(text, (sign) => SPELT[sign] ?? sign).join("");
  return spelt
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .replace(ALLOWED, " ")
    .replace(/\/{2,}/g, "/")
    .replace(/ +/g, " ")
    .replace(/^[ /]+/, "")
    .slice(0, max)
    .replace(/[ /]+$/, "");
}

/** An identifier for a payment message: letters, figures and hyphens, at most 35. */
export function toSepaIdentifier(text: string): string {
  return toSepaText(text, 200)
    .replace(/[^A-Za-z0-9]+/g, "-")
    .replace(/^-+/, "")
    .slice(0, 35)
    .replace(/-+$/, "");
}
