import { Writable } from "node:stream";
import type { AppLoadContext, EntryContext, HandleErrorFunction } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { encodePage } from "#app/http/encode-page.server.ts";
import { logger } from "#app/http/logger.server.ts";
import { maskPath } from "#app/http/masked-path.ts";
import { NonceContext } from "#app/http/nonce.ts";

const ABORT_AFTER = 10_000;
/** React pauses beyond it; no page comes near. */
const LARGEST_UNSENT = 16 * 1024 * 1024;

/**
 * A page in one piece. Its data are there before it is drawn, so a stream would only cut it up: more
 * bytes, more work on both sides, and a status sent before the drawing has succeeded.
 */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  loadContext: AppLoadContext,
): Promise<Response> {
  const { cspNonce, requestId } = loadContext;
  headers.set("Content-Type", "text/html; charset=utf-8");
  return new Promise((resolve, reject) => {
    let isFailed = false;
    const page = new PageBuffer((html) => {
      clearTimeout(timer);
      const accepted = request.headers.get("Accept-Encoding");
      const body = encodePage(html, { accepted, headers });
      resolve(new Response(body, { headers, status: isFailed ? 500 : status }));
    });
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={cspNonce}>
        <RemixServer
          context={remixContext}
          url={request.url}
          abortDelay={ABORT_AFTER}
          nonce={cspNonce}
        />
      </NonceContext.Provider>,
      {
        nonce: cspNonce,
        onAllReady: () => {
          pipe(page);
        },
        onShellError: (error: unknown) => {
          clearTimeout(timer);
          reject(error instanceof Error ? error : new Error(String(error)));
        },
        onError: (error: unknown) => {
          isFailed = true;
          logger.error({ err: error, requestId }, "rendering failed");
        },
      },
    );
    const timer = setTimeout(abort, ABORT_AFTER + 1_000);
  });
}

/** Keeps what is written to it and hands it over when it ends. */
class PageBuffer extends Writable {
  readonly #parts: Uint8Array[] = [];
  readonly #finish: (html: Uint8Array<ArrayBuffer>) => void;

  constructor(finish: (html: Uint8Array<ArrayBuffer>) => void) {
    super({ highWaterMark: LARGEST_UNSENT });
    this.#finish = finish;
  }

  override _write(part: Uint8Array, _encoding: BufferEncoding, written: () => void): void {
    this.#parts.push(part);
    written();
  }

  override _final(done: () => void): void {
    this.#finish(Buffer.concat(this.#parts));
    done();
  }
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
