import { replyField } from "#workflows/checkup/remark-schema.ts";
import { Callout } from "./callout.tsx";
import { TextAreaField } from "./text-area-field.tsx";

/** A remark the company has to look after. */
export type OpenRemark = { id: string; questionId: string; remark: string; authorName: string };

/** A consultant's remark beside its question, with room for a reply. */
export function CheckupRemarkReply({ remark }: { remark: OpenRemark }) {
  return (
    <div className="question-remark">
      <Callout tone="warning" title={`Osservazione di ${remark.authorName}`}>
        {remark.remark}
      </Callout>
      <TextAreaField
        name={replyField(remark.id)}
        label="La tua risposta"
        hint="Correggi il dato qui sopra, oppure spiega perché va bene così."
        rows={2}
        maxLength={1000}
        required={false}
      />
    </div>
  );
}
