import type { AddressInfo } from "node:net";
import express from "express";
import { afterEach, describe, expect, test, vi } from "vitest";
import { guardSurvey } from "#app/http/guard-survey.server.ts";
import { logger } from "#app/http/logger.server.ts";
import { logRequests } from "#app/http/request-log.server.ts";
import { writeCode } from "#workflows/survey/survey-code.ts";

const closing: (() => void)[] = [];

afterEach(() => {
  for (const stop of closing.splice(0)) stop();
});

/** A server with the log and the guard of the real one, answering what it is told to. */
async function openSite(status: number) {
  const app = express();
  app.use(
    logRequests(() => undefined),
    guardSurvey(),
  );
  // As a folder of files is served: its name is off the path while it answers.
  app.use("/assets", (_request, response) => void response.send("ok"));
  app.all("*", (_request, response) => void response.status(status).send("ok"));
  const server = app.listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  closing.push(() => server.close());
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}

describe("who reads the log of the server", () => {
  const code = writeCode(new Uint8Array(16).fill(7));

  test.each([
    [200, 1],
    [302, 1],
    [404, 1],
    [500, 3],
  ])("finds of answers that end with %i no code", async (status, lines) => {
    const written = vi.spyOn(logger, "info").mockImplementation(() => undefined);
    const origin = await openSite(status);
    await fetch(`${origin}/survey/${code}`, { method: "POST" });
    await fetch(`${origin}/survey/${code}.data`);
    await fetch(`${origin}/assets/survey-form.js`);
    await fetch(`${origin}/desk`);
    expect(written).toHaveBeenCalledTimes(lines);
    expect(JSON.stringify(written.mock.calls)).not.toContain(code);
  });

  test("finds that no file of the page is told the code, and that no cache keeps it", async () => {
    const origin = await openSite(200);
    const { headers } = await fetch(`${origin}/survey/${code}`);
    expect(headers.get("Referrer-Policy")).toBe("strict-origin");
    expect(headers.get("Cache-Control")).toBe("no-store");
  });
});

test("who guesses codes is stopped after thirty, elsewhere nobody is", async () => {
  const origin = await openSite(404);
  const statuses: number[] = [];
  for (let guess = 0; guess < 32; guess += 1)
    statuses.push((await fetch(`${origin}/survey/GUESS${String(guess)}`)).status);
  expect(statuses.slice(0, 30)).toEqual(Array.from({ length: 30 }, () => 404));
  expect(statuses.slice(30)).toEqual([429, 429]);
  expect((await fetch(`${origin}/desk`)).status).toBe(404);
});
