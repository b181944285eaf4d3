import { describe, expect, test } from "vitest";
import type { DocumentBlock } from "#templates/programme-document.ts";
import { renderPdf } from "#templates/render-pdf.ts";
import { readPdf, unmarkedOperators } from "./read-pdf.ts";
import { everyBlock, sampleDocument, sentence } from "./sample-document.ts";

const wholeDocument = sampleDocument(Object.values(everyBlock));
const words = (text: string) => text.replaceAll(/\s+/g, " ");

async function render(...blocks: DocumentBlock[]) {
  return readPdf(await renderPdf(sampleDocument(blocks)));
}

function tableOf(rows: string[][], totals?: string[]): DocumentBlock {
  return { ...everyBlock.table, rows, ...(totals ? { totals } : {}) };
}

describe("the bytes of a document", () => {
  test("are the same twice, so that a stored hash proves it unchanged", async () => {
    const [first, second] = await Promise.all([renderPdf(wholeDocument), renderPdf(wholeDocument)]);
    expect(first.equals(second)).toBe(true);
  });

  test("change with the day of issue and with a single letter", async () => {
    const bytes = await renderPdf(wholeDocument);
    const dayAfter = await renderPdf({ ...wholeDocument, issuedOn: "2026-11-23" });
    const other = await renderPdf({ ...wholeDocument, title: "Piano di Conciliazione" });
    expect(bytes.equals(dayAfter)).toBe(false);
    expect(bytes.equals(other)).toBe(false);
  });

  test("say the day of issue as the day of creation", async () => {
    const { metadata, objects } = readPdf(await renderPdf(wholeDocument));
    expect(metadata).toContain("<xmp:CreateDate>2026-11-22T12:00:00Z</xmp:CreateDate>");
    expect([...objects.values()].map(({ dictionary }) => dictionary)).toContain(
      "(D:20261122120000Z)",
    );
  });
});

describe("a document for the archive", () => {
  test("declares itself PDF/A-2a with a colour profile, in Italian", async () => {
    const bytes = await renderPdf(wholeDocument);
    const { metadata, catalog } = readPdf(bytes);
    expect(bytes.subarray(0, 8).toString("latin1")).toBe("%PDF-1.7");
    expect(metadata).toContain("<pdfaid:part>2</pdfaid:part>");
    expect(metadata).toContain("<pdfaid:conformance>A</pdfaid:conformance>");
    expect(catalog).toMatch(/\/OutputIntents \[\d+ 0 R\]/);
    expect(catalog).toContain("/Lang (it-IT)");
  });

  test("embeds every font and runs nothing", async () => {
    const bytes = await renderPdf(wholeDocument);
    const dictionaries = [...readPdf(bytes).objects.values()].map(({ dictionary }) => dictionary);
    const fonts = dictionaries.filter((text) => text.includes("/Type /Font\n"));
    const descriptors = dictionaries.filter((text) => text.includes("/Type /FontDescriptor"));
    expect(fonts.filter((text) => text.includes("/Subtype /Type0"))).toHaveLength(3);
    expect(fonts.every((text) => /\/Subtype \/(Type0|CIDFontType2)/.test(text))).toBe(true);
    expect(descriptors).toHaveLength(3);
    expect(descriptors.every((text) => /\/FontFile2 \d+ 0 R/.test(text))).toBe(true);
    expect(bytes.toString("latin1")).not.toMatch(/\/(JavaScript|JS|Encrypt|EmbeddedFiles|ca|CA) /);
  });

  test("carries the same title in its properties and in its metadata", async () => {
    const bytes = await renderPdf(sampleDocument([], { title: "Rossi & Figli <2026>" }));
    const { metadata, objects, text } = readPdf(bytes);
    const title = [...objects.values()].find(({ dictionary }) =>
      dictionary.startsWith("(\u00fe\u00ff"),
    );
    expect(metadata).toContain('<rdf:li xml:lang="x-default">Rossi e Figli ‹2026›</rdf:li>');
    expect(title).toBeDefined();
    expect(text).toContain("Rossi & Figli <2026>");
  });
});

