import type { ProgrammeDocument } from "../programme-document.ts";
import type { Canvas } from "./canvas.ts";
import { palette } from "./palette.ts";
import { textStyles } from "./text-styles.ts";

const HEADER_TOP = 32;
const FOOTER_HEIGHT = 38;

/** Draws on every page what repeats: the running title from the second page on, and `Pagina x di y`. */
export function drawPageFrames(canvas: Canvas, document: ProgrammeDocument): void {
  const title = fitLine(canvas, document.title);
  const reference = fitLine(canvas, document.reference ?? "");
  const organisation = fitLine(
    canvas,
    `Conciliazione In Pratica · ${document.letterhead.organisation}`,
  );
  const footerTop = canvas.page.height - FOOTER_HEIGHT;
  canvas.eachPage((page, count) => {
    canvas.decorate(() => {
      if (page > 1)
        drawEnds(canvas, { left: title, right: reference, y: HEADER_TOP, ruleAt: HEADER_TOP + 15 });
      const number = `Pagina ${page.toString()} di ${count.toString()}`;
      drawEnds(canvas, {
        left: organisation,
        right: number,
        y: footerTop,
        ruleAt: footerTop - 5,
      });
    }, "Pagination");
  });
}

// A running line is a reminder, so it is cut rather than wrapped.
function fitLine(canvas: Canvas, text: string): string {
  const [line = "", ...rest] = canvas.breakText(text, textStyles.frame, canvas.width * 0.62);
  return rest.length > 0 ? `${line.trimEnd()}…` : line;
}

type Ends = { left: string; right: string; y: number; ruleAt: number };

function drawEnds(canvas: Canvas, { left, right, y, ruleAt }: Ends): void {
  const style = textStyles.frame;
  const { left: x, width } = canvas;
  canvas.line({ x, y: ruleAt }, { x: canvas.right, y: ruleAt }, { stroke: palette.rule });
  canvas.print(left, { x, y, style });
  canvas.print(right, { x, y, style, width, align: "right" });
}
