import { createClient } from "@partwise/client";
import { startZoomMockServer } from "@partwise/zoom-mock-server";
import { afterEach, expect, test, vi } from "vitest";
import { authorize, clientCredentials, PolicyError, type Token, type TokenSource } from "../src/index.js";
import { fakeApi } from "./fake-api.js";

afterEach(() => {
  vi.useRealTimers();
});

/** Gives t1, t2, ... */
function numbered(details: Partial<Token> | (() => Partial<Token>) = {}) {
  let count = 0;
  return vi.fn<TokenSource>(async () => {
    count += 1;
    return { accessToken: `t${count}`, ...(typeof details === "function" ? details() : details) };
  });
}

function expectTokenError(error: unknown, message: RegExp): void {
  expect(error).toBeInstanceOf(PolicyError);
  expect(error).toMatchObject({ code: "TOKEN", message: expect.stringMatching(message) });
}

test("a string is sent as it is, and a 401 comes back", async () => {
  const { client, sent } = fakeApi((token) => token === "good", [authorize({ token: "bad" })]);
  const { response } = await client.GET("/things");
  expect(response.status).toBe(401);
  expect(sent()).toEqual(["bad"]);
});

test("100 calls at once share one token", async () => {
  const token = numbered();
  const { client, sent } = fakeApi(() => true, [authorize({ token })]);
  await Promise.all(Array.from({ length: 100 }, () => client.GET("/things")));
  expect(token).toHaveBeenCalledTimes(1);
  expect(new Set(sent())).toEqual(new Set(["t1"]));
});

test("100 calls with an expired token share one request", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  const token = numbered(() => ({ expiresAt: Date.now() + 3_600_000 }));
  const { client, sent } = fakeApi(() => true, [authorize({ token })]);
  await client.GET("/things");
  vi.setSystemTime(Date.now() + 3_600_001);
  await Promise.all(Array.from({ length: 100 }, () => client.GET("/things")));
  expect(token).toHaveBeenCalledTimes(2);
  expect(sent().slice(1)).toEqual(Array.from({ length: 100 }, () => "t2"));
});

test("100 calls that all get 401 share one request", async () => {
  const token = numbered();
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
  const token = numbered(() => ({ expiresAt: Date.now() + 3_600_000 }));
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
  const token = numbered(() => ({ expiresAt: Date.now() + 10_000 }));
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
  expectTokenError(await client.GET("/things").catch((error) => error), /^no more$/);
});

test("a token that comes with an expiry in the past is used until it is refused", async () => {
  const token = numbered(() => ({ expiresAt: Date.now() - 3_600_000 }));
  const { client, sent } = fakeApi(() => true, [authorize({ token })]);
  await client.GET("/things");
  await client.GET("/things");
  expect(sent()).toEqual(["t1", "t1"]);
});

test("a token refused right after it came gives the 401 back: two attempts, one request a call", async () => {
  const token = numbered();
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
  const token = numbered();
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
  await vi.waitFor(() => expect(fetch).toHaveBeenCalledTimes(1));
  await client.GET("/things");
  release();
  expect((await slow).response.status).toBe(200);
  expect(token).toHaveBeenCalledTimes(2);
  expect(sent()).toEqual(["t1", "t1", "t2", "t2"]);
});

test("a body that can be read once is not sent again, but the next call has a new token", async () => {
  const token = numbered();
  const { client, sent } = fakeApi((token) => token === "t2", [authorize({ token })]);
  const body = new Blob(["x"]).stream();
  expect((await client.POST("/things", { body })).response.status).toBe(401);
  expect((await client.GET("/things")).response.status).toBe(200);
  expect(sent()).toEqual(["t1", "t2"]);
});

test("isExpired decides what a refusal is", async () => {
  const token = numbered();
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
  await vi.waitFor(() => expect(token).toHaveBeenCalled());
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
  await vi.waitFor(() => expect(token).toHaveBeenCalled());
  controller.abort();
  await expect(aborted).rejects.toMatchObject({ name: "AbortError" });
  give("t1");
  expect((await client.GET("/things")).response.status).toBe(200);
  expect(token).toHaveBeenCalledTimes(1);
});

test("a failure is shared by all that wait, and not kept", async () => {
  const token = vi
    .fn<TokenSource>(() => "t1")
    .mockImplementationOnce(async () => {
      throw new PolicyError("TOKEN", "not now");
    });
  const { client, fetch } = fakeApi(() => true, [authorize({ token })]);
  const errors = await Promise.all(
    Array.from({ length: 100 }, () => client.GET("/things").catch((error) => error)),
  );
  for (const error of errors) expectTokenError(error, /^not now$/);
  expect(token).toHaveBeenCalledTimes(1);
  expect(fetch).not.toHaveBeenCalled();
  expect((await client.GET("/things")).response.status).toBe(200);
});

test("a source that gives nothing in time", async () => {
  const token = vi.fn<TokenSource>(() => new Promise(() => {}));
  const { client } = fakeApi(() => true, [authorize({ token, timeout: 20 })]);
  expectTokenError(await client.GET("/things").catch((error) => error), /within 20 ms/);
  expect(token.mock.calls[0]?.[0].signal?.aborted).toBe(true);
});

test.each([
  ["nothing", undefined, /no access token/],
  ["null", null, /no access token/],
  ["an empty string", "", /no access token/],
  ["a number", 7, /no access token/],
  ["an object without one", { expiresAt: 1 }, /no access token/],
  ["a line break", "hush\r\nX-Evil: 1", /holds a character/],
  ["a space", "Bearer hush", /holds a character/],
  ["quotes", { accessToken: '"hush"' }, /holds a character/],
  ["an expiry that is no number", { accessToken: "hush", expiresAt: "soon" }, /expiresAt/],
  ["a refresh token that is no string", { accessToken: "hush", refreshToken: 1 }, /refreshToken/],
])("a token that is %s is refused before anything is sent", async (_, value, message) => {
  // As JavaScript gives it, which no compiler has seen.
  const token = (() => value) as TokenSource;
  const { client, fetch } = fakeApi(() => true, [authorize({ token })]);
  const error = await client.GET("/things").catch((error) => error);
  expectTokenError(error, message);
  expect(error.message).not.toContain("hush");
  expect(fetch).not.toHaveBeenCalled();
});

test("what a source throws is not quoted; an abort passes through", async () => {
  const token = vi
    .fn<TokenSource>()
    .mockImplementationOnce(() => {
      throw new Error("hush");
    })
    .mockRejectedValueOnce("hush")
    .mockRejectedValueOnce(new DOMException("stop", "AbortError"));
  const { client } = fakeApi(() => true, [authorize({ token })]);
  for (const _ of [1, 2]) {
    const error = await client.GET("/things").catch((error) => error);
    expectTokenError(error, /source threw/);
    expect(error.cause).toBeUndefined();
    expect(`${error.message}${error.stack}`).not.toContain("hush");
  }
  await expect(client.GET("/things")).rejects.toMatchObject({ name: "AbortError" });
});
