import { afterEach, expect, test, vi } from "vitest";
import { authorize } from "../../src/index.js";
import { fakeApi } from "../helpers/fake-api.js";
import { memoryStore } from "../helpers/memory-store.js";
import { forAnHour, numberedTokens } from "../helpers/numbered-tokens.js";

const hour = 3_600_000;

afterEach(() => {
  vi.useRealTimers();
});

test("a clock hours ahead of the others': one request, then none until the token is refused", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  const store = memoryStore({ accessToken: "theirs", expiresAt: Date.now() + hour });
  vi.setSystemTime(Date.now() + 5 * hour);
  const token = numberedTokens(forAnHour);
  const { client, sent } = fakeApi(() => true, [authorize({ token, store })]);
  for (let i = 0; i < 20; i++) await client.GET("/things");
  expect(token).toHaveBeenCalledTimes(1);
  // Another process stores a token again that looks expired by this clock.
  await store.set({ accessToken: "theirs2", expiresAt: Date.now() - 4 * hour });
  for (let i = 0; i < 20; i++) await client.GET("/things");
  expect(token).toHaveBeenCalledTimes(1);
  expect(new Set(sent())).toEqual(new Set(["t1"]));
});

test("a clock hours ahead and an API that takes no token: one request a call", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  const store = memoryStore({ accessToken: "theirs", expiresAt: Date.now() + hour });
  vi.setSystemTime(Date.now() + 5 * hour);
  const token = numberedTokens(forAnHour);
  const { client, sent } = fakeApi(() => false, [authorize({ token, store })]);
  for (let i = 0; i < 5; i++) expect((await client.GET("/things")).response.status).toBe(401);
  expect(token).toHaveBeenCalledTimes(6); // one to begin with, and one for the 401 of each call
  expect(sent()).toHaveLength(10);
});

test("a clock hours behind the others': an expired token looks good, its 401 leads to one request", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  const store = memoryStore({ accessToken: "expired", expiresAt: Date.now() + hour });
  vi.setSystemTime(Date.now() - 5 * hour);
  const token = numberedTokens(forAnHour);
  const { client, sent } = fakeApi((token) => token === "t1", [authorize({ token, store })]);
  const results = await Promise.all(Array.from({ length: 20 }, () => client.GET("/things")));
  expect(new Set(results.map(({ response }) => response.status))).toEqual(new Set([200]));
  expect(token).toHaveBeenCalledTimes(1);
  expect(sent().filter((token) => token === "expired")).toHaveLength(20);
});
