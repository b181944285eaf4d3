import type { DocumentBlock } from "../programme-document.ts";
import type { Canvas } from "./canvas.ts";
import type { Tag } from "./structure-tree.ts";
import { flowLines, printLines } from "./flow-lines.ts";
import { breakCells, CELL_PADDING, placeColumns, type PlacedColumn } from "./lay-out-table.ts";
import { palette } from "./palette.ts";
import { textStyles, type TextStyle } from "./text-styles.ts";

type TableBlock = Extract<DocumentBlock, { kind: "table" }>;
type Row = { cells: string[][]; style: TextStyle; tone: "header" | "plain" | "total" };
type Grid = { canvas: Canvas; columns: readonly PlacedColumn[]; header: Row };

const ROW_PADDING = 4;
// A table of few rows moves to the next page rather than be cut.
const MOST_ROWS_KEPT = 8;
const HIGHEST_KEPT = 240;
const NOTHING = "Nessuna voce da riportare.";

/**
 * Draws a table. The header row comes back on every page; a row is cut only if it exceeds a page;
 * a small table stays whole; the last row stays with its totals and with what must follow.
 */
export function drawTable(canvas: Canvas, block: TableBlock, follows: number): void {
  if (block.rows.length === 0) {
    drawEmptyTable(canvas, block.caption);
    return;
  }
  const grid = layOutGrid(canvas, block);
  canvas.ensureRoom(measureTable(canvas, block) + follows);
  const table = canvas.open("Table");
  drawCaption(canvas, canvas.open("Caption", {}, table), block.caption);
  drawHeaderRow(grid, table);
  const totals = block.totals ? layOutRow(canvas, grid.columns, block.totals, "total") : null;
  drawBody(grid, { table, rows: block.rows, below: (totals ? heightOf(totals) : 0) + follows });
  if (totals) drawRow(grid, totals, { parent: canvas.open("TFoot", {}, table), below: follows });
  canvas.y += 12;
}

/** Room that the beginning of a table needs: the whole of a small one, else a few rows. */
export function measureTable(canvas: Canvas, block: TableBlock): number {
  const { columns, header } = layOutGrid(canvas, block);
  const head = textStyles.caption.leading + 4 + heightOf(header);
  if (block.rows.length > MOST_ROWS_KEPT) return head + 60;

  const rows = block.rows.map((cells) => heightOf(layOutRow(canvas, columns, cells, "plain")));
  const totals = block.totals ? heightOf(layOutRow(canvas, columns, block.totals, "total")) : 0;
  const height = rows.reduce((sum, row) => sum + row, head + totals);
  return height > HIGHEST_KEPT ? head + 60 : height;
}

// A table is asked for its height before it is drawn, by its heading too.
const grids = new WeakMap<Canvas, Map<TableBlock, Grid>>();

function layOutGrid(canvas: Canvas, block: TableBlock): Grid {
  const known = grids.get(canvas) ?? new Map<TableBlock, Grid>();
  grids.set(canvas, known);
  const grid = known.get(block) ?? placeGrid(canvas, block);
  known.set(block, grid);
  return grid;
}

function placeGrid(canvas: Canvas, { columns, rows, totals = [] }: TableBlock): Grid {
  const placed = placeColumns(canvas, { columns, rows: [totals, ...rows] });
  const titles = columns.map(({ title }) => title);
  return { canvas, columns: placed, header: layOutRow(canvas, placed, titles, "header") };
}

function drawCaption(canvas: Canvas, tag: Tag, caption: string): void {
  const style = textStyles.caption;
  flowLines(canvas, { tag, lines: canvas.breakText(caption, style, canvas.width), style });
  canvas.y += 4;
}

// A table without rows would be read out as a row of titles that leads nowhere.
function drawEmptyTable(canvas: Canvas, caption: string): void {
  drawCaption(canvas, canvas.open("P"), caption);
  const tag = canvas.open("P");
  flowLines(canvas, { tag, lines: [NOTHING], style: textStyles.small });
  canvas.y += 10;
}

const rowStyles = {
  header: textStyles.columnTitle,
  plain: textStyles.cell,
  total: textStyles.total,
} as const;

function layOutRow(
  canvas: Canvas,
  columns: readonly PlacedColumn[],
  cells: readonly string[],
  tone: Row["tone"],
): Row {
  const style = rowStyles[tone];
  return { cells: breakCells(canvas, { cells, columns, style }), style, tone };
}

