import { deflateSync } from "node:zlib";
import { create, type Font } from "fontkit";

/** What a file needs to embed a typeface whole: the same bytes in every document. */
export type EmbeddedFace = {
  name: string;
  /** In thousandths of the size. */
  bbox: readonly [number, number, number, number];
  ascent: number;
  descent: number;
  capHeight: number;
  xHeight: number;
  /** Width of every glyph, in thousandths of the size. */
  widths: readonly number[];
  /** The glyphs, deflated, and how long they are when inflated. */
  program: Buffer;
  programLength: number;
  /** From glyphs back to characters, deflated. */
  toUnicode: Buffer;
};

const UNKNOWN = 0x7fff;

/**
 * One weight of a typeface, read once for a thread: which glyph each character has, how wide it is
 * and how far two of them are drawn together. The typeface has no ligatures, so a text is set by
 * looking up numbers; a document then costs no shaping and no subset of its own.
 */
export class Typeface {
  readonly #font: Font;
  readonly #scale: number;
  /** Glyph of each character of the basic plane; 0 where there is none. */
  readonly #glyphs = new Uint16Array(0x1_0000);
  readonly #codePoints: number[] = [];
  readonly #codes: string[] = [];
  readonly #widths: number[] = [];
  /** Kerning of each pair of glyphs, asked of the font when it first occurs. */
  readonly #kerning: Int16Array;
  #embedded: EmbeddedFace | null = null;

  constructor(bytes: Uint8Array) {
    const font = create(Buffer.from(bytes));
    if (!("glyphForCodePoint" in font)) throw new Error("A typeface is one font, not a collection");
    this.#font = font;
    this.#scale = 1000 / font.unitsPerEm;
    this.#kerning = new Int16Array(font.numGlyphs ** 2).fill(UNKNOWN);
    for (const codePoint of font.characterSet) {
      const { id } = font.glyphForCodePoint(codePoint);
      this.#glyphs[codePoint] = id;
      this.#codePoints[id] ??= codePoint;
    }
    for (let id = 0; id < font.numGlyphs; id += 1) {
      this.#codes.push(id.toString(16).padStart(4, "0"));
      this.#widths.push(font.getGlyph(id, []).advanceWidth * this.#scale);
    }
  }

  /** Whether the typeface has a glyph for a character. */
  supports(codePoint: number): boolean {
    return (this.#glyphs[codePoint] ?? 0) > 0;
  }

  /** Width of a text in thousandths of the size. */
  widthOf(text: string): number {
    let width = 0;
    let before = -1;
    for (let at = 0; at < text.length; at += 1) {
      const glyph = this.#glyphs[text.charCodeAt(at)] ?? 0;
      width += this.#widthAt(glyph);
      if (before >= 0) width += this.#kern(before, glyph);
      before = glyph;
    }
    return width;
  }

  /** The text as the operand of the operator that shows it: glyphs, and shifts where they kern. */
  encode(text: string): string {
    let codes = "[<";
    let before = -1;
    for (let at = 0; at < text.length; at += 1) {
      const glyph = this.#glyphs[text.charCodeAt(at)] ?? 0;
      const shift = before >= 0 ? this.#kern(before, glyph) : 0;
      if (shift !== 0) codes += `> ${String(-shift)} <`;
      codes += this.#codes[glyph] ?? "";
      before = glyph;
    }
    return `${codes}>]`;
  }

  /** What a file needs to show these glyphs. */
  get embedded(): EmbeddedFace {
    return this.prepare();
  }

  /** Makes ahead what the first file would wait for. */
  prepare(): EmbeddedFace {
    this.#embedded ??= this.#prepareEmbedding();
    return this.#embedded;
  }

  #widthAt(glyph: number): number {
    return this.#widths[glyph] ?? 0;
  }

  #kern(left: number, right: number): number {
    const place = left * this.#widths.length + right;
    const known = this.#kerning[place] ?? 0;
    if (known !== UNKNOWN) return known;
    const found = this.#askKerning(left, right);
    this.#kerning[place] = found;
    return found;
  }

  #askKerning(left: number, right: number): number {
    const [first, second] = [this.#codePoints[left], this.#codePoints[right]];
    if (first === undefined || second === undefined) return 0;
    const { positions } = this.#font.layout(String.fromCodePoint(first, second));
    const shift = (positions[0]?.xAdvance ?? 0) * this.#scale - this.#widthAt(left);
    return positions.length === 2 ? Math.round(shift) : 0;
  }

  #prepareEmbedding(): EmbeddedFace {
    const font = this.#font;
    const scale = this.#scale;
    const subset = font.createSubset();
    // All glyphs in their order: what they are called stays the same, tables nobody needs go.
    for (let id = 0; id < font.numGlyphs; id += 1) subset.includeGlyph(font.getGlyph(id, []));
    const program = Buffer.from(subset.encode());
    const { minX, minY, maxX, maxY } = font.bbox;
    return {
      name: font.postscriptName,
      bbox: [minX * scale, minY * scale, maxX * scale, maxY * scale],
      ascent: font.ascent * scale,
      descent: font.descent * scale,
      capHeight: font.capHeight * scale,
      xHeight: font.xHeight * scale,
      widths: this.#widths,
      program: deflateSync(program, { level: 9 }),
      programLength: program.length,
      toUnicode: deflateSync(this.#mapToUnicode(), { level: 9 }),
    };
  }

  /** A map of characters (ISO 32000-1, 9.10.3), which copying and screen readers rest on. */
  #mapToUnicode(): string {
    const characters = this.#codes.map((_, id) => hexOf(this.#codePoints[id] ?? 0xfffd));
    const ranges: string[] = [];
    for (let from = 0; from < characters.length; from += 256) {
      const part = characters.slice(from, from + 256);
      const to = this.#codes[from + part.length - 1] ?? "";
      ranges.push(`<${this.#codes[from] ?? ""}> <${to}> [${part.join(" ")}]`);
    }
    return [
      "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap",
      "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def",
      "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def",
      "1 begincodespacerange\n<0000><ffff>\nendcodespacerange",
      `${String(ranges.length)} beginbfrange\n${ranges.join("\n")}\nendbfrange`,
      "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend",
    ].join("\n");
  }
}

function hexOf(codePoint: number): string {
  const text = String.fromCodePoint(codePoint);
  const units = [...Array(text.length).keys()].map((at) => text.charCodeAt(at));
  return `<${units.map((unit) => unit.toString(16).padStart(4, "0")).join("")}>`;
}
