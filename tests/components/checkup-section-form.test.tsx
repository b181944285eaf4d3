import {
  createStaticHandler,
  createStaticRouter,
  StaticRouterProvider,
} from "react-router-dom/server";
import type { RouteObject } from "react-router-dom";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { CheckupSectionForm } from "#app/components/checkup-section-form.tsx";
import type { OpenRemark } from "#app/components/checkup-remark-reply.tsx";
import type { FormReply } from "#app/forms/posted-values.ts";
import { answersOfSeven, answersOfTwelve, withAnswers } from "#tests/fixtures/checkup-answers.ts";
import { answersOfSection, toPostedValues } from "#workflows/checkup/answer-texts.ts";
import { nameField, type CheckupAnswers } from "#workflows/checkup/checkup-answers.ts";
import type { SectionId } from "#workflows/programme/questionnaire/question-types.ts";
import { findSection, questionnaire } from "#workflows/programme/questionnaire/questionnaire.ts";

type Page = {
  answers?: CheckupAnswers;
  remarks?: OpenRemark[];
  reply?: FormReply;
  /** The answers when changes were requested. */
  before?: CheckupAnswers;
};

/** The page of a section as the server sends it to a browser without JavaScript. */
async function renderSection(id: SectionId, page: Page = {}): Promise<string> {
  const { answers = answersOfTwelve, remarks = [], reply, before } = page;
  const section = findSection(id)!;
  const own = answersOfSection(id, answers);
  const values = toPostedValues(section.questions, own);
  const others = Object.entries(answers).filter(([name]) => !(name in own));
  const element = (
    <CheckupSectionForm
      section={section}
      version={questionnaire}
      dossierId="d1"
      referenceDay="2026-10-31"
      values={values}
      otherAnswers={Object.fromEntries(others)}
      remarks={remarks}
      reopened={before ? { before } : null}
      remarked={remarks.map(({ questionId }) => questionId)}
      window={{ key: "w1", version: 3, base: values, personId: "p1", writer: null }}
      savedAt={null}
      reply={reply}
      submitLabel="Salva e continua"
    />
  );
  const { dataRoutes, query } = createStaticHandler([{ path: "/", element }]);
  const context = await query(new Request("http://localhost/"));
  if (context instanceof Response) throw new Error("The page answered by itself");
  const router = createStaticRouter(dataRoutes as RouteObject[], context);
  return renderToStaticMarkup(
    <StaticRouterProvider router={router} context={context} hydrate={false} />,
  );
}

const remark = {
  id: "r1",
  questionId: "D01",
  remark: "È scritto da qualche parte?",
  authorName: "Marta Esempio",
  before: "Prassi stabile, fino a 30 minuti",
};

/** Closed questions are words, with their fields switched off. */
function isClosed(html: string, questionId: string): boolean {
  return html.includes(`class="question question-closed" id="${questionId}"`);
}

function isHidden(html: string, questionId: string): boolean {
  return html.includes(`id="${questionId}" hidden=""`);
}

describe("the page of a section", () => {
  test.each(questionnaire.sections.map(({ id }) => id))(
    "%s offers every field of its questions",
    async (id) => {
      const html = await renderSection(id, { answers: withAnswers({ "H08.permanent": ["M01"] }) });
      for (const question of findSection(id)!.questions)
        for (const field of question.fields)
          expect(html, nameField(question, field)).toContain(
            `name="${nameField(question, field)}"`,
          );
    },
  );

  test("shows what is stored, the way Italians write it", async () => {
    const html = await renderSection("A");
    expect(html).toContain('value="1.200.000,00"');
    expect(html).toMatch(/name="version"[^>]*value="3"/);
  });

  test("hides what is not asked and keeps its answer in the page", async () => {
    const html = await renderSection("D", { answers: withAnswers({ D01: "no" }) });
    expect(isHidden(html, "D02")).toBe(true);
    expect(isHidden(html, "D03")).toBe(false);
    expect(html).toMatch(/name="D02"[^>]*value="50"/);
  });

  test("never hides a field that has to be mended", async () => {
    const errors = { D02: "Scrivi un numero, per esempio 12." };
    const reply = { errors, values: { D01: "no", D02: "molti" } };
    expect(isHidden(await renderSection("D", { reply }), "D02")).toBe(false);
  });

  test("asks a firm under ten less", async () => {
    const html = await renderSection("B", { answers: answersOfSeven });
    expect(isHidden(html, "B03")).toBe(true);
    expect(isHidden(html, "B04")).toBe(true);
  });

  test("says beside the question what does not add up", async () => {
    const html = await renderSection("B", { answers: withAnswers({ B06: 99 }) });
    expect(html).toContain("Hai scritto più persone di quante lavorano in impresa (12).");
  });

  test("puts a remark beside its question, with room for the reply", async () => {
    const html = await renderSection("D", { remarks: [remark] });
    expect(html).toContain("Osservazione di Marta Esempio");
    expect(html).toContain('name="reply.r1"');
  });

  test("after a request for changes switches off what nobody asked about", async () => {
    const html = await renderSection("D", { remarks: [remark], before: answersOfTwelve });
    expect(isClosed(html, "D01")).toBe(false);
    expect(isClosed(html, "D03")).toBe(true);
    expect(isHidden(html, "D03")).toBe(false);
  });

  test("after a request for changes opens what a changed answer brings up", async () => {
    const before = withAnswers({ D01: "no", D02: undefined });
    const answers = { ...before, D01: "practice" };
    const html = await renderSection("D", { remarks: [remark], before, answers });
    expect(isClosed(html, "D02")).toBe(false);
    expect(html).toContain("Questa domanda è comparsa con una risposta che hai cambiato.");
  });

  test("shows beside a remark what the answer was and what it is", async () => {
    const answers = withAnswers({ D01: "rule60" });
    const html = await renderSection("D", { remarks: [remark], before: answersOfTwelve, answers });
    expect(html).toMatch(/Prima<\/dt><dd>Prassi stabile/);
    expect(html).toMatch(/Ora<\/dt><dd><ins>Regola scritta, fino a 60 minuti/);
  });

  test("announces a question that depends on an answer still to come", async () => {
    const html = await renderSection("D", { answers: withAnswers({ D01: undefined }) });
    expect(isHidden(html, "D02")).toBe(true);
    expect(html).toContain("dipende dalla risposta a D01");
  });

  test("keeps what was typed when the server does not accept it", async () => {
    const reply = { errors: { D02: "Il massimo è 100." }, values: { D01: "practice", D02: "140" } };
    const html = await renderSection("D", { reply });
    expect(html).toMatch(/name="D02"[^>]*value="140"/);
    expect(html).toContain("Il massimo è 100.");
  });
});
