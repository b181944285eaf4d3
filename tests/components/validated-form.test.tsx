import {
  createStaticHandler,
  createStaticRouter,
  StaticRouterProvider,
} from "react-router-dom/server";
import type { RouteObject } from "react-router-dom";
import { renderToStaticMarkup } from "react-dom/server";
import type { ReactNode } from "react";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { CheckboxField } from "#app/components/checkbox-field.tsx";
import { CheckboxGroupField } from "#app/components/checkbox-group-field.tsx";
import { RadioField } from "#app/components/radio-field.tsx";
import { SelectField } from "#app/components/select-field.tsx";
import { TextAreaField } from "#app/components/text-area-field.tsx";
import { TextField } from "#app/components/text-field.tsx";
import { ValidatedForm } from "#app/components/validated-form.tsx";
import { readPostedValues, type FormReply, type PostedValues } from "#app/forms/posted-values.ts";
import {
  euroField,
  multiChoiceField,
  optionalTickField,
  requiredText,
} from "#workflows/form-fields.ts";

const schema = z.object({
  title: requiredText(40),
  notes: requiredText(400),
  amount: euroField({ min: 0 }),
  areas: multiChoiceField(["time", "place"]),
  kind: z.enum(["new", "old"]),
  size: z.enum(["small", "large"]),
  agreed: optionalTickField(),
});

const voices = [
  { value: "time", label: "Tempo" },
  { value: "place", label: "Luogo" },
];

/** The page as the server sends it. */
async function render(page: ReactNode): Promise<string> {
  const { dataRoutes, query } = createStaticHandler([{ path: "/", element: page }]);
  const context = await query(new Request("http://localhost/"));
  if (context instanceof Response) throw new Error("The page answered by itself");
  const router = createStaticRouter(dataRoutes as RouteObject[], context);
  return renderToStaticMarkup(
    <StaticRouterProvider router={router} context={context} hydrate={false} />,
  );
}

function renderForm(options: { reply?: FormReply; values?: PostedValues } = {}): Promise<string> {
  return render(
    <ValidatedForm schema={schema} submitLabel="Salva il piano" {...options}>
      <TextField name="title" label="Titolo" hint="Breve." required />
      <TextAreaField name="notes" label="Note" maxLength={400} />
      <TextField name="amount" label="Importo" unit="€" inputMode="decimal" />
      <CheckboxGroupField name="areas" label="Aree" options={voices} />
      <RadioField name="kind" label="Tipo" options={[{ value: "new", label: "Nuova" }]} />
      <SelectField name="size" label="Misura" options={[{ value: "small", label: "Piccola" }]} />
      <CheckboxField name="agreed" label="D'accordo" checked />
    </ValidatedForm>,
  );
}

describe("a form without JavaScript", () => {
  test("posts plainly, with one button and every field under its name", async () => {
    const html = await renderForm();
    expect(html).toMatch(/<form[^>]* method="post"/);
    expect(html.match(/<button/g)).toHaveLength(1);
    for (const name of ["title", "notes", "amount", "areas", "kind", "size", "agreed"])
      expect(html).toContain(`name="${name}"`);
  });

  test("ties each control to its label and its hint", async () => {
    const html = await renderForm();
    const id = /<label[^>]*for="([^"]*title)"/.exec(html)?.[1] ?? "";
    expect(html).toContain(`id="${id}"`);
    expect(html).toContain(`aria-describedby="${id}-hint"`);
  });

  test("shows first values and keeps what was typed after a refusal", async () => {
    const values = { title: "Orario elastico", areas: ["time"], kind: "new", size: "small" };
    const html = await renderForm({ values });
    expect(html).toContain('value="Orario elastico"');
    expect(html).toMatch(/value="time" checked=""|checked="" [^>]*value="time"/);
    const reply = { errors: { amount: "Scrivi un numero." }, values: { title: "Altro titolo" } };
    expect(await renderForm({ values, reply })).toContain('value="Altro titolo"');
  });

  test("does not tick again a box that was left empty", async () => {
    const ticked = /name="agreed"[^>]*checked/;
    const isTicked = (html: string) => {
      const box = /<input[^>]*name="agreed"[^>]*>/.exec(html)?.[0] ?? "";
      return ticked.test(box) || box.includes("checked");
    };
    expect(isTicked(await renderForm())).toBe(true);
    expect(isTicked(await renderForm({ reply: { errors: {}, values: { title: "x" } } }))).toBe(
      false,
    );
  });

  test("names the wrong fields in a summary that links to them, and at the field", async () => {
    const errors = { title: "Compila questo campo.", "areas.1": "Scegli tra le voci proposte." };
    const html = await renderForm({ reply: { errors, values: {} } });
    expect(html).toContain("Ci sono 2 cose da correggere");
    expect(html).toContain("Titolo: Compila questo campo.");
    expect(html).toContain("Aree: Scegli tra le voci proposte.");
    const target = /href="#([^"]*title)"/.exec(html)?.[1] ?? "";
    expect(html).toContain(`id="${target}"`);
    expect(html).toMatch(/aria-invalid="true"/);
  });

  test("names also the wrong fields that a component lists", async () => {
    function PlaceFields() {
      return <TextField name="place" label="Luogo di lavoro" />;
    }
    PlaceFields.listsFields = true;
    const reply = { errors: { place: "Compila questo campo.", B01: "Non torna." }, values: {} };
    const html = await render(
      <ValidatedForm schema={schema} reply={reply} labels={{ B01: "Domanda B01" }}>
        <PlaceFields />
      </ValidatedForm>,
    );
    expect(html).toContain("Luogo di lavoro: Compila questo campo.");
    expect(html).toContain("Domanda B01: Non torna.");
  });

  test("tells a refusal above what was typed: what, why, what to do", async () => {
    const refusal = { what: "Non salvato.", why: "È cambiato.", remedy: "Ricarica." };
    const html = await renderForm({ reply: { errors: {}, values: { title: "Mio" }, refusal } });
    for (const text of ["Non salvato.", "È cambiato.", "Ricarica.", 'value="Mio"'])
      expect(html).toContain(text);
  });

  test("never prints a password back", async () => {
    const html = await render(
      <ValidatedForm schema={schema} values={{ secret: "segretissima" }}>
        <TextField name="secret" label="Password" type="password" />
      </ValidatedForm>,
    );
    expect(html).not.toContain("segretissima");
  });
});

describe("what a form posts", () => {
  test("is one text a name, a list where the name is repeated, no files", () => {
    const form = new FormData();
    form.append("title", "Uno");
    form.append("areas", "time");
    form.append("areas", "place");
    form.append("file", new File(["x"], "x.txt"));
    expect(readPostedValues(form)).toEqual({ title: "Uno", areas: ["time", "place"] });
  });

  test("cannot reach the prototype of anything", () => {
    const form = new FormData();
    form.append("__proto__", "x");
    expect(Object.getPrototypeOf(readPostedValues(form))).toBe(Object.prototype);
  });
});
