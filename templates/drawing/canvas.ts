import type PDFDocument from "pdfkit";
import { breakLines } from "./break-lines.ts";
import type { Colour } from "./palette.ts";
import { toPrintableText } from "./printable-text.ts";
import type { FontName, TextStyle } from "./text-styles.ts";

/** An element of the structure tree that a screen reader follows. */
export type Tag = PDFKit.PDFStructureElement;

/** Names of the structure types the documents use (ISO 32000-1, 14.8.4). */
export type TagName =
  | "Document"
  | "H1"
  | "H2"
  | "H3"
  | "P"
  | "L"
  | "LI"
  | "Lbl"
  | "LBody"
  | "Div"
  | "Figure"
  | "Table"
  | "Caption"
  | "THead"
  | "TBody"
  | "TFoot"
  | "TR"
  | "TH"
  | "TD";

export type Point = { x: number; y: number };
export type Box = Point & { width: number; height: number };

type TagOptions = {
  alt?: string;
  scope?: "Column" | "Row";
  bbox?: readonly number[];
  placement?: "Block";
};
type PrintOptions = {
  x: number;
  y: number;
  style: TextStyle;
  width?: number;
  align?: "left" | "right" | "centre";
};
type ShapeOptions = { fill?: Colour; stroke?: Colour; strokeWidth?: number };

/** A4, in points. */
export const pageSize = { width: 595.28, height: 841.89 } as const;
const margins = { left: 57, right: 57, top: 62, bottom: 56 } as const;

/**
 * The sheet a document is drawn on: where the pen is, how wide a text is, and which part of the
 * structure tree each mark belongs to. Nothing else talks to PDFKit, besides the file that opens it.
 */
export class Canvas {
  readonly left = margins.left;
  readonly width = pageSize.width - margins.left - margins.right;
  readonly right = pageSize.width - margins.right;
  readonly top = margins.top;
  readonly bottom = pageSize.height - margins.bottom;
  /** Top of the next thing to draw, in points from the top of the page. */
  y: number = margins.top;

  readonly #pdf: PDFKit.PDFDocument;
  readonly #supports: (codePoint: number) => boolean;
  readonly #widths = new Map<FontName, Map<string, number>>();
  readonly #root: Tag;