describe("whatever is typed in a name", () => {
  test.each([
    "Rossi \uffff & <Figli>",
    "\ud800 ]]> -->",
    "\u0000\u000b\u001b",
    "Ελλάς 日本 🙂",
    "",
  ])("%j leaves a file that can be read", async (name) => {
    const { metadata, pages } = readPdf(await renderPdf(sampleDocument([], { subtitle: name })));
    const description = /<rdf:Description[\s\S]*<\/rdf:RDF>/.exec(metadata)?.[0] ?? "";
    expect(description).not.toMatch(/(?![\n\r\t])[\p{Cc}\p{Cn}]|&|<[^/a-z]/u);
    expect(pages).toHaveLength(1);
  });
});

describe("a document for a screen reader", () => {
  test("is tagged, with headings, lists, tables, figures and their order", async () => {
    const { tags, catalog, objects } = readPdf(await renderPdf(wholeDocument));
    const markInfo = /\/MarkInfo (\d+) 0 R/.exec(catalog)?.[1];
    expect(objects.get(Number(markInfo))?.dictionary).toContain("/Marked true");
    expect(tags[0]).toBe("Document");
    expect(tags.indexOf("H1")).toBeLessThan(tags.indexOf("H2"));
    expect(tags.filter((tag) => tag === "H1")).toHaveLength(1);
    expect(tags.filter((tag) => tag === "Figure")).toHaveLength(4);
    for (const tag of [
      "P",
      "L",
      "LI",
      "Lbl",
      "LBody",
      "Table",
      "Caption",
      "THead",
      "TBody",
      "TFoot",
    ]) {
      expect(tags).toContain(tag);
    }
  });

  test("names the columns of a table once, with their scope", async () => {
    const rows = Array.from({ length: 120 }, (_, index) => [`Voce ${index.toString()}`, "€ 1,00"]);
    const { tags, objects, pages } = await render(tableOf(rows));
    const headers = [...objects.values()].filter(({ dictionary }) =>
      dictionary.includes("/S /TH\n"),
    );
    expect(headers).toHaveLength(2);
    expect(headers.every(({ dictionary }) => dictionary.includes("/Scope /Column"))).toBe(true);
    expect(tags.filter((tag) => tag === "TR")).toHaveLength(122);
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.every((page) => page.includes("Misura\nCosto"))).toBe(true);
  });

  test("gives each figure its words", async () => {
    const { objects } = await render(everyBlock.bars);
    const figure = [...objects.values()].find(({ dictionary }) =>
      dictionary.includes("/S /Figure"),
    );
    expect(figure?.dictionary).toContain("/Alt (Banca delle ore dal mese 1 al mese 6)");
    expect(figure?.dictionary).toContain("/BBox [");
  });

  test("prints and paints nothing that is neither in the structure nor a decoration", async () => {
    expect(unmarkedOperators(readPdf(await renderPdf(wholeDocument)))).toEqual([]);
  });
});

describe("the text", () => {
  test.each(Object.entries(everyBlock).filter(([kind]) => kind !== "pageBreak"))(
    "of a block of kind %s reaches the page",
    async (_kind, block) => {
      const { text } = await render(block);
      const expected = textsOf(block).map(words);
      for (const part of expected) expect(words(text)).toContain(part);
    },
  );

  test("keeps accents and the euro sign", async () => {
    const { text } = await render({
      kind: "paragraph",
      text: "È già così: più € 1.234,56, però «no».",
    });
    expect(text).toContain("È già così: più € 1.234,56, però «no».");
  });

  test("replaces what the font lacks, so no sign is missing from the file", async () => {
    const { text } = await render({
      kind: "paragraph",
      text: "età ≥ 18 → sì ✓ \u0007ok 名 e\u0301",
    });
    expect(text).toContain("età >= 18 -> sì sì ok ? é");
  });

  test("wraps a word and an address longer than the line", async () => {
    const word = "a".repeat(400);
    const address = `https://esempio.it/${"percorso/".repeat(30)}`;
    const { text } = await render({ kind: "paragraph", text: word }, tableOf([[address, word]]), {
      kind: "fields",
      rows: [[word, address]],
    });
    const joined = text.replaceAll("\n", "");
    expect(joined).toContain(word);
    expect(joined).toContain(address);
    expect(text.split("\n").every((line) => line.length < 130)).toBe(true);
  });
});

