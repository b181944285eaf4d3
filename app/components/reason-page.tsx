import { useParams } from "@remix-run/react";
import type { ReactNode } from "react";
import type { z } from "zod";
import type { FormReply } from "#app/forms/posted-values.ts";
import type { Permission } from "#workflows/dossier/permissions.ts";
import { Callout } from "./callout.tsx";
import { InTurn } from "./in-turn.tsx";
import { PageHeader } from "./page-header.tsx";
import { TextAreaField } from "./text-area-field.tsx";
import { ValidatedForm } from "./validated-form.tsx";

type ReasonPageProps = {
  event: Permission;
  schema: z.ZodType<{ reason: string }>;
  reply: FormReply | undefined;
  title: string;
  lead?: string;
  /** Said before an act that cannot be undone. */
  warning?: ReactNode;
  /** The page of the dossier to go back to; the dossier itself without one. */
  stage?: { path: string; label: string };
  question: { label: string; hint: string; maxLength: number; required: boolean };
  submitLabel: string;
};

/** The page of an act on a dossier that asks for its reason and nothing else. */
export function ReasonPage(props: ReasonPageProps) {
  const { event, schema, reply, title, lead, warning, stage, question, submitLabel } = props;
  const { dossierId = "" } = useParams();
  const backTo = stage
    ? { href: `/dossiers/${dossierId}/${stage.path}`, label: stage.label }
    : { href: `/dossiers/${dossierId}`, label: "Pratica" };
  return (
    <>
      <PageHeader title={title} backTo={backTo} {...(lead && { lead })} />
      {warning && (
        <Callout tone="warning" title="Non si può annullare">
          {warning}
        </Callout>
      )}
      <InTurn event={event} reply={reply} backTo={backTo}>
        <ValidatedForm
          schema={schema}
          reply={reply}
          submitLabel={submitLabel}
          tone={warning ? "danger" : "primary"}
        >
          <TextAreaField name="reason" {...question} />
        </ValidatedForm>
      </InTurn>
    </>
  );
}
