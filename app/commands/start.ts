import path from "node:path";
import { pathToFileURL } from "node:url";

// What `npm start` does, for whoever has only this file's name.
await import(pathToFileURL(path.resolve("start.js")).href);
