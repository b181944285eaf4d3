import { afterEach, beforeEach, vi } from "vitest";

// An error on the console is a failure nobody looked at.
beforeEach(() => {
  vi.spyOn(console, "error").mockImplementation((...parts: unknown[]) => {
    throw new Error(`console.error: ${parts.map(String).join(" ")}`);
  });
});

afterEach(() => {
  vi.restoreAllMocks();
});
