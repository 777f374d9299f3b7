import { afterEach, expect, test, vi } from "vitest";
import { type AuthorizeWarning, authorize, type TokenSource, type TokenStore } from "../../src/index.js";
import { fakeApi } from "../helpers/fake-api.js";
import { memoryStore } from "../helpers/memory-store.js";
import { forAnHour, numberedTokens } from "../helpers/numbered-tokens.js";

const hour = 3_600_000;

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function allGood() {
  return true;
}

test("a stored token is used, and the source is not asked", async () => {
  const token = numberedTokens(forAnHour);
  const store = memoryStore({ accessToken: "stored", expiresAt: Date.now() + hour });
  const { client, sent } = fakeApi(allGood, [authorize({ token, store })]);
  await client.GET("/things");
  await client.GET("/things");
  expect(sent()).toEqual(["stored", "stored"]);
  expect(token).not.toHaveBeenCalled();
  expect(store.get).toHaveBeenCalledTimes(1);
});

test.each([
  ["nothing", undefined],
  ["an expired token", { accessToken: "old", expiresAt: Date.now() - 1 }],
  ["a token about to expire", { accessToken: "old", expiresAt: Date.now() + 1000 }],
])(
  "a store that holds %s: the source is asked, and the token is stored before it is sent",
  async (_, stored) => {
    const order: string[] = [];
    const token = numberedTokens(forAnHour);
    const store = memoryStore(stored);
    store.set.mockImplementation(() => {
      order.push("stored");
    });
    const { client, fetch } = fakeApi(allGood, [authorize({ token, store })]);
    fetch.mockImplementation(async () => {
      order.push("sent");
      return Response.json({});
    });
    await client.GET("/things");
    expect(order).toEqual(["stored", "sent"]);
    expect(store.set).toHaveBeenCalledWith(expect.objectContaining({ accessToken: "t1" }));
    expect(token.mock.calls[0]?.[0].previous?.accessToken).toBe(stored?.accessToken);
  },
);

test("after a 401 a newer token of another process is taken from the store", async () => {
  const token = numberedTokens(forAnHour);
  const store = memoryStore({ accessToken: "old", expiresAt: Date.now() + hour });
  const { client, fetch, sent } = fakeApi((token) => token === "new", [authorize({ token, store })]);
  fetch.mockImplementationOnce(async () => {
    await store.set({ accessToken: "new", expiresAt: Date.now() + hour });
    return Response.json({}, { status: 401 });
  });
  expect((await client.GET("/things")).response.status).toBe(200);
  expect(sent()).toEqual(["old", "new"]);
  expect(token).not.toHaveBeenCalled();
});

test("after a 401 the source is asked when the store has but the refused token", async () => {
  const token = numberedTokens(forAnHour);
  const store = memoryStore({ accessToken: "old", expiresAt: Date.now() + hour });
  const { client, sent } = fakeApi((token) => token === "t1", [authorize({ token, store })]);
  expect((await client.GET("/things")).response.status).toBe(200);
  expect(sent()).toEqual(["old", "t1"]);
  expect(token).toHaveBeenCalledTimes(1);
});

test("a stored token that has little left is used once: it is not taken from the store again and again", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  const store = memoryStore({ accessToken: "short", expiresAt: Date.now() + 40_000 });
  const token = numberedTokens(forAnHour);
  const { client, sent } = fakeApi(allGood, [authorize({ token, store })]);
  await client.GET("/things");
  vi.setSystemTime(Date.now() + 20_000);
  await client.GET("/things");
  expect(sent()).toEqual(["short", "t1"]);
});

test.each<[string, TokenStore]>([
  ["get throws", { get: () => Promise.reject(new Error("hush")), set: () => {} }],
  ["set throws", { get: () => undefined, set: () => Promise.reject(new Error("hush")) }],
  ["both throw at once", { get: () => thrown(), set: () => thrown() }],
  ["get gives what is no token", { get: () => JSON.parse('{"access_token":"hush"}'), set: () => {} }],
  ["lock throws", { get: () => undefined, set: () => {}, lock: () => thrown() }],
])("a store whose %s: the call goes on, and it is said once", async (_, store) => {
  const warnings: AuthorizeWarning[] = [];
  const token = numberedTokens(forAnHour);
  const { client, sent } = fakeApi(
    (token) => token !== "t1",
    [authorize({ token, store, onWarning: (warning) => warnings.push(warning) })],
  );
  expect((await client.GET("/things")).response.status).toBe(200);
  expect(sent()).toEqual(["t1", "t2"]);
  expect(token).toHaveBeenCalledTimes(2);
  expect(warnings).toEqual([{ code: "STORE", message: expect.stringContaining("token store") }]);
  expect(JSON.stringify(warnings)).not.toMatch(/hush|t1/);
});

