import "vitest";

declare module "vitest" {
  /** What the global set-ups hand to the tests. */
  interface ProvidedContext {
    /** A migrated database with the programme installed; each test copies it. */
    templateDatabase: string;
    /** Where the demonstration answers. */
    origin: string;
    /** Where the demonstration keeps its database. */
    dataFolder: string;
  }
}
