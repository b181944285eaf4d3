import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";
import remixConfig from "./remix.config.js";

export default defineConfig({
  plugins: [remix(remixConfig)],
  css: { preprocessorOptions: { scss: { quietDeps: true, silenceDeprecations: ["import"] } } },
  // Server-only: its browser entry leads to a package that is not installed.
  optimizeDeps: {
    exclude: ["@node-rs/argon2"],
    // Found late otherwise, and a page loaded meanwhile would hold two copies of React.
    include: ["react-hook-form", "@hookform/resolvers/zod", "xstate", "zod"],
  },
  build: {
    chunkSizeWarningLimit: 700,
    rollupOptions: {
      onwarn: (warning, warn) => {
        // A remark of a library to its bundler, of no use to whoever builds the application.
        if (warning.code !== "INVALID_ANNOTATION") warn(warning);
      },
    },
  },
});
