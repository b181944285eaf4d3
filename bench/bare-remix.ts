import { PassThrough } from "node:stream";
import {
  createReadableStreamFromReadable,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type ServerBuild,
} from "@remix-run/node";
import { Outlet, RemixServer, Scripts, useLoaderData } from "@remix-run/react";
import { createElement } from "react";
import { renderToPipeableStream } from "react-dom/server";

const ABORT_AFTER = 5_000;
const PARAGRAPH = "Testo di prova senza alcun significato, lungo quanto basta. ".repeat(4);

/** A Remix application of one page and one action, by hand: what Remix itself costs. */
export function bareBuild(insert: (text: string) => void): ServerBuild {
  return {
    mode: "production",
    entry: { module: { default: answer } },
    routes: {
      root: { id: "root", path: "", module: { default: Frame } },
      page: { id: "page", parentId: "root", path: "page", module: pageModule(insert) },
    },
    assets: {
      entry: { module: "/entry.js", imports: [] },
      routes: {
        root: assetOf("root", {}),
        page: assetOf("page", { parentId: "root", path: "page", hasAction: true, hasLoader: true }),
      },
      url: "/manifest.js",
      version: "1",
    },
    publicPath: "/",
    assetsBuildDirectory: "build",
    future: {
      v3_fetcherPersist: true,
      v3_relativeSplatPath: true,
      v3_throwAbortReason: true,
      v3_singleFetch: true,
      v3_lazyRouteDiscovery: false,
    },
    isSpaMode: false,
  };
}

function assetOf(id: string, more: object) {
  return {
    id,
    module: `/${id}.js`,
    hasAction: false,
    hasLoader: false,
    hasClientAction: false,
    hasClientLoader: false,
    hasErrorBoundary: false,
    ...more,
  };
}

/** As the entry that Remix brings along answers: it streams, and the data of the page follow it. */
function answer(
  request: Request,
  status: number,
  headers: Headers,
  context: Parameters<ServerBuild["entry"]["module"]["default"]>[3],
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const page = createElement(RemixServer, { context, url: request.url, abortDelay: ABORT_AFTER });
    const { pipe, abort } = renderToPipeableStream(page, {
      onShellReady: () => {
        const body = new PassThrough();
        headers.set("Content-Type", "text/html");
        resolve(new Response(createReadableStreamFromReadable(body), { headers, status }));
        pipe(body);
      },
      onShellError: reject,
    });
    setTimeout(abort, ABORT_AFTER);
  });
}

function Frame() {
  return createElement(
    "html",
    { lang: "it" },
    createElement("body", null, createElement(Outlet), createElement(Scripts)),
  );
}

function pageModule(insert: (text: string) => void) {
  return {
    default: Page,
    loader: ({ request }: LoaderFunctionArgs) => ({
      paragraphs: Number(new URL(request.url).searchParams.get("paragraphs") ?? "1"),
    }),
    action: async ({ request }: ActionFunctionArgs) => {
      const form = await request.formData();
      const text = form.get("text");
      insert(typeof text === "string" ? text : "");
      return redirect("/page");
    },
  };
}

function Page() {
  const { paragraphs } = useLoaderData<{ paragraphs: number }>();
  const keys = Array.from({ length: paragraphs }, (_, index) => index);
  return createElement(
    "main",
    null,
    keys.map((key) => createElement("p", { key }, PARAGRAPH)),
  );
}
