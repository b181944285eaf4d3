import { breakLines } from "./break-lines.ts";
import { embedTypeface } from "./embed-typeface.ts";
import type { Typefaces } from "./load-fonts.ts";
import {
  number,
  outlineOfBox,
  outlineOfPoints,
  outlineOfRoundBox,
  paint,
  zoom,
  type Box,
  type Point,
} from "./page-operators.ts";
import type { Colour } from "./palette.ts";
import { toPrintableText } from "./printable-text.ts";
import {
  StructureTree,
  type Sides,
  type Tag,
  type TagName,
  type TagOptions,
} from "./structure-tree.ts";
import type { FontName, TextStyle } from "./text-styles.ts";

type PrintOptions = {
  x: number;
  y: number;
  style: TextStyle;
  width?: number;
  align?: "left" | "right" | "centre";
};
type ShapeOptions = { fill?: Colour; stroke?: Colour; strokeWidth?: number };

const fontCodes = { regular: "F1", semibold: "F2", bold: "F3" } as const satisfies Record<
  FontName,
  string
>;

/** A4, in points. */
const pageSize = { width: 595.28, height: 841.89 } as const;
const margins = { left: 57, right: 57, top: 62, bottom: 56 } as const;

/** A page and what is drawn on it, operator by operator. */
type Sheet = { page: PDFKit.PDFPage; operators: string[] };

/**
 * The sheet a document is drawn on: where the pen is, how wide a text is, and which part of the
 * structure tree each mark belongs to. What is drawn is kept as the operators of its page until all
 * is there; PDFKit, which nothing else talks to besides the file that opens it, puts the file together.
 */
export class Canvas {
  /** The page, larger than its paper where the document is set smaller. */
  readonly page: { width: number; height: number };
  readonly left = margins.left;
  readonly width: number;
  readonly right: number;
  readonly top = margins.top;
  readonly bottom: number;
  /** Top of the next thing to draw, in points from the top of the page. */
  y: number = margins.top;

  readonly #pdf: PDFKit.PDFDocument;
  readonly #faces: Typefaces;
  readonly #fonts: Record<string, PDFKit.PDFKitReference>;
  readonly #structure = new StructureTree();
  readonly #sheets: Sheet[] = [];
  #at = 0;

  readonly #scale: number;

