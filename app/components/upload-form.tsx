import { Form, useNavigation } from "@remix-run/react";
import { useId, useRef, useState, type ChangeEvent, type FormEvent } from "react";
import { useFormDraft } from "#app/forms/use-form-draft.ts";
import {
  acceptedEndings,
  fileKindList,
  formatFileSize,
  LARGEST_UPLOAD_BYTES,
} from "#workflows/uploads/file-kinds.ts";
import { FieldFrame } from "./field-frame.tsx";
import { FormDraftNotices } from "./form-draft-notices.tsx";

type UploadFormProps = { label: string; hint: string; error?: string | undefined };

/** One file to choose and send; where JavaScript runs, one too large is told before it is sent. */
export function UploadForm({ label, hint, error }: UploadFormProps) {
  const id = useId().replace(/\W/g, "");
  const navigation = useNavigation();
  const formRef = useRef<HTMLFormElement>(null);
  const draft = useFormDraft({ formRef, reply: undefined });
  const [fault, setFault] = useState<string | null>(null);
  const shown = fault ?? error;
  const isSending = navigation.state !== "idle" && navigation.formMethod === "POST";

  function look({ currentTarget }: ChangeEvent<HTMLInputElement>) {
    setFault(findFault(currentTarget.files?.[0]));
  }

  function hold(event: FormEvent) {
    if (fault !== null) event.preventDefault();
  }

  return (
    <Form
      method="post"
      encType="multipart/form-data"
      className="upload-form"
      ref={formRef}
      onSubmit={hold}
    >
      <FormDraftNotices draft={draft} />
      <FieldFrame
        id={id}
        label={label}
        hint={`${hint} ${fileKindList}, al massimo ${formatFileSize(LARGEST_UPLOAD_BYTES)}.`}
        error={shown}
      >
        <input
          className="form-control"
          type="file"
          name="file"
          id={id}
          accept={acceptedEndings}
          required
          onChange={look}
          aria-describedby={shown === undefined ? `${id}-hint` : `${id}-hint ${id}-error`}
          {...(shown === undefined ? {} : { "aria-invalid": true })}
        />
      </FieldFrame>
      <div className="form-buttons">
        <button type="submit" className="btn btn-primary" disabled={isSending}>
          {isSending ? "Sto caricando…" : "Carica il file"}
        </button>
        <span role="status" className="visually-hidden">
          {isSending ? "Caricamento in corso" : ""}
        </span>
      </div>
    </Form>
  );
}

function findFault(file: File | undefined): string | null {
  if (!file) return null;
  if (file.size === 0) return "Il file è vuoto.";
  if (file.size <= LARGEST_UPLOAD_BYTES) return null;
  return `Il file è di ${formatFileSize(file.size)}: il massimo è ${formatFileSize(LARGEST_UPLOAD_BYTES)}.`;
}
