import type { DocumentBlock } from "../programme-document.ts";
import type { Canvas } from "./canvas.ts";
import type { Tag } from "./structure-tree.ts";
import { linesForPage, printLines } from "./flow-lines.ts";
import { palette } from "./palette.ts";
import { textStyles, type TextStyle } from "./text-styles.ts";

type CalloutBlock = Extract<DocumentBlock, { kind: "callout" }>;
type Part = { tag: Tag; lines: readonly string[]; style: TextStyle };

const PADDING = 10;
const INDENT = 15;

const tones = {
  note: { bar: palette.accent, ground: palette.accentTint, title: textStyles.calloutTitle },
  warning: { bar: palette.warning, ground: palette.warningTint, title: textStyles.warningTitle },
} as const;

/** Draws a tinted panel with a title; a long text goes on in a panel on the next page. */
export function drawCallout(canvas: Canvas, block: CalloutBlock, follows: number): void {
  const tone = tones[block.tone];
  const width = canvas.width - INDENT - PADDING;
  const title = canvas.breakText(block.title, tone.title, width);
  const text = canvas.breakText(block.text, textStyles.calloutText, width);
  canvas.space(4);
  canvas.ensureRoom(measureCallout(canvas, block) + follows);

  const panel = canvas.open("Div");
  const titleTag = canvas.open("P", {}, panel);
  const textTag = canvas.open("P", {}, panel);
  let rest = text;
  let head: readonly string[] = title;
  do {
    const room = canvas.room - 2 * PADDING - head.length * tone.title.leading;
    const fitting = Math.floor(room / textStyles.calloutText.leading);
    const now = rest.slice(0, Math.max(linesForPage(fitting, rest.length), 1));
    drawPanel(canvas, tone, [
      { tag: titleTag, lines: head, style: tone.title },
      { tag: textTag, lines: now, style: textStyles.calloutText },
    ]);
    rest = rest.slice(now.length);
    head = [];
    if (rest.length > 0) canvas.startPage();
  } while (rest.length > 0);
  canvas.y += 12;
}

/** Room that the beginning of a callout needs: its title and up to six lines. */
export function measureCallout(canvas: Canvas, { tone, title, text }: CalloutBlock): number {
  const width = canvas.width - INDENT - PADDING;
  const head = canvas.breakText(title, tones[tone].title, width).length * tones[tone].title.leading;
  const lines = Math.min(canvas.breakText(text, textStyles.calloutText, width).length, 6);
  return 2 * PADDING + head + lines * textStyles.calloutText.leading;
}

function drawPanel(
  canvas: Canvas,
  tone: (typeof tones)[keyof typeof tones],
  parts: readonly Part[],
): void {
  const height = parts.reduce(
    (sum, { lines, style }) => sum + lines.length * style.leading,
    2 * PADDING,
  );
  const { left, width, y } = canvas;
  canvas.decorate(() => {
    canvas.rectangle({ x: left, y, width, height }, tone.ground);
    canvas.rectangle({ x: left, y, width: 3, height }, tone.bar);
  });
  canvas.y += PADDING;
  for (const { tag, lines, style } of parts) {
    if (lines.length === 0) continue;
    canvas.mark(tag, () => {
      printLines(canvas, { lines, style, x: left + INDENT, y: canvas.y });
    });
    canvas.y += lines.length * style.leading;
  }
  canvas.y += PADDING;
}
