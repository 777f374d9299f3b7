import { hasRedis, startRedis } from "@partwise/test-servers/redis";
import { Redis } from "ioredis";
import { createClient } from "redis";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { type AuthorizeWarning, authorize, type TokenSource } from "../../src/index.js";
import { redisTokenStore } from "../../src/redis.js";
import { fakeApi } from "../helpers/fake-api.js";

const key = "partwise:token";

async function connected(kind: string, port: number) {
  if (kind === "ioredis") {
    const client = new Redis(port, "127.0.0.1");
    client.on("error", () => {});
    onTestFinished(() => client.disconnect());
    return client;
  }
  const client = createClient({ url: `redis://127.0.0.1:${port}` });
  client.on("error", () => {});
  await client.connect();
  onTestFinished(() => client.destroy());
  return client;
}

/** Starts a Redis. `openStore` opens a store with its own client; `admin` runs commands. */
async function started(kind: string) {
  const server = await startRedis();
  onTestFinished(server.stop);
  const openStore = async () => redisTokenStore(await connected(kind, server.port), key);
  const admin = new Redis(server.port, "127.0.0.1");
  onTestFinished(() => admin.disconnect());
  return { server, openStore, admin };
}

test("something that is no client is refused", () => {
  expect(() => redisTokenStore(JSON.parse("{}"), key)).toThrow(
    /redisTokenStore: the client has no function "eval"/,
  );
});

describe.skipIf(!hasRedis).each(["ioredis", "redis"])("with %s", (kind) => {
  test("what is set is what another gets", async () => {
    const { openStore } = await started(kind);
    const [one, other] = [await openStore(), await openStore()];
    expect(await one.get()).toBeUndefined();
    const token = { accessToken: "t1", expiresAt: 7, refreshToken: "r1" };
    await one.set(token);
    expect(await other.get()).toEqual(token);
  });

  test("a value that is no token is refused, unquoted", async () => {
    const { openStore, admin } = await started(kind);
    await admin.set(key, "hush");
    const store = await openStore();
    const error = await Promise.resolve(store.get()).catch((error) => error);
    expect(error).toMatchObject({
      code: "TOKEN",
      message: `redisTokenStore: the key "${key}" holds no token. Delete the key; the next call stores a new token.`,
    });
  });

  test("ten clients with an expired token ask for one, and leave no lock", async () => {
    const { openStore, admin } = await started(kind);
    let count = 0;
    const token = vi.fn<TokenSource>(async () => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      return { accessToken: `t${++count}`, expiresAt: Date.now() + 3_600_000 };
    });
    const stores = await Promise.all(Array.from({ length: 10 }, openStore));
    // The limit of two seconds does not matter here, and a busy machine may exceed it.
    const { setTimeout: set } = globalThis;
    const patient = (done: () => void, delay = 0) => set(done, delay >= 1000 ? 100 * delay : delay);
    vi.stubGlobal("setTimeout", Object.assign(patient, set));
    onTestFinished(() => void vi.unstubAllGlobals());
    await stores[0]?.set({ accessToken: "old", expiresAt: Date.now() - 1 });
    const clients = stores.map((store) => fakeApi(() => true, [authorize({ token, store })]));
    await Promise.all(clients.map(({ client }) => client.GET("/things")));
    expect(token).toHaveBeenCalledTimes(1);
    expect(clients.flatMap(({ sent }) => sent())).toEqual(Array.from({ length: 10 }, () => "t1"));
    expect(await admin.keys("*")).toEqual([key]);
  });

  test("the lock of a process that died goes by itself, and another's is left to it", async () => {
    const { openStore, admin } = await started(kind);
    const { lock } = await openStore();
    await lock?.(async () => {
      const left = await admin.pttl(`${key}:lock`);
      expect(left).toBeGreaterThan(0);
      expect(left).toBeLessThanOrEqual(60_000);
      await admin.set(`${key}:lock`, "another's");
    });
    expect(await admin.get(`${key}:lock`)).toBe("another's");
  });

  test("a Redis that stands still keeps no call from its token", async () => {
    const { server, openStore } = await started(kind);
    const warnings: AuthorizeWarning[] = [];
    const store = await openStore();
    expect(await store.get()).toBeUndefined();
    server.freeze();
    const { client, sent } = fakeApi(
      () => true,
      [authorize({ token: () => "t1", store, onWarning: (warning) => warnings.push(warning) })],
    );
    await client.GET("/things");
    expect(sent()).toEqual(["t1"]);
    expect(warnings).toHaveLength(1);
    server.thaw();
  });
});
