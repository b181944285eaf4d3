import { Agent, request } from "node:http";

export type Answer = { status: number; cookies: readonly string[] };
export type Client = {
  get: (address: string) => Promise<Answer>;
  post: (address: string, fields: Record<string, string>) => Promise<Answer>;
  close: () => void;
};

/** A client that keeps its connections and throws bodies away: it leaves the processors to others. */
export function openClient(origin: string, cookie = ""): Client {
  const agent = new Agent({ keepAlive: true });

  function send(method: string, address: string, body: string): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const headers = {
        Origin: origin,
        Cookie: cookie,
        ...(body !== "" && { "Content-Type": "application/x-www-form-urlencoded" }),
      };
      const sent = request(`${origin}${address}`, { method, agent, headers }, (response) => {
        const cookies = response.headers["set-cookie"] ?? [];
        response.on("end", () => {
          resolve({ status: response.statusCode ?? 0, cookies });
        });
        response.on("error", reject);
        response.resume();
      });
      sent.on("error", reject);
      sent.end(body);
    });
  }

  return {
    get: (address) => send("GET", address, ""),
    post: (address, fields) => send("POST", address, new URLSearchParams(fields).toString()),
    close: () => {
      agent.destroy();
    },
  };
}
