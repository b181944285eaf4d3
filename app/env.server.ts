import { randomBytes } from "node:crypto";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { DATABASE_URL_FORM } from "#app/data/database-address.ts";
import { makeSealKey, readSealKey, type SealKey } from "#app/documents/seal-key.server.ts";
import { SCANNER_ADDRESS_FORM } from "#app/uploads/scan-file.server.ts";
import { keptSecret } from "./kept-secret.server.ts";

/** A setting that may be missing; left empty it is missing too. */
function optionalText(pattern: RegExp, message: string) {
  const text = z.string().regex(pattern, message);
  return z.preprocess((value) => (value === "" ? undefined : value), text.optional());
}

const environmentSchema = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  PORT: z.coerce.number({ error: "PORT must be a number" }).int().min(0).max(65_535).default(3000),
  HOST: z.string().default("localhost"),
  DATA_FOLDER: z.string().min(1).default("data"),
  DATABASE_URL: z
    .string()
    .regex(
      DATABASE_URL_FORM,
      "DATABASE_URL must look like file:data/cip.db or postgresql://user:word@host:5432/cip",
    )
    .optional(),
  SESSION_SECRET: z.string().optional(),
  SEAL_KEY: optionalText(/^\S+$/, "SEAL_KEY must be an Ed25519 key, PKCS #8 in base64"),
  /** Proxies in front whose X-Forwarded-For is believed. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  /** How long it still answers after being told to stop, so that balancers see it first. */
  DRAIN_SECONDS: z.coerce
    .number({ error: "DRAIN_SECONDS must be a number" })
    .int()
    .min(0)
    .max(60)
    .default(2),
  /** Whether this process works through the outbox too. */
  WORKER: z.enum(["on", "off"], "WORKER must be on or off").default("on"),
  SMTP_URL: optionalText(/^smtps?:\/\/.+/, "SMTP_URL must look like smtp://user:word@host:587"),
  MAIL_FROM: optionalText(/.@./, "MAIL_FROM must be the sender's e-mail address"),
  SITE_ADDRESS: optionalText(/^https?:\/\/.+/, "SITE_ADDRESS must look like https://cip.example"),
  CLAMD_ADDRESS: optionalText(
    SCANNER_ADDRESS_FORM,
    "CLAMD_ADDRESS must look like 127.0.0.1:3310 or /run/clamav/clamd.ctl",
  ),
  METRICS_TOKEN: optionalText(/^\S{16,}$/, "METRICS_TOKEN needs at least 16 characters"),
});

type Values = z.infer<typeof environmentSchema>;

export type Environment = {
  production: boolean;
  port: number;
  host: string;
  dataFolder: string;
  /** `file:…` or `postgresql://…`. */
  databaseUrl: string;
  sessionSecret: string;
  /** Signs the daily seals of the audit chains. */
  sealKey: SealKey;
  trustedProxies: number;
  /** Seconds between being told to stop and taking no more requests. */
  drainSeconds: number;
  runsWorker: boolean;
  /** The mail server and the sender; null when messages are only kept. */
  mail: { smtpUrl: string; from: string } | null;
  /** Address of the site for links in messages, without a slash at the end. */
  siteAddress: string;
  /** The same where it was set, and is not merely where the server listens; null otherwise. */
  namedSite: string | null;
  /** Where the virus scanner for uploads listens; null when there is none. */
  scannerAddress: string | null;
  /** What opens `/metrics` from another machine; null when nothing does. */
  metricsToken: string | null;
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
  const namedSite = values.SITE_ADDRESS?.replace(/\/+$/, "") ?? null;
  mkdirSync(dataFolder, { recursive: true });
  return {
    production,
    port: values.PORT,
    host: values.HOST,
    dataFolder,
    databaseUrl: values.DATABASE_URL ?? `file:${path.join(dataFolder, "cip.db")}`,
    sealKey: sealKey(values.SEAL_KEY, dataFolder),
    sessionSecret: sessionSecret(values.SESSION_SECRET, production, dataFolder),
    trustedProxies: values.TRUSTED_PROXIES,
    drainSeconds: values.DRAIN_SECONDS,
    runsWorker: values.WORKER === "on",
    mail: mailSettings(values),
    siteAddress: namedSite ?? `http://${values.HOST}:${String(values.PORT)}`,
    namedSite,
    scannerAddress: values.CLAMD_ADDRESS ?? null,
    metricsToken: values.METRICS_TOKEN ?? null,
  };
}

function mailSettings({ SMTP_URL, MAIL_FROM, SITE_ADDRESS }: Values): Environment["mail"] {
  if (SMTP_URL === undefined) return null;
  if (MAIL_FROM === undefined || SITE_ADDRESS === undefined)
    throw new ConfigurationError(
      "SMTP_URL needs MAIL_FROM, the sender, and SITE_ADDRESS, where the links of messages lead.",
    );
  return { smtpUrl: SMTP_URL, from: MAIL_FROM };
}

function sessionSecret(given: string | undefined, production: boolean, dataFolder: string): string {
  if (given !== undefined && given.length >= SECRET_LENGTH) return given;
  if (production || given !== undefined)
    throw new ConfigurationError(
      `SESSION_SECRET is ${given === undefined ? "missing" : "too short"}: set it to at least ${String(SECRET_LENGTH)} random characters, for instance the output of "openssl rand -hex 32".`,
    );
  const make = () => randomBytes(SECRET_LENGTH).toString("hex");
  const file = path.join(dataFolder, "session-secret");
  const secret = keptSecret(file, make);
  if (secret.length < SECRET_LENGTH)
    throw new ConfigurationError(`${file} is damaged: remove it, and everybody signs in anew.`);
  return secret;
}

/** Given, or made once and kept beside the database, which it has to be safe from. */
function sealKey(given: string | undefined, dataFolder: string): SealKey {
  const file = path.join(dataFolder, "seal-key");
  const text = given ?? keptSecret(file, makeSealKey);
  const key = readSealKey(text);
  if (key === null)
    throw new ConfigurationError(
      `${given === undefined ? file : "SEAL_KEY"} holds no Ed25519 key: "openssl genpkey -algorithm ed25519 -outform DER | base64 -w0" makes one.`,
    );
  return key;
}
