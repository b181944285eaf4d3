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

type FontInternals = { _font: { font: { characterSet: number[] } } };

let codePoints: ReadonlySet<number> | null = null;

/**
 * The bytes of a document: PDF/A-2a, tagged, in Italian, every font embedded. The same document
 * gives the same bytes, so a stored hash proves it unchanged.
 */
export async function renderPdf(document: ProgrammeDocument): Promise<Buffer> {
  const pdf = openPdf(document);
  const bytes = collectBytes(pdf);
  const canvas = new Canvas(pdf, supportsCodePoint(pdf));
  drawFirstPage(canvas, document);
  drawBlocks(canvas, document.blocks);
  drawPageFrames(canvas, document);
  canvas.finish();
  pdf.end();
  return bytes;
}

function openPdf(document: ProgrammeDocument): PDFKit.PDFDocument {
  const pdf = new PDFDocument({
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
    info: describe(document),
  });
  for (const [name, bytes] of loadFonts()) pdf.registerFont(name, bytes);
  return pdf;
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

/** The three weights hold the same signs, so the regular one is asked, once. */
function supportsCodePoint(pdf: PDFKit.PDFDocument): (codePoint: number) => boolean {
  pdf.font("regular");
  codePoints ??= new Set((pdf as unknown as FontInternals)._font.font.characterSet);
  const known = codePoints;
  return (codePoint) => known.has(codePoint);
}

function collectBytes(pdf: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    pdf.on("data", (chunk: Buffer) => chunks.push(chunk));
    pdf.on("end", () => {
      resolve(Buffer.concat(chunks));
    });
    pdf.on("error", reject);
  });
}
