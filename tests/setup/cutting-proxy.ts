import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Socket } from "node:net";
import { onTestFinished } from "vitest";

/** What happens to a connection on which a commit is sent. */
export type Cut =
  /** Nothing. */
  | "none"
  /** The commit does not reach the database. */
  | "commit"
  /** The database commits, and its answer is lost. */
  | "answer";

/**
 * Stands between a test and PostgreSQL and cuts connections at a commit.
 * @returns the address through it, what to cut, and how to let nobody in any more.
 */
export async function cutBefore(url: string) {
  const target = new URL(url);
  const cutting: { next: Cut; isShut: boolean; cuts: number } = {
    next: "none",
    isShut: false,
    cuts: 0,
  };
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const database = connect(Number(target.port), target.hostname);
    const end = () => {
      client.destroy();
      database.destroy();
    };
    for (const socket of [client, database]) {
      open.add(socket);
      socket.on("error", end).on("close", end);
    }
    if (cutting.isShut) end();
    let losesAnswer = false;
    client.on("data", (data) => {
      if (cutting.next === "none" || !data.includes("COMMIT")) {
        database.write(data);
        return;
      }
      losesAnswer = cutting.next === "answer";
      cutting.next = "none";
      cutting.cuts += 1;
      if (losesAnswer) database.write(data);
      else end();
    });
    database.on("data", (data) => {
      if (losesAnswer) end();
      else client.write(data);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.close();
    for (const socket of open) socket.destroy();
  });
  const through = new URL(url);
  through.hostname = "127.0.0.1";
  through.port = String((server.address() as AddressInfo).port);
  return { url: through.href, cutting };
}
