import type { DocumentBlock, SignatureLine } from "../programme-document.ts";
import type { Canvas, Tag } from "./canvas.ts";
import { flowLines, tagLines } from "./flow-lines.ts";
import { palette, type Colour } from "./palette.ts";
import { textStyles, type TextStyle } from "./text-styles.ts";

type SignaturesBlock = Extract<DocumentBlock, { kind: "signatures" }>;
type Entry = { lines: string[]; style: TextStyle };
type Card = { entries: Entry[]; accent: Colour; ground: Colour };
type Remark = { party: string; text: string };

const GAP = 14;
const PADDING = 11;
const ENTRY_GAP = 2;
const LOWEST_CARD = 68;
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

/** Draws a card for each party, two in a row: who, in which state, when, and what was signed. */
export function drawSignatures(canvas: Canvas, { parties }: SignaturesBlock): void {
  const list = canvas.open("L");
  canvas.space(4);
  const cards = parties.map((party) => layOutCard(canvas, party));
  for (let index = 0; index < cards.length; index += 2) {
    drawPair(canvas, cards.slice(index, index + 2), list);
  }
  canvas.close(list);
  canvas.y += 4;
  for (const remark of parties.flatMap(longRemarkOf)) drawLongRemark(canvas, remark);
}

/** Height in points of the first row of cards, which should not begin a page alone. */
export function measureSignatures(canvas: Canvas, { parties }: SignaturesBlock): number {
  return heightOfPair(parties.slice(0, 2).map((party) => layOutCard(canvas, party))) + 4;
}

function longRemarkOf({ party, remark }: SignatureLine): Remark[] {
  return remark && remark.length > LONGEST_REMARK ? [{ party, text: remark }] : [];
}

function drawLongRemark(canvas: Canvas, { party, text }: Remark): void {
  const title = canvas.open("P");
  const name = canvas.breakText(`Osservazioni di ${party}`, textStyles.caption, canvas.width);
  canvas.ensureRoom(60);
  flowLines(canvas, { tag: title, lines: name, style: textStyles.caption });
  canvas.close(title);
  const tag = canvas.open("P");
  const lines = canvas.breakText(text, textStyles.calloutText, canvas.width);
  flowLines(canvas, { tag, lines, style: textStyles.calloutText });
  canvas.close(tag);
  canvas.y += 8;
}

function layOutCard(canvas: Canvas, party: SignatureLine): Card {
  const width = cardWidth(canvas) - 2 * PADDING;
  const { text, style, accent, ground } = states[party.state];
  const isLong = longRemarkOf(party).length > 0;
  const written: [string | undefined, TextStyle][] = [
    [text, style],
    [party.party, textStyles.party],
    [party.signer, textStyles.calloutText],
    [party.signedAt, textStyles.small],
    [party.contentHash && `Impronta del testo: ${party.contentHash}`, textStyles.small],
    [isLong ? "Osservazioni riportate sotto." : party.remark, textStyles.small],
  ];
  const entries = written.flatMap(([content, entryStyle]) =>
    content ? [{ lines: canvas.breakText(content, entryStyle, width), style: entryStyle }] : [],
  );
  return { entries, accent, ground };
}

function heightOf({ entries }: Card): number {
  return entries.reduce(
    (sum, { lines, style }) => sum + lines.length * style.leading + ENTRY_GAP,
    2 * PADDING,
  );
}

function heightOfPair(cards: readonly Card[]): number {
  return Math.max(...cards.map(heightOf), LOWEST_CARD);
}

function cardWidth(canvas: Canvas): number {
  return (canvas.width - GAP) / 2;
}

function drawPair(canvas: Canvas, cards: readonly Card[], list: Tag): void {
  const width = cardWidth(canvas);
  const height = heightOfPair(cards);
  canvas.ensureRoom(height);
  cards.forEach((card, index) => {
    const x = canvas.left + index * (width + GAP);
    drawCard(canvas, { card, list, box: { x, y: canvas.y, width, height } });
  });
  canvas.y += height + GAP - 4;
}

type PlacedCard = {
  card: Card;
  list: Tag;
  box: { x: number; y: number; width: number; height: number };
};

function drawCard(canvas: Canvas, { card, list, box }: PlacedCard): void {
  canvas.decorate(() => {
    canvas.rectangle(box, card.ground, 4);
    canvas.rectangle({ ...box, height: 2.5 }, card.accent);
  });
  const item = canvas.open("LI", {}, list);
  const body = canvas.open("LBody", {}, item);
  let y = box.y + PADDING;
  for (const { lines, style } of card.entries) {
    tagLines(canvas, { parent: body, lines, style, x: box.x + PADDING, y });
    y += lines.length * style.leading + ENTRY_GAP;
  }
  canvas.close(item);
}
