import { describe, expect, test } from "vitest";
import { agreementDocument, type AgreementData } from "#templates/agreement/agreement.ts";
import { writeAgreement } from "#workflows/agreement/agreement-text.ts";

const text = writeAgreement("Officina Aurora Srl", null);

const adhesion: AgreementData = {
  letterhead: {
    organisation: "Città metropolitana di Milano",
    office: "Lavoro",
    address: "Milano",
  },
  issuedOn: "2026-11-02",
  dossierCode: "CIP-2026-0007",
  companyName: "Officina Aurora Srl",
  kind: "adhesion",
  text,
  contentHash: "ab".repeat(32),
  parties: [
    { party: "Officina Aurora Srl", signer: "Marta Fontana", state: "signed" },
    { party: "CGIL", state: "awaited" },
  ],
  reason: "",
  actedBy: "Marta Fontana",
  actedAt: "2 novembre 2026, ore 10:00",
};

function headingsOf(data: AgreementData) {
  return agreementDocument(data).blocks.flatMap((block) =>
    block.kind === "heading" ? [block.text] : [],
  );
}

describe("the document of an agreement", () => {
  test("prints every clause with its number and every party with its state", () => {
    const document = agreementDocument(adhesion);
    expect(headingsOf(adhesion)).toEqual([
      ...text.clauses.map(({ number, heading }) => `${String(number)}. ${heading}`),
      "Firme",
    ]);
    expect(document.blocks.at(-1)).toEqual({ kind: "signatures", parties: adhesion.parties });
  });

  test("names the whole hash of what was signed", () => {
    expect(JSON.stringify(agreementDocument(adhesion))).toContain("ab".repeat(32));
  });

  test("of a promise shows the text promised and who promised", () => {
    const document = agreementDocument({ ...adhesion, kind: "commitment", contentHash: "" });
    expect(document.title).toBe("Impegno ad aderire all'Accordo Territoriale");
    expect(document.blocks.at(-1)).toMatchObject({
      kind: "signatures",
      parties: [{ signer: "Marta Fontana", remark: "Impegno assunto" }],
    });
  });

  test("of a company that declines says why and prints no clause", () => {
    const data = {
      ...adhesion,
      kind: "declined",
      text: null,
      reason: "Ne parliamo dopo.",
    } as const;
    expect(headingsOf(data)).toEqual([]);
    expect(JSON.stringify(agreementDocument(data))).toContain("Ne parliamo dopo.");
  });
});
