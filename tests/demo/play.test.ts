import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { XMLParser } from "fast-xml-parser";
import { afterAll, describe, expect, test } from "vitest";
import { verifyAuditChains } from "#app/data/audit-chains.server.ts";
import { openDatabase } from "#app/data/database.server.ts";
import { playIntoFolder } from "#app/demo/play-into-folder.server.ts";
import { readDossierInput } from "#app/demo/read-dossier-input.ts";

const folder = mkdtempSync(path.join(tmpdir(), "cip-plays-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

type Summary = {
  state: string;
  states: { event: string; to: string; actor: string }[];
  score: { criteria: Record<string, number>; totalHundredths: number } | null;
  rank: { position: number } | null;
  award: { amountCents: number } | null;
  instalments: { grossCents: number; withheldCents: number; netCents: number }[];
  recovery: { dueCents: number; receivedCents: number } | null;
  documents: { file: string; kind: string; sha256: string }[];
  stopped: { act: string; what: string; problems?: string[] } | null;
};

function readJson(name: string): Record<string, Record<string, unknown>> {
  const text = readFileSync(`tests/fixtures/dossiers/${name}.json`, "utf8");
  return JSON.parse(text) as Record<string, Record<string, unknown>>;
}

async function play(name: string, take = name): Promise<{ out: string; summary: Summary }> {
  const out = path.join(folder, take);
  const read = readDossierInput(readJson(name));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  await playIntoFolder(read.input, out);
  const text = readFileSync(path.join(out, "summary.json"), "utf8");
  return { out, summary: JSON.parse(text) as Summary };
}

function digest(file: string): string {
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}

describe("the worked example", { timeout: 120_000 }, () => {
  test("goes from the check-up to the bonus with 70,25 points, twice with the same files", async () => {
    const first = await play("worked-example", "first");
    const second = await play("worked-example", "second");

    expect(first.summary.state).toBe("concluded");
    expect(first.summary.stopped).toBeNull();
    expect(first.summary.score?.totalHundredths).toBe(7025);
    expect(first.summary.score?.criteria).toEqual({
      ...{ A1: 1200, A2: 400, A3: 200, B1: 675, B2: 800, C1: 750, C2: 300, C3: 300 },
      ...{ D1: 600, D2: 400, D3: 400, E1: 400, E2: 400, F1: 0, F2: 200 },
    });
    expect(first.summary.award?.amountCents).toBe(280_000);
    expect(first.summary.instalments).toMatchObject([
      { grossCents: 196_000, withheldCents: 7_840, netCents: 188_160 },
      { grossCents: 84_000, withheldCents: 3_360, netCents: 80_640 },
    ]);
    const files = readdirSync(first.out).sort();
    expect(readdirSync(second.out).sort()).toEqual(files);
    for (const file of files)
      expect(digest(path.join(second.out, file)), file).toBe(digest(path.join(first.out, file)));
  });

  test("leaves a document at every step, each with the hash the summary names", async () => {
    const { out, summary } = await play("worked-example", "documents");
    for (const { file, sha256 } of summary.documents)
      expect(digest(path.join(out, file)), file).toBe(sha256);
    expect(new Set(summary.documents.map(({ kind }) => kind))).toEqual(
      new Set([
        ...["checkupReceipt", "checkupReport", "plan", "agreement", "application"],
        ...["protocolReceipt", "clarificationRequest", "admissibilityDecision", "scoreSheet"],
        ...["rankingMinutes", "awardDecision", "acceptanceDeed", "settlementSheet"],
        ...["withholdingCertificate", "finalReport", "verificationReport", "bonusDecision"],
      ]),
    );
    const database = openDatabase(path.join(out, "cip.db"));
    expect(await verifyAuditChains(database.read)).toMatchObject({ dossiers: 1, broken: null });
    await database.close();
  });

  test("pays by bank files whose sums are the net amounts", async () => {
    const { out, summary } = await play("worked-example", "payments");
    const sums = readdirSync(out)
      .filter((file) => file.endsWith(".xml"))
      .map((file) => {
        const parser = new XMLParser({ parseTagValue: false });
        const xml = parser.parse(readFileSync(path.join(out, file))) as {
          Document: { CstmrCdtTrfInitn: { GrpHdr: { CtrlSum: string; NbOfTxs: string } } };
        };
        return xml.Document.CstmrCdtTrfInitn.GrpHdr;
      });
    expect(sums.map(({ CtrlSum }) => CtrlSum).sort()).toEqual(["1881.60", "806.40"]);
    expect(sums.map(({ NbOfTxs }) => NbOfTxs)).toEqual(["1", "1"]);
    const hands = summary.states.filter(({ event }) => event.startsWith("payment."));
    expect(hands.map(({ event }) => event)).toEqual([
      ...["payment.propose", "payment.approve", "payment.execute"],
      ...["payment.propose", "payment.approve", "payment.execute"],
    ]);
    expect(new Set(hands.map(({ actor }) => actor)).size).toBe(3);
  });
});

describe("a firm", { timeout: 120_000 }, () => {
  test("below the threshold is ranked and gets no money", async () => {
    const { summary } = await play("below-threshold");
    expect(summary.state).toBe("belowThreshold");
    expect(summary.score?.totalHundredths).toBeLessThan(6000);
    expect(summary.award).toBeNull();
    expect(summary.stopped).toBeNull();
  });

  test("that is no small or medium enterprise stops before the protocol, with the reckoning", async () => {
    const { summary } = await play("not-an-sme");
    expect(summary.state).toBe("application.draft");
    expect(summary.stopped).toMatchObject({ act: "application.submit" });
    expect(summary.stopped?.what).toMatch(/non è una PMI/);
    expect(summary.stopped?.problems?.join(" ")).toContain("319,40 ULA");
  });

  test("registered as ONLUS in 2015 is paid without withholding and gives back what is not spent", async () => {
    const { summary } = await play("cooperative-2014");
    expect(summary.instalments).toMatchObject([
      { grossCents: 196_000, withheldCents: 0, netCents: 196_000 },
    ]);
    expect(summary.recovery).toEqual({ dueCents: 92_000, receivedCents: 92_000 });
    expect(summary.state).toBe("bonus.available");
  });
});

test("a plan that changes before the application leaves two plans and goes on with the second", async () => {
  const input = withAmendment(readJson("worked-example"));
  for (const part of Object.keys(input).slice(Object.keys(input).indexOf("admissibility")))
    if (part !== "amendment") Reflect.deleteProperty(input, part);
  const read = readDossierInput(input);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const out = path.join(folder, "amended");
  await playIntoFolder(read.input, out);
  const summary = JSON.parse(readFileSync(path.join(out, "summary.json"), "utf8")) as Summary;
  expect(summary.stopped).toBeNull();
  expect(summary.state).toBe("admissibility.pending");
  expect(summary.documents.filter(({ kind }) => kind === "plan")).toHaveLength(2);
  expect(summary.states.map(({ event }) => event)).toContain("plan.approveAmendment");
}, 120_000);

/** The same dossier with a measure that costs 100 euros more, at the company's expense. */
function withAmendment(input: ReturnType<typeof readJson>) {
  const { general, measures } = input["plan"] as {
    general: { ownShareCents: number };
    measures: { consultingCents: number }[];
  };
  const [first] = measures;
  if (!first) throw new Error("The worked example has measures");
  const form = { ...first, consultingCents: first.consultingCents + 100 };
  const amendment = {
    reason: "La consulente chiede una giornata in più.",
    general: { ...general, ownShareCents: general.ownShareCents + 100 },
    changed: [{ measure: 1, form }],
    ...{ begunOn: "2026-02-19", proposedOn: "2026-02-20", approvedOn: "2026-02-23" },
  };
  return Object.assign(input, { amendment });
}

describe("bad input", () => {
  function problemsOf(change: (input: ReturnType<typeof readJson>) => void): string[] {
    const input = readJson("worked-example");
    change(input);
    const read = readDossierInput(input);
    return read.ok ? [] : read.problems.map(({ path: where, message }) => `${where}: ${message}`);
  }

  test.each<[string, (input: ReturnType<typeof readJson>) => void, RegExp]>([
    [
      "a wrong check digit",
      ({ company }) => {
        Object.assign(company?.["profile"] as object, { vatNumber: "12312312311" });
      },
      /^company\.profile\.vatNumber: La partita IVA/,
    ],
    [
      "an IBAN with a typing error",
      ({ company }) => {
        Object.assign(company?.["profile"] as object, { iban: "IT60X0542811101000000123457" });
      },
      /^company\.profile\.iban: /,
    ],
    [
      "a negative amount",
      ({ plan }) => {
        Object.assign(plan?.["general"] as object, { ownShareCents: -5 });
      },
      /^plan\.general\.ownShareCents: Non può essere negativo/,
    ],
    [
      "a megabyte of text",
      ({ plan }) => {
        Object.assign(plan?.["general"] as object, { aim: "a".repeat(1_000_000) });
      },
      /^plan\.general\.aim: /,
    ],
    [
      "an unknown field",
      ({ plan }) => {
        Object.assign(plan?.["general"] as object, { goal: "?" });
      },
      /^plan\.general\.goal: Campo sconosciuto/,
    ],
    [
      "an answer to no question",
      ({ checkup }) => {
        Object.assign(checkup?.["answers"] as object, { Z99: "?" });
      },
      /^checkup\.answers\.Z99: /,
    ],
    [
      "an act before its time",
      ({ plan }) => {
        Object.assign(plan ?? {}, { approvedOn: "2025-01-01" });
      },
      /^plan\.approvedOn: Viene prima/,
    ],
    [
      "a part without the one before it",
      (input) => {
        delete input["evaluation"];
      },
      /^award: Manca la parte che viene prima: evaluation/,
    ],
    [
      "a change of a plan nobody has approved",
      (input) => {
        withAmendment(input);
        delete input["agreement"];
      },
      /^amendment: Manca la parte che viene prima: agreement/,
    ],
    [
      "a motivation too short",
      ({ evaluation }) => {
        const [first] = evaluation?.["evaluators"] as { scores: object }[];
        Object.assign(first?.scores ?? {}, { D1Motivation: "Bene." });
      },
      /^evaluation\.evaluators\.0\.scores\.D1Motivation: /,
    ],
  ])("such as %s is named by its path", (_name, change, expected) => {
    const problems = problemsOf(change);
    expect(
      problems.some((line) => expected.test(line)),
      problems.join("\n"),
    ).toBe(true);
  });

  test.each([[null], [[]], ["text"], [{}], [{ seed: 1 }]])("that is %j gives problems", (json) => {
    expect(readDossierInput(json).ok).toBe(false);
  });

  test("ends the command with 2, a line a problem, and writes nothing", () => {
    const file = path.join(folder, "bad.json");
    writeFileSync(file, JSON.stringify({ ...readJson("worked-example"), seed: "" }));
    const out = path.join(folder, "nothing");
    const run = spawnSync(
      process.execPath,
      ["--import", "tsx", "app/commands/demo.ts", "--input", file, "--out", out],
      { encoding: "utf8" },
    );
    expect(run.status).toBe(2);
    expect(run.stderr.trim()).toBe("seed: Compila questo campo.");
    expect(existsSync(out)).toBe(false);
  });
});
