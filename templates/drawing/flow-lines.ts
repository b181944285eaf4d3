import type { Canvas } from "./canvas.ts";
import type { Tag } from "./structure-tree.ts";
import type { TextStyle } from "./text-styles.ts";

type Flow = { tag: Tag; lines: readonly string[]; style: TextStyle; x?: number };

/**
 * How many of `total` lines go on this page when `fitting` fit: all, or none, or some, but never a
 * single line left behind or carried over alone.
 */
export function linesForPage(fitting: number, total: number): number {
  if (fitting >= total) return total;
  const kept = total - fitting === 1 ? fitting - 1 : fitting;
  return kept < 2 ? 0 : kept;
}

/** Prints lines from the pen downwards, over as many pages as they need, inside one element. */
export function flowLines(canvas: Canvas, { tag, lines, style, x = canvas.left }: Flow): void {
  let rest = lines;
  while (rest.length > 0) {
    const fitting = Math.floor(canvas.room / style.leading);
    const count = linesForPage(fitting, rest.length);
    if (count === 0 && !canvas.isAtTop) {
      canvas.startPage();
      continue;
    }
    const now = rest.slice(0, Math.max(count, 1));
    canvas.mark(tag, () => {
      printLines(canvas, { lines: now, style, x, y: canvas.y });
    });
    canvas.y += now.length * style.leading;
    rest = rest.slice(now.length);
    if (rest.length > 0) canvas.startPage();
  }
}

type Lines = {
  lines: readonly string[];
  style: TextStyle;
  x: number;
  y: number;
  width?: number;
  align?: "left" | "right" | "centre";
};

/** Prints lines one below the other at a place of this page. */
export function printLines(
  canvas: Canvas,
  { lines, style, x, y, width = 0, align = "left" }: Lines,
): void {
  lines.forEach((line, index) => {
    canvas.print(line, { x, y: y + index * style.leading, style, width, align });
  });
}

/** Prints lines in an element of their own, at a place of this page; the pen does not move. */
export function tagLines(canvas: Canvas, { parent, ...lines }: Lines & { parent?: Tag }): void {
  if (lines.lines.length === 0) return;
  const tag = canvas.open("P", {}, parent);
  canvas.mark(tag, () => {
    printLines(canvas, lines);
  });
}
