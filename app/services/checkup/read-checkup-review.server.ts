import { findDossier } from "#app/data/dossiers.server.ts";
import type { Act } from "#app/services/act.server.ts";
import { noteField, textIn } from "#workflows/checkup/checkup-answers.ts";
import { listOpenRemarks } from "#workflows/checkup/remarks.ts";
import { mayAct } from "#workflows/dossier/may-act.ts";
import { readCheckup } from "./read-checkup.server.ts";

/** The consultant's page: all answers, all remarks, what is unusual, whether the review is open. */
export async function readCheckupReview({
  act: { actor, database, newId },
  dossierId,
}: {
  act: Act;
  dossierId: string;
}) {
  const dossier = await findDossier(database.read, actor, dossierId);
  if (!dossier) return null;
  const { answers, remarks, progress } = await readCheckup(database.read, actor, dossier);
  const checkupHome = `/dossiers/${dossierId}/checkup`;
  return {
    checkupHome,
    home: `${checkupHome}/review`,
    /** Of the forms for a remark as this page shows them. */
    formKey: newId(),
    isOpen: mayAct(actor.role, dossier.state, "checkup.remark"),
    answers,
    remarks,
    openRemarks: listOpenRemarks(remarks).length,
    warnings: progress.sections.flatMap(({ warnings }) =>
      warnings.map(({ questionId, message }) => {
        const note = textIn(answers, noteField(questionId));
        return {
          text: `${questionId}: ${message} ${note === "" ? "L'impresa non ha scritto note." : `Nota: ${note}`}`,
          href: `#${questionId}`,
        };
      }),
    ),
  };
}
