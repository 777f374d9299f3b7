import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { startZoomMockServer } from "@partwise/zoom-mock-server";
import { describe, expect, test } from "vitest";
import { runZoomIm } from "../helpers/run-zoom-im.js";

const app = {
  ZOOM_ACCOUNT_ID: "account-that-nobody-may-see",
  ZOOM_CLIENT_ID: "client-that-nobody-may-see",
  ZOOM_CLIENT_SECRET: "secret-that-nobody-may-see",
};
const { ZOOM_CLIENT_SECRET, ...half } = app;
const token = { ZOOM_ACCESS_TOKEN: "token-that-nobody-may-see" };

describe.concurrent("credentials in the environment", () => {
  test("of an app get a token, and the call goes with it", async () => {
    await using server = await startZoomMockServer({
      accountId: app.ZOOM_ACCOUNT_ID,
      clientId: app.ZOOM_CLIENT_ID,
      clientSecret: app.ZOOM_CLIENT_SECRET,
    });
    const { code, stderr, stdout } = await runZoomIm(["groups", "list", "--verbose"], {
      ZOOM_BASE_URL: server.url,
      ...app,
    });
    expect([code, stdout]).toEqual([0, expect.stringContaining("Engineering")]);
    expect(stderr).toContain("> authorization: Bearer [redacted]\n");
    expect(server.requests.map(({ path }) => path)).toEqual(["/oauth/token", "/v2/im/groups"]);
  });

  test.for<[string, Record<string, string>, RegExp]>([
    [
      "none",
      {},
      /set the environment variable ZOOM_ACCESS_TOKEN, or ZOOM_ACCOUNT_ID, ZOOM_CLIENT_ID and ZOOM_/,
    ],
    [
      "no secret",
      half,
      /ZOOM_CLIENT_SECRET is not set: an app needs ZOOM_ACCOUNT_ID, ZOOM_CLIENT_ID and ZOOM_/,
    ],
    ["only a secret", { ZOOM_CLIENT_SECRET }, /ZOOM_ACCOUNT_ID and ZOOM_CLIENT_ID are not set/],
    ["an empty id", { ...app, ZOOM_CLIENT_ID: "" }, /ZOOM_CLIENT_ID is not set/],
    [
      "both",
      { ...app, ...token },
      /ZOOM_ACCESS_TOKEN and ZOOM_ACCOUNT_ID, .* are set: unset ZOOM_ACCESS_TOKEN/,
    ],
    [
      "a token and half an app",
      { ...half, ...token },
      /ZOOM_ACCESS_TOKEN and ZOOM_ACCOUNT_ID, ZOOM_CLIENT_ID are/,
    ],
    [
      "a line break",
      { ...app, ZOOM_CLIENT_SECRET: `${ZOOM_CLIENT_SECRET}\n` },
      /ZOOM_CLIENT_SECRET holds a line/,
    ],
  ])("%s: refused, and nothing is sent", async ([, env, message]) => {
    await using server = await startZoomMockServer();
    const args = ["groups", "list", "--verbose", "--json"];
    const { code, stdout, stderr } = await runZoomIm(args, { ...env, ZOOM_BASE_URL: server.url });
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
    expect(stdout + stderr).not.toContain("nobody-may-see");
    expect(server.requests).toEqual([]);
  });

  test("are blacked out, and the token that they got as well, where a server repeats them", async () => {
    const got = "got-a-token-that-nobody-may-see";
    const server = createServer(({ url, headers }, response) => {
      const answer = url?.startsWith("/oauth/")
        ? { access_token: got, token_type: "bearer", expires_in: 3600 }
        : { code: 200, message: [...Object.values(app), headers.authorization].join(" ") };
      response.writeHead(url?.startsWith("/oauth/") ? 200 : 403, {
        "content-type": "application/json",
        "x-repeated": got,
      });
      response.end(JSON.stringify(answer));
    }).listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v2`;
    const args = ["groups", "list", "--verbose", "--json"];
    const { code, stdout, stderr } = await runZoomIm(args, { ...app, ZOOM_BASE_URL: url });
    server.close();
    expect(code).toBe(1);
    expect(JSON.parse(stdout).error.message).toBe(
      "Zoom refused GET /v2/im/groups: [redacted] [redacted] [redacted] Bearer [redacted]",
    );
    expect(stdout + stderr).not.toContain("nobody-may-see");
  });
});
