import type { DocumentBlock, RadarAxis } from "../programme-document.ts";
import type { Canvas } from "./canvas.ts";
import type { Point } from "./page-operators.ts";
import type { Tag } from "./structure-tree.ts";
import { printLines } from "./flow-lines.ts";
import { palette } from "./palette.ts";
import { textStyles } from "./text-styles.ts";

type RadarBlock = Extract<DocumentBlock, { kind: "radar" }>;
type Figure = { centre: Point; radius: number; axes: readonly RadarAxis[] };
type Legend = { lines: string[]; axis: RadarAxis };

const RADIUS = 92;
const RINGS = [25, 50, 75, 100] as const;
const FIGURE_WIDTH = 2 * RADIUS + 58;
const LEGEND_VALUE_WIDTH = 66;

/** Height in points of the figure, which stays on one page. */
export const RADAR_HEIGHT = 2 * RADIUS + 52;

/** Draws the areas as a radar, with a legend that gives each value in words and figures. */
export function drawRadar(canvas: Canvas, { axes, alternative }: RadarBlock): void {
  const legend = layOutLegend(canvas, axes);
  const legendHeight = legend.reduce((sum, entry) => sum + heightOfEntry(entry), 0);
  const height = Math.max(RADAR_HEIGHT, legendHeight + 12);
  canvas.ensureRoom(height);

  const centre = { x: canvas.left + FIGURE_WIDTH / 2, y: canvas.y + RADAR_HEIGHT / 2 };
  const figure = { centre, radius: RADIUS, axes };
  const { left, y } = canvas;
  const bbox = [left, y, left + FIGURE_WIDTH, y + RADAR_HEIGHT] as const;
  const tag = canvas.open("Figure", { alt: canvas.clean(alternative), bbox });
  canvas.mark(tag, () => {
    drawWeb(canvas, figure);
    drawValues(canvas, figure);
    drawCodes(canvas, figure);
  });
  drawLegend(canvas, legend, y + Math.max(0, (height - legendHeight) / 2));
  canvas.y = y + height + 8;
}

function pointAt({ centre, radius, axes }: Figure, index: number, value: number): Point {
  const angle = (2 * Math.PI * index) / Math.max(axes.length, 1) - Math.PI / 2;
  const reach = (radius * value) / 100;
  return { x: centre.x + reach * Math.cos(angle), y: centre.y + reach * Math.sin(angle) };
}

function drawWeb(canvas: Canvas, figure: Figure): void {
  const ring = (value: number) => figure.axes.map((_, index) => pointAt(figure, index, value));
  canvas.polygon(ring(100), { fill: palette.zebra });
  drawGround(canvas, figure);
  for (const value of RINGS) canvas.polygon(ring(value), { stroke: palette.rule });
  figure.axes.forEach((_, index) => {
    canvas.line(figure.centre, pointAt(figure, index, 100), { stroke: palette.rule });
  });
  for (const value of RINGS) {
    const at = { x: figure.centre.x + 3, y: figure.centre.y - (figure.radius * value) / 100 - 1 };
    canvas.print(value.toString(), { ...at, style: textStyles.chartMuted });
  }
}

// The ground is filled only when it is known all around: a guess would look like a measure.
function drawGround(canvas: Canvas, figure: Figure): void {
  const values = figure.axes.map(({ value }) => value).filter((value) => value !== null);
  if (values.length < figure.axes.length) return;
  canvas.polygon(
    values.map((value, index) => pointAt(figure, index, value)),
    { fill: palette.accentLight },
  );
}

function drawValues(canvas: Canvas, figure: Figure): void {
  const points = figure.axes.map(({ value }, index) =>
    value === null ? null : pointAt(figure, index, value),
  );
  points.forEach((point, index) => {
    const next = points[(index + 1) % points.length];
    if (point && next) canvas.line(point, next, { stroke: palette.accent, strokeWidth: 1.75 });
  });
  for (const point of points) {
    if (!point) continue;
    canvas.dot(point, 3.25, palette.white);
    canvas.dot(point, 2.5, palette.accent);
  }
}

function drawCodes(canvas: Canvas, figure: Figure): void {
  const style = textStyles.chartStrong;
  figure.axes.forEach(({ code }, index) => {
    const { x, y } = pointAt(figure, index, 114);
    canvas.print(canvas.clean(code), {
      x: x - 20,
      y: y - style.leading / 2,
      style,
      width: 40,
      align: "centre",
    });
  });
}

function layOutLegend(canvas: Canvas, axes: readonly RadarAxis[]): Legend[] {
  const width = canvas.width - FIGURE_WIDTH - LEGEND_VALUE_WIDTH - 36;
  return axes.map((axis) => ({
    lines: canvas.breakText(axis.label, textStyles.chart, width),
    axis,
  }));
}

function heightOfEntry({ lines }: Legend): number {
  return lines.length * textStyles.chart.leading + 12;
}

function drawLegend(canvas: Canvas, legend: readonly Legend[], top: number): void {
  const list = canvas.open("L");
  let y = top;
  for (const entry of legend) {
    drawEntry(canvas, { entry, list, y });
    y += heightOfEntry(entry);
  }
}

function drawEntry(
  canvas: Canvas,
  { entry, list, y }: { entry: Legend; list: Tag; y: number },
): void {
  const left = canvas.left + FIGURE_WIDTH + 8;
  const { axis, lines } = entry;
  const item = canvas.open("LI", {}, list);
  const label = canvas.open("Lbl", {}, item);
  canvas.mark(label, () => {
    canvas.print(`${canvas.clean(axis.code)} `, { x: left, y, style: textStyles.chartStrong });
    printLines(canvas, { lines, style: textStyles.chart, x: left + 28, y });
  });
  const body = canvas.open("LBody", {}, item);
  canvas.mark(body, () => {
    const value = axis.value === null ? "non calcolabile" : formatValue(axis.value);
    const style = axis.value === null ? textStyles.small : textStyles.chartStrong;
    canvas.print(value, {
      x: canvas.right - LEGEND_VALUE_WIDTH,
      y,
      style,
      width: LEGEND_VALUE_WIDTH,
      align: "right",
    });
  });
  drawMeter(canvas, { x: left, y: y + lines.length * textStyles.chart.leading + 3 }, axis.value);
}

function drawMeter(canvas: Canvas, { x, y }: Point, value: number | null): void {
  const width = canvas.right - x;
  canvas.decorate(() => {
    canvas.rectangle({ x, y, width, height: 3 }, palette.paleRule, 1.5);
    if (value !== null && value > 0)
      canvas.rectangle({ x, y, width: (width * value) / 100, height: 3 }, palette.accent);
  });
}

function formatValue(value: number): string {
  return value.toFixed(2).replace(".", ",");
}
