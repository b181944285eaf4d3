import { randomBytes } from "node:crypto";
import { findLetterhead } from "#app/data/organisations.server.ts";
import { lockSurvey } from "#app/data/survey/survey-answers.server.ts";
import { findSurvey, replaceCodes } from "#app/data/survey/surveys.server.ts";
import { printDocument } from "#app/documents/print-document.server.ts";
import { refused, type Act, type Outcome } from "#app/services/act.server.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import { surveySlipsDocument, type SurveySlipsData } from "#templates/survey/survey-slips.ts";
import { dayInRome } from "#workflows/italian-dates.ts";
import { spaceCode, writeCode } from "#workflows/survey/survey-code.ts";
import { hashCode } from "./hash-code.ts";
import { encodeLink, withoutScheme } from "./link-code.ts";
import { noOpenSurvey } from "./survey-refusals.ts";

type SlipsOrder = {
  act: Act;
  dossierId: string;
  /** Address of the site, without a slash at the end. */
  site: string;
};

/**
 * Draws new codes for a survey and prints them. Only their hashes are stored, so slips are printed
 * once; made again, the old ones and what was answered with them no longer count.
 * @returns the bytes of the PDF, the only place where the codes stand.
 */
export async function makeSlips(order: SlipsOrder): Promise<Outcome<Buffer>> {
  const { act, dossierId } = order;
  let slips: Slips | undefined;
  const outcome = await performStep({
    act,
    dossierId,
    event: "checkup.printSurvey",
    prepare: async (tx, { company }) => {
      await lockSurvey(tx, dossierId);
      const survey = await findSurvey(tx, act.actor, dossierId);
      if (survey?.state !== "open") return refused(noOpenSurvey);
      const codes = Array.from({ length: survey.slips }, () => writeCode(randomBytes(16)));
      const day = dayInRome(act.now);
      await replaceCodes(tx, { dossierId, hashes: codes.map(hashCode), day });
      const letterhead = await findLetterhead(tx, "province", day);
      slips = { letterhead, codes, companyName: company.name, closesOn: survey.closesOn };
      return proceed({ reason: `${String(codes.length)} foglietti` });
    },
  });
  if (!outcome.ok) return outcome;
  if (!slips) throw new Error("Slips were ordered and not described");
  return { ok: true, value: await printDocument(surveySlipsDocument(describeSlips(order, slips))) };
}

type Slips = Pick<SurveySlipsData, "letterhead" | "companyName" | "closesOn"> & {
  codes: readonly string[];
};

function describeSlips({ act, site }: SlipsOrder, { codes, ...head }: Slips): SurveySlipsData {
  const address = `${site}/survey`;
  return {
    ...head,
    issuedOn: dayInRome(act.now),
    address: withoutScheme(address),
    slips: codes.map((code) => ({
      typed: spaceCode(code),
      code: encodeLink(`${address}/${code}`),
    })),
  };
}
