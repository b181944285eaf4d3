import type { ActionFunctionArgs } from "@remix-run/node";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { readForm } from "#app/forms/read-form.server.ts";
import { requireParam, statusOf } from "#app/http/refuse.server.ts";
import { autosaveSection } from "#app/services/checkup/autosave-section.server.ts";

/** Takes a section while it is being typed; the page asks for it, nobody sees it. */
export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "checkup.save");
  const dossierId = requireParam(params, "dossierId");
  const sectionId = requireParam(params, "section");
  const posted = await readForm(request);
  const outcome = await autosaveSection({ act, dossierId, sectionId, posted });
  if (!outcome.ok) {
    const { refusal } = outcome;
    return Response.json({ kind: "refused", refusal }, { status: statusOf(refusal) });
  }
  if (outcome.value.kind === "saved") return Response.json(outcome.value);
  const { conflicts, savedBy } = outcome.value.clash;
  const names = conflicts.map(({ name }) => name);
  return Response.json({ kind: "clash", names, savedBy }, { status: 409 });
}