  constructor(pdf: InstanceType<typeof PDFDocument>, supports: (codePoint: number) => boolean) {
    this.#pdf = pdf;
    this.#supports = supports;
    this.#root = pdf.struct("Document");
    pdf.addStructure(this.#root);
  }

  /** Room left on this page, in points. */
  get room(): number {
    return this.bottom - this.y;
  }

  /** Height of an empty page, in points. */
  get pageRoom(): number {
    return this.bottom - this.top;
  }

  get isAtTop(): boolean {
    return this.y <= this.top;
  }

  /** Starts a page. Never call it while a mark of the structure is open. */
  startPage(): void {
    this.#pdf.addPage();
    this.y = this.top;
  }

  /** Starts a page when `height` points are not left; a full page is the most one can ask. */
  ensureRoom(height: number): void {
    if (Math.min(height, this.pageRoom) > this.room && !this.isAtTop) this.startPage();
  }

  /** Leaves white space, but none at the top of a page. */
  space(height: number): void {
    if (!this.isAtTop) this.y += height;
  }

  /** Runs `draw` once on each page, after all of them are there. */
  eachPage(draw: (page: number, count: number) => void): void {
    const { start, count } = this.#pdf.bufferedPageRange();
    for (let index = 0; index < count; index += 1) {
      this.#pdf.switchToPage(start + index);
      draw(index + 1, count);
    }
  }

  /** Adds an element to the structure tree; text is put in it with {@link mark}. */
  open(name: TagName, options: TagOptions = {}, parent: Tag = this.#root): Tag {
    const tag = this.#pdf.struct(name, options);
    parent.add(tag);
    return tag;
  }

  /** Draws something that belongs to an element. An element may be marked on several pages. */
  mark(tag: Tag, draw: () => void): void {
    tag.add(draw);
  }

  /** Closes an element and all it holds. */
  close(tag: Tag): void {
    tag.end();
  }

  /** Draws what only decorates: lines, grounds, page numbers. Screen readers skip it. */
  decorate(draw: () => void, kind: "Layout" | "Pagination" = "Layout"): void {
    this.#pdf.markContent("Artifact", { type: kind });
    draw();
    this.#pdf.endMarkedContent();
  }

  /** Closes the structure tree; nothing can be drawn afterwards. */
  finish(): void {
    this.#root.end();
  }

  /** Text as the font can print it. */
  clean(text: string): string {
    return toPrintableText(text, this.#supports);
  }

  /** Lines of a text in a style, no wider than `width` points. */
  breakText(text: string, style: TextStyle, width: number): string[] {
    return breakLines(this.clean(text), width, (piece) => this.measure(piece, style));
  }

  /** Width in points of a text that is clean already. */
  measure(text: string, style: TextStyle): number {
    let known = this.#widths.get(style.font);
    if (!known) this.#widths.set(style.font, (known = new Map<string, number>()));
    let width = known.get(text);
    if (width === undefined) {
      width = this.#pdf.font(style.font).fontSize(1).widthOfString(text);
      known.set(text, width);
    }
    return width * style.size;
  }

  /** Prints one line, `y` being the top of its leading. */
  print(line: string, { x, y, style, width = 0, align = "left" }: PrintOptions): void {
    if (line.trim() === "") return;
    const textWidth = this.measureLine(line, style);
    const shift = align === "left" ? 0 : (width - textWidth) * (align === "right" ? 1 : 0.5);
    // Half the leading down, and half the height of a capital: the line looks centred in its box.
    const baseline = y + style.leading / 2 + style.size * 0.345;
    // The measured width spares PDFKit a second measure.
    const options = { lineBreak: false, baseline: "alphabetic" as const, textWidth, wordCount: 1 };
    this.#pdf.font(style.font).fontSize(style.size).fillColor(style.colour);
    // Bound words were kept on one line; whoever copies or searches the text wants plain spaces.
    this.#pdf.text(line.replaceAll("\u00a0", " "), x + shift, baseline, options);
  }

  /** Width in points of a line, without the space at its end. */
  measureLine(line: string, style: TextStyle): number {
    const words = line.trimEnd().split(/(?<= )/);
    return words.reduce((total, word) => total + this.measure(word, style), 0);
  }

  rectangle({ x, y, width, height }: Box, colour: Colour, radius = 0): void {
    const shape =
      radius > 0
        ? this.#pdf.roundedRect(x, y, width, height, radius)
        : this.#pdf.rect(x, y, width, height);
    shape.fill(colour);
  }

  frame({ x, y, width, height }: Box, colour: Colour, radius = 0): void {
    const shape =
      radius > 0
        ? this.#pdf.roundedRect(x, y, width, height, radius)
        : this.#pdf.rect(x, y, width, height);
    shape.lineWidth(0.75).stroke(colour);
  }

  line(
    from: Point,
    to: Point,
    { stroke, strokeWidth = 0.5 }: { stroke: Colour; strokeWidth?: number },
  ): void {
    this.#pdf.lineWidth(strokeWidth).moveTo(from.x, from.y).lineTo(to.x, to.y).stroke(stroke);
  }

  polygon(points: readonly Point[], { fill, stroke, strokeWidth = 0.5 }: ShapeOptions): void {
    const corners = points.map(({ x, y }): [number, number] => [x, y]);
    if (fill) this.#pdf.polygon(...corners).fill(fill);
    if (stroke)
      this.#pdf
        .lineWidth(strokeWidth)
        .polygon(...corners)
        .stroke(stroke);
  }

  dot({ x, y }: Point, radius: number, colour: Colour): void {
    this.#pdf.circle(x, y, radius).fill(colour);
  }
}
