import type { AddressInfo } from "node:net";
import { createRequestHandler } from "@remix-run/express";
import BetterSqlite3 from "better-sqlite3";
import compression from "compression";
import express from "express";
import { bareBuild } from "./bare-remix.ts";

// The opponent: nothing but Remix, with one durable insert under the same settings of the file.
const [file = ":memory:"] = process.argv.slice(2);
const database = new BetterSqlite3(file);
database.pragma("journal_mode = WAL");
database.pragma("synchronous = FULL");
database.exec("CREATE TABLE IF NOT EXISTS note (id INTEGER PRIMARY KEY, text TEXT NOT NULL)");
const insert = database.prepare("INSERT INTO note (text) VALUES (?)");

const app = express();
app.use(compression());
const answer = createRequestHandler({
  build: bareBuild((text) => {
    insert.run(text);
  }),
  mode: "production",
});
app.all("*", (request, response, next) => void answer(request, response, next));
const server = app.listen(0, "localhost", () => {
  process.stdout.write(`http://localhost:${String((server.address() as AddressInfo).port)}\n`);
});
