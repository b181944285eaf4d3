import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import * as engineGlue from "@prisma/schema-engine-wasm/schema_engine_bg";
import type * as Engine from "@prisma/schema-engine-wasm";

export type EngineModule = typeof Engine;

/** Where the engine leaves the message of a failure of its own before it stops. */
const panicRegistry = {
  set_message: (message: string) => {
    throw new Error(`The schema engine failed: ${message}`);
  },
};

// On the global object: the glue is one for the process, whatever loads this module again.
const holder = globalThis as typeof globalThis & { cipSchemaEngine?: Promise<EngineModule> };

/** Runs a job with the schema engine when the jobs before it are done. */
export function inTurn<Result>(job: (engine: EngineModule) => Promise<Result>): Promise<Result> {
  const engine = holder.cipSchemaEngine ?? loadSchemaEngine();
  const run = engine.then(job);
  holder.cipSchemaEngine = run.then(
    () => engine,
    () => engine,
  );
  return run;
}

/** Node does not import WebAssembly by itself: the module is compiled and tied to its glue here. */
async function loadSchemaEngine(): Promise<EngineModule> {
  const glue = engineGlue as unknown as EngineGlue;
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: panicRegistry });
  const file = createRequire(import.meta.url)
    .resolve("@prisma/schema-engine-wasm/schema_engine_bg")
    .replace(/\.js$/, ".wasm");
  const { instance } = await WebAssembly.instantiate(readFileSync(file), {
    "./schema_engine_bg.js": glue,
  });
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports as { __wbindgen_start: () => void }).__wbindgen_start();
  return glue;
}

type EngineGlue = EngineModule &
  WebAssembly.ModuleImports & { __wbg_set_wasm: (exports: WebAssembly.Exports) => void };
