import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

/** Starts a server for a token URL. `answer` gets the number of the request, from 1 on. */
export async function startTokenServer(
  answer: (request: SeenRequest, count: number) => TokenAnswer | Promise<TokenAnswer>,
): Promise<{ readonly tokenUrl: string; readonly seen: readonly SeenRequest[] }> {
  const seen: SeenRequest[] = [];
  const server = createServer(async (message, response) => {
    let text = "";
    for await (const chunk of message.setEncoding("utf8")) text += chunk;
    const form = Object.fromEntries(new URLSearchParams(text));
    const request = { path: message.url ?? "", headers: message.headers, form };
    seen.push(request);
    const { status = 200, headers, body } = await answer(request, seen.length);
    if (body === undefined) return message.socket.destroy();
    response.writeHead(status, { "content-type": "application/json", ...headers });
    return response.end(typeof body === "string" ? body : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const { port } = server.address() as AddressInfo;
  return { tokenUrl: `http://127.0.0.1:${port}/oauth/token`, seen };
}

export interface TokenAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** A string is sent as is, any other value as JSON. Without a body, the connection is closed. */
  readonly body?: unknown;
}

export interface SeenRequest {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly form: Readonly<Record<string, string>>;
}
