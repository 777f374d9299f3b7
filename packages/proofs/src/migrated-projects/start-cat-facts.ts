import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** Starts an API that answers as the description of catfact.ninja says, each time with another fact. */
export async function startCatFacts(): Promise<CatFacts> {
  const facts = { isDown: false, calls: [] as string[] };
  const server = createServer((request, response) => {
    const { method = "", url = "" } = request;
    facts.calls.push(`${method} ${url}`);
    const { pathname, searchParams } = new URL(url, "http://127.0.0.1");
    const answer = (status: number, value: object) =>
      response
        .writeHead(status, { "content-type": "application/json", "access-control-allow-origin": "*" })
        .end(JSON.stringify(value));
    const refuse = (code: number, message: string) => answer(code, { code, message });
    if (method !== "GET" || pathname !== "/fact") return refuse(404, "Not found.");
    if (!/^\d+$/.test(searchParams.get("max_length") ?? "")) return refuse(400, "max_length is missing.");
    if (facts.isDown) return refuse(503, "No facts today.");
    const fact = `Cats sleep ${facts.calls.length} hours.`;
    return answer(200, { fact, length: fact.length });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return Object.assign(facts, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  });
}

/** The running API. */
export interface CatFacts extends AsyncDisposable {
  readonly url: string;
  /** Whether it answers each call with an error. */
  isDown: boolean;
  /** Method and URL of each call; emptied by whoever counts them. */
  calls: string[];
}
