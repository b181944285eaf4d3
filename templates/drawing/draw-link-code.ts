import type { DocumentBlock, LinkCode } from "../programme-document.ts";
import type { Canvas } from "./canvas.ts";
import type { Point } from "./page-operators.ts";
import { palette } from "./palette.ts";
import type { Tag } from "./structure-tree.ts";
import { tagLines } from "./flow-lines.ts";
import { textStyles } from "./text-styles.ts";

type LinkCodeBlock = Extract<DocumentBlock, { kind: "linkCode" }>;

const SIDE = 210;

/** Height in points of a code with its address, which stay on one page. */
export const LINK_CODE_HEIGHT = SIDE + 44;

/** Draws a code as large as a poster wants it, with the address below for who types it. */
export function drawLinkCode(canvas: Canvas, { address, code }: LinkCodeBlock): void {
  canvas.ensureRoom(LINK_CODE_HEIGHT);
  const { y } = canvas;
  const x = canvas.left + (canvas.width - SIDE) / 2;
  drawCode(canvas, { code, at: { x, y }, side: SIDE, address });
  const style = textStyles.address;
  const lines = canvas.breakText(address, style, canvas.width);
  const place = { x: canvas.left, y: y + SIDE + 8, width: canvas.width };
  tagLines(canvas, { lines, style, align: "centre", ...place });
  canvas.y = y + SIDE + 24 + lines.length * style.leading;
}

type Drawing = { code: LinkCode; at: Point; side: number; address: string; parent?: Tag };

/** Draws the squares of a code: one box for each run of dark ones in a row. */
export function drawCode(canvas: Canvas, { code, at, side, address, parent }: Drawing): void {
  const size = side / code.length;
  const tag = canvas.open(
    "Figure",
    {
      alt: canvas.clean(`Codice da inquadrare con il telefono: porta a ${address}`),
      bbox: [at.x, at.y, at.x + side, at.y + side],
    },
    parent,
  );
  canvas.mark(tag, () => {
    code.forEach((row, index) => {
      for (const { from, length } of darkRuns(row))
        canvas.rectangle(
          // A hair over the edge, or viewers show white threads between the rows.
          {
            x: at.x + from * size,
            y: at.y + index * size,
            width: length * size,
            height: size + 0.05,
          },
          palette.ink,
        );
    });
  });
}

function darkRuns(row: string): { from: number; length: number }[] {
  return [...row.matchAll(/1+/g)].map((run) => ({ from: run.index, length: run[0].length }));
}
