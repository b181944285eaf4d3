import { formatDay } from "#workflows/italian-dates.ts";
import type { ProgrammeDocument } from "../programme-document.ts";
import type { Canvas } from "./canvas.ts";
import { flowLines, tagLines } from "./flow-lines.ts";
import { palette } from "./palette.ts";
import { textStyles } from "./text-styles.ts";

const PROGRAMME = "Conciliazione In Pratica";
const REFERENCE_WIDTH = 150;
const TOP = 28;
const TITLE_PADDING = 10;

/** Draws the letterhead and the title, and leaves the pen where the first block begins. */
export function drawFirstPage(canvas: Canvas, document: ProgrammeDocument): void {
  canvas.decorate(() => {
    canvas.rectangle({ x: 0, y: 0, width: canvas.page.width, height: 6 }, palette.accent);
  });
  drawLetterhead(canvas, document);
  drawTitle(canvas, document);
}

function drawLetterhead(
  canvas: Canvas,
  { letterhead, reference, issuedOn }: ProgrammeDocument,
): void {
  const { organisation, office, address } = letterhead;
  const width = canvas.width - REFERENCE_WIDTH - 24;
  const name = canvas.breakText(organisation, textStyles.organisation, width);
  const places = [office, address].map((text) => canvas.breakText(text, textStyles.office, width));
  const placeTop = TOP + name.length * textStyles.organisation.leading + 1;

  tagLines(canvas, { lines: name, style: textStyles.organisation, x: canvas.left, y: TOP });
  let y = placeTop;
  for (const lines of places) {
    tagLines(canvas, { lines, style: textStyles.office, x: canvas.left, y });
    y += lines.length * textStyles.office.leading;
  }

  const column = {
    x: canvas.right - REFERENCE_WIDTH,
    width: REFERENCE_WIDTH,
    align: "right" as const,
  };
  const numbers = reference
    ? canvas.breakText(reference, textStyles.reference, REFERENCE_WIDTH)
    : [];
  const dayTop = TOP + 2 + numbers.length * textStyles.reference.leading;
  tagLines(canvas, { ...column, lines: numbers, style: textStyles.reference, y: TOP + 2 });
  const day = [formatDay(issuedOn)];
  tagLines(canvas, { ...column, lines: day, style: textStyles.office, y: dayTop });
  canvas.y = Math.max(y, dayTop + 14) + 8;
}

function drawTitle(canvas: Canvas, { title, subtitle }: ProgrammeDocument): void {
  const titleLines = canvas.breakText(title, textStyles.title, canvas.width);
  const subtitleLines = subtitle
    ? canvas.breakText(subtitle, textStyles.subtitle, canvas.width)
    : [];
  const height =
    2 * TITLE_PADDING +
    textStyles.programme.leading +
    titleLines.length * textStyles.title.leading +
    (subtitleLines.length > 0 ? 4 + subtitleLines.length * textStyles.subtitle.leading : 0);
  const { y } = canvas;
  canvas.decorate(() => {
    canvas.rectangle({ x: 0, y, width: canvas.page.width, height }, palette.accentTint);
    canvas.rectangle({ x: 0, y, width: 6, height }, palette.accent);
  });

  canvas.y += TITLE_PADDING;
  const programme = canvas.open("P");
  flowLines(canvas, { tag: programme, lines: [PROGRAMME], style: textStyles.programme });
  const heading = canvas.open("H1");
  flowLines(canvas, { tag: heading, lines: titleLines, style: textStyles.title });
  if (subtitleLines.length > 0) {
    canvas.y += 4;
    const tag = canvas.open("P");
    flowLines(canvas, { tag, lines: subtitleLines, style: textStyles.subtitle });
  }
  canvas.y += TITLE_PADDING + 12;
}
