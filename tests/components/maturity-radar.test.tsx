import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { MaturityRadar } from "#app/components/maturity-radar.tsx";
import { answersOfTwelve, withAnswers } from "#tests/fixtures/checkup-answers.ts";
import { computeCheckupIndices } from "#workflows/checkup/checkup-indices.ts";

function drawRadar(answers = answersOfTwelve): string {
  return renderToStaticMarkup(<MaturityRadar indices={computeCheckupIndices(answers).areas} />);
}

describe("the radar of the eight areas", () => {
  test("says in words what it draws", () => {
    expect(drawRadar()).toContain(
      "Maturità delle otto aree: Tempi di lavoro 39,71; Luoghi, processi e tecnologie 27,78;",
    );
  });

  test("draws a dot for every area that has a figure, and no other", () => {
    expect(drawRadar().match(/radar-dot/g)).toHaveLength(8);
    const unknown = withAnswers({ H06: undefined, "unknown.H06": "on" });
    expect(drawRadar(unknown).match(/radar-dot/g)).toHaveLength(7);
    expect(drawRadar(unknown)).toContain("sindacali e contrattazione non calcolabile");
  });

  test("needs no style of its own in the page", () => {
    expect(drawRadar()).not.toContain("style=");
  });
});
