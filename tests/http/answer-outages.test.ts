import type { ActionFunctionArgs, ServerBuild } from "@remix-run/node";
import { expect, test } from "vitest";
import { CommitUnanswered } from "#app/data/retry-transaction.server.ts";
import { answerOutages } from "#app/http/answer-outages.server.ts";

/** What a page says when its action ends with an error. */
async function answerTo(error: Error, body: BodyInit): Promise<unknown> {
  const page = { default: () => null, action: () => Promise.reject(error) };
  const routes = { page: { id: "page", path: "page", module: page } };
  const guarded = answerOutages({ routes } as unknown as ServerBuild) as ServerBuild;
  const args = {
    request: new Request("http://localhost/page", { method: "POST", body }),
    context: { requestId: "1" },
    params: {},
  } as unknown as ActionFunctionArgs;
  const action = guarded.routes["page"]?.module.action;
  return Promise.resolve(action?.(args)).catch((thrown: unknown) => thrown);
}

const note = () => new URLSearchParams({ note: "Una nota", password: "segreta" });
const unanswered = () => new CommitUnanswered(new Error("Connection terminated"));

test("an act that may have counted is called so, and can be sent again", async () => {
  expect(await answerTo(unanswered(), note())).toMatchObject({
    init: { status: 503 },
    data: {
      what: "Non sappiamo se ciò che hai inviato è stato registrato.",
      remedy: expect.stringContaining("pulsante qui sotto") as string,
      retry: { action: "/page", values: { note: "Una nota" } },
    },
  });
});

test("a file that may have arrived is asked for without a button that could not send it", async () => {
  const form = new FormData();
  form.set("file", new Blob(["x"]), "x.pdf");
  const answer = await answerTo(unanswered(), form);
  expect(answer).toMatchObject({
    data: { what: "Non sappiamo se ciò che hai inviato è stato registrato." },
  });
  expect(answer).not.toHaveProperty("data.retry");
  expect(JSON.stringify(answer)).not.toContain("pulsante");
});

test("an act that has surely not counted is called so, and its password is not given back", async () => {
  const lost = Object.assign(new Error("full"), { code: "SQLITE_FULL" });
  const answer = await answerTo(lost, note());
  expect(answer).toMatchObject({ data: { what: "Non siamo riusciti a registrare." } });
  expect(JSON.stringify(answer)).not.toContain("segreta");
});

test("a fault of the program is no outage", async () => {
  const fault = new Error("a bug");
  expect(await answerTo(fault, note())).toBe(fault);
});
