import { once } from "node:events";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { UsageError } from "@partwise/call/command-line";

/**
 * Listens on 127.0.0.1 for the redirect that ends a user's sign-in; port 0 is a free one. `isOurs` is given the query of each
 * redirect; where `isOurs` gives false, the page says so, and the server waits on, so that a forged redirect ends nothing.
 * @throws UsageError for a port that cannot be used
 */
export async function redirectServer(
  port: number,
  isOurs: (query: URLSearchParams) => boolean,
): Promise<RedirectServer> {
  let give: (redirectedTo: string) => void = () => {};
  const redirected = new Promise<string>((resolve) => {
    give = resolve;
  });
  const server = createServer(({ method, url = "/" }, response) => {
    // Any page may ask for anything here, also for what is no URL.
    const target = URL.canParse(url, "http://127.0.0.1") ? new URL(url, "http://127.0.0.1") : undefined;
    if (method !== "GET" || target?.pathname !== path) return answer(response, 404, "There is nothing here.");
    if (!isOurs(target.searchParams)) {
      return answer(
        response,
        400,
        "This page belongs to another sign-in, and was refused. Use the newest one.",
      );
    }
    const isAllowed = target.searchParams.has("code");
    answer(
      response,
      200,
      isAllowed
        ? "You may close this window: zoom-im goes on in the terminal."
        : "Zoom did not allow the sign-in. You may close this window: the terminal says more.",
    );
    give(url);
  });
  await listen(server, port);
  const { port: taken } = server.address() as AddressInfo;
  return {
    redirectUri: `http://127.0.0.1:${taken}${path}`,
    redirected,
    close: () => {
      server.close();
      server.closeIdleConnections();
    },
  };
}

/** A server that waits for one redirect. */
export interface RedirectServer {
  /** What the app's page has to list as a redirect URL. */
  readonly redirectUri: string;
  /** The path and query of the redirect. */
  readonly redirected: Promise<string>;
  close(): void;
}

const path = "/callback";

async function listen(server: Server, port: number): Promise<void> {
  server.listen(port, "127.0.0.1");
  try {
    await once(server, "listening");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "no reason known";
    throw new UsageError(
      `Port ${port} cannot be used (${code}). Choose another one with --port, and list its URL on the app's page.`,
    );
  }
}

/** The page holds nothing of the request. */
function answer(response: ServerResponse, status: number, sentence: string): void {
  response
    .writeHead(status, {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
      "content-security-policy": "default-src 'none'",
      "referrer-policy": "no-referrer",
      connection: "close",
    })
    .end(`<!doctype html><html lang="en"><title>zoom-im</title><p>${sentence}</p></html>\n`);
}
