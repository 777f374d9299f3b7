import { createClient } from "@partwise/client";
import { startZoomMockServer } from "@partwise/zoom-mock-server";
import { afterEach, expect, test, vi } from "vitest";
import { authorize, clientCredentials, PolicyError, type TokenSource } from "../../src/index.js";
import { fakeApi } from "../helpers/fake-api.js";
import { forAnHour, numberedTokens } from "../helpers/numbered-tokens.js";

afterEach(() => {
  vi.useRealTimers();
});

test("a string is sent as it is, and a 401 comes back", async () => {
  const { client, sent } = fakeApi((token) => token === "good", [authorize({ token: "bad" })]);
  const { response } = await client.GET("/things");
  expect(response.status).toBe(401);
  expect(sent()).toEqual(["bad"]);
});

test("100 calls at once share one token", async () => {
  const token = numberedTokens();
  const { client, sent } = fakeApi(() => true, [authorize({ token })]);
  await Promise.all(Array.from({ length: 100 }, () => client.GET("/things")));
  expect(token).toHaveBeenCalledTimes(1);
  expect(new Set(sent())).toEqual(new Set(["t1"]));
});

test("100 calls with an expired token share one request", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  const token = numberedTokens(forAnHour);
  const { client, sent } = fakeApi(() => true, [authorize({ token })]);
  await client.GET("/things");
  vi.setSystemTime(Date.now() + 3_600_001);
  await Promise.all(Array.from({ length: 100 }, () => client.GET("/things")));
  expect(token).toHaveBeenCalledTimes(2);
  expect(sent().slice(1)).toEqual(Array.from({ length: 100 }, () => "t2"));
});

test("100 calls that all get 401 share one request", async () => {
  const token = numberedTokens();
  const { client, sent } = fakeApi((token) => token === "t2", [authorize({ token })]);
  const results = await Promise.all(Array.from({ length: 100 }, () => client.GET("/things")));
  expect(results.map(({ response }) => response.status)).toEqual(Array.from({ length: 100 }, () => 200));
  expect(token).toHaveBeenCalledTimes(2);
  expect(sent().filter((token) => token === "t1")).toHaveLength(100);
  expect(sent()).toHaveLength(200);
});

test("100 calls at Zoom's mock server with a token that it no longer knows", async () => {
  const server = await startZoomMockServer();
  const { tokenUrl, url } = server;
  const source = clientCredentials({
    tokenUrl,
    clientId: "mock-client-id",
    clientSecret: "mock-client-secret",
    grantType: "account_credentials",
    parameters: { account_id: "mock-account-id" },
  });
  let first = true;
  const token: TokenSource = (context) => {
    if (!first) return source(context);
    first = false;
    return "forgotten";
  };
  interface Paths {
    "/im/groups": {
      get: { requestBody?: never; responses: { 200: { content: { "application/json": unknown } } } };
    };
  }
  const client = createClient<Paths>({ baseUrl: url, policies: [authorize({ token })] });
  const results = await Promise.all(Array.from({ length: 100 }, () => client.GET("/im/groups")));
  expect(new Set(results.map(({ response }) => response.status))).toEqual(new Set([200]));
  const requests = server.requests.filter(({ path }) => path === "/oauth/token");
  expect(requests).toHaveLength(1);
  await server.close();
});

test("a token is renewed before it expires, by the skew", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  const token = numberedTokens(forAnHour);
  const { client, sent } = fakeApi(() => true, [authorize({ token, skew: 1000 })]);
  await client.GET("/things");
  vi.setSystemTime(Date.now() + 3_598_999);
  await client.GET("/things");
  vi.setSystemTime(Date.now() + 1);
  await client.GET("/things");
  expect(sent()).toEqual(["t1", "t1", "t2"]);
});

test("the skew is at most half of the token's life", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  const token = numberedTokens(() => ({ expiresAt: Date.now() + 10_000 }));
  const { client, sent } = fakeApi(() => true, [authorize({ token })]);
  await client.GET("/things");
  vi.setSystemTime(Date.now() + 4999);
  await client.GET("/things");
  vi.setSystemTime(Date.now() + 1);
  await client.GET("/things");
  expect(sent()).toEqual(["t1", "t1", "t2"]);
});

test("a token that is about to expire is used while there is no new one, which is not asked for at every call", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  const token = vi.fn<TokenSource>(({ previous }) => {
    if (previous) throw new PolicyError("TOKEN", "no more");
    return { accessToken: "t1", expiresAt: Date.now() + 3_600_000 };
  });
  const { client, sent } = fakeApi(() => true, [authorize({ token })]);
  await client.GET("/things");
  vi.setSystemTime(Date.now() + 3_550_000);
  await client.GET("/things");
  await client.GET("/things");
  expect(sent()).toEqual(["t1", "t1", "t1"]);
  expect(token).toHaveBeenCalledTimes(2);
  vi.setSystemTime(Date.now() + 50_000);
  await expect(client.GET("/things")).rejects.toThrow(/^no more$/);
});

