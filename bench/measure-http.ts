import path from "node:path";
import { DEMO_PASSWORD } from "#app/demo/demo-accounts.ts";
import { describePair, measureByTurns, quantile, ratioAt, type BenchRow } from "./bench-row.ts";
import { openData, prepareData } from "./bench-data.ts";
import { buildBare, startChild, startOurs } from "./child-server.ts";

/** Rounds before the first that counts: both servers have to have compiled what they run. */
const WARM_UP = 20;
/** About as many as a firm leaves behind from the check-up to the last payment. */
const SAVED_BEFORE = 60;

type Site = { ours: string; bare: string; cookie: string; dossierId: string };

/** The rows measured over HTTP: one step, the desk, the page of a dossier. */
export async function measureHttp(): Promise<BenchRow[]> {
  const folder = await prepareData(400, false);
  const [writer, reader] = await findDrafts(folder);
  if (!writer || !reader) throw new Error("The simulation has no two companies with a draft");
  const bare = await startChild((await buildBare())(path.join(folder, "bare.db")));
  const ours = await startOurs(folder);
  try {
    const cookie = await signIn(ours.origin, writer.email);
    const { dossierId } = writer;
    const site = { ours: ours.origin, bare: bare.origin, cookie, dossierId };
    return [
      ...(await measureStep(site)),
      await measurePage(site, "/desk", "the desk"),
      await measureDossier(site, reader),
    ];
  } finally {
    await Promise.all([ours.stop(), bare.stop()]);
  }
}

type Draft = { dossierId: string; email: string };

async function findDrafts(folder: string): Promise<Draft[]> {
  const database = openData(folder);
  const dossiers = await database.read.dossier.findMany({
    where: { state: "checkup.draft" },
    orderBy: { id: "asc" },
    take: 2,
    include: { company: { include: { users: true } } },
  });
  await database.close();
  return dossiers.map(({ id, company }) => ({
    dossierId: id,
    email: company.users[0]?.email ?? "",
  }));
}

/** A dossier with a past: its page computes the chain of all its acts again. */
async function measureDossier(site: Site, { dossierId, email }: Draft): Promise<BenchRow> {
  const cookie = await signIn(site.ours, email);
  for (let version = 0; version < SAVED_BEFORE; version += 1) {
    const fields = { version: String(version) };
    await post(`${site.ours}/dossiers/${dossierId}/checkup/A`, fields, cookie);
  }
  const what = `the page of a dossier after ${String(SAVED_BEFORE)} acts`;
  return measurePage({ ...site, cookie }, `/dossiers/${dossierId}`, what);
}

async function measureStep(site: Site): Promise<BenchRow[]> {
  let version = 0;
  const address = `${site.ours}/dossiers/${site.dossierId}/checkup/A`;
  const pair = await measureByTurns({
    ours: async () => {
      await post(address, { version: String(version) }, site.cookie);
      version += 1;
    },
    theirs: () => post(`${site.bare}/page`, { text: "nota" }, ""),
    rounds: 12,
    warmUp: WARM_UP,
    runs: 25,
  });
  const against = "a bare Remix action with one durable insert";
  return [
    {
      what: "one step over HTTP, p50",
      against,
      ratio: ratioAt(pair),
      reach: { atMost: 2 },
      detail: describePair(pair),
    },
    {
      what: "one step over HTTP, p99",
      against,
      ratio: ratioAt(pair, 0.99),
      reach: { atMost: 3 },
      detail: describePair(pair, 0.99),
    },
  ];
}

async function measurePage(site: Site, address: string, what: string): Promise<BenchRow> {
  const bytes = await get(`${site.ours}${address}`, site.cookie);
  const opponent = await findPageOf(site.bare, bytes);
  const pair = await measureByTurns({
    ours: () => get(`${site.ours}${address}`, site.cookie),
    theirs: () => get(opponent, ""),
    rounds: 12,
    warmUp: WARM_UP,
    runs: 15,
  });
  const kilobytes = `${(bytes / 1000).toFixed(0)} KB`;
  return {
    what: `${what}, p50`,
    against: `a bare Remix page of the same ${kilobytes}`,
    ratio: quantile(pair.ours, 0.5) / quantile(pair.theirs, 0.5),
    reach: { atMost: 2 },
    detail: describePair(pair),
  };
}

/** The address of the bare page whose size comes nearest. */
async function findPageOf(bare: string, bytes: number): Promise<string> {
  const [one, eleven] = [
    await get(`${bare}/page?paragraphs=1`, ""),
    await get(`${bare}/page?paragraphs=11`, ""),
  ];
  const paragraphs = Math.max(1, Math.round(((bytes - one) * 10) / (eleven - one)) + 1);
  return `${bare}/page?paragraphs=${String(paragraphs)}`;
}

async function signIn(origin: string, email: string): Promise<string> {
  const response = await send(`${origin}/sign-in`, { email, password: DEMO_PASSWORD }, "");
  const [cookie] = response.headers.getSetCookie();
  if (cookie === undefined) throw new Error(`${email} could not sign in`);
  return cookie.split(";")[0] ?? "";
}

async function post(address: string, fields: Record<string, string>, cookie: string) {
  const response = await send(address, fields, cookie);
  if (response.status !== 302) throw new Error(`${address} answered ${String(response.status)}`);
}

async function send(address: string, fields: Record<string, string>, cookie: string) {
  const response = await fetch(address, {
    method: "POST",
    redirect: "manual",
    headers: {
      Origin: new URL(address).origin,
      Cookie: cookie,
      "Content-Type": "application/x-www-form-urlencoded",
    },
    body: new URLSearchParams(fields).toString(),
  });
  await response.arrayBuffer();
  return response;
}

async function get(address: string, cookie: string): Promise<number> {
  const response = await fetch(address, { headers: { Cookie: cookie }, redirect: "manual" });
  if (response.status !== 200) throw new Error(`${address} answered ${String(response.status)}`);
  return (await response.arrayBuffer()).byteLength;
}
