import { inflateSync } from "node:zlib";

type PdfObject = { dictionary: string; stream: Buffer | null };

/** What a reader of the file finds: its text page by page, its structure tree, its objects. */
export type ReadPdf = {
  objects: ReadonlyMap<number, PdfObject>;
  catalog: string;
  /** The words of each page, each printed line on a line of its own. */
  pages: string[];
  text: string;
  /** Types of the structure elements, in reading order. */
  tags: string[];
  metadata: string;
};

/** Reads a file that PDFKit wrote: no object streams, one page tree, Identity-H fonts. */
export function readPdf(bytes: Buffer): ReadPdf {
  const objects = readObjects(bytes);
  const catalog = dictionaryOf(objects, /\/Type \/Catalog/);
  const pageTree = dictionaryAt(objects, refOf(catalog, "Pages"));
  const pages = refsIn(/\/Kids \[([^\]]*)\]/.exec(pageTree)?.[1] ?? "").map((page) =>
    readPage(objects, page),
  );
  return {
    objects,
    catalog,
    pages,
    text: pages.join("\n"),
    tags: readTags(objects, refOf(catalog, "StructTreeRoot")),
    metadata: objects.get(refOf(catalog, "Metadata"))?.stream?.toString("utf8") ?? "",
  };
}

/** Operators that print text or paint a shape outside every mark of the structure. */
export function unmarkedOperators({ objects }: ReadPdf): string[] {
  const loose: string[] = [];
  for (const { dictionary } of objects.values()) {
    if (!/\/Type \/Page\b(?!s)/.test(dictionary)) continue;
    let depth = 0;
    for (const line of contentOf(objects, dictionary).split("\n")) {
      if (/ (BDC|BMC)$/.test(line)) depth += 1;
      else if (line === "EMC") depth -= 1;
      else if (depth === 0 && /(^|\s)(TJ|Tj|f|S|B)$/.test(line)) loose.push(line);
    }
  }
  return loose;
}

function readObjects(bytes: Buffer): Map<number, PdfObject> {
  const text = bytes.toString("latin1");
  const objects = new Map<number, PdfObject>();
  for (const found of text.matchAll(/^(\d+) 0 obj\n/gm)) {
    const start = found.index + found[0].length;
    const end = text.indexOf("\nendobj", start);
    const streamAt = text.slice(start, end).indexOf("\nstream\n");
    const dictionary = text.slice(start, streamAt === -1 ? end : start + streamAt);
    const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1] ?? 0);
    const from = start + streamAt + "\nstream\n".length;
    const raw = streamAt === -1 ? null : bytes.subarray(from, from + length);
    const stream = raw && dictionary.includes("/FlateDecode") ? inflateSync(raw) : raw;
    objects.set(Number(found[1]), { dictionary, stream });
  }
  return objects;
}

function dictionaryOf(objects: ReadonlyMap<number, PdfObject>, type: RegExp): string {
  return [...objects.values()].find(({ dictionary }) => type.test(dictionary))?.dictionary ?? "";
}

function refOf(dictionary: string, key: string): number {
  return Number(new RegExp(`/${key} \\[?(\\d+) 0 R`).exec(dictionary)?.[1] ?? 0);
}

function refsIn(list: string): number[] {
  return groupsOf(list, /(\d+) 0 R/g).map(([reference]) => Number(reference));
}

function groupsOf(text: string, pattern: RegExp): string[][] {
  return [...text.matchAll(pattern)].map((match) => match.slice(1));
}

function dictionaryAt(objects: ReadonlyMap<number, PdfObject>, reference: number): string {
  return objects.get(reference)?.dictionary ?? "";
}

function contentOf(objects: ReadonlyMap<number, PdfObject>, page: string): string {
  return objects.get(refOf(page, "Contents"))?.stream?.toString("latin1") ?? "";
}

function readPage(objects: ReadonlyMap<number, PdfObject>, reference: number): string {
  const page = dictionaryAt(objects, reference);
  const fonts = readFonts(objects, dictionaryAt(objects, refOf(page, "Resources")));
  let characters = new Map<string, string>();
  const lines: string[] = [];
  for (const line of contentOf(objects, page).split("\n")) {
    const font = /^\/(F\d+) \S+ Tf$/.exec(line)?.[1];
    if (font) characters = fonts.get(font) ?? characters;
    if (line.endsWith(" TJ")) lines.push(decode(line, characters));
  }
  return lines.join("\n");
}

type Fonts = Map<string, Map<string, string>>;

function readFonts(objects: ReadonlyMap<number, PdfObject>, resources: string): Fonts {
  const named = groupsOf(resources, /\/(F\d+) (\d+) 0 R/g);
  return new Map(
    named.map(([name = "", font]) => [name, readCharacters(objects, Number(font))] as const),
  );
}

function decode(line: string, characters: ReadonlyMap<string, string>): string {
  const codes = groupsOf(line, /<([0-9a-f]+)>/g).flatMap(([hex = ""]) => hex.match(/.{4}/g) ?? []);
  return codes
    .map((code) => characters.get(code) ?? "\ufffd")
    .join("")
    .trimEnd();
}

function readCharacters(
  objects: ReadonlyMap<number, PdfObject>,
  font: number,
): Map<string, string> {
  const reference = refOf(dictionaryAt(objects, font), "ToUnicode");
  const map = objects.get(reference)?.stream?.toString("latin1") ?? "";
  const characters = new Map<string, string>();
  for (const [from = "", list = ""] of groupsOf(map, /^<(.{4})> <.{4}> \[(.*)\]$/gm)) {
    groupsOf(list, /<([^>]*)>/g).forEach(([hex = ""], index) => {
      const units = hex.split(" ").map((unit) => Number.parseInt(unit, 16));
      const code = (Number.parseInt(from, 16) + index).toString(16).padStart(4, "0");
      characters.set(code, String.fromCharCode(...units));
    });
  }
  return characters;
}

function readTags(objects: ReadonlyMap<number, PdfObject>, element: number): string[] {
  const dictionary = dictionaryAt(objects, element);
  const own = /\/S \/(\w+)/.exec(dictionary)?.[1];
  // Inner dictionaries point to pages, not to children.
  const kids = dictionary
    .slice(2)
    .replaceAll("\n", " ")
    .replaceAll(/<<[^<>]*>>/g, "");
  const children = refsIn(/\/K \[([^\]]*)\]/.exec(kids)?.[1] ?? "");
  return [...(own ? [own] : []), ...children.flatMap((child) => readTags(objects, child))];
}
