import { chmodSync, readdirSync } from "node:fs";
import path from "node:path";
import type { Site } from "./fault-site.ts";

/** The administrator of a machine may write anywhere: the program gives that right away first. */
const UNPRIVILEGED =
  process.getuid?.() === 0
    ? [
        "setpriv",
        ...["--inh-caps", "--bounding-set"].map((set) => `${set}=-dac_override,-dac_read_search`),
      ]
    : [];

/** What a server says that is started where it may not write, and the server again after. */
export async function startReadOnly(site: Site): Promise<{ file: string; folder: string }> {
  const database = path.join(site.folder, "cip.db");
  const told = { file: "", folder: "" };
  for (const [what, place, mode] of [
    ["file", database, 0o444],
    ["folder", site.folder, 0o555],
  ] as const) {
    chmodSync(place, mode);
    told[what] = await site.startServer({}, UNPRIVILEGED).then(
      async (server) => {
        await server.kill();
        return "started";
      },
      (error: unknown) => String(error),
    );
    chmodSync(place, 0o755);
  }
  // What was made beside the file took its mode.
  for (const name of readdirSync(site.folder)) chmodSync(path.join(site.folder, name), 0o644);
  const server = await site.startServer({}, UNPRIVILEGED);
  await server.kill();
  return told;
}
