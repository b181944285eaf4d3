import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser } from "#tests/setup/browser.ts";
import { registerFirm } from "#tests/setup/registered-firm.ts";
import { signInByPost } from "#tests/setup/signed-in.ts";

const origin = inject("origin");
const MOVES = 14;

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

/** Numbers that can be had again: `SEED=… npx vitest run --project browser tests/browser/random-cuts.test.ts`. */
function drawFrom(seed: number) {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  return <Value>(list: readonly Value[]) => list[Math.floor(next() * list.length)]!;
}

/** Somebody who types while the network comes and goes. */
class Typist {
  readonly typed = new Map<string, string>();
  page!: Page;

  constructor(
    readonly context: BrowserContext,
    readonly address: string,
    readonly signIn: () => Promise<string>,
  ) {}

  async open() {
    this.page = await this.context.newPage();
    await this.page.goto(this.address, { waitUntil: "networkidle" });
  }

  /** One key after the other, as long as it takes: whatever happens, happens in between. */
  async type(name: string, text: string) {
    const field = this.page.locator(`[name="${name}"]`);
    await field.fill("");
    await field.pressSequentially(text, { delay: 5 });
    this.typed.set(name, text);
  }

  async enter() {
    const [name = "", value = ""] = (await this.signIn()).split(/=(.*)/s);
    await this.context.addCookies([{ name, value, url: origin }]);
  }

  async mend() {
    await this.context.setOffline(false);
    await this.context.unroute("**/*");
    await this.enter();
  }

  async reopen() {
    await this.page.close();
    await this.mend();
    await this.open();
  }

  async expectAll() {
    for (const [name, text] of this.typed)
      expect(await this.page.locator(`[name="${name}"]`).inputValue(), name).toBe(text);
  }
}

const CLOSED = "the window is closed";

/** What can befall who types. */
const misfortunes: Record<string, (typist: Typist) => Promise<void>> = {
  "the network goes": ({ context }) => context.setOffline(true),
  "the network comes": ({ context }) => context.setOffline(false),
  "the server goes": async ({ context }) => {
    await context.route("**/*", (route) => route.abort());
  },
  "the server comes": ({ context }) => context.unroute("**/*"),
  "the session ends": ({ context }) => context.clearCookies(),
  "one signs in elsewhere": (typist) => typist.enter(),
  [CLOSED]: (typist) => typist.reopen(),
  "nothing happens": () => Promise.resolve(),
};

const places = {
  "a section of the check-up": {
    fields: [
      "B01.women.permanent",
      "B01.men.permanent",
      "B01.women.fixedTerm",
      "B01.men.fixedTerm",
    ],
    texts: ["1", "12", "7", "40", "3", "25"],
    open: async () => {
      const email = `tagli-${String(Date.now())}@prova.example`;
      const names = { companyName: "Officina Tagli Srl", fullName: "Marta Colli", email };
      const { home, signIn } = await registerFirm(origin, names);
      return { address: `${home}/checkup/B`, signIn };
    },
    hand: async ({ page }: Typist) => {
      await page.locator(".autosave", { hasText: /Salvato alle/ }).waitFor();
    },
  },
  "the outline of a plan": {
    fields: ["aim", "title", "coveredHeads", "carers"],
    texts: ["8", "6", "7", "5"],
    open: async () => {
      const signIn = () => signInByPost(origin, "carlo@forno.example");
      const headers = { Cookie: await signIn() };
      const list = await (await fetch(`${origin}/dossiers`, { headers })).text();
      const home = /\/dossiers\/[0-9a-f-]{36}/.exec(list)?.[0] ?? "";
      return { address: `${home}/plan/general`, signIn };
    },
    hand: async ({ page }: Typist) => {
      await page.getByRole("button", { name: "Salva", exact: true }).click();
      await page.waitForURL(/\/plan$/);
    },
  },
};

test.each(Object.entries(places))(
  "nothing typed in %s is lost, whatever happens meanwhile",
  async (_name, { fields, texts, open, hand }) => {
    const seed = Number(process.env["SEED"] ?? Date.now() % 1_000_000);
    const pick = drawFrom(seed);
    const story: string[] = [`seed ${String(seed)}`];
    const context = await browser.newContext({ baseURL: origin });
    context.setDefaultTimeout(20_000);
    const { address, signIn } = await open();
    const typist = new Typist(context, address, signIn);
    await typist.enter();
    await typist.open();
    try {
      for (let move = 0; move < MOVES; move += 1) {
        const what = pick(Object.keys(misfortunes));
        const [field, text] = [pick(fields), pick(texts)];
        story.push(`${field} = ${text}, ${what}`);
        const typing = typist.type(field, text);
        // A window is closed between two fields; all else happens under the hands.
        if (what === CLOSED) await typing;
        await Promise.all([typing, misfortunes[what]?.(typist)]);
        await typist.expectAll();
      }
      await typist.reopen();
      await typist.expectAll();
      await hand(typist);
      // From here on only the server can tell.
      await typist.page.evaluate("localStorage.clear()");
      await typist.reopen();
      await typist.expectAll();
    } catch (error) {
      throw new Error(`It went so: ${story.join("; ")}`, { cause: error });
    }
    await context.close();
  },
  120_000,
);
