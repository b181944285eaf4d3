import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { CorrectionsContext } from "#app/components/answer-corrections.tsx";
import { Callout } from "#app/components/callout.tsx";
import { CheckupAnswerList } from "#app/components/checkup-answer-list.tsx";
import { CheckupMergeForm } from "#app/components/checkup-merge-form.tsx";
import { CheckupSectionForm } from "#app/components/checkup-section-form.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { Refused } from "#app/components/refused.tsx";
import { SectionTools } from "#app/components/section-tools.tsx";
import { UsedSurveyContext } from "#app/components/survey-source.tsx";
import { readForm } from "#app/forms/read-form.server.ts";
import { refusedForm } from "#app/forms/refused-form.server.ts";
import { notFound, requireParam } from "#app/http/refuse.server.ts";
import { autosaveSection } from "#app/services/checkup/autosave-section.server.ts";
import { readCheckupSection } from "#app/services/checkup/read-checkup-section.server.ts";
import { savePostedSection } from "#app/services/checkup/save-section.server.ts";
import { findUsedSurvey } from "#app/services/survey/find-used-survey.server.ts";
import type { Questionnaire, Section } from "#workflows/programme/questionnaire/question-types.ts";
import { findSection } from "#workflows/programme/questionnaire/questionnaire.ts";
import { questionnaires } from "#workflows/programme/questionnaire/questionnaire-versions.ts";

export const handle = { crumb: "Check-up" };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? `${data.section}. ${data.title}` : "Check-up"} · Conciliazione In Pratica` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const act = await requirePermission(request, "dossier.read");
  const dossierId = requireParam(params, "dossierId");
  const sectionId = requireParam(params, "section");
  const justSaved = new URL(request.url).searchParams.get("saved");
  const page = await readCheckupSection({ act, dossierId, sectionId, justSaved });
  if (!page) throw notFound();
  return { ...page, dossierId, usedSurvey: await findUsedSurvey(act, dossierId) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "checkup.save");
  const dossierId = requireParam(params, "dossierId");
  const sectionId = requireParam(params, "section");
  const posted = await readForm(request);
  const outcome = await savePostedSection({ act, dossierId, sectionId, posted });
  if (!outcome.ok) return refusedForm(outcome.refusal, posted);
  const saved = outcome.value;
  if (saved.kind === "saved") return redirect(`/dossiers/${dossierId}/checkup/${saved.nextPage}`);
  if (saved.kind === "clash")
    return data({ errors: {}, values: posted, clash: saved.clash }, { status: 409 });
  // What is not right yet is kept all the same: without JavaScript nothing else has saved it.
  await autosaveSection({ act, dossierId, sectionId, posted });
  return data({ errors: saved.errors, values: posted }, { status: 400 });
}

export default function CheckupSectionRoute() {
  const page = useLoaderData<typeof loader>();
  const version = questionnaires.find(page.questionnaire);
  const section = findSection(page.section, version);
  if (!section) return null;
  return (
    <UsedSurveyContext.Provider value={page.usedSurvey && { ...page.usedSurvey, version }}>
      <SectionHeader section={section} version={version} />
      {page.savedText !== null && <Callout tone="success" title={page.savedText} />}
      <SectionTools home={page.home} section={section.id} mayEdit={page.mayEdit} />
      <CorrectionsContext.Provider value={page.corrections}>
        {page.mayEdit ? (
          <SectionToFill section={section} version={version} />
        ) : (
          <AnswersToRead section={section} />
        )}
      </CorrectionsContext.Provider>
    </UsedSurveyContext.Provider>
  );
}

type SectionProps = { section: Section; version: Questionnaire };

function SectionHeader({ section, version }: SectionProps) {
  const page = useLoaderData<typeof loader>();
  const clash = useClash();
  const position = version.sections.indexOf(section) + 1;
  return (
    <PageHeader
      title={clash ? "Due versioni della stessa sezione" : section.title}
      lead={clash ? section.title : section.lead}
      backTo={{ href: page.home, label: "Check-up" }}
    >
      <p className="muted">
        Sezione {position} di {version.sections.length}. I dati si riferiscono al{" "}
        {page.referenceDayText}.
      </p>
    </PageHeader>
  );
}

/** What two people have both changed, when that is what came of the last save. */
function useClash() {
  const reply = useActionData<typeof action>();
  return reply && "clash" in reply ? { ...reply.clash, posted: reply.values } : null;
}

function SectionToFill({ section, version }: SectionProps) {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const clash = useClash();
  if (clash) return <CheckupMergeForm section={section} remarks={page.remarks} clash={clash} />;
  return (
    <>
      {page.reopened && (
        <Callout tone="note" title="Solo alcune domande sono aperte">
          Puoi cambiare le risposte con un&apos;osservazione e quelle che ne dipendono. Le altre
          restano come le hai inviate.
        </Callout>
      )}
      <CheckupSectionForm
        key={`${section.id}-${page.window.key}`}
        {...page}
        section={section}
        version={version}
        reply={reply}
        submitLabel={version.sections.at(-1) === section ? "Salva" : "Salva e continua"}
        secondary={<Link to={page.home}>Torna al check-up</Link>}
      />
    </>
  );
}

function AnswersToRead({ section }: { section: Section }) {
  const { allAnswers } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <>
      {reply && "refusal" in reply && reply.refusal && <Refused refusal={reply.refusal} />}
      <CheckupAnswerList section={section} answers={allAnswers} />
    </>
  );
}
