import { refused, type Act } from "#app/services/act.server.ts";
import type { SignatureForm } from "#workflows/agreement/agreement-schemas.ts";
import { answerAsUnion } from "./answer-as-union.server.ts";
import { passwordIsOwn, wrongPassword } from "./wrong-password.server.ts";

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
  if (!(await passwordIsOwn(act, form.password))) return refused(wrongPassword);
  const { contentHash } = form;
  return answerAsUnion({ act, dossierId, answer: "signed", reason: "", contentHash });
}
