import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // Left to itself it keeps a core free, which is every second one on a small machine.
    maxWorkers: availableParallelism(),
    projects: [
      {
        test: {
          name: "units",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: ["tests/browser/**", "tests/faults/**"],
          globalSetup: ["tests/setup/template-database.ts"],
          setupFiles: ["tests/setup/fail-on-console-error.ts"],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "postgres",
          include: [
            "tests/services/**/*.test.ts",
            "tests/data/*.test.ts",
            "tests/worker/leases.test.ts",
          ],
          globalSetup: ["tests/setup/postgresql-server.ts"],
          setupFiles: ["tests/setup/fail-on-console-error.ts"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "faults",
          include: ["tests/faults/**/*.test.ts"],
          testTimeout: 300_000,
        },
      },
      {
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          globalSetup: ["tests/setup/demo-server.ts"],
          setupFiles: ["tests/setup/fail-on-console-error.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
