import { pino } from "pino";

/** One structured line an event on standard output: ids and outcomes, never personal data. */
export const logger = pino({
  level: process.env["LOG_LEVEL"] ?? (process.env["VITEST"] ? "silent" : "info"),
  redact: ["req.headers.cookie", "req.headers.authorization"],
});
