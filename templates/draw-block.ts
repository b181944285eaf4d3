import type { Canvas } from "./drawing/canvas.ts";
import { drawBars } from "./drawing/draw-bars.ts";
import { drawCallout } from "./drawing/draw-callout.ts";
import { drawFields } from "./drawing/draw-fields.ts";
import { drawFigures } from "./drawing/draw-figures.ts";
import { drawRadar, RADAR_HEIGHT } from "./drawing/draw-radar.ts";
import { drawSignatures } from "./drawing/draw-signatures.ts";
import { drawTable } from "./drawing/draw-table.ts";
import { drawHeading, drawList, drawParagraph } from "./drawing/draw-text.ts";
import type { DocumentBlock } from "./programme-document.ts";

type Kind = DocumentBlock["kind"];
type BlockOf<K extends Kind> = Extract<DocumentBlock, { kind: K }>;
type Drawings = { [K in Kind]: (canvas: Canvas, block: BlockOf<K>, follows: number) => void };

/** Points a block needs below its heading, so that no heading ends a page. */
const firstHeights: Record<Kind, number> = {
  heading: 60,
  paragraph: 32,
  fields: 42,
  list: 32,
  table: 80,
  callout: 70,
  figures: 80,
  radar: RADAR_HEIGHT,
  bars: 90,
  signatures: 90,
  pageBreak: 0,
};

const drawings: Drawings = {
  heading: drawHeading,
  paragraph: (canvas, { text }) => {
    drawParagraph(canvas, text);
  },
  fields: (canvas, { rows }) => {
    if (rows.length > 0) drawFields(canvas, rows);
  },
  list: (canvas, { items, ordered = false }) => {
    if (items.length > 0) drawList(canvas, items, ordered);
  },
  table: drawTable,
  callout: drawCallout,
  figures: (canvas, block) => {
    if (block.items.length > 0) drawFigures(canvas, block);
  },
  radar: (canvas, block) => {
    if (block.axes.length > 0) drawRadar(canvas, block);
  },
  bars: (canvas, block) => {
    if (block.bars.length > 0) drawBars(canvas, block);
  },
  signatures: (canvas, block) => {
    if (block.parties.length > 0) drawSignatures(canvas, block);
  },
  pageBreak: (canvas) => {
    if (!canvas.isAtTop) canvas.startPage();
  },
};

/** Draws the blocks of a document one below the other, over as many pages as they need. */
export function drawBlocks(canvas: Canvas, blocks: readonly DocumentBlock[]): void {
  // A break at the end would leave an empty page.
  const last = blocks.findLastIndex(({ kind }) => kind !== "pageBreak");
  blocks.slice(0, last + 1).forEach((block, index) => {
    const next = blocks[index + 1];
    drawBlock(canvas, block, next ? firstHeights[next.kind] : 0);
  });
}

function drawBlock<K extends Kind>(canvas: Canvas, block: BlockOf<K>, follows: number): void {
  const draw: Drawings[K] = drawings[block.kind];
  draw(canvas, block, follows);
}
