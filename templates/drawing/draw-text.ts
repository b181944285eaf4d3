import type { DocumentBlock } from "../programme-document.ts";
import type { Canvas } from "./canvas.ts";
import { flowLines } from "./flow-lines.ts";
import { textStyles } from "./text-styles.ts";
import { palette } from "./palette.ts";

const LIST_INDENT = 20;
const PARAGRAPH_GAP = 7;
// Lines of a paragraph that move to the next page together with what follows it.
const LONGEST_KEPT = 10;

type HeadingBlock = Extract<DocumentBlock, { kind: "heading" }>;

/** Draws the heading of a part; `follows` is the room its first lines need, so they stay together. */
export function drawHeading(
  canvas: Canvas,
  { text, level = 2 }: HeadingBlock,
  follows: number,
): void {
  const style = level === 2 ? textStyles.heading : textStyles.subheading;
  const lines = canvas.breakText(text, style, canvas.width);
  canvas.space(level === 2 ? 10 : 6);
  canvas.ensureRoom(lines.length * style.leading + 6 + follows);

  if (level === 2) drawMark(canvas, style.leading);
  const tag = canvas.open(level === 2 ? "H2" : "H3");
  flowLines(canvas, { tag, lines, style });
  canvas.y += level === 2 ? 6 : 3;
}

function drawMark(canvas: Canvas, leading: number): void {
  const { left, y } = canvas;
  canvas.decorate(() => {
    canvas.rectangle({ x: left - 12, y: y + 3.5, width: 3, height: leading - 7 }, palette.accent);
  });
}

/** Draws a paragraph; a blank line inside it becomes white space. */
export function drawParagraph(canvas: Canvas, text: string, follows: number): void {
  const style = textStyles.body;
  const parts = text.split(/\n\s*\n/).filter((part) => part.trim() !== "");
  parts.forEach((part, index) => {
    const lines = canvas.breakText(part, style, canvas.width);
    if (index === parts.length - 1) canvas.ensureRoom(paragraphRoom(lines.length, follows));
    const tag = canvas.open("P");
    flowLines(canvas, { tag, lines, style });
    canvas.y += PARAGRAPH_GAP;
  });
}

/** Room a paragraph asks for; one that something must follow stays whole, unless it is long. */
function paragraphRoom(lines: number, follows: number): number {
  const kept = follows === 0 ? Math.min(lines, 2) : Math.min(lines, LONGEST_KEPT);
  return kept * textStyles.body.leading + (follows === 0 ? 0 : PARAGRAPH_GAP + follows);
}

/** Room that the beginning of a paragraph needs under its heading. */
export function measureParagraph(canvas: Canvas, text: string, follows: number): number {
  return paragraphRoom(canvas.breakText(text, textStyles.body, canvas.width).length, follows);
}

type ListBlock = Extract<DocumentBlock, { kind: "list" }>;

/** Draws a list, numbered or with dots. */
export function drawList(
  canvas: Canvas,
  { items, ordered = false }: ListBlock,
  follows: number,
): void {
  const list = canvas.open("L");
  items.forEach((item, index) => {
    const style = textStyles.body;
    const lines = canvas.breakText(item, style, canvas.width - LIST_INDENT);
    const isLast = index === items.length - 1;
    canvas.ensureRoom(Math.min(lines.length, 2) * style.leading + (isLast ? follows : 0));

    const entry = canvas.open("LI", {}, list);
    const label = canvas.open("Lbl", {}, entry);
    canvas.mark(label, () => {
      const marker = ordered ? `${(index + 1).toString()}.` : "•";
      canvas.print(marker, { x: canvas.left + 2, y: canvas.y, style: textStyles.marker });
    });
    const body = canvas.open("LBody", {}, entry);
    flowLines(canvas, { tag: body, lines, style, x: canvas.left + LIST_INDENT });
    canvas.y += 2;
  });
  canvas.y += 6;
}
