import type { DocumentContext } from "../document-context.ts";
import type { DocumentBlock, ProgrammeDocument } from "../programme-document.ts";

type Row = readonly [label: string, value: string];

/** Everything is readable Italian text: the snapshot of what was submitted, not of what it became. */
export type ApplicationData = DocumentContext & {
  protocol: string;
  submittedAt: string;
  submittedBy: string;
  callTitle: string;
  callCode: string;
  ruleSetTitle: string;
  requested: string;
  /** The bounds on the amount: what each is and how much. */
  limits: Row[];
  company: Row[];
  size: Row[];
  /** Class in words and the steps that lead to it. */
  sizeClass: string;
  sizeLines: string[];
  related: { name: string; taxCode: string; relation: string; figures: string }[];
  aids: { beneficiary: string; grantor: string; grantedOn: string; amount: string }[];
  aidsRoom: string;
  request: Row[];
  declarationsVersion: string;
  declarations: string[];
  /** SHA-256 of the inputs as stored at submission. */
  snapshotHash: string;
};

/** The application as the company submitted it, with every figure it rests on. */
export function applicationDocument(data: ApplicationData): ProgrammeDocument {
  return {
    title: "Domanda di incentivo",
    subtitle: `${data.companyName} · pratica ${data.dossierCode}`,
    reference: data.protocol,
    issuedOn: data.issuedOn,
    letterhead: data.letterhead,
    blocks: [
      {
        kind: "paragraph",
        text: `${data.companyName} chiede un incentivo di ${data.requested} per realizzare il proprio piano di conciliazione, nel bando «${data.callTitle}» (${data.callCode}; ${data.ruleSetTitle}).`,
      },
      { kind: "fields", rows: data.request },
      { kind: "heading", text: "L'impresa" },
      { kind: "fields", rows: data.company },
      { kind: "heading", text: "La dimensione" },
      { kind: "fields", rows: [...data.size, ["Dimensione calcolata", data.sizeClass]] },
      ...relatedBlocks(data),
      { kind: "paragraph", text: "Come si arriva alla dimensione:" },
      { kind: "list", ordered: true, items: data.sizeLines },
      { kind: "heading", text: "Gli aiuti già avuti" },
      ...aidBlocks(data),
      { kind: "paragraph", text: data.aidsRoom },
      { kind: "heading", text: "Quanto si può chiedere" },
      { kind: "fields", rows: data.limits },
      { kind: "heading", text: `Le dichiarazioni (testo ${data.declarationsVersion})` },
      { kind: "list", ordered: true, items: data.declarations },
      ...closingBlocks(data),
    ],
  };
}

function relatedBlocks({ related }: ApplicationData): DocumentBlock[] {
  if (related.length === 0)
    return [{ kind: "paragraph", text: "L'impresa dichiara di essere autonoma." }];
  return [
    {
      kind: "table",
      caption: "Imprese collegate e associate",
      columns: [
        { title: "Impresa", width: 4 },
        { title: "Legame", width: 3 },
        { title: "Ultimo esercizio", width: 4 },
      ],
      rows: related.map(({ name, taxCode, relation, figures }) => [
        `${name} (${taxCode})`,
        relation,
        figures,
      ]),
    },
  ];
}

function aidBlocks({ aids }: ApplicationData): DocumentBlock[] {
  if (aids.length === 0)
    return [{ kind: "paragraph", text: "L'impresa dichiara di non avere aiuti de minimis." }];
  return [
    {
      kind: "table",
      caption: "Aiuti de minimis dichiarati",
      columns: [
        { title: "Chi l'ha avuto", width: 3 },
        { title: "Chi l'ha dato", width: 3 },
        { title: "Giorno", width: 3 },
        { title: "Importo", width: 2, align: "right" },
      ],
      rows: aids.map(({ beneficiary, grantor, grantedOn, amount }) => [
        beneficiary,
        grantor,
        grantedOn,
        amount,
      ]),
    },
  ];
}

function closingBlocks(data: ApplicationData): DocumentBlock[] {
  return [
    {
      kind: "callout",
      tone: "note",
      title: "Impronta dei dati presentati (SHA-256)",
      text: data.snapshotHash,
    },
    {
      kind: "signatures",
      parties: [
        {
          party: data.companyName,
          signer: data.submittedBy,
          state: "signed",
          signedAt: data.submittedAt,
        },
      ],
    },
  ];
}
