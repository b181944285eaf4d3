import { createTransport } from "nodemailer";

export type OutgoingMail = {
  /** Becomes the message's identifier: a mail that is sent twice can be told by it. */
  id: string;
  toName: string;
  toAddress: string;
  subject: string;
  body: string;
};

/** Hands a mail to the mail server. @throws when it does not take it; the job tries again. */
export type SendMail = (mail: OutgoingMail) => Promise<void>;

export type MailSettings = {
  /** smtp:// or smtps:// address of the mail server, with its credentials. */
  smtpUrl: string;
  /** Sender, as an address or `Name <address>`. */
  from: string;
};

const PATIENCE = 15_000;

/** Plain-text mail through one mail server. `close` ends its connections. */
export function openMailer({ smtpUrl, from }: MailSettings): { send: SendMail; close: () => void } {
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: PATIENCE,
    // A text of ours never names a file or an address to read from.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async ({ id, toName, toAddress, subject, body }) => {
      await transport.sendMail({
        messageId: `<${id}@conciliazione-in-pratica>`,
        from,
        to: { name: toName, address: toAddress },
        subject,
        text: body,
        headers: { "Auto-Submitted": "auto-generated" },
      });
    },
    close: () => {
      transport.close();
    },
  };
}
