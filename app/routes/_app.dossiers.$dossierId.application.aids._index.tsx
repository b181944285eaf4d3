import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { WhileOpen } from "#app/components/while-open.tsx";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { Callout } from "#app/components/callout.tsx";
import { DataTable } from "#app/components/data-table.tsx";
import { HiddenField } from "#app/components/hidden-field.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { PostButton } from "#app/components/post-button.tsx";
import { SelectField } from "#app/components/select-field.tsx";
import { TextField } from "#app/components/text-field.tsx";
import { ValidatedForm } from "#app/components/validated-form.tsx";
import { FORM_KEY, readFormKey } from "#app/forms/form-key.ts";
import { parseForm } from "#app/forms/parse-form.server.ts";
import { refusedForm } from "#app/forms/refused-form.server.ts";
import { refuse, requireParam } from "#app/http/refuse.server.ts";
import { alreadyAdded } from "#app/services/posted-row.server.ts";
import { addEarlierAid } from "#app/services/application/add-earlier-aid.server.ts";
import { openApplicationForm } from "#app/services/application/open-application-page.server.ts";
import { earlierAidSchema } from "#workflows/application/earlier-aid-schema.ts";
import { formatDay } from "#workflows/italian-dates.ts";
import { formatEuro } from "#workflows/money.ts";

export const meta: MetaFunction = () => [{ title: "Aiuti già avuti · Conciliazione In Pratica" }];

export const handle = { crumb: "Aiuti già avuti" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const act = await requirePermission(request, "application.save");
  const dossierId = requireParam(params, "dossierId");
  const outcome = await openApplicationForm(act, dossierId);
  if (!outcome.ok) throw refuse(outcome.refusal);
  const { file, assessment } = outcome.value;
  const { aids, related, companyName } = file.input;
  const undertaking = related.filter(({ sameUndertaking }) => sameUndertaking);
  const beneficiaries = [companyName, ...undertaking.map(({ name }) => name)];
  return {
    dossierId,
    isOpen: outcome.value.isOpen,
    formKey: act.newId(),
    room: assessment.room?.explanation ?? null,
    beneficiaries: beneficiaries.map((name) => ({ value: name, label: name })),
    aids: aids.map(({ id, beneficiary, grantor, grantedOn, amountCents }) => ({
      ...{ id, beneficiary, grantor },
      day: formatDay(grantedOn),
      amount: formatEuro(amountCents),
    })),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "application.save");
  const dossierId = requireParam(params, "dossierId");
  const form = await parseForm(request, earlierAidSchema);
  if (!form.ok) return data(form.reply, { status: 400 });
  const formKey = readFormKey(form.values);
  const outcome = await addEarlierAid({ act, dossierId, aid: form.value, formKey });
  if (!outcome.ok && outcome.refusal !== alreadyAdded)
    return refusedForm(outcome.refusal, form.values);
  return redirect(`/dossiers/${dossierId}/application/aids`);
}

export default function ApplicationAidsRoute() {
  const { dossierId, isOpen, formKey, aids, room, beneficiaries } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const base = `/dossiers/${dossierId}/application`;
  return (
    <>
      <PageHeader
        title="Aiuti de minimis già avuti"
        lead="Scrivi tutti gli aiuti «de minimis» degli ultimi anni: quali contano lo calcoliamo noi."
        backTo={{ href: base, label: "Domanda" }}
      />
      {room !== null && (
        <Callout tone="note" title="Lo spazio che resta">
          <p>{room}</p>
        </Callout>
      )}
      <DataTable
        caption="Aiuti indicati"
        columns={[
          "Chi l'ha dato",
          "Chi l'ha avuto",
          "Giorno",
          { title: "Importo", align: "right" },
          "Togli",
        ]}
        rows={aids.map(({ id, beneficiary, grantor, day, amount }) => [
          grantor,
          beneficiary,
          day,
          amount,
          <PostButton
            key={id}
            action={`${base}/aids/${id}/remove`}
            label="Togli"
            tone="danger"
            small
            confirm={`L'aiuto di ${grantor} da ${amount} esce dall'elenco.`}
          />,
        ])}
        empty="Nessun aiuto indicato. Se non ne hai avuti, non devi aggiungere nulla."
      />
      <h2>Aggiungi un aiuto</h2>
      <WhileOpen
        isOpen={isOpen}
        reply={reply}
        backTo={{ href: `/dossiers/${dossierId}/application`, label: "Domanda" }}
      >
        <ValidatedForm
          key={aids.length}
          schema={earlierAidSchema}
          reply={reply}
          submitLabel="Aggiungi l'aiuto"
        >
          <HiddenField name={FORM_KEY} value={formKey} />
          <SelectField
            name="beneficiary"
            label="Chi l'ha avuto"
            hint="La tua impresa o una di quelle che ne fanno parte per gli aiuti (impresa unica)."
            options={beneficiaries}
            value={beneficiaries[0]?.value ?? ""}
            required
          />
          <TextField name="grantor" label="Chi l'ha dato" required />
          <TextField
            name="grantedOn"
            label="Giorno della concessione"
            hint="Il giorno dell'atto, non quello del pagamento."
            type="date"
            required
          />
          <TextField
            name="amount"
            label="Importo"
            unit="€"
            inputMode="decimal"
            width="medium"
            required
          />
          <TextField
            name="reference"
            label="Atto o codice"
            hint="Se lo conosci, per esempio il COR."
          />
        </ValidatedForm>
      </WhileOpen>
    </>
  );
}
