import { defineConfig } from "prisma/config";

// Generating the client needs no schema engine; naming one keeps the command from downloading it.
process.env["PRISMA_SCHEMA_ENGINE_BINARY"] ??= process.execPath;

export default defineConfig({ schema: "prisma/schema.prisma" });
