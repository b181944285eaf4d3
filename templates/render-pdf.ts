import PDFDocument from "pdfkit";
import { drawBlocks } from "./draw-block.ts";
import { Canvas } from "./drawing/canvas.ts";
import { drawFirstPage } from "./drawing/draw-first-page.ts";
import { drawPageFrames } from "./drawing/draw-page-frames.ts";
import { loadFonts } from "./drawing/load-fonts.ts";
import { toPrintableText } from "./drawing/printable-text.ts";
import type { ProgrammeDocument } from "./programme-document.ts";

// XML forbids some of these, and no reader can show the others.
const UNASSIGNED = /[\p{Cs}\p{Cn}\p{Co}]/u;

/**
 * The bytes of a document: PDF/A-2a, tagged, in Italian, every font embedded. The same document
 * gives the same bytes, so a stored hash proves it unchanged.
 */
export function renderPdf(document: ProgrammeDocument): Promise<Buffer> {
  return new Promise((resolve) => {
    resolve(drawDocument(document));
  });
}

/** Reads and prepares the typefaces, which the first document of a thread would wait for. */
export function prepareRendering(): void {
  for (const face of Object.values(loadFonts())) face.prepare();
}

/** A last page less full than this is not worth turning to. */
const SHORT_PAGE = 0.3;
/** How much smaller a document may be set so that it ends on the page before: the eye does not tell. */
const SMALLER = [0.97, 0.94];

function drawDocument(document: ProgrammeDocument): Buffer {
  const usual = drawAt(document, 1);
  const { canvas } = usual;
  const endsShort = canvas.pageCount > 1 && canvas.room > canvas.pageRoom * (1 - SHORT_PAGE);
  for (const scale of endsShort ? SMALLER : []) {
    const smaller = drawAt(document, scale);
    if (smaller.canvas.pageCount < canvas.pageCount) return finish(smaller, document);
  }
  return finish(usual, document);
}

type Drawing = { pdf: PDFKit.PDFDocument; pieces: readonly Uint8Array[]; canvas: Canvas };

function drawAt(document: ProgrammeDocument, scale: number): Drawing {
  const pdf = openPdf(document);
  const pieces = collectPieces(pdf);
  const canvas = new Canvas(pdf, loadFonts(), scale);
  drawFirstPage(canvas, document);
  drawBlocks(canvas, document.blocks);
  return { pdf, pieces, canvas };
}

function finish({ pdf, pieces, canvas }: Drawing, document: ProgrammeDocument): Buffer {
  drawPageFrames(canvas, document);
  canvas.finish();
  pdf.end();
  return Buffer.concat(pieces);
}

function openPdf(document: ProgrammeDocument): PDFKit.PDFDocument {
  return new PDFDocument({
    size: "A4",
    margin: 0,
    // An empty name keeps PDFKit from loading Helvetica, which it would not embed.
    font: "",
    pdfVersion: "1.7",
    subset: "PDF/A-2a",
    tagged: true,
    lang: "it-IT",
    displayTitle: true,
    bufferPages: true,
    autoFirstPage: false,
    info: describe(document),
  });
}

function describe({
  title,
  subtitle,
  reference,
  letterhead,
  issuedOn,
}: ProgrammeDocument): PDFKit.DocumentInfo {
  return {
    Title: toMetadata(title),
    Author: toMetadata(letterhead.organisation),
    Creator: "Conciliazione In Pratica",
    // Noon keeps the day of issue the same in every time zone of Europe.
    CreationDate: new Date(`${issuedOn}T12:00:00Z`),
    ...(subtitle ? { Subject: toMetadata(subtitle) } : {}),
    ...(reference ? { Keywords: toMetadata(reference) } : {}),
  };
}

// PDFKit writes these texts into XML as they are, and PDF/A wants the same text in both places.
function toMetadata(text: string): string {
  return toPrintableText(text, (codePoint) => !UNASSIGNED.test(String.fromCodePoint(codePoint)))
    .replaceAll("&", "e")
    .replaceAll("<", "‹")
    .replaceAll(">", "›")
    .replaceAll(/\s+/g, " ");
}

/** The bytes as they are written: one file at a time needs no stream. */
function collectPieces(pdf: PDFKit.PDFDocument): Uint8Array[] {
  const head: unknown = pdf.read();
  const pieces = head instanceof Uint8Array ? [head] : [];
  const push = (piece: Uint8Array | null) => {
    if (piece) pieces.push(piece);
    return true;
  };
  Object.assign(pdf, { push });
  return pieces;
}
