import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig, type Plugin, type UserConfig } from "vite";
import remixConfig from "./remix.config.js";

/** Packages with parts that are no JavaScript, and what is loaded late or hardly ever. */
const LEFT_OUTSIDE = [
  ...["@node-rs/argon2", "@prisma/adapter-better-sqlite3", "@prisma/adapter-pg", "@prisma/client"],
  ...["@prisma/schema-engine-wasm", "better-sqlite3", "fontkit", "nodemailer", "pdfkit", "pg"],
  ...["pino", "piscina"],
];

export default defineConfig(({ command, isSsrBuild = false }) => ({
  plugins: [remix(remixConfig), ...(isSsrBuild ? [nameServerFiles()] : [])],
  css: { preprocessorOptions: { scss: { quietDeps: true, silenceDeprecations: ["import"] } } },
  // Server-only: its browser entry leads to a package that is not installed.
  optimizeDeps: {
    exclude: ["@node-rs/argon2"],
    // Found late otherwise, and a page loaded meanwhile would hold two copies of React.
    include: ["react-hook-form", "@hookform/resolvers/zod", "xstate", "zod"],
  },
  ...(command === "build" && isSsrBuild ? serverBuild() : { build: sharedBuild }),
}));

const sharedBuild = {
  chunkSizeWarningLimit: 700,
  rollupOptions: {
    onwarn: (warning, warn) => {
      // A remark of a library to its bundler, of no use to whoever builds the application.
      if (warning.code !== "INVALID_ANNOTATION") warn(warning);
    },
  },
} satisfies UserConfig["build"];

/**
 * The server's side: its pages, the program that serves them and the thread that draws documents, in
 * a few files with what they need of the packages. Opening a thousand files is most of a start.
 */
function serverBuild(): UserConfig {
  return {
    // React's and others' halves for development stay out.
    define: { "process.env.NODE_ENV": '"production"' },
    ssr: { noExternal: true, external: LEFT_OUTSIDE },
    build: {
      ...sharedBuild,
      chunkSizeWarningLimit: 5_000,
      target: "node20",
      rollupOptions: {
        ...sharedBuild.rollupOptions,
        input: ["app/commands/serve.ts", "app/documents/draw-in-thread.ts"],
      },
    },
  };
}

/** Names each program of the server's side after its source. */
function nameServerFiles(): Plugin {
  const output = {
    entryFileNames: ({ name }: { name: string }) =>
      name.includes("server-build") ? "index.js" : `${name}.js`,
  };
  return { name: "name-server-files", config: () => ({ build: { rollupOptions: { output } } }) };
}
