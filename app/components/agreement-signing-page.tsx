import type { FormReply } from "#app/forms/posted-values.ts";
import { signatureSchema } from "#workflows/agreement/agreement-schemas.ts";
import type { AgreementText } from "#workflows/agreement/agreement-text.ts";
import { AgreementTextView } from "./agreement-text-view.tsx";
import { PageHeader } from "./page-header.tsx";
import { SigningFields } from "./signing-fields.tsx";
import { ValidatedForm } from "./validated-form.tsx";

type AgreementSigningPageProps = {
  title: string;
  page: {
    dossierId: string;
    text: AgreementText;
    contentHash: string;
    shortHash: string;
    /** In whose name the reader signs. */
    party: string;
  };
  reply: FormReply | undefined;
};

/** The text to read and, below it, the act of signing: the same for the company and for a union. */
export function AgreementSigningPage({ title, page, reply }: AgreementSigningPageProps) {
  const { dossierId, text, ...signing } = page;
  return (
    <>
      <PageHeader
        title={title}
        backTo={{ href: `/dossiers/${dossierId}/agreement`, label: "Accordo" }}
      />
      <AgreementTextView text={text} />
      <ValidatedForm schema={signatureSchema} reply={reply} submitLabel="Firma">
        <SigningFields title={text.title} version={text.version} {...signing} />
      </ValidatedForm>
    </>
  );
}
