import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { Callout } from "#app/components/callout.tsx";
import { CheckupAnswerList } from "#app/components/checkup-answer-list.tsx";
import { CheckupSectionForm } from "#app/components/checkup-section-form.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { Refused } from "#app/components/refused.tsx";
import { parseForm } from "#app/forms/parse-form.server.ts";
import { refusedForm } from "#app/forms/refused-form.server.ts";
import { notFound, requireParam } from "#app/http/refuse.server.ts";
import { readCheckupSection } from "#app/services/checkup/read-checkup-section.server.ts";
import { saveSection } from "#app/services/checkup/save-section.server.ts";
import { sectionFormSchema, toSectionSave } from "#workflows/checkup/section-form-schema.ts";
import { findSection, questionnaire } from "#workflows/programme/questionnaire/questionnaire.ts";

export const handle = { crumb: "Check-up" };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? `${data.section}. ${data.title}` : "Check-up"} · Conciliazione In Pratica` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const act = await requirePermission(request, "dossier.read");
  const dossierId = requireParam(params, "dossierId");
  const section = findSection(requireParam(params, "section"));
  const justSaved = new URL(request.url).searchParams.get("saved");
  const page = section && (await readCheckupSection({ act, dossierId, section, justSaved }));
  if (!page) throw notFound();
  return page;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "checkup.save");
  const dossierId = requireParam(params, "dossierId");
  const section = findSection(requireParam(params, "section"));
  const page = section && (await readCheckupSection({ act, dossierId, section }));
  if (!page) throw notFound();
  const frame = { referenceDay: page.referenceDay, remarkIds: page.remarks.map(({ id }) => id) };
  const form = await parseForm(request, sectionFormSchema(section, frame));
  if (!form.ok) return data(form.reply, { status: 400 });
  const save = toSectionSave(section, form.value, frame);
  const outcome = await saveSection({ act, dossierId, section, save });
  if (!outcome.ok) return refusedForm(outcome.refusal, form.values);
  return redirect(`/dossiers/${dossierId}/checkup/${outcome.value.nextPage}`);
}

export default function CheckupSectionRoute() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const section = findSection(page.section);
  if (!section) return null;
  const position = questionnaire.sections.indexOf(section) + 1;
  return (
    <>
      <PageHeader
        title={section.title}
        lead={section.lead}
        backTo={{ href: page.home, label: "Check-up" }}
      >
        <p className="muted">
          Sezione {position} di {questionnaire.sections.length}. I dati si riferiscono al{" "}
          {page.referenceDayText}.
        </p>
      </PageHeader>
      {page.savedText !== null && <Callout tone="success" title={page.savedText} />}
      {page.mayEdit ? (
        <CheckupSectionForm
          key={`${section.id}-${String(page.version)}`}
          {...page}
          section={section}
          reply={reply}
          submitLabel={position === questionnaire.sections.length ? "Salva" : "Salva e continua"}
          secondary={<Link to={page.home}>Torna al check-up senza salvare</Link>}
        />
      ) : (
        <>
          {reply?.refusal && <Refused refusal={reply.refusal} />}
          <CheckupAnswerList section={section} answers={page.allAnswers} />
        </>
      )}
    </>
  );
}
