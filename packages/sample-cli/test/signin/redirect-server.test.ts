import { once } from "node:events";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { redirectServer } from "../../src/signin/redirect-server.js";

/** Sends a request of any target, also of one that is no URL. */
async function statusOf(redirectUri: string, target: string): Promise<string> {
  const socket = connect(Number(new URL(redirectUri).port), "127.0.0.1");
  await once(socket, "connect");
  socket.write(`GET ${target} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n`);
  return (await text(socket)).split("\r\n")[0] ?? "";
}

test("no request of a page but the redirect ends the sign-in", async () => {
  const server = await redirectServer(0, (query) => query.get("state") === "ours");
  try {
    for (const target of ["//", "/", "http://", "*", "/callback/?state=ours"])
      expect(await statusOf(server.redirectUri, target)).toBe("HTTP/1.1 404 Not Found");
    expect(await statusOf(server.redirectUri, "/callback?code=a")).toBe("HTTP/1.1 400 Bad Request");
    expect(await statusOf(server.redirectUri, "/callback?state=ours&code=a")).toBe("HTTP/1.1 200 OK");
    expect(await server.redirected).toBe("/callback?state=ours&code=a");
  } finally {
    server.close();
  }
});
