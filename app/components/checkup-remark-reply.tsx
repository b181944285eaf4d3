import { replyField } from "#workflows/checkup/remark-schema.ts";
import { Callout } from "./callout.tsx";
import { TextAreaField } from "./text-area-field.tsx";

/** A remark the company has to look after. */
export type OpenRemark = {
  id: string;
  questionId: string;
  remark: string;
  authorName: string;
  /** The answer in words when the remark was made. */
  before: string;
};

type CheckupRemarkReplyProps = {
  remark: OpenRemark;
  /** The answer in words as it is now. */
  now: string;
};

/** A consultant's remark beside its question: what the answer was, what it is, room for a reply. */
export function CheckupRemarkReply({ remark, now }: CheckupRemarkReplyProps) {
  return (
    <div className="question-remark">
      <Callout tone="warning" title={`Osservazione di ${remark.authorName}`}>
        <p>{remark.remark}</p>
        <dl className="old-and-new">
          <div>
            <dt>Prima</dt>
            <dd>{remark.before === "" ? "nessuna risposta" : remark.before}</dd>
          </div>
          <div>
            <dt>Ora</dt>
            <dd>
              {now === remark.before ? (
                "uguale"
              ) : now === "" ? (
                "nessuna risposta"
              ) : (
                <ins>{now}</ins>
              )}
            </dd>
          </div>
        </dl>
      </Callout>
      <TextAreaField
        name={replyField(remark.id)}
        label="La tua risposta"
        hint="Correggi il dato, oppure spiega perché va bene così."
        rows={2}
        maxLength={1000}
        required={false}
      />
    </div>
  );
}
