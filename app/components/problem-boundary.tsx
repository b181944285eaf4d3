import {
  isRouteErrorResponse,
  useParams,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import { ProblemPage } from "./problem-page.tsx";

/**
 * The refusal or failure of one page, inside the frame around it. A boundary on the frame itself
 * would lose the reader's name and menu: after a refused post its own data is not read.
 */
export function ProblemBoundary() {
  const error = useRouteError();
  const { dossierId } = useParams();
  const root = useRouteLoaderData<{ requestId: string }>("root");
  const isThere = isRouteErrorResponse(error) && error.status !== 404;
  const backTo =
    dossierId !== undefined && isThere
      ? { href: `/dossiers/${dossierId}`, label: "Torna alla pratica" }
      : undefined;
  return <ProblemPage error={error} requestId={root?.requestId} backTo={backTo} />;
}