describe("the pages", () => {
  test("say page x of y, and on the second the title again", async () => {
    const { pages } = await render(
      everyBlock.paragraph,
      everyBlock.pageBreak,
      everyBlock.paragraph,
    );
    expect(pages).toHaveLength(2);
    expect(pages[0]).toContain("Pagina 1 di 2");
    expect(pages[1]).toContain("Pagina 2 di 2");
    expect(pages[1]).toContain("Piano di conciliazione");
  });

  test("begin with the letterhead, the reference and the day in words", async () => {
    const { pages } = await render();
    expect(pages[0]?.split("\n").slice(0, 7)).toEqual([
      "Città metropolitana di Milano",
      "Settore politiche del lavoro",
      "Via Esempio 1, 20100 Milano",
      "CIP-2026-0007",
      "22 novembre 2026",
      "Conciliazione In Pratica",
      "Piano di conciliazione",
    ]);
  });

  test("do not end with one that holds next to nothing where a little smaller type avoids it", async () => {
    const paragraphs = (count: number) =>
      Array.from({ length: count }, () => ({ kind: "paragraph" as const, text: sentence }));
    const countPages = async (count: number) => (await render(...paragraphs(count))).pages.length;
    let fitting = 1;
    while ((await countPages(fitting + 1)) === 1) fitting += 1;
    const { objects, pages } = await render(...paragraphs(fitting));
    const isSetSmaller = [...objects.values()].some(({ stream }) =>
      /^0\.9\d 0 0 0\.9\d 0 0 cm$/m.test(stream?.toString("latin1") ?? ""),
    );
    expect(pages).toHaveLength(1);
    expect(isSetSmaller).toBe(true);
  });

  test("are never blank: a break at the start of a page or at the end adds none", async () => {
    const { pageBreak, paragraph } = everyBlock;
    const { pages } = await render(
      paragraph,
      pageBreak,
      pageBreak,
      paragraph,
      pageBreak,
      pageBreak,
    );
    expect(pages).toHaveLength(2);
  });

  test("do not end with a heading", async () => {
    for (let count = 30; count < 46; count += 2) {
      const filler: DocumentBlock = {
        kind: "list",
        items: Array.from({ length: count }, () => "Riga"),
      };
      const { pages } = await render(filler, everyBlock.heading, everyBlock.paragraph);
      const page = pages.find((text) => text.includes("L’impresa"));
      expect(page).toContain("flessibilità");
    }
  });

  test("do not begin with signatures alone, nor with the last line of some fields", async () => {
    const { fields, paragraph, signatures } = everyBlock;
    for (let count = 16; count < 40; count += 2) {
      const items = Array.from({ length: count }, () => "Riga");
      const { pages } = await render({ kind: "list", items }, fields, paragraph, signatures);
      const signed = pages.find((text) => text.includes("Giulia Prova"));
      expect(signed).toContain("flessibilità");
      const address = pages.findIndex((text) => text.includes("Via dei Mille"));
      expect(pages[address]).toContain("Attività");
    }
  });

  test("keep a small table whole, with its heading and with the words that announce it", async () => {
    const announced: DocumentBlock = { kind: "paragraph", text: "Ecco i costi:" };
    for (let count = 17; count < 46; count += 3) {
      const items = Array.from({ length: count }, () => "Riga");
      const filler: DocumentBlock = { kind: "list", items };
      const { pages } = await render(filler, everyBlock.heading, announced, everyBlock.table);
      const page = pages.find((text) => text.includes("Ecco i costi:"));
      for (const part of ["L’impresa", "Costi per misura", "Flessibilità in entrata", "Totale"]) {
        expect(page).toContain(part);
      }
    }
  });

  test("cut no row of a table", async () => {
    const rows = Array.from({ length: 40 }, (_, row) => [
      `${row.toString()}: ${sentence.repeat(4)} fine ${row.toString()}.`,
      "1",
    ]);
    const { pages } = await render(tableOf(rows));
    for (const row of rows.keys()) {
      const holding = pages.filter((page) => new RegExp(`^${row.toString()}: `, "m").test(page));
      expect(holding).toHaveLength(1);
      expect(words(holding[0] ?? "")).toContain(`fine ${row.toString()}.`);
    }
  });

  test("carry a row longer than a page over to the next ones", async () => {
    const { pages, text } = await render(
      tableOf([
        [`${sentence} `.repeat(200), "€ 1,00"],
        ["Ultima", "€ 2,00"],
      ]),
    );
    expect(pages.length).toBeGreaterThan(3);
    expect(words(text).split("%")).toHaveLength(201);
    expect(text).toContain("Ultima");
  });

  test("carry a field, a callout, a timetable and a remark longer than a page over to the next ones", async () => {
    const long = `${sentence} `.repeat(80);
    const { pages, text } = await render(
      { kind: "fields", rows: [["Nota", long]] },
      { kind: "callout", tone: "note", title: "Nota", text: long },
      { kind: "bars", ...longTimetable() },
      { kind: "signatures", parties: [{ party: "CISL", state: "refused", remark: long }] },
    );
    expect(pages.length).toBeGreaterThan(4);
    expect(words(text).split("20 %")).toHaveLength(241);
    expect(text).toContain("Misura 79");
    expect(text).toContain("Osservazioni di CISL");
  });
});