function thrown(): never {
  throw new Error("hush");
}

test("a store that hangs is waited for two seconds; console.warn hears of it", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
  const token = numberedTokens(forAnHour);
  const never = () => new Promise<never>(() => {});
  const { client, sent } = fakeApi(allGood, [authorize({ token, store: { get: never, set: never } })]);
  const call = client.GET("/things");
  await vi.advanceTimersByTimeAsync(1990);
  expect(token).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(20);
  expect(token).toHaveBeenCalledTimes(1);
  expect(sent()).toEqual([]);
  await vi.advanceTimersByTimeAsync(2000);
  await call;
  expect(sent()).toEqual(["t1"]);
  expect(warn).toHaveBeenCalledTimes(1);
});

test("a lock that is not had in time is done without, and the work is not done twice when it comes", async () => {
  const warnings: AuthorizeWarning[] = [];
  const token = numberedTokens(forAnHour);
  let begin: () => Promise<unknown> = async () => undefined;
  const store: TokenStore = {
    ...memoryStore(),
    lock: (work) => {
      begin = work;
      return new Promise(() => {});
    },
  };
  const { client, sent } = fakeApi(allGood, [
    authorize({ token, store, timeout: 20, onWarning: (warning) => warnings.push(warning) }),
  ]);
  await client.GET("/things");
  await begin();
  expect(sent()).toEqual(["t1"]);
  expect(token).toHaveBeenCalledTimes(1);
  expect(warnings).toHaveLength(1);
});

test("a failure of the source is no failure of the lock", async () => {
  const warnings: AuthorizeWarning[] = [];
  const store: TokenStore = { ...memoryStore(), lock: (work) => work() };
  const token = vi.fn<TokenSource>(() => thrown());
  const { client } = fakeApi(allGood, [
    authorize({ token, store, onWarning: (warning) => warnings.push(warning) }),
  ]);
  await expect(client.GET("/things")).rejects.toMatchObject({ code: "TOKEN" });
  expect(token).toHaveBeenCalledTimes(1);
  expect(warnings).toEqual([]);
});

test("two policies with one lock ask for one token", async () => {
  const token = numberedTokens(forAnHour);
  let last: Promise<unknown> = Promise.resolve();
  const store: TokenStore = {
    ...memoryStore(),
    lock: (work) => {
      const done = last.then(work);
      last = done;
      return done;
    },
  };
  const clients = [1, 2].map(() => fakeApi(allGood, [authorize({ token, store })]));
  await Promise.all(clients.map(({ client }) => client.GET("/things")));
  expect(token).toHaveBeenCalledTimes(1);
  expect(clients.flatMap(({ sent }) => sent())).toEqual(["t1", "t1"]);
});

test("a token that could not be stored goes before the stored one, whose refresh token is spent", async () => {
  let count = 0;
  const token = vi.fn<TokenSource>(() => {
    count++;
    return { accessToken: `t${count}`, refreshToken: `r${count}` };
  });
  const store = memoryStore({ accessToken: "t0", refreshToken: "r0", expiresAt: Date.now() - 1 });
  store.set.mockRejectedValueOnce(new Error("full"));
  const { client } = fakeApi((token) => token === "t2", [authorize({ token, store, onWarning: () => {} })]);
  await client.GET("/things");
  expect(token.mock.calls.map(([{ previous }]) => previous?.refreshToken)).toEqual(["r0", "r1"]);
  expect(store.kept()).toMatchObject({ refreshToken: "r2" });
});

test("once the store works again, what others put there goes before one's own", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  const token = numberedTokens(() => ({ refreshToken: "ours", ...forAnHour() }));
  const store = memoryStore();
  store.set.mockRejectedValueOnce(new Error("full"));
  const { client } = fakeApi(allGood, [authorize({ token, store, onWarning: () => {} })]);
  await client.GET("/things");
  for (const name of ["theirs", "theirs2"]) {
    await store.set({ accessToken: name, refreshToken: `of ${name}`, expiresAt: Date.now() + 2 * hour });
    vi.setSystemTime(Date.now() + (name === "theirs" ? hour : 3 * hour));
    await client.GET("/things");
  }
  expect(token.mock.calls.map(([{ previous }]) => previous?.refreshToken)).toEqual([undefined, "of theirs2"]);
});
