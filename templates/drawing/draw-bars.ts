import type { DocumentBlock } from "../programme-document.ts";
import type { Canvas } from "./canvas.ts";
import { printLines } from "./flow-lines.ts";
import { palette } from "./palette.ts";
import { textStyles } from "./text-styles.ts";

type BarsBlock = Extract<DocumentBlock, { kind: "bars" }>;
type Bar = BarsBlock["bars"][number] & { lines: string[] };
type Chart = { block: BarsBlock; x: number; width: number; from: number; to: number };

const LABEL_SHARE = 0.34;
const HEAD_HEIGHT = 20;
const ROW_PADDING = 5;
const BAR_HEIGHT = 13;

/** Draws a timetable: a bar for each line, under a scale that comes back on every page. */
export function drawBars(canvas: Canvas, block: BarsBlock): void {
  const chart = layOutChart(canvas, block);
  const labelWidth = canvas.width * LABEL_SHARE - 12;
  let rest = block.bars.map((bar) => ({
    ...bar,
    lines: canvas.breakText(bar.label, textStyles.chart, labelWidth),
  }));
  let first = true;
  canvas.ensureRoom(HEAD_HEIGHT + 60);
  while (first || rest.length > 0) {
    const now = takeBars(canvas.room - HEAD_HEIGHT, rest);
    const alternative = first ? block.alternative : `${block.alternative} (continua)`;
    drawChart(canvas, { chart, bars: now, alternative });
    rest = rest.slice(now.length);
    first = false;
    if (rest.length > 0) canvas.startPage();
  }
  canvas.y += 14;
}

function layOutChart(canvas: Canvas, block: BarsBlock): Chart {
  const marks = [
    ...block.scale.map(({ at }) => at),
    ...block.bars.flatMap(({ from, to }) => [from, to]),
  ];
  const from = Math.min(...marks);
  const to = Math.max(...marks);
  const x = canvas.left + canvas.width * LABEL_SHARE;
  return {
    block,
    x,
    width: canvas.right - x - 6,
    from: Number.isFinite(from) ? from : 0,
    to: to > from ? to : from + 1,
  };
}

function heightOf({ lines }: Bar): number {
  return Math.max(lines.length * textStyles.chart.leading, BAR_HEIGHT) + 2 * ROW_PADDING;
}

function takeBars(room: number, bars: readonly Bar[]): Bar[] {
  let height = 0;
  const fitting = bars.findIndex((bar) => (height += heightOf(bar)) > room);
  return bars.slice(0, fitting === -1 ? bars.length : Math.max(fitting, 1));
}

type Part = { chart: Chart; bars: readonly Bar[]; alternative: string };

function drawChart(canvas: Canvas, { chart, bars, alternative }: Part): void {
  const height = bars.reduce((sum, bar) => sum + heightOf(bar), HEAD_HEIGHT);
  const { left, right, y } = canvas;
  const bbox = [left, y, right, y + height] as const;
  const tag = canvas.open("Figure", { alt: canvas.clean(alternative), bbox });
  canvas.mark(tag, () => {
    drawScale(canvas, chart, height);
    let top = y + HEAD_HEIGHT;
    for (const bar of bars) {
      drawBar(canvas, { chart, bar, y: top });
      top += heightOf(bar);
    }
  });
  canvas.y += height;
}

function placeOf({ x, width, from, to }: Chart, at: number): number {
  return x + ((at - from) / (to - from)) * width;
}

function drawScale(canvas: Canvas, chart: Chart, height: number): void {
  const style = textStyles.chartMuted;
  const { left, right, y } = canvas;
  canvas.print(canvas.clean(chart.block.unit), { x: left, y: y + 4, style });
  let printedTo = chart.x - 10;
  for (const { at, label } of chart.block.scale) {
    const x = placeOf(chart, at);
    const text = canvas.clean(label);
    const half = canvas.measureLine(text, style) / 2;
    canvas.line({ x, y: y + HEAD_HEIGHT - 3 }, { x, y: y + height }, { stroke: palette.rule });
    // Labels that would touch the one before are left out; their line stays.
    if (x - half < printedTo) continue;
    const start = Math.min(x - half, right - 2 * half);
    canvas.print(text, { x: start, y: y + 4, style });
    printedTo = x + half + 3;
  }
  canvas.line(
    { x: left, y: y + HEAD_HEIGHT },
    { x: right, y: y + HEAD_HEIGHT },
    { stroke: palette.accent, strokeWidth: 1 },
  );
}

function drawBar(canvas: Canvas, { chart, bar, y }: { chart: Chart; bar: Bar; y: number }): void {
  const below = y + heightOf(bar);
  const start = placeOf(chart, bar.from);
  const width = Math.max(placeOf(chart, bar.to) - start, 3);
  const top = y + (heightOf(bar) - BAR_HEIGHT) / 2;
  const labelTop = y + (heightOf(bar) - bar.lines.length * textStyles.chart.leading) / 2;
  printLines(canvas, { lines: bar.lines, style: textStyles.chart, x: canvas.left, y: labelTop });
  canvas.rectangle({ x: start, y: top, width, height: BAR_HEIGHT }, palette.accent, 2);
  drawBarText(canvas, { text: canvas.clean(bar.text), start, width, y: top + 1 });
  canvas.line(
    { x: canvas.left, y: below },
    { x: canvas.right, y: below },
    { stroke: palette.paleRule },
  );
}

// The text stands in the bar when it fits there, else on the side that has room.
function drawBarText(
  canvas: Canvas,
  { text, start, width, y }: { text: string; start: number; width: number; y: number },
): void {
  const style = textStyles.chartStrong;
  const needed = canvas.measureLine(text, style) + 8;
  if (needed <= width) {
    canvas.print(text, { x: start + 4, y, style: { ...style, colour: palette.white } });
    return;
  }
  const fitsAfter = start + width + needed <= canvas.right;
  canvas.print(text, {
    x: fitsAfter ? start + width + 4 : Math.max(start - needed + 4, canvas.left),
    y,
    style,
  });
}
