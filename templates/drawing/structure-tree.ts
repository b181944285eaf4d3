/** Names of the structure types the documents use (ISO 32000-1, 14.8.4). */
export type TagName =
  | "Document"
  | "H1"
  | "H2"
  | "H3"
  | "P"
  | "L"
  | "LI"
  | "Lbl"
  | "LBody"
  | "Div"
  | "Figure"
  | "Table"
  | "Caption"
  | "THead"
  | "TBody"
  | "TFoot"
  | "TR"
  | "TH"
  | "TD";

/** Left, top, right and bottom, in points from the top left of a page. */
export type Sides = readonly [number, number, number, number];

export type TagOptions = {
  alt?: string;
  scope?: "Column" | "Row";
  /** Where a figure is on its page. */
  bbox?: Sides;
};

/** An element of the structure tree that a screen reader follows. */
export type Tag = {
  readonly name: TagName;
  readonly options: TagOptions;
  readonly parent: Tag | null;
  readonly children: (Tag | Mark)[];
};

/** A stretch of a page's content that belongs to an element: page from 0, number on the page. */
type Mark = { page: number; number: number };
type Reference = PDFKit.PDFKitReference;

/** The elements of a document and which part of which page belongs to each. */
export class StructureTree {
  readonly root: Tag = { name: "Document", options: {}, parent: null, children: [] };
  /** The element of each mark, page by page. */
  readonly #marked: Tag[][] = [];

  open(name: TagName, options: TagOptions, parent: Tag): Tag {
    const tag: Tag = { name, options, parent, children: [] };
    parent.children.push(tag);
    return tag;
  }

  /** @returns the number of the mark on its page. */
  mark(tag: Tag, page: number): number {
    const marks = (this.#marked[page] ??= []);
    tag.children.push({ page, number: marks.length });
    return marks.push(tag) - 1;
  }

  /** Writes the tree into a file, with the way back from each mark to its element. */
  write(pdf: PDFKit.PDFDocument, pages: readonly PDFKit.PDFPage[]): void {
    const references = new Map<Tag, Reference>();
    const root = pdf.getStructTreeRoot();
    const sheets = pages.map(({ dictionary }) => dictionary);
    const refer = (tag: Tag): Reference => {
      const reference = pdf.ref({});
      references.set(tag, reference);
      const kids = tag.children.map((child) => ("name" in child ? refer(child) : child));
      const content = describeTag(tag, { kids, sheets, height: pages[0]?.height ?? 0 });
      const above = tag.parent ? references.get(tag.parent) : root;
      Object.assign(reference.data, { S: tag.name, P: above, ...content });
      reference.finalize();
      return reference;
    };
    const document = refer(this.root);
    const numbers = pages.flatMap(({ dictionary }, page) => {
      Object.assign(dictionary.data, { StructParents: page });
      return [page, (this.#marked[page] ?? []).map((tag) => references.get(tag))];
    });
    Object.assign(root.data, {
      K: [document],
      ParentTree: { Nums: numbers },
      ParentTreeNextKey: pages.length,
    });
  }
}

type Surroundings = {
  kids: readonly (Reference | Mark)[];
  sheets: readonly Reference[];
  /** Of a page, in points. */
  height: number;
};

function describeTag({ options }: Tag, { kids, sheets, height }: Surroundings): object {
  const { alt, scope, bbox } = options;
  const first = kids.find(isMark)?.page;
  return {
    ...(alt !== undefined && { Alt: new String(alt) }),
    ...(scope && { A: { O: "Table", Scope: scope } }),
    ...(bbox && {
      A: {
        O: "Layout",
        Placement: "Block",
        BBox: [bbox[0], height - bbox[3], bbox[2], height - bbox[1]],
      },
    }),
    ...(first !== undefined && { Pg: sheets[first] }),
    K: kids.map((kid) => {
      if (!isMark(kid)) return kid;
      if (kid.page === first) return kid.number;
      return { Type: "MCR", Pg: sheets[kid.page], MCID: kid.number };
    }),
  };
}

function isMark(kid: Reference | Mark): kid is Mark {
  return "number" in kid;
}
