import "@remix-run/server-runtime";

declare module "@remix-run/server-runtime" {
  /** What the web server hands to every loader and action. */
  interface AppLoadContext {
    /** Number of the request in the log and on the page of a failure. */
    requestId: string;
    /** Nonce of the answer's Content-Security-Policy. */
    cspNonce: string;
    /** Network address the request comes from. */
    clientAddress: string;
    /** Resolves when what was written of the answer has gone, or nobody reads it any more. */
    drained: () => Promise<void>;
  }
}
