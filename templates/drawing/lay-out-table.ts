import type { TableColumn } from "../programme-document.ts";
import { widestWord } from "./break-lines.ts";
import type { Canvas } from "./canvas.ts";
import { textStyles, type TextStyle } from "./text-styles.ts";

/** A column with its place on the line, in points. */
export type PlacedColumn = { x: number; width: number; align: "left" | "right" };

/** White space on the left and right of a cell. */
export const CELL_PADDING = 5;

// No column may claim more than this part of the line for one long word.
const LARGEST_CLAIM = 0.3;
// Of a long table only the first rows are asked how wide their words are.
const ROWS_ASKED = 60;

type TableText = { columns: readonly TableColumn[]; rows: readonly (readonly string[])[] };

/**
 * Places the columns by their shares of the line, then lets a column whose longest word does not
 * fit take room from the ones that have some to give.
 */
export function placeColumns(canvas: Canvas, { columns, rows }: TableText): PlacedColumn[] {
  const shares = columns.reduce((total, column) => total + Math.max(column.width, 0.01), 0);
  const wanted = columns.map((column) => (Math.max(column.width, 0.01) / shares) * canvas.width);
  const least = columns.map((column, index) =>
    Math.min(leastWidth(canvas, column.title, rows, index), canvas.width * LARGEST_CLAIM),
  );
  const widths = widenNarrow(wanted, least);

  let x = canvas.left;
  return columns.map((column, index) => {
    const width = widths[index] ?? 0;
    const placed = { x, width, align: column.align ?? "left" };
    x += width;
    return placed;
  });
}

/** Lines of the text of each cell of a row. */
export function breakCells(
  canvas: Canvas,
  {
    cells,
    columns,
    style,
  }: { cells: readonly string[]; columns: readonly PlacedColumn[]; style: TextStyle },
): string[][] {
  return columns.map(({ width }, index) =>
    canvas.breakText(cells[index] ?? "", style, width - 2 * CELL_PADDING),
  );
}

/** Widths that sum up to the same total, where each reaches its least if the others can give. */
export function widenNarrow(wanted: readonly number[], least: readonly number[]): number[] {
  const missing = wanted.map((width, index) => Math.max((least[index] ?? 0) - width, 0));
  const spare = wanted.map((width, index) => Math.max(width - (least[index] ?? 0), 0));
  const asked = missing.reduce((total, width) => total + width, 0);
  const offered = spare.reduce((total, width) => total + width, 0);
  const given = Math.min(asked, offered);
  if (given === 0) return [...wanted];

  return wanted.map((width, index) => {
    const gain = ((missing[index] ?? 0) / asked) * given;
    const loss = ((spare[index] ?? 0) / offered) * given;
    return width + gain - loss;
  });
}

function leastWidth(
  canvas: Canvas,
  title: string,
  rows: TableText["rows"],
  column: number,
): number {
  const titleWidth = widestWord(canvas.clean(title), (word) =>
    canvas.measure(word, textStyles.columnTitle),
  );
  let widest = titleWidth;
  for (const row of rows.slice(0, ROWS_ASKED)) {
    const text = canvas.clean(row[column] ?? "");
    widest = Math.max(
      widest,
      widestWord(text, (word) => canvas.measure(word, textStyles.total)),
    );
  }
  return widest + 2 * CELL_PADDING + 0.5;
}
