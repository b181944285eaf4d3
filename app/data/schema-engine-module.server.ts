import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import * as engineGlue from "@prisma/schema-engine-wasm/schema_engine_bg";
import type * as EngineModule from "@prisma/schema-engine-wasm";

/** Where the engine leaves the message of a failure of its own before it stops. */
const panicRegistry = {
  set_message: (message: string) => {
    throw new Error(`The schema engine failed: ${message}`);
  },
};

let loaded: Promise<typeof EngineModule> | undefined;

/** Node does not import WebAssembly by itself: the module is compiled and tied to its glue here. */
export function loadSchemaEngine(): Promise<typeof EngineModule> {
  loaded ??= (async () => {
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
  })();
  return loaded;
}

type EngineGlue = typeof EngineModule &
  WebAssembly.ModuleImports & { __wbg_set_wasm: (exports: WebAssembly.Exports) => void };
