/** The pages as Remix builds them; only its bundler knows the module. */
declare module "virtual:remix/server-build" {
  export * from "@remix-run/dev/server-build";
}
