import type { DocumentBlock, SignatureLine } from "../programme-document.ts";
import type { Canvas } from "./canvas.ts";
import type { Box } from "./page-operators.ts";
import type { Tag } from "./structure-tree.ts";
import { flowLines, tagLines } from "./flow-lines.ts";
import { palette, type Colour } from "./palette.ts";
import { textStyles, type TextStyle } from "./text-styles.ts";

type SignaturesBlock = Extract<DocumentBlock, { kind: "signatures" }>;
type Entry = { lines: string[]; style: TextStyle };
type Card = { columns: Entry[][]; width: number; accent: Colour; ground: Colour };
type Remark = { party: string; text: string };

const GAP = 14;
const PADDING = 10;
const ENTRY_GAP = 2;
// A longer remark leaves its card and follows below, where it may go on to the next page.
const LONGEST_REMARK = 500;

const states = {
  signed: {
    text: "Firmato",
    style: textStyles.signed,
    accent: palette.success,
    ground: palette.successTint,
  },
  refused: {
    text: "Firma rifiutata",
    style: textStyles.refused,
    accent: palette.danger,
    ground: palette.dangerTint,
  },
  awaited: {
    text: "Firma attesa",
    style: textStyles.awaited,
    accent: palette.muted,
    ground: palette.zebra,
  },
} as const;

/**
 * Draws a card for each party: who, in which state, when, and what was signed. Two in a row; a
 * party alone has the whole line.
 */
export function drawSignatures(canvas: Canvas, { parties }: SignaturesBlock): void {
  const list = canvas.open("L");
  canvas.space(4);
  const cards = layOutCards(canvas, parties);
  for (let index = 0; index < cards.length; index += 2) {
    drawRow(canvas, cards.slice(index, index + 2), list);
  }
  canvas.y += 4;
  for (const remark of parties.flatMap(longRemarkOf)) drawLongRemark(canvas, remark);
}

/** Height in points of the first row of cards, which should not begin a page alone. */
export function measureSignatures(canvas: Canvas, { parties }: SignaturesBlock): number {
  return heightOfRow(layOutCards(canvas, parties).slice(0, 2)) + 4;
}

function layOutCards(canvas: Canvas, parties: readonly SignatureLine[]): Card[] {
  const half = (canvas.width - GAP) / 2;
  const [only, ...others] = parties;
  if (only && others.length === 0) return [layOutLoneCard(canvas, only)];
  return parties.map((party) => {
    const [who, how] = describe(canvas, party, half - 2 * PADDING);
    return { ...states[party.state], width: half, columns: [[...who, ...how]] };
  });
}

function layOutLoneCard(canvas: Canvas, party: SignatureLine): Card {
  const columns = describe(canvas, party, canvas.width / 2 - 2 * PADDING);
  return { ...states[party.state], width: canvas.width, columns };
}

function longRemarkOf({ party, remark }: SignatureLine): Remark[] {
  return remark && remark.length > LONGEST_REMARK ? [{ party, text: remark }] : [];
}

function drawLongRemark(canvas: Canvas, { party, text }: Remark): void {
  const title = canvas.open("P");
  const name = canvas.breakText(`Osservazioni di ${party}`, textStyles.caption, canvas.width);
  canvas.ensureRoom(60);
  flowLines(canvas, { tag: title, lines: name, style: textStyles.caption });
  const tag = canvas.open("P");
  const lines = canvas.breakText(text, textStyles.calloutText, canvas.width);
  flowLines(canvas, { tag, lines, style: textStyles.calloutText });
  canvas.y += 8;
}

/** The lines of a card: who and in which state, then by whose hand and when. */
function describe(canvas: Canvas, party: SignatureLine, width: number): [Entry[], Entry[]] {
  const { text, style } = states[party.state];
  const hash = party.contentHash && `Impronta del testo: ${party.contentHash}`;
  const isLong = longRemarkOf(party).length > 0;
  const breakAll = (written: [string | undefined, TextStyle][]): Entry[] =>
    written.flatMap(([content, entryStyle]) =>
      content ? [{ lines: canvas.breakText(content, entryStyle, width), style: entryStyle }] : [],
    );
  return [
    breakAll([
      [text, style],
      [party.party, textStyles.party],
    ]),
    breakAll([
      [party.signer, textStyles.calloutText],
      [party.signedAt, textStyles.small],
      [hash, textStyles.small],
      [isLong ? "Osservazioni riportate sotto." : party.remark, textStyles.small],
    ]),
  ];
}

function heightOfRow(cards: readonly Card[]): number {
  return Math.max(0, ...cards.flatMap(({ columns }) => columns.map(heightOfColumn)));
}

function heightOfColumn(entries: readonly Entry[]): number {
  return entries.reduce(
    (sum, { lines, style }) => sum + lines.length * style.leading + ENTRY_GAP,
    2 * PADDING,
  );
}

function drawRow(canvas: Canvas, cards: readonly Card[], list: Tag): void {
  const height = heightOfRow(cards);
  canvas.ensureRoom(height);
  cards.forEach((card, index) => {
    const x = canvas.left + index * (card.width + GAP);
    drawCard(canvas, { card, list, box: { x, y: canvas.y, width: card.width, height } });
  });
  canvas.y += height + GAP - 4;
}

type PlacedCard = { card: Card; list: Tag; box: Box };

function drawCard(canvas: Canvas, { card, list, box }: PlacedCard): void {
  canvas.decorate(() => {
    canvas.rectangle(box, card.ground, 4);
    canvas.rectangle({ ...box, height: 2.5 }, card.accent);
  });
  const item = canvas.open("LI", {}, list);
  const body = canvas.open("LBody", {}, item);
  card.columns.forEach((entries, index) => {
    const x = box.x + PADDING + (index * box.width) / 2;
    let y = box.y + PADDING;
    for (const { lines, style } of entries) {
      tagLines(canvas, { parent: body, lines, style, x, y });
      y += lines.length * style.leading + ENTRY_GAP;
    }
  });
}
