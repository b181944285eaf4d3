import "@remix-run/node";

declare module "@remix-run/node" {
  // Lets useLoaderData infer what a loader returns, dates and all.
  interface Future {
    v3_singleFetch: true;
  }
}