function drawHeaderRow({ canvas, columns, header }: Grid, table: Tag): void {
  drawGround(canvas, header, heightOf(header));
  const head = canvas.open("THead", {}, table);
  const row = canvas.open("TR", {}, head);
  columns.forEach((column, index) => {
    const tag = canvas.open("TH", { scope: "Column" }, row);
    canvas.mark(tag, () => {
      printCell(canvas, { column, lines: header.cells[index] ?? [], style: header.style });
    });
  });
  canvas.y += heightOf(header);
}

// On the next pages the titles are there for the eye only: the structure has them once.
function repeatHeaderRow({ canvas, columns, header }: Grid): void {
  canvas.startPage();
  drawGround(canvas, header, heightOf(header));
  canvas.decorate(() => {
    columns.forEach((column, index) => {
      printCell(canvas, { column, lines: header.cells[index] ?? [], style: header.style });
    });
  });
  canvas.y += heightOf(header);
}

type Body = { table: Tag; rows: readonly (readonly string[])[]; below: number };

function drawBody(grid: Grid, { table, rows, below }: Body): void {
  const parent = grid.canvas.open("TBody", {}, table);
  rows.forEach((cells, index) => {
    const row = layOutRow(grid.canvas, grid.columns, cells, "plain");
    drawRow(grid, row, { parent, below: index === rows.length - 1 ? below : 0 });
  });
}

function drawRow(grid: Grid, row: Row, { parent, below }: { parent: Tag; below: number }): void {
  const { canvas, columns } = grid;
  const freshRoom = canvas.pageRoom - heightOf(grid.header);
  const fitsFresh = heightOf(row) + below <= freshRoom;
  if (heightOf(row) + below > canvas.room && (fitsFresh || canvas.room < 60)) repeatHeaderRow(grid);

  const line = canvas.open("TR", {}, parent);
  const tags = columns.map(() => canvas.open("TD", {}, line));
  let rest = row;
  while (countLines(rest) > 0) {
    const count = Math.max(1, Math.floor((canvas.room - 2 * ROW_PADDING) / row.style.leading));
    const part = { ...rest, cells: rest.cells.map((lines) => lines.slice(0, count)) };
    drawRowPart(canvas, { columns, part, tags });
    rest = { ...rest, cells: rest.cells.map((lines) => lines.slice(count)) };
    if (countLines(rest) > 0) repeatHeaderRow(grid);
  }
}

type RowPart = { columns: readonly PlacedColumn[]; part: Row; tags: readonly Tag[] };

function drawRowPart(canvas: Canvas, { columns, part, tags }: RowPart): void {
  const height = heightOf(part);
  drawGround(canvas, part, height);
  tags.forEach((tag, index) => {
    const column = columns[index];
    const lines = part.cells[index] ?? [];
    if (!column || lines.length === 0) return;
    canvas.mark(tag, () => {
      printCell(canvas, { column, lines, style: part.style });
    });
  });
  canvas.y += height;
}

type CellText = { column: PlacedColumn; lines: readonly string[]; style: TextStyle };

function printCell(canvas: Canvas, { column, lines, style }: CellText): void {
  const x = column.x + CELL_PADDING;
  const width = column.width - 2 * CELL_PADDING;
  printLines(canvas, { lines, style, x, y: canvas.y + ROW_PADDING, width, align: column.align });
}

function countLines(row: Row): number {
  return Math.max(0, ...row.cells.map((lines) => lines.length));
}

function heightOf(row: Row): number {
  return countLines(row) * row.style.leading + 2 * ROW_PADDING;
}

function drawGround(canvas: Canvas, { tone }: Row, height: number): void {
  const { left, right, width, y } = canvas;
  canvas.decorate(() => {
    if (tone !== "plain") canvas.rectangle({ x: left, y, width, height }, palette.accentTint);
    const below = { x: left, y: y + height };
    if (tone === "total")
      canvas.line({ x: left, y }, { x: right, y }, { stroke: palette.accent, strokeWidth: 1 });
    if (tone === "header")
      canvas.line(below, { x: right, y: y + height }, { stroke: palette.accent, strokeWidth: 1 });
    if (tone === "plain") canvas.line(below, { x: right, y: y + height }, { stroke: palette.rule });
  });
}
