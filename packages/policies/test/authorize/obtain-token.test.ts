import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, onTestFinished, test, vi } from "vitest";
import { obtainToken, type TokenSource, type TokenStore } from "../../src/index.js";
import { fileStore } from "../../src/node.js";
import { memoryStore } from "../helpers/memory-store.js";

afterEach(() => {
  vi.useRealTimers();
});

test("the token of the store is given while it lasts; ten at once ask the source once", async () => {
  const folder = await mkdtemp(join(tmpdir(), "obtain-token-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  let asked = 0;
  const token = () => ({ accessToken: `t${++asked}`, expiresAt: Date.now() + 3_600_000, scope: "a" });
  const obtain = () => obtainToken({ token, store: fileStore(join(folder, "token.json")) });
  const all = await Promise.all(Array.from({ length: 10 }, obtain));
  expect(new Set(all.map(({ accessToken }) => accessToken))).toEqual(new Set(["t1"]));
  expect(await obtain()).toMatchObject({ accessToken: "t1", scope: "a" });
  expect(asked).toBe(1);
});

test("a string is the token; a failing source is an error without its words", async () => {
  expect(await obtainToken({ token: "fixed" })).toEqual({ accessToken: "fixed" });
  const token = () => Promise.reject(new Error("hush"));
  await expect(obtainToken({ token })).rejects.toThrow(/^There is no access token: the token source threw/);
});

test.each<[string, TokenSource, string]>([
  ["had", () => "t1", "t1"],
  ["refused", () => Promise.reject(new Error("hush")), "TOKEN"],
])(
  "a token is %s once the lock is released: a program that ends then leaves no lock",
  async (_, token, outcome) => {
    const steps: string[] = [];
    const store: TokenStore = {
      ...memoryStore(),
      lock: async (work) => {
        try {
          return await work();
        } finally {
          await new Promise((resolve) => setImmediate(resolve));
          steps.push("released");
        }
      },
    };
    steps.push(
      await obtainToken({ token, store }).then(
        ({ accessToken }) => accessToken,
        ({ code }) => code,
      ),
    );
    expect(steps).toEqual(["released", outcome]);
  },
);

test("a lock that is not released is waited for two seconds", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const store: TokenStore = {
    ...memoryStore(),
    lock: async (work) => {
      await work();
      return new Promise<never>(() => {});
    },
  };
  const token = obtainToken({ token: () => "t1", store });
  await vi.advanceTimersByTimeAsync(2000);
  expect((await token).accessToken).toBe("t1");
});
