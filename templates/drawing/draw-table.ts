import type { DocumentBlock } from "../programme-document.ts";
import type { Canvas, Tag } from "./canvas.ts";
import { flowLines, printLines } from "./flow-lines.ts";
import { breakCells, CELL_PADDING, placeColumns, type PlacedColumn } from "./lay-out-table.ts";
import { palette } from "./palette.ts";
import { textStyles, type TextStyle } from "./text-styles.ts";

type TableBlock = Extract<DocumentBlock, { kind: "table" }>;
type Row = { cells: string[][]; style: TextStyle; tone: "header" | "plain" | "total" };
type Grid = { canvas: Canvas; columns: readonly PlacedColumn[]; header: Row };

const ROW_PADDING = 4;
const NOTHING = "Nessuna voce da riportare.";

/** Draws a table: the header row comes back on every page, a row is cut only if it exceeds a page. */
export function drawTable(canvas: Canvas, block: TableBlock): void {
  const columns = placeColumns(canvas, {
    columns: block.columns,
    rows: [...block.rows, block.totals ?? []],
  });
  const titles = block.columns.map(({ title }) => title);
  const header = layOutRow(canvas, columns, titles, "header");
  const grid = { canvas, columns, header };

  canvas.ensureRoom(textStyles.caption.leading + 4 + heightOf(header) + 34);
  if (block.rows.length === 0) {
    drawEmptyTable(canvas, block.caption);
    return;
  }
  const table = canvas.open("Table");
  const caption = canvas.open("Caption", {}, table);
  drawCaption(canvas, caption, block.caption);
  drawHeaderRow(grid, table);
  drawBody(grid, table, block.rows);
  if (block.totals) {
    const foot = canvas.open("TFoot", {}, table);
    drawRow(grid, layOutRow(canvas, columns, block.totals, "total"), foot);
  }
  canvas.close(table);
  canvas.y += 12;
}

function drawCaption(canvas: Canvas, tag: Tag, caption: string): void {
  const style = textStyles.caption;
  flowLines(canvas, { tag, lines: canvas.breakText(caption, style, canvas.width), style });
  canvas.close(tag);
  canvas.y += 4;
}

// A table without rows would be read out as a row of titles that leads nowhere.
function drawEmptyTable(canvas: Canvas, caption: string): void {
  drawCaption(canvas, canvas.open("P"), caption);
  const tag = canvas.open("P");
  flowLines(canvas, { tag, lines: [NOTHING], style: textStyles.small });
  canvas.close(tag);
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
  canvas.close(head);
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

function drawBody(grid: Grid, table: Tag, rows: readonly (readonly string[])[]): void {
  const body = grid.canvas.open("TBody", {}, table);
  for (const cells of rows)
    drawRow(grid, layOutRow(grid.canvas, grid.columns, cells, "plain"), body);
  grid.canvas.close(body);
}

function drawRow(grid: Grid, row: Row, parent: Tag): void {
  const { canvas, columns } = grid;
  const freshRoom = canvas.pageRoom - heightOf(grid.header);
  if (heightOf(row) > canvas.room && (heightOf(row) <= freshRoom || canvas.room < 60))
    repeatHeaderRow(grid);

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
  canvas.close(line);
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
