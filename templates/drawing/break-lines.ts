/** Width of a piece of text in points. */
export type Measure = (text: string) => number;

/**
 * Lines of a text that fit a width in points. A line feed always starts a new line; a word wider
 * than the line is cut after a slash, dot or dash where there is one, else between two letters.
 * Each line keeps the space at its end, so that the words stay apart for whoever copies the text.
 * @returns at least one line, empty for an empty text.
 */
export function breakLines(text: string, width: number, measure: Measure): string[] {
  return text.split("\n").flatMap((paragraph) => breakParagraph(paragraph.trim(), width, measure));
}

/** Width of the widest word of a text, which a column should not be narrower than. */
export function widestWord(text: string, measure: Measure): number {
  let widest = 0;
  for (const word of text.split(/[ \n]+/)) widest = Math.max(widest, measure(word));
  return widest;
}

function breakParagraph(text: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const piece of text.split(/(?<= )(?! )/)) {
    for (const word of cutToWidth(piece, width, measure)) {
      if (line !== "" && used + measure(word.trimEnd()) > width) {
        lines.push(line);
        line = "";
        used = 0;
      }
      line += word;
      used += measure(word);
    }
  }
  lines.push(line);
  return lines;
}

function cutToWidth(word: string, width: number, measure: Measure): string[] {
  if (measure(word.trimEnd()) <= width) return [word];

  const pieces: string[] = [];
  let piece = "";
  let used = 0;
  for (const part of word.split(/(?<=[/._@?&=:;,-])/)) {
    for (const sign of measure(part) <= width ? [part] : part) {
      const wide = measure(sign);
      if (piece !== "" && used + wide > width) {
        pieces.push(piece);
        piece = "";
        used = 0;
      }
      piece += sign;
      used += wide;
    }
  }
  pieces.push(piece);
  return pieces;
}
