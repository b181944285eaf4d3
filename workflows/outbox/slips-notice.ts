import { untilDay } from "../italian-dates.ts";
import { AUTOMATIC, type Notice, type NoticeSubject } from "./notice-text.ts";

/**
 * Tells consultants that a firm has opened a survey and waits for its slips.
 * @param closesOn YYYY-MM-DD, last day on which answers are taken
 */
export function writeSlipsNotice(
  { code, companyName, link }: Pick<NoticeSubject, "code" | "companyName" | "link">,
  closesOn: string,
): Notice {
  const lines = [
    `${companyName} ha aperto un'indagine anonima tra il personale e aspetta i foglietti.`,
    "Che cosa fare: scarica i foglietti con i codici e falli avere al personale, non all'impresa.",
    `Si risponde fino ${untilDay(closesOn)}.`,
    `Apri la pratica ${code}: ${link}/survey`,
    AUTOMATIC,
  ];
  return { subject: `Foglietti da preparare: pratica ${code}`, body: lines.join("\n\n") };
}
