import type { DocumentBlock } from "../programme-document.ts";
import type { Canvas } from "./canvas.ts";
import type { Tag } from "./structure-tree.ts";
import { tagLines } from "./flow-lines.ts";
import { palette } from "./palette.ts";
import { textStyles, type TextStyle } from "./text-styles.ts";

type FiguresBlock = Extract<DocumentBlock, { kind: "figures" }>;
type Tile = { value: string[]; valueStyle: TextStyle; label: string[]; note: string[] };

const GAP = 10;
const PADDING = 10;
const MOST_IN_A_ROW = 4;

/** Draws key figures as tiles, up to four in a row, each a big value over what it means. */
export function drawFigures(canvas: Canvas, { items }: FiguresBlock): void {
  const perRow = Math.min(
    items.length,
    items.length === 5 || items.length === 6 ? 3 : MOST_IN_A_ROW,
  );
  const list = canvas.open("L");
  canvas.space(4);
  for (let index = 0; index < items.length; index += perRow) {
    const width = (canvas.width - GAP * (perRow - 1)) / perRow;
    const tiles = items
      .slice(index, index + perRow)
      .map((item) => layOutTile(canvas, item, width - 2 * PADDING));
    drawTiles(canvas, { tiles, width, list });
  }
  canvas.y += 8;
}

function layOutTile(canvas: Canvas, item: FiguresBlock["items"][number], width: number): Tile {
  const valueStyle = fitValue(canvas, item.value, width);
  return {
    value: canvas.breakText(item.value, valueStyle, width),
    valueStyle,
    label: canvas.breakText(item.label, textStyles.chartStrong, width),
    note: item.note ? canvas.breakText(item.note, textStyles.figureNote, width) : [],
  };
}

// An amount of millions shrinks until it stays on one line, but not below the size of a heading.
function fitValue(canvas: Canvas, value: string, width: number): TextStyle {
  let style: TextStyle = textStyles.figureValue;
  const text = canvas.clean(value);
  while (style.size > 13 && canvas.measureLine(text, style) > width) {
    style = { ...style, size: style.size - 1 };
  }
  return style;
}

function drawTiles(
  canvas: Canvas,
  { tiles, width, list }: { tiles: readonly Tile[]; width: number; list: Tag },
): void {
  const height = Math.max(...tiles.map(heightOf)) + 2 * PADDING;
  canvas.ensureRoom(height);
  tiles.forEach((tile, index) => {
    const x = canvas.left + index * (width + GAP);
    const { y } = canvas;
    canvas.decorate(() => {
      canvas.rectangle({ x, y, width, height }, palette.accentTint, 4);
    });
    drawTile(canvas, { tile, list, x: x + PADDING });
  });
  canvas.y += height + GAP;
}

function drawTile(canvas: Canvas, { tile, list, x }: { tile: Tile; list: Tag; x: number }): void {
  const top = canvas.y + PADDING;
  const middle = top + tile.value.length * tile.valueStyle.leading;
  const entry = canvas.open("LI", {}, list);
  const body = canvas.open("LBody", {}, entry);
  const below = middle + tile.label.length * textStyles.chartStrong.leading;
  const place = { parent: body, x };
  tagLines(canvas, { ...place, lines: tile.value, style: tile.valueStyle, y: top });
  tagLines(canvas, { ...place, lines: tile.label, style: textStyles.chartStrong, y: middle });
  tagLines(canvas, { ...place, lines: tile.note, style: textStyles.figureNote, y: below });
}

function heightOf({ value, valueStyle, label, note }: Tile): number {
  const words =
    label.length * textStyles.chartStrong.leading + note.length * textStyles.figureNote.leading;
  return value.length * valueStyle.leading + words;
}
