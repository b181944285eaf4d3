import type { Canvas } from "./drawing/canvas.ts";
import { drawBars } from "./drawing/draw-bars.ts";
import { drawCallout, measureCallout } from "./drawing/draw-callout.ts";
import { drawFields } from "./drawing/draw-fields.ts";
import { drawFigures } from "./drawing/draw-figures.ts";
import { drawLinkCode, LINK_CODE_HEIGHT } from "./drawing/draw-link-code.ts";
import { drawRadar, RADAR_HEIGHT } from "./drawing/draw-radar.ts";
import { drawSignatures, measureSignatures } from "./drawing/draw-signatures.ts";
import { drawSlips, SLIP_HEIGHT } from "./drawing/draw-slips.ts";
import { drawTable, measureTable } from "./drawing/draw-table.ts";
import { drawHeading, drawList, drawParagraph, measureParagraph } from "./drawing/draw-text.ts";
import type { DocumentBlock } from "./programme-document.ts";

type Kind = DocumentBlock["kind"];
type BlockOf<K extends Kind> = Extract<DocumentBlock, { kind: K }>;
type Drawings = { [K in Kind]: (canvas: Canvas, block: BlockOf<K>, follows: number) => void };
type Measures = { [K in Kind]: (canvas: Canvas, block: BlockOf<K>, follows: number) => number };

/** How each kind is drawn; `follows` is the room that must be left below its end. */
const drawings: Drawings = {
  heading: drawHeading,
  paragraph: (canvas, { text }, follows) => {
    drawParagraph(canvas, text, follows);
  },
  fields: (canvas, block, follows) => {
    if (block.rows.length > 0) drawFields(canvas, block, follows);
  },
  list: (canvas, block, follows) => {
    if (block.items.length > 0) drawList(canvas, block, follows);
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
  linkCode: drawLinkCode,
  slips: drawSlips,
  signatures: (canvas, block) => {
    if (block.parties.length > 0) drawSignatures(canvas, block);
  },
  pageBreak: (canvas) => {
    if (!canvas.isAtTop) canvas.startPage();
  },
};

/** Points that the beginning of each kind needs on the page of what it belongs to. */
const firstHeights: Measures = {
  heading: (_canvas, _block, follows) => 28 + follows,
  paragraph: (canvas, { text }, follows) => measureParagraph(canvas, text, follows),
  fields: (_canvas, { rows }, follows) => 42 + (rows.length <= 2 ? follows : 0),
  list: (_canvas, { items }, follows) => 32 + (items.length === 1 ? follows : 0),
  table: (canvas, block, follows) => measureTable(canvas, block) + follows,
  callout: (canvas, block, follows) => measureCallout(canvas, block) + follows,
  figures: () => 80,
  radar: () => RADAR_HEIGHT,
  bars: () => 90,
  linkCode: () => LINK_CODE_HEIGHT,
  slips: () => SLIP_HEIGHT,
  signatures: (canvas, block) => measureSignatures(canvas, block),
  pageBreak: () => 0,
};

/** Draws the blocks of a document one below the other, over as many pages as they need. */
export function drawBlocks(canvas: Canvas, blocks: readonly DocumentBlock[]): void {
  // A break at the end would leave an empty page.
  const shown = blocks.slice(0, blocks.findLastIndex(({ kind }) => kind !== "pageBreak") + 1);
  shown.forEach((block, index) => {
    drawBlock(canvas, block, roomBelow(canvas, shown, index));
  });
}

/** Room to leave below a block: a heading keeps its text, a text keeps its signatures. */
function roomBelow(canvas: Canvas, blocks: readonly DocumentBlock[], index: number): number {
  const block = blocks[index];
  const next = blocks[index + 1];
  if (!block || !next || !staysWith(block, next)) return 0;
  return measureStart(canvas, next, roomBelow(canvas, blocks, index + 1));
}

function staysWith(block: DocumentBlock, next: DocumentBlock): boolean {
  if (block.kind === "heading" || next.kind === "signatures") return true;
  return block.kind === "paragraph" && block.text.trimEnd().endsWith(":");
}

function drawBlock<K extends Kind>(canvas: Canvas, block: BlockOf<K>, follows: number): void {
  const draw: Drawings[K] = drawings[block.kind];
  draw(canvas, block, follows);
}

function measureStart<K extends Kind>(canvas: Canvas, block: BlockOf<K>, follows: number): number {
  const measure: Measures[K] = firstHeights[block.kind];
  return measure(canvas, block, follows);
}
