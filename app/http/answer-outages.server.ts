import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type ServerBuild,
} from "@remix-run/node";
import { isOutage } from "#app/data/outages.server.ts";
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
    throw data({ ...outage, ...(await describeRetry(request)) }, { status: 503 });
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

/** A body can be read once: whoever reads it leaves the form to be read again. */
function rememberForm(request: Request): Request {
  const read = request.formData.bind(request);
  let form: Promise<FormData> | undefined;
  request.formData = () => (form ??= read());
  return request;
}

/** The post to send again; for a file only words, nothing for a page and what cannot be read. */
async function describeRetry(
  request: Request,
): Promise<(RefusalText & { retry?: RetryPost }) | null> {
  const type = request.headers.get("Content-Type") ?? "";
  if (type.startsWith("multipart/form-data")) return fileOutage;
  if (request.method !== "POST" || !type.startsWith("application/x-www-form-urlencoded"))
    return null;
  const form = await request.formData().catch(() => null);
  if (form === null) return null;
  const { pathname, searchParams } = new URL(request.url);
  searchParams.delete("_routes");
  const query = searchParams.toString();
  const action = pathname.replace(/\.data$/, "") + (query === "" ? "" : `?${query}`);
  return { ...postOutage, retry: { action, values: withoutSecrets(readPostedValues(form)) } };
}
