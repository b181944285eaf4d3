import type { DocumentBlock } from "../programme-document.ts";
import type { Canvas } from "./canvas.ts";
import type { Tag } from "./structure-tree.ts";
import { flowLines, printLines } from "./flow-lines.ts";
import { palette } from "./palette.ts";
import { textStyles, type TextStyle } from "./text-styles.ts";

type FieldsBlock = Extract<DocumentBlock, { kind: "fields" }>;
type Field = FieldsBlock["rows"][number];
type Cell = { label: string[]; value: string[]; style: TextStyle; wide: boolean };

const GAP = 24;
const PADDING = 5;
// A longer value reads better over the whole line than in half of it.
const MOST_LINES_IN_HALF = 2;
const LONGEST_STRONG = 56;

/** Draws labels and values on a grid of two columns; a long value takes the whole line. */
export function drawFields(canvas: Canvas, block: FieldsBlock, follows: number): void {
  const list = canvas.open("L");
  const style = chooseStyle(block);
  const cells = block.rows.map((row) => layOutField(canvas, row, style));
  const lines = pairCells(cells);
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    // The last line never begins a page alone: the one above goes with it.
    const kept = next && index === lines.length - 2 ? heightOfLine(next) : 0;
    const below = next || follows === 0 ? kept : follows + 10;
    drawLine(canvas, { line, list, below });
  });
  canvas.y += 10;
}

// Figures and names stand out; where many values are sentences, all are set light.
function chooseStyle({ rows, prose }: FieldsBlock): TextStyle {
  const sentences = rows.filter(([, value]) => value.length > LONGEST_STRONG);
  const isProse = prose ?? sentences.length * 3 >= rows.length;
  return isProse ? textStyles.prose : textStyles.value;
}

function layOutField(canvas: Canvas, [label, value]: Field, style: TextStyle): Cell {
  const half = (canvas.width - GAP) / 2;
  const narrow = canvas.breakText(value, style, half);
  const wide = narrow.length > MOST_LINES_IN_HALF;
  const width = wide ? canvas.width : half;
  const wideStyle = wide ? textStyles.prose : style;
  return {
    label: canvas.breakText(label, textStyles.label, width),
    value: wide ? canvas.breakText(value, wideStyle, width) : narrow,
    style: wideStyle,
    wide,
  };
}

function pairCells(cells: readonly Cell[]): Cell[][] {
  const lines: Cell[][] = [];
  for (let index = 0; index < cells.length; index += lines.at(-1)?.length ?? 1) {
    lines.push(takeLine(cells, index));
  }
  return lines;
}

function takeLine(cells: readonly Cell[], index: number): Cell[] {
  const [first, second] = cells.slice(index, index + 2);
  if (!first) return [];
  return first.wide || !second || second.wide ? [first] : [first, second];
}

type Line = { line: readonly Cell[]; list: Tag; below: number };

function drawLine(canvas: Canvas, { line, list, below }: Line): void {
  const height = heightOfLine(line);
  canvas.ensureRoom(height + below);

  const first = line[0];
  if (first && height > canvas.pageRoom) {
    drawEndlessField(canvas, first, list);
    return;
  }
  line.forEach((cell, index) => {
    drawCell(canvas, { cell, list, x: canvas.left + index * ((canvas.width - GAP) / 2 + GAP) });
  });
  canvas.y += height;
  drawRule(canvas);
}

function heightOfLine(line: readonly Cell[]): number {
  return Math.max(...line.map(heightOf)) + 2 * PADDING;
}

function heightOf({ label, value }: Cell): number {
  return label.length * textStyles.label.leading + value.length * textStyles.value.leading;
}

function drawCell(canvas: Canvas, { cell, list, x }: { cell: Cell; list: Tag; x: number }): void {
  const y = canvas.y + PADDING;
  const entry = canvas.open("LI", {}, list);
  const label = canvas.open("Lbl", {}, entry);
  canvas.mark(label, () => {
    printLines(canvas, { lines: cell.label, style: textStyles.label, x, y });
  });
  const value = canvas.open("LBody", {}, entry);
  canvas.mark(value, () => {
    const below = y + cell.label.length * textStyles.label.leading;
    printLines(canvas, { lines: cell.value, style: cell.style, x, y: below });
  });
}

// A value longer than a page flows like a paragraph.
function drawEndlessField(canvas: Canvas, cell: Cell, list: Tag): void {
  canvas.y += PADDING;
  const entry = canvas.open("LI", {}, list);
  const label = canvas.open("Lbl", {}, entry);
  flowLines(canvas, { tag: label, lines: cell.label, style: textStyles.label });
  const value = canvas.open("LBody", {}, entry);
  flowLines(canvas, { tag: value, lines: cell.value, style: cell.style });
  canvas.y += PADDING;
  drawRule(canvas);
}

function drawRule(canvas: Canvas): void {
  const { left, right, y } = canvas;
  canvas.decorate(() => {
    canvas.line({ x: left, y }, { x: right, y }, { stroke: palette.paleRule });
  });
}