describe("a long document", () => {
  test("holds a table of a thousand rows", async () => {
    const rows = Array.from({ length: 1000 }, (_, index) => [
      `Voce numero ${index.toString()}`,
      "€ 1.234,56",
    ]);
    const { pages, text, tags } = await render(tableOf(rows, ["Totale", "€ 1.234.560,00"]));
    expect(pages.length).toBeGreaterThan(20);
    expect(tags.filter((tag) => tag === "TR")).toHaveLength(1002);
    expect(text).toContain("Voce numero 999");
    expect(text).toContain("€ 1.234.560,00");
  });

  test("runs to sixty pages", async () => {
    const blocks = Array.from({ length: 60 }, () => [
      everyBlock.heading,
      everyBlock.paragraph,
      everyBlock.pageBreak,
    ]);
    const { pages } = await render(...blocks.flat());
    expect(pages).toHaveLength(60);
    expect(pages[59]).toContain("Pagina 60 di 60");
  });
});

describe("an empty block", () => {
  test("of a table says that there is nothing to report", async () => {
    const { text, tags } = await render(tableOf([]));
    expect(text).toContain("Costi per misura\nNessuna voce da riportare.");
    expect(tags).not.toContain("Table");
  });

  test.each<DocumentBlock>([
    { kind: "fields", rows: [] },
    { kind: "list", items: [] },
    { kind: "figures", items: [] },
    { kind: "radar", alternative: "Nessuna area", axes: [] },
    { ...everyBlock.bars, bars: [] },
    { kind: "signatures", parties: [] },
    { kind: "paragraph", text: "" },
  ])("$kind leaves no trace", async (block) => {
    const { tags } = await render(block);
    expect(tags.filter((tag) => tag !== "P")).toEqual(["Document", "H1"]);
  });
});

function longTimetable() {
  const bars = Array.from({ length: 80 }, (_, index) => ({
    label: `Misura ${index.toString()}`,
    from: index,
    to: index + 5,
    text: "5 mesi",
  }));
  return {
    alternative: "Calendario",
    unit: "mesi",
    bars,
    scale: [
      { at: 0, label: "0" },
      { at: 90, label: "90" },
    ],
  };
}

const silent = new Set([
  "kind",
  "alternative",
  "state",
  "tone",
  "align",
  "from",
  "to",
  "at",
  "code",
]);

/** Every text of a block that a reader should see. */
function textsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => (silent.has(key) ? [] : textsOf(part)));
}
