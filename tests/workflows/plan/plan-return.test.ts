import { expect, test } from "vitest";
import { exampleMeasure, examplePlan } from "#tests/fixtures/plan-example.ts";
import { listMeasureChanges, listPlanChanges } from "#workflows/plan/plan-changes.ts";
import {
  planReturnSchema,
  readPlanReturn,
  remarkField,
  verdictField,
} from "#workflows/plan/plan-return-schema.ts";

const ids = ["one", "two"];

test("a plan goes back with a judgement of each measure and a word on the rest", () => {
  const posted = {
    general: "",
    [verdictField("one")]: "returned",
    [remarkField("one")]: " Chi paga l'affitto? ",
    [remarkField("two")]: "scritto e poi approvata",
  };
  const form = planReturnSchema(ids).parse(posted);
  expect(readPlanReturn(form, ids)).toEqual({
    general: "",
    byMeasure: {
      one: { verdict: "returned", remark: "Chi paga l'affitto?" },
      two: { verdict: "approved", remark: "" },
    },
  });
});

test.each([
  ["nothing is returned and nothing said", { general: "No" }, "general"],
  ["a measure is returned without a reason", { "verdict-one": "returned" }, "remark-one"],
])("a plan does not go back when %s", (_name, posted, field) => {
  const result = planReturnSchema(ids).safeParse(posted);
  expect(result.error?.issues.map(({ path }) => path.join("."))).toContain(field);
});

test("a field for a measure that is not in the plan is not read", () => {
  const posted = { general: "Spiega meglio i tempi.", [verdictField("other")]: "returned" };
  const form = planReturnSchema(ids).parse(posted);
  expect(Object.keys(readPlanReturn(form, ids).byMeasure)).toEqual(ids);
});

test("the history tells old and new values in words", () => {
  const plan = examplePlan();
  const after = {
    sharingManner: null,
    sharedOn: "2026-02-01",
    networkContract: true,
    secondLevelBargaining: "territorial",
    ownShareCents: 1,
    sharingParticipants: null,
  } as const;
  expect(listPlanChanges(plan, after)).toEqual([
    { field: "Quota dell'impresa", from: "€ 1.200,00", to: "€ 0,01" },
    { field: "Condiviso il", from: "20 gennaio 2026", to: "1 febbraio 2026" },
    { field: "Come è stato condiviso", from: "Riunione con tutto il personale", to: "" },
    { field: "Partecipanti alla condivisione", from: "11", to: "" },
    {
      field: "Contrattazione di secondo livello",
      from: "Nessuna",
      to: "Si applica un contratto territoriale o di settore sulle misure",
    },
    { field: "Contratto di rete", from: "no", to: "sì" },
  ]);
});

test("a change of a measure names the measure", () => {
  const changes = listMeasureChanges(exampleMeasure(), {
    catalogueCode: null,
    area: "TEM",
    structural: false,
    evidenceKind: null,
  });
  expect(changes.map(({ field, from, to }) => [field, from, to])).toEqual([
    ["Lavoro agile: Codice di catalogo", "M11", ""],
    ["Lavoro agile: Area", "Luoghi, processi e tecnologie", "Tempi di lavoro"],
    ["Lavoro agile: Strutturale", "sì", "no"],
    ["Lavoro agile: Documento", "Regolamento aziendale con data certa", ""],
  ]);
});
