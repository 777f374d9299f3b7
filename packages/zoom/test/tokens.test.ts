import { startZoomMockServer } from "@partwise/zoom-mock-server";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { createZoomClient, PolicyError } from "../src/index.js";
import { appOf, clientOfApp } from "./faults/describe-faults.js";

/** Milliseconds; longer than any call takes. */
const patience = { total: 100_000, firstByte: 90_000 };

describe("tokens", () => {
  test("100 calls at once with an expired token ask for one new token", async () => {
    // The test moves the clock, so that no token expires because the machine is busy.
    vi.useFakeTimers({ toFake: ["Date"] });
    onTestFinished(() => void vi.useRealTimers());
    await using server = await startZoomMockServer();
    const zoom = clientOfApp(server, { timeout: patience });
    const tokenRequests = () => server.requests.filter(({ path }) => path === "/oauth/token").length;
    await zoom.GET("/im/groups");
    expect(tokenRequests()).toBe(1);
    vi.setSystemTime(Date.now() + 3_600_001);
    const results = await Promise.all(Array.from({ length: 100 }, () => zoom.GET("/im/groups")));
    expect(results.map(({ response }) => response.status)).toEqual(Array(100).fill(200));
    expect(tokenRequests()).toBe(2);
  });

  test("100 calls at once whose token is refused ask for one new token, too", async () => {
    await using server = await startZoomMockServer();
    let refused: string | null = "none yet";
    const fetch: typeof globalThis.fetch = (input, init) => {
      const token = new Request(input).headers.get("authorization");
      if (refused === "none yet") refused = token;
      else if (token === refused) return Promise.resolve(Response.json({ code: 124 }, { status: 401 }));
      return globalThis.fetch(input, init);
    };
    const zoom = clientOfApp(server, { fetch, timeout: patience });
    await zoom.GET("/im/groups");
    const results = await Promise.all(Array.from({ length: 100 }, () => zoom.GET("/im/groups")));
    expect(results.map(({ response }) => response.status)).toEqual(Array(100).fill(200));
    expect(server.requests.filter(({ path }) => path === "/oauth/token")).toHaveLength(2);
  });

  test("a refresh token is used once, and the one that comes with the token next", async () => {
    await using server = await startZoomMockServer({ refreshToken: "first-refresh-token" });
    const { clientId, clientSecret } = appOf();
    const app = { clientId, clientSecret, refreshToken: "first-refresh-token" };
    const zoom = createZoomClient({ app, baseUrl: server.url });
    expect((await zoom.GET("/im/groups")).response.status).toBe(200);
    server.fault("expired-token; times=1");
    expect((await zoom.GET("/im/groups")).response.status).toBe(200);
    expect(server.requests.filter(({ path }) => path === "/oauth/token")).toHaveLength(2);
  });

  test.for([
    ["invalid_client", /copy both anew from the app's page/],
    ["unsupported_grant_type", /Server-to-Server OAuth app/],
    ["invalid_grant", /sign in again/],
  ] as const)("%s is explained", async ([reason, message]) => {
    await using server = await startZoomMockServer({ tokenFaults: [`oauth-error=${reason}`] });
    const call = clientOfApp(server).GET("/im/groups");
    await expect(call).rejects.toMatchObject({ name: "PolicyError", code: "TOKEN", reason, status: 400 });
    await expect(call).rejects.toThrow(message);
  });

  test("a missing scope is named", async () => {
    await using server = await startZoomMockServer({ scopes: ["imgroup:read:admin"] });
    const params = { path: { groupId: "MIuNMURBTkuwfZ20jteRJg" } };
    const { error } = await clientOfApp(server).PATCH("/im/groups/{groupId}", {
      params,
      body: { name: "a" },
    });
    expect(error).toMatchObject({
      code: 4711,
      missingScopes: expect.arrayContaining(["imgroup:write:admin"]),
    });
    expect(error?.help).toContain("imgroup:write:admin");
  });

  test.for([
    ["neither token nor app", {}],
    ["an app without a secret", { app: { accountId: "a", clientId: "b", clientSecret: "" } }],
    ["an app without an account", { app: { accountId: "", clientId: "b", clientSecret: "c" } }],
    ["another region", { token: "t", region: "mars" }],
    ["an allow-list with a URL in it", { token: "t", redirect: { hosts: ["https://files.example.com"] } }],
    ["a negative limit", { token: "t", rateLimit: { limits: { light: { requests: -1, per: 1000 } } } }],
  ])("%s is refused when the client is made", ([, options]) => {
    expect(() => createZoomClient(options as never)).toThrow(PolicyError);
  });
});
