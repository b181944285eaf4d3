import type { Locator, Page } from "playwright-core";
import type { PostedValues } from "#app/forms/posted-values.ts";

/** Types and ticks by the names of the fields, as far as the page shows them. */
export async function fillForm(page: Page, values: PostedValues): Promise<void> {
  for (const [name, value] of Object.entries(values))
    await fillField(page.locator(`[name="${name}"]`), [value].flat());
}

async function fillField(controls: Locator, values: readonly string[]): Promise<void> {
  const first = controls.first();
  if (!(await first.isVisible())) return;
  const type = await first.getAttribute("type");
  if (type === "checkbox" || type === "radio") await choose(controls, values);
  else if (type === null && (await first.locator("option").count()) > 0)
    await first.selectOption(values[0] ?? "");
  else await first.fill(values[0] ?? "");
}

async function choose(controls: Locator, values: readonly string[]): Promise<void> {
  for (const value of values)
    await controls.and(controls.page().locator(`[value="${value}"]`)).check();
}
