import type { DocumentBlock, PaperSlip } from "../programme-document.ts";
import type { Canvas } from "./canvas.ts";
import { drawCode } from "./draw-link-code.ts";
import { tagLines } from "./flow-lines.ts";
import type { Point } from "./page-operators.ts";
import { palette } from "./palette.ts";
import type { Tag } from "./structure-tree.ts";
import { textStyles } from "./text-styles.ts";

type SlipsBlock = Extract<DocumentBlock, { kind: "slips" }>;

const IN_A_ROW = 2;
const CODE_SIDE = 122;
const PADDING = 10;

/** Height in points of a slip; four rows of them fill a page. */
export const SLIP_HEIGHT = 180;

/** Draws slips two by two, all alike, with lines to cut along. */
export function drawSlips(canvas: Canvas, { slips }: SlipsBlock): void {
  const list = canvas.open("L");
  for (let index = 0; index < slips.length; index += IN_A_ROW) {
    canvas.ensureRoom(SLIP_HEIGHT);
    const row = slips.slice(index, index + IN_A_ROW);
    row.forEach((slip, column) => {
      const x = canvas.left + (column * canvas.width) / IN_A_ROW;
      drawSlip(canvas, { slip, at: { x, y: canvas.y }, list });
    });
    canvas.y += SLIP_HEIGHT;
  }
}

function drawSlip(
  canvas: Canvas,
  { slip, at, list }: { slip: PaperSlip; at: Point; list: Tag },
): void {
  const width = canvas.width / IN_A_ROW;
  canvas.decorate(() => {
    canvas.frame({ ...at, width, height: SLIP_HEIGHT }, palette.rule);
  });
  const entry = canvas.open("LI", {}, list);
  const parent = canvas.open("LBody", {}, entry);
  const top = at.y + PADDING;
  const title = canvas.breakText(slip.title, textStyles.slipTitle, width - 2 * PADDING);
  const place = { parent, x: at.x + PADDING };
  tagLines(canvas, { ...place, lines: title, style: textStyles.slipTitle, y: top });
  const below = top + title.length * textStyles.slipTitle.leading + 2;
  const { code, address } = slip;
  // The margin of the code stands over the padding.
  const corner = { x: at.x + PADDING / 2, y: below - 4 };
  drawCode(canvas, { code, at: corner, side: CODE_SIDE, address, parent });
  drawWords(canvas, { slip, parent, at: { x: corner.x + CODE_SIDE + 2, y: below + 6 }, width });
  const typed = canvas.breakText(slip.typed, textStyles.slipCode, width - 2 * PADDING);
  tagLines(canvas, {
    ...place,
    lines: typed,
    style: textStyles.slipCode,
    y: below + CODE_SIDE - 2,
  });
}

type Words = { slip: PaperSlip; parent: Tag; at: Point; width: number };

function drawWords(canvas: Canvas, { slip, parent, at, width }: Words): void {
  const style = textStyles.slipText;
  const room = width - CODE_SIDE - 1.5 * PADDING;
  const text = canvas.breakText(slip.text, style, room);
  tagLines(canvas, { parent, lines: text, style, ...at });
  const address = canvas.breakText(slip.address, textStyles.chartStrong, room);
  const y = at.y + text.length * style.leading + 3;
  tagLines(canvas, { parent, lines: address, style: textStyles.chartStrong, x: at.x, y });
}
