import { saveCompanyProfile } from "#app/data/application/application-writes.server.ts";
import type { Act } from "#app/services/act.server.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import type { CompanyProfileData } from "#workflows/application/company-profile-schema.ts";
import { describeProfile, listRowChanges } from "#workflows/application/describe-application.ts";
import { readApplication } from "./read-application.server.ts";

/** Saves the company's data; the history shows the account masked. */
export function saveProfile({
  act,
  dossierId,
  profile,
}: {
  act: Act;
  dossierId: string;
  profile: CompanyProfileData;
}) {
  return performStep({
    act,
    dossierId,
    event: "application.save",
    prepare: async (tx, dossier) => {
      const { input } = await readApplication(tx, { act, dossierId });
      const organisationId = dossier.companyId;
      await saveCompanyProfile(tx, { organisationId, profile, savedAt: act.now });
      const [before, after] = [input.profile, profile].map((data) =>
        describeProfile(data, { account: "masked" }),
      );
      return proceed({ changes: listRowChanges(before ?? [], after ?? []) });
    },
  });
}
