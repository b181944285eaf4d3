import { refused, type Act } from "#app/services/act.server.ts";
import type { SignatureForm } from "#workflows/agreement/agreement-schemas.ts";
import { answerAsUnion } from "./answer-as-union.server.ts";
import { confirmPassword } from "./confirm-password.server.ts";

/** A union signs the adhesion of a company, with the password again. */
export async function countersignAgreement({
  act,
  dossierId,
  form,
}: {
  act: Act;
  dossierId: string;
  form: SignatureForm;
}) {
  const objection = await confirmPassword(act, form.password);
  if (objection) return refused(objection);
  const { contentHash } = form;
  return answerAsUnion({ act, dossierId, answer: "signed", reason: "", contentHash });
}
