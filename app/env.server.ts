import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

const environmentSchema = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  PORT: z.coerce.number({ error: "PORT must be a number" }).int().min(0).max(65_535).default(3000),
  HOST: z.string().default("localhost"),
  DATA_FOLDER: z.string().min(1).default("data"),
  DATABASE_URL: z
    .string()
    .regex(/^file:.+/, "DATABASE_URL must look like file:data/cip.db")
    .optional(),
  SESSION_SECRET: z.string().optional(),
  /** Proxies in front whose X-Forwarded-For is believed. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
});

export type Environment = {
  production: boolean;
  port: number;
  host: string;
  dataFolder: string;
  databaseFile: string;
  sessionSecret: string;
  trustedProxies: number;
};

/** What stops the start, in words for whoever starts the server. */
export class ConfigurationError extends Error {}

const SECRET_LENGTH = 32;

/**
 * Reads the configuration. Outside production a missing secret is made once and kept in the data
 * folder, readable by its owner only.
 * @throws ConfigurationError when a value is wrong, or production has no secret of 32 characters.
 */
export function readEnvironment(variables: NodeJS.ProcessEnv): Environment {
  const parsed = environmentSchema.safeParse(variables);
  if (!parsed.success)
    throw new ConfigurationError(
      parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("\n"),
    );
  const { data: values } = parsed;
  const production = values.NODE_ENV === "production";
  const dataFolder = path.resolve(values.DATA_FOLDER);
  mkdirSync(dataFolder, { recursive: true });
  return {
    production,
    port: values.PORT,
    host: values.HOST,
    dataFolder,
    databaseFile: path.resolve(
      values.DATABASE_URL?.slice("file:".length) ?? path.join(dataFolder, "cip.db"),
    ),
    sessionSecret: sessionSecret(values.SESSION_SECRET, production, dataFolder),
    trustedProxies: values.TRUSTED_PROXIES,
  };
}

function sessionSecret(given: string | undefined, production: boolean, dataFolder: string): string {
  if (given !== undefined && given.length >= SECRET_LENGTH) return given;
  if (production || given !== undefined)
    throw new ConfigurationError(
      `SESSION_SECRET is ${given === undefined ? "missing" : "too short"}: set it to at least ${String(SECRET_LENGTH)} random characters, for instance the output of "openssl rand -hex 32".`,
    );
  return keptSecret(path.join(dataFolder, "session-secret"));
}

function keptSecret(file: string): string {
  try {
    // "wx" loses the race to a second process gracefully: the file is then read.
    writeFileSync(file, randomBytes(SECRET_LENGTH).toString("hex"), { mode: 0o600, flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return readFileSync(file, "utf8").trim();
}
