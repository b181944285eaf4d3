import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type ServerBuild,
} from "@remix-run/node";
import { isOutage, mayHaveCounted } from "#app/data/outages.server.ts";
import { withoutSecrets } from "#app/forms/parse-form.server.ts";
import { readPostedValues, type RefusalText, type RetryPost } from "#app/forms/posted-values.ts";
import { logger } from "./logger.server.ts";
import { problemHtml } from "./send-problem.server.ts";

type Build = ServerBuild | (() => Promise<ServerBuild>);
type Route = NonNullable<ServerBuild["routes"][string]>;
type Answer<Args> = ((args: Args) => unknown) | undefined;

/**
 * The same pages, which answer a database that is not there, full or read-only with 503, in words,
 * and give back what was typed. Other failures stay what they are.
 */
export function answerOutages(build: Build): Build {
  if (typeof build === "function") return async () => guardBuild(await build());
  return guardBuild(build);
}

function guardBuild(build: ServerBuild): ServerBuild {
  const routes = Object.entries(build.routes).map(
    ([id, route]) => [id, guardRoute(route)] as const,
  );
  return { ...build, routes: Object.fromEntries(routes) };
}

function guardRoute(route: Route): Route {
  const loader: Answer<LoaderFunctionArgs> = route.module.loader;
  const action: Answer<ActionFunctionArgs> = route.module.action;
  const isFile = !("default" in route.module);
  return {
    ...route,
    module: {
      ...route.module,
      ...(loader && {
        loader: (args: LoaderFunctionArgs) => guard(args, isFile, () => loader(args)),
      }),
      ...(action && {
        action: (args: ActionFunctionArgs) => {
          const request = rememberForm(args.request);
          return guard({ ...args, request }, isFile, () => action({ ...args, request }));
        },
      }),
    },
  };
}

async function guard(
  { request, context }: LoaderFunctionArgs | ActionFunctionArgs,
  isFile: boolean,
  answer: () => unknown,
): Promise<unknown> {
  try {
    return await answer();
  } catch (error) {
    if (!isOutage(error)) throw error;
    const { requestId } = context;
    logger.error({ err: error, requestId, method: request.method }, "the database is not usable");
    if (isFile) throw new Response(problemHtml(outage), { status: 503, headers: HTML });
    const retry = await readRetry(request);
    const refusal = explainOutage(error, request, retry);
    throw data({ ...refusal, ...(retry && { retry }) }, { status: 503 });
  }
}

const HTML = { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" };

const outage: RefusalText = {
  what: "In questo momento non riusciamo a rispondere.",
  why: "L'archivio del programma non è raggiungibile o non può scrivere. Ciò che era già registrato è al sicuro.",
  remedy: "Riprova tra un minuto.",
};

const postOutage: RefusalText = {
  what: "Non siamo riusciti a registrare.",
  why: "L'archivio del programma non è raggiungibile o non può scrivere. Ciò che era già registrato è al sicuro.",
  remedy: "Riprova tra un minuto con il pulsante qui sotto: quello che hai scritto è ancora qui.",
};

const fileOutage: RefusalText = {
  ...postOutage,
  what: "Non siamo riusciti a registrare il file.",
  remedy: "Aspetta un minuto, torna alla pagina e scegli di nuovo il file.",
};

function explainOutage(error: unknown, request: Request, retry: RetryPost | null): RefusalText {
  if (request.method !== "POST") return outage;
  if (mayHaveCounted(error)) return explainUnknown(retry);
  if (typeOf(request).startsWith("multipart/form-data")) return fileOutage;
  return retry ? postOutage : outage;
}

function explainUnknown(retry: RetryPost | null): RefusalText {
  const again = retry
    ? "invialo di nuovo con il pulsante qui sotto: quello che hai scritto è ancora qui"
    : "invialo di nuovo";
  return {
    what: "Non sappiamo se ciò che hai inviato è stato registrato.",
    why: "L'archivio del programma si è interrotto proprio mentre confermava.",
    remedy: `Tra un minuto torna alla pagina di prima e guarda se c'è. Se non c'è, ${again}.`,
  };
}

/** A body can be read once: whoever reads it leaves the form to be read again. */
function rememberForm(request: Request): Request {
  const read = request.formData.bind(request);
  let form: Promise<FormData> | undefined;
  request.formData = () => (form ??= read());
  return request;
}

function typeOf(request: Request): string {
  return request.headers.get("Content-Type") ?? "";
}

/** The post to send again; nothing for a page, for files and for what cannot be read. */
async function readRetry(request: Request): Promise<RetryPost | null> {
  const isForm = typeOf(request).startsWith("application/x-www-form-urlencoded");
  if (request.method !== "POST" || !isForm) return null;
  const form = await request.formData().catch(() => null);
  if (form === null) return null;
  const { pathname, searchParams } = new URL(request.url);
  searchParams.delete("_routes");
  const query = searchParams.toString();
  const action = pathname.replace(/\.data$/, "") + (query === "" ? "" : `?${query}`);
  return { action, values: withoutSecrets(readPostedValues(form)) };
}
