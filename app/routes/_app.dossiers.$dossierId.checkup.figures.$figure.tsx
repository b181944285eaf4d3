import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { Callout } from "#app/components/callout.tsx";
import { FigureExplanation, FigureNav } from "#app/components/figure-explanation.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { notFound, requireParam } from "#app/http/refuse.server.ts";
import { readCheckupFigure } from "#app/services/checkup/read-checkup-figure.server.ts";
import { isFigureKey, writeFigure } from "#workflows/checkup/explained-figure.ts";

export const handle = { crumb: "Come si arriva a questa cifra" };

export const meta: MetaFunction = () => [
  { title: "Come si arriva a questa cifra · Conciliazione In Pratica" },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const act = await requirePermission(request, "dossier.read");
  const dossierId = requireParam(params, "dossierId");
  const key = requireParam(params, "figure");
  if (!isFigureKey(key)) throw notFound();
  const page = await readCheckupFigure({ act, dossierId, key });
  if (!page) throw notFound();
  return page;
}

export default function CheckupFigureRoute() {
  const { home, figure, fixed, questionnaire } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={figure.title}
        lead={`Come si arriva a questa cifra, con le regole del questionario ${questionnaire}.`}
        backTo={{ href: `${home}/result`, label: "Risultato del check-up" }}
      />
      {fixed === undefined && (
        <Callout tone="note" title="Cifra provvisoria">
          Cambia con le risposte. Diventa definitiva quando la consulente convalida il check-up.
        </Callout>
      )}
      {fixed !== undefined && fixed !== figure.value && (
        <Callout tone="warning" title="La cifra fissata alla convalida è un'altra">
          Alla convalida era {writeFigure({ ...figure, value: fixed })}: vale quella.
        </Callout>
      )}
      <FigureExplanation figure={figure} />
      <h2>Le altre cifre</h2>
      <FigureNav home={home} current={figure.key} />
    </>
  );
}