test("a token that comes with an expiry in the past is used until it is refused", async () => {
  const token = numberedTokens(() => ({ expiresAt: Date.now() - 3_600_000 }));
  const { client, sent } = fakeApi(() => true, [authorize({ token })]);
  await client.GET("/things");
  await client.GET("/things");
  expect(sent()).toEqual(["t1", "t1"]);
});

test("a token refused right after it came gives the 401 back: two attempts, one request a call", async () => {
  const token = numberedTokens();
  const { client, sent } = fakeApi(() => false, [authorize({ token })]);
  expect((await client.GET("/things")).response.status).toBe(401);
  expect(sent()).toEqual(["t1", "t2"]);
  expect((await client.GET("/things")).response.status).toBe(401);
  expect(sent()).toEqual(["t1", "t2", "t2", "t3"]);
  expect(token).toHaveBeenCalledTimes(3);
});

test("a source that knows no other token: the 401 comes back without a second attempt", async () => {
  const { client, sent } = fakeApi(() => false, [authorize({ token: () => "same" })]);
  expect((await client.GET("/things")).response.status).toBe(401);
  expect(sent()).toEqual(["same"]);
});

test("a call whose token was renewed by another meanwhile is sent again without a request", async () => {
  const token = numberedTokens();
  const { client, fetch, sent } = fakeApi((token) => token === "t2", [authorize({ token })]);
  let release: () => void = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  fetch.mockImplementationOnce(async () => {
    await held;
    return Response.json({}, { status: 401 });
  });
  const slow = client.GET("/things");
  await vi.waitFor(() => expect(fetch).toHaveBeenCalledTimes(1), 30_000);
  await client.GET("/things");
  release();
  expect((await slow).response.status).toBe(200);
  expect(token).toHaveBeenCalledTimes(2);
  expect(sent()).toEqual(["t1", "t1", "t2", "t2"]);
});

test("a body that can be read once is not sent again, but the next call has a new token", async () => {
  const token = numberedTokens();
  const { client, sent } = fakeApi((token) => token === "t2", [authorize({ token })]);
  const body = new Blob(["x"]).stream();
  expect((await client.POST("/things", { body })).response.status).toBe(401);
  expect((await client.GET("/things")).response.status).toBe(200);
  expect(sent()).toEqual(["t1", "t2"]);
});

test("isExpired decides what a refusal is", async () => {
  const token = numberedTokens();
  const isExpired = vi.fn(({ response }: { response: Response }) => response.status === 403);
  const { client, fetch, sent } = fakeApi(() => false, [authorize({ token, isExpired })]);
  expect((await client.GET("/things")).response.status).toBe(401);
  fetch.mockResolvedValueOnce(Response.json({}, { status: 403 }));
  await client.GET("/things");
  expect(sent()).toEqual(["t1", "t1", "t2"]);
});

test("a caller's abort gives up that caller only", async () => {
  let give: (token: string) => void = () => {};
  const token = vi.fn<TokenSource>(() => new Promise<string>((resolve) => (give = resolve)));
  const { client, sent } = fakeApi(() => true, [authorize({ token })]);
  const controller = new AbortController();
  const aborted = client.GET("/things", { signal: controller.signal });
  const other = client.GET("/things");
  await vi.waitFor(() => expect(token).toHaveBeenCalled(), 30_000);
  controller.abort();
  await expect(aborted).rejects.toMatchObject({ name: "AbortError" });
  give("t1");
  expect((await other).response.status).toBe(200);
  expect(token).toHaveBeenCalledTimes(1);
  expect(sent()).toEqual(["t1"]);
});

test("a token that comes when all callers have gone is kept", async () => {
  let give: (token: string) => void = () => {};
  const token = vi.fn<TokenSource>(() => new Promise<string>((resolve) => (give = resolve)));
  const { client } = fakeApi(() => true, [authorize({ token })]);
  const controller = new AbortController();
  const aborted = client.GET("/things", { signal: controller.signal });
  await vi.waitFor(() => expect(token).toHaveBeenCalled(), 30_000);
  controller.abort();
  await expect(aborted).rejects.toMatchObject({ name: "AbortError" });
  give("t1");
  expect((await client.GET("/things")).response.status).toBe(200);
  expect(token).toHaveBeenCalledTimes(1);
});