  /** @param scale how large everything is set; 1 is the usual size. */
  constructor(pdf: PDFKit.PDFDocument, faces: Typefaces, scale = 1) {
    this.page = { width: pageSize.width / scale, height: pageSize.height / scale };
    this.right = this.page.width - margins.right;
    this.width = this.right - this.left;
    this.bottom = this.page.height - margins.bottom;
    this.#scale = scale;
    this.#pdf = pdf;
    this.#faces = faces;
    this.#fonts = {
      [fontCodes.regular]: embedTypeface(pdf, faces.regular),
      [fontCodes.semibold]: embedTypeface(pdf, faces.semibold),
      [fontCodes.bold]: embedTypeface(pdf, faces.bold),
    };
    this.startPage();
  }

  /** Room left on this page, in points. */
  get room(): number {
    return this.bottom - this.y;
  }

  /** Height of an empty page, in points. */
  get pageRoom(): number {
    return this.bottom - this.top;
  }

  get pageCount(): number {
    return this.#sheets.length;
  }

  get isAtTop(): boolean {
    return this.y <= this.top;
  }

  /** Starts a page. Never call it while a mark of the structure is open. */
  startPage(): void {
    const { page } = this.#pdf.addPage();
    Object.assign(page.fonts as object, this.#fonts);
    const operators = this.#scale === 1 ? [] : [zoom(this.#scale)];
    this.#at = this.#sheets.push({ page, operators }) - 1;
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
    for (const index of this.#sheets.keys()) {
      this.#at = index;
      draw(index + 1, this.#sheets.length);
    }
  }

  /** Adds an element to the structure tree; text is put in it with {@link mark}. */
  open(name: TagName, options: TagOptions = {}, parent: Tag = this.#structure.root): Tag {
    const { bbox } = options;
    if (!bbox) return this.#structure.open(name, options, parent);
    const scale = this.#scale;
    const [left, top, right, bottom] = bbox;
    const onPaper: Sides = [left * scale, top * scale, right * scale, bottom * scale];
    return this.#structure.open(name, { ...options, bbox: onPaper }, parent);
  }

  /** Draws something that belongs to an element. An element may be marked on several pages. */
  mark(tag: Tag, draw: () => void): void {
    const number = this.#structure.mark(tag, this.#at);
    this.#add(`/${tag.name} <</MCID ${String(number)}>> BDC`);
    draw();
    this.#add("EMC");
  }

  /** Draws what only decorates: lines, grounds, page numbers. Screen readers skip it. */
  decorate(draw: () => void, kind: "Layout" | "Pagination" = "Layout"): void {
    this.#add(`/Artifact <</Type /${kind}>> BDC`);
    draw();
    this.#add("EMC");
  }

  /** Writes pages and structure into the file; nothing can be drawn afterwards. */
  finish(): void {
    const pages = this.#sheets.map(({ page, operators }) => {
      page.write(Buffer.from(operators.join("\n"), "latin1"));
      return page;
    });
    this.#structure.write(this.#pdf, pages);
  }

  /** Text as the font can print it. */
  clean(text: string): string {
    // The three weights hold the same signs, so the regular one is asked.
    return toPrintableText(text, (codePoint) => this.#faces.regular.supports(codePoint));
  }

  /** Lines of a text in a style, no wider than `width` points. */
  breakText(text: string, style: TextStyle, width: number): string[] {
    return breakLines(this.clean(text), width, (piece) => this.measure(piece, style));
  }

  /** Width in points of a text that is clean already. */
  measure(text: string, { font, size }: TextStyle): number {
    return (this.#faces[font].widthOf(text) * size) / 1000;
  }

  /** Prints one line, `y` being the top of its leading. */
  print(line: string, { x, y, style, width = 0, align = "left" }: PrintOptions): void {
    if (line.trim() === "") return;
    const { font, size, leading, colour } = style;
    const textWidth = align === "left" ? 0 : this.measureLine(line, style);
    const shift = align === "left" ? 0 : (width - textWidth) * (align === "right" ? 1 : 0.5);
    // Half the leading down, and half the height of a capital: the line looks centred in its box.
    const baseline = y + leading / 2 + size * 0.345;
    // Bound words were kept on one line; whoever copies or searches the text wants plain spaces.
    const shown = this.#faces[font].encode(line.replaceAll("\u00a0", " "));
    this.#add(
      `BT\n/${fontCodes[font]} ${number(size)} Tf`,
      paint(colour, "rg"),
      // The page is drawn from its top downwards, so letters are turned upright again.
      `1 0 0 -1 ${number(x + shift)} ${number(baseline)} Tm`,
      `${shown} TJ\nET`,
    );
  }

  /** Width in points of a line, without the space at its end. */
  measureLine(line: string, style: TextStyle): number {
    return this.measure(line.trimEnd(), style);
  }

  rectangle(box: Box, colour: Colour, radius = 0): void {
    const outline = radius > 0 ? outlineOfRoundBox(box, radius) : outlineOfBox(box);
    this.#add(paint(colour, "rg"), outline, "f");
  }

  frame(box: Box, colour: Colour): void {
    this.#stroke(outlineOfBox(box), { stroke: colour, strokeWidth: 0.75 });
  }

  line(
    from: Point,
    to: Point,
    { stroke, strokeWidth = 0.5 }: { stroke: Colour; strokeWidth?: number },
  ): void {
    this.#stroke(outlineOfPoints([from, to], false), { stroke, strokeWidth });
  }

  polygon(points: readonly Point[], { fill, stroke, strokeWidth = 0.5 }: ShapeOptions): void {
    const outline = outlineOfPoints(points, true);
    if (fill) this.#add(paint(fill, "rg"), outline, "f");
    if (stroke) this.#stroke(outline, { stroke, strokeWidth });
  }

  dot({ x, y }: Point, radius: number, colour: Colour): void {
    const side = 2 * radius;
    this.rectangle({ x: x - radius, y: y - radius, width: side, height: side }, colour, radius);
  }

  #stroke(outline: string, { stroke, strokeWidth }: { stroke: Colour; strokeWidth: number }): void {
    this.#add(`${number(strokeWidth)} w`, paint(stroke, "RG"), outline, "S");
  }

  #add(...operators: string[]): void {
    this.#sheets[this.#at]?.operators.push(...operators);
  }
}
