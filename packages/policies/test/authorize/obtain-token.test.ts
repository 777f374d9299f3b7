import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { obtainToken } from "../../src/index.js";
import { fileStore } from "../../src/node.js";

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
