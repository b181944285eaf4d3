import type { Content, TDocumentDefinitions } from "pdfmake/interfaces.js";
import { planDocument } from "#templates/plan/plan.ts";
import type { DocumentBlock, ProgrammeDocument } from "#templates/programme-document.ts";
import { planSample } from "#tests/templates/samples/plan-sample.ts";

const TABLE_ROWS = 40;

/** The plan of the samples with a table of forty rows: five pages. */
export function longPlan(): ProgrammeDocument {
  const document = planDocument(planSample);
  const table: DocumentBlock = {
    kind: "table",
    caption: "Calendario degli incontri",
    columns: ["Giorno", "Argomento", "Chi", "Ore"].map((title) => ({ title, width: 1 })),
    rows: Array.from({ length: TABLE_ROWS }, (_, index) => [
      `giorno ${String(index + 1)}`,
      "Turni, banca delle ore, servizi di cura",
      "tutto il personale",
      "2",
    ]),
  };
  return { ...document, blocks: [...document.blocks, table] };
}

/** What the others print: the same words, as headings, texts and tables. */
type Part =
  | { kind: "heading"; level: number; text: string }
  | { kind: "text"; text: string }
  | { kind: "table"; head: readonly string[]; rows: readonly (readonly string[])[] };

function partsOf({ letterhead, title, subtitle = "", blocks }: ProgrammeDocument): Part[] {
  const { organisation, office, address } = letterhead;
  return [
    ...[organisation, office, address].map((text) => ({ kind: "text" as const, text })),
    { kind: "heading", level: 1, text: title },
    { kind: "text", text: subtitle },
    ...blocks.flatMap(partsOfBlock),
  ];
}

function partsOfBlock(block: DocumentBlock): Part[] {
  switch (block.kind) {
    case "heading":
      return [{ kind: "heading", level: block.level ?? 2, text: block.text }];
    case "paragraph":
      return [{ kind: "text", text: block.text }];
    case "fields":
      return [{ kind: "table", head: [], rows: block.rows }];
    case "table":
      return [
        { kind: "text", text: block.caption },
        {
          kind: "table",
          head: block.columns.map(({ title }) => title),
          rows: block.totals ? [...block.rows, block.totals] : block.rows,
        },
      ];
    default:
      return partsOfFigure(block);
  }
}

function partsOfFigure(block: DocumentBlock): Part[] {
  switch (block.kind) {
    case "figures":
      return [tableOf(block.items.map(({ value, label, note = "" }) => [value, label, note]))];
    case "bars":
      return [tableOf(block.bars.map(({ label, text }) => [label, text]))];
    case "signatures":
      return [
        tableOf(
          block.parties.map(({ party, signer = "", signedAt = "", remark = "" }) => [
            party,
            signer,
            signedAt,
            remark,
          ]),
        ),
      ];
    default:
      throw new Error(`The plan has no ${block.kind}`);
  }
}

function tableOf(rows: readonly (readonly string[])[]): Part {
  return { kind: "table", head: [], rows };
}

/** The plan as a page for a browser, in the sizes of ours. */
export function toHtml(document: ProgrammeDocument): string {
  return `<!DOCTYPE html><html lang="it"><head><title>${escapeHtml(document.title)}</title><style>
    @page { size: A4; margin: 62pt 57pt 56pt }
    body { font: 10.25pt/15pt sans-serif; margin: 0 }
    h1 { font-size: 23pt; line-height: 28pt } h2 { font-size: 14pt } h3 { font-size: 11.5pt }
    table { border-collapse: collapse; width: 100%; margin-bottom: 12pt }
    tr { break-inside: avoid } td, th { border-bottom: 0.5pt solid #d5dfe8; padding: 4pt 5pt;
    text-align: left; vertical-align: top }</style></head>
    <body>${partsOf(document).map(toHtmlPart).join("")}</body></html>`;
}

function toHtmlPart(part: Part): string {
  if (part.kind === "text") return `<p>${escapeHtml(part.text)}</p>`;
  if (part.kind === "heading") {
    const tag = `h${String(part.level)}`;
    return `<${tag}>${escapeHtml(part.text)}</${tag}>`;
  }
  const head = part.head.map((title) => `<th>${escapeHtml(title)}</th>`).join("");
  const rows = part.rows.map(
    (row) => `<tr>${row.map((cell) => `<td>${escapeHtml(cell)}</td>`).join("")}</tr>`,
  );
  return `<table><thead><tr>${head}</tr></thead><tbody>${rows.join("")}</tbody></table>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

/** The plan as pdfmake wants it, in the sizes of ours; made anew, since pdfmake changes it. */
export function toPdfmake(document: ProgrammeDocument): TDocumentDefinitions {
  return {
    pageSize: "A4",
    pageMargins: [57, 62, 57, 56],
    info: { title: document.title, creationDate: new Date(`${document.issuedOn}T12:00:00Z`) },
    defaultStyle: { font: "Titillium", fontSize: 10.25 },
    content: partsOf(document).map(toPdfmakePart),
  };
}

const headingSizes = [0, 23, 14, 11.5];

function toPdfmakePart(part: Part): Content {
  if (part.kind === "text") return { text: part.text, margin: [0, 0, 0, 7] };
  if (part.kind === "heading")
    return {
      text: part.text,
      fontSize: headingSizes[part.level] ?? 10.25,
      bold: true,
      margin: [0, 10, 0, 6],
    };
  const body = [...(part.head.length > 0 ? [part.head] : []), ...part.rows];
  const columns = body[0]?.length ?? 1;
  return {
    layout: "lightHorizontalLines",
    fontSize: 9.25,
    margin: [0, 0, 0, 12],
    table: {
      dontBreakRows: true,
      headerRows: part.head.length > 0 ? 1 : 0,
      widths: Array.from({ length: columns }, () => "*"),
      body: body.map((row) => [...row]),
    },
  };
}
