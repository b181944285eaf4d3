import { Form } from "@remix-run/react";
import { useId, type ReactNode } from "react";
import type { z } from "zod";
import type { FormReply, PostedValues } from "#app/forms/posted-values.ts";
import { useFormDraft } from "#app/forms/use-form-draft.ts";
import { useValidatedForm } from "#app/forms/use-validated-form.ts";
import { collectLabels } from "./collect-labels.ts";
import { ErrorSummary } from "./error-summary.tsx";
import { FormDraftNotices } from "./form-draft-notices.tsx";
import { FormFieldContext } from "./form-field-context.ts";
import { Refused } from "./refused.tsx";

type ValidatedFormProps = {
  schema: z.ZodType;
  /** Begins the ids of the fields, where other pages link to them; one of the page's own when absent. */
  formId?: string;
  /** Where it posts; the page's own route when absent. */
  action?: string;
  /** What the action answered when it did not accept the form. */
  reply?: FormReply | undefined;
  /** First values by field name, as typed: `1.234,50`, `2026-03-01`. */
  values?: PostedValues | undefined;
  submitLabel?: string;
  /** Beside the button: a link back, for instance. */
  secondary?: ReactNode;
  tone?: "primary" | "danger";
  /** Labels of fields that their elements do not tell, by field name: for the summary of errors. */
  labels?: Readonly<Record<string, string>>;
  /** The page keeps what is typed in its own way. */
  savesItself?: boolean;
  children?: ReactNode;
};

/**
 * A form that posts plainly and, where JavaScript runs, says what is wrong before posting and keeps
 * what is typed until the server has it.
 */
export function ValidatedForm(props: ValidatedFormProps) {
  const { schema, action, reply, values, labels, children } = props;
  const formId = useFormId(props.formId);
  const form = useValidatedForm({ schema, reply });
  const draft = useFormDraft({ formRef: form.formRef, reply, isOff: props.savesItself });
  const source = {
    formId,
    values: reply?.values ?? values ?? {},
    isReplied: reply?.values !== undefined,
    errors: form.errors,
    register: form.register,
  };
  return (
    <Form
      method="post"
      noValidate
      className="validated-form"
      ref={form.formRef}
      onSubmit={form.onSubmit}
      {...(action === undefined ? {} : { action })}
    >
      <FormDraftNotices draft={draft} />
      {reply?.refusal && <Refused refusal={reply.refusal} />}
      <ErrorSummary
        formId={formId}
        errors={form.errors}
        labels={{ ...collectLabels(children), ...labels }}
        attempt={form.attempt}
      />
      <FormFieldContext.Provider value={source}>{children}</FormFieldContext.Provider>
      <FormButtons {...props} isSubmitting={form.isSubmitting} />
    </Form>
  );
}

function useFormId(given: string | undefined): string {
  const own = `f${useId().replace(/\W/g, "")}`;
  return given ?? own;
}

type FormButtonsProps = Pick<ValidatedFormProps, "submitLabel" | "secondary" | "tone"> & {
  isSubmitting: boolean;
};

function FormButtons({ submitLabel = "Salva", secondary, tone, isSubmitting }: FormButtonsProps) {
  return (
    <div className="form-buttons">
      <button type="submit" className={`btn btn-${tone ?? "primary"}`} disabled={isSubmitting}>
        {submitLabel}
      </button>
      {secondary}
    </div>
  );
}
