import { PassThrough } from "node:stream";
import type { AppLoadContext, EntryContext, HandleErrorFunction } from "@remix-run/node";
import { createReadableStreamFromReadable } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { isbot } from "isbot";
import { renderToPipeableStream } from "react-dom/server";
import { logger } from "#app/http/logger.server.ts";
import { maskPath } from "#app/http/masked-path.ts";
import { NonceContext } from "#app/http/nonce.ts";

const ABORT_AFTER = 10_000;

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  loadContext: AppLoadContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    let isFailed = false;
    const answer = () => {
      const body = new PassThrough();
      headers.set("Content-Type", "text/html; charset=utf-8");
      resolve(
        new Response(createReadableStreamFromReadable(body), {
          headers,
          status: isFailed ? 500 : status,
        }),
      );
      pipe(body);
    };
    const isForBot = isbot(request.headers.get("user-agent"));
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={loadContext.cspNonce}>
        <RemixServer
          context={remixContext}
          url={request.url}
          abortDelay={ABORT_AFTER}
          nonce={loadContext.cspNonce}
        />
      </NonceContext.Provider>,
      {
        nonce: loadContext.cspNonce,
        [isForBot ? "onAllReady" : "onShellReady"]: answer,
        onShellError: (error: unknown) => {
          reject(error instanceof Error ? error : new Error(String(error)));
        },
        onError: (error: unknown) => {
          isFailed = true;
          logger.error({ err: error, requestId: loadContext.requestId }, "rendering failed");
        },
      },
    );
    setTimeout(abort, ABORT_AFTER + 1_000).unref();
  });
}

/**
 * The one place where failures are written down. A request that its reader left is none, nor is an
 * address that leads nowhere.
 */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted || isRouteErrorResponse(error)) return;
  const { pathname } = new URL(request.url);
  const { requestId } = context;
  logger.error(
    { err: error, requestId, method: request.method, path: maskPath(pathname) },
    "request failed",
  );
};
