import type { DocumentBlock } from "../programme-document.ts";
import type { Canvas } from "./canvas.ts";
import { flowLines } from "./flow-lines.ts";
import { textStyles } from "./text-styles.ts";
import { palette } from "./palette.ts";

const LIST_INDENT = 20;

type HeadingBlock = Extract<DocumentBlock, { kind: "heading" }>;

/** Draws the heading of a part; `follows` is the room its first lines need, so they stay together. */
export function drawHeading(
  canvas: Canvas,
  { text, level = 2 }: HeadingBlock,
  follows: number,
): void {
  const style = level === 2 ? textStyles.heading : textStyles.subheading;
  const lines = canvas.breakText(text, style, canvas.width);
  canvas.space(level === 2 ? 14 : 8);
  canvas.ensureRoom(lines.length * style.leading + 6 + follows);

  if (level === 2) drawMark(canvas, style.leading);
  const tag = canvas.open(level === 2 ? "H2" : "H3");
  flowLines(canvas, { tag, lines, style });
  canvas.close(tag);
  canvas.y += level === 2 ? 6 : 3;
}

function drawMark(canvas: Canvas, leading: number): void {
  const { left, y } = canvas;
  canvas.decorate(() => {
    canvas.rectangle({ x: left - 12, y: y + 3.5, width: 3, height: leading - 7 }, palette.accent);
  });
}

/** Draws a paragraph; a blank line inside it becomes white space. */
export function drawParagraph(canvas: Canvas, text: string): void {
  const style = textStyles.body;
  for (const part of text.split(/\n\s*\n/)) {
    if (part.trim() === "") continue;
    const tag = canvas.open("P");
    flowLines(canvas, { tag, lines: canvas.breakText(part, style, canvas.width), style });
    canvas.close(tag);
    canvas.y += 7;
  }
}

/** Draws a list, numbered or with dots. */
export function drawList(canvas: Canvas, items: readonly string[], ordered: boolean): void {
  const list = canvas.open("L");
  items.forEach((item, index) => {
    const style = textStyles.body;
    const lines = canvas.breakText(item, style, canvas.width - LIST_INDENT);
    canvas.ensureRoom(Math.min(lines.length, 2) * style.leading);

    const entry = canvas.open("LI", {}, list);
    const label = canvas.open("Lbl", {}, entry);
    canvas.mark(label, () => {
      const marker = ordered ? `${(index + 1).toString()}.` : "•";
      canvas.print(marker, { x: canvas.left + 2, y: canvas.y, style: textStyles.marker });
    });
    canvas.close(label);
    const body = canvas.open("LBody", {}, entry);
    flowLines(canvas, { tag: body, lines, style, x: canvas.left + LIST_INDENT });
    canvas.close(entry);
    canvas.y += 3;
  });
  canvas.close(list);
  canvas.y += 6;
}
