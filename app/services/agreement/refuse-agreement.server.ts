import { refused, type Act } from "#app/services/act.server.ts";
import type { UnionRefusalForm } from "#workflows/agreement/agreement-schemas.ts";
import { answerAsUnion } from "./answer-as-union.server.ts";
import { confirmPassword } from "./confirm-password.server.ts";

/** A union declines to sign the adhesion of a company, says why, with the password again. */
export async function refuseAgreement({
  act,
  dossierId,
  form,
}: {
  act: Act;
  dossierId: string;
  form: UnionRefusalForm;
}) {
  const objection = await confirmPassword(act, form.password);
  if (objection) return refused(objection);
  const { reason } = form;
  return answerAsUnion({ act, dossierId, answer: "refused", reason, contentHash: null });
}
