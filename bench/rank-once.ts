import { openData } from "./bench-data.ts";
import { rankWholeCall } from "./measure-ranking.ts";

// A process of its own that ranks once and says how many megabytes it held at most.
const [folder = ""] = process.argv.slice(2);
const database = openData(folder);
const ranked = await rankWholeCall(database);
await database.close();
if (ranked === 0) throw new Error("Nothing was ranked");
process.stdout.write(`${String(process.resourceUsage().maxRSS / 1000)}\n`);
