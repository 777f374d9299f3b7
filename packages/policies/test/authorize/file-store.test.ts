import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { fileStore } from "../../src/node.js";
import { startTokenServer } from "../helpers/start-token-server.js";

async function newPath() {
  const folder = await mkdtemp(join(tmpdir(), "policies-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return { folder, path: join(folder, "token.json") };
}

/** The store's `lock`, which every store of this project has. */
function lockOf(path: string) {
  const { lock } = fileStore(path);
  if (!lock) throw new Error("no lock");
  return lock;
}

test("what is set is what is got; the file is its owner's only, and nothing else is left", async () => {
  const { folder, path } = await newPath();
  const store = fileStore(path);
  expect(await store.get()).toBeUndefined();
  const token = {
    accessToken: "t1",
    expiresAt: 1,
    refreshToken: "r1",
    scope: "a b",
    api_url: "https://x.example",
  };
  await store.set({ accessToken: "t0" });
  await store.set(token);
  expect(await fileStore(path).get()).toEqual(token);
  if (process.platform !== "win32") expect((await stat(path)).mode & 0o777).toBe(0o600);
  expect(await readdir(folder)).toEqual(["token.json"]);
});

test.each(["", "hush", '{"accessToken":"hush\\n"}', "[]"])(
  "a file that holds %j is refused, unquoted",
  async (text) => {
    const { path } = await newPath();
    await writeFile(path, text);
    const error = await Promise.resolve(fileStore(path).get()).catch((error) => error);
    expect(error).toMatchObject({
      code: "TOKEN",
      message: `fileStore: the file ${path} holds no token. Delete the file; the next call stores a new token.`,
    });
    expect(error.cause).toBeUndefined();
  },
);

test("a folder that is not there is an error, which leaves nothing", async () => {
  const { folder } = await newPath();
  await expect(fileStore(join(folder, "none", "token.json")).set({ accessToken: "t" })).rejects.toThrow(
    /ENOENT/,
  );
  expect(await readdir(folder)).toEqual([]);
});

test("a lock lets one in at a time, and the next in after a failure", async () => {
  const { folder, path } = await newPath();
  let inside = 0;
  let most = 0;
  const work = async () => {
    most = Math.max(most, ++inside);
    await new Promise((resolve) => setTimeout(resolve, 5));
    inside--;
    throw new Error("failed");
  };
  const outcomes = await Promise.allSettled(Array.from({ length: 5 }, () => lockOf(path)(work)));
  expect(outcomes.map(({ status }) => status)).toEqual(Array.from({ length: 5 }, () => "rejected"));
  expect(most).toBe(1);
  expect(await readdir(folder)).toEqual([]);
});

test("the lock of a process that died is taken over, by one", async () => {
  const { folder, path } = await newPath();
  await writeFile(`${path}.lock`, "dead");
  const old = new Date(Date.now() - 61_000);
  await utimes(`${path}.lock`, old, old);
  let inside = 0;
  let most = 0;
  await Promise.all(
    Array.from({ length: 5 }, () =>
      lockOf(path)(async () => {
        most = Math.max(most, ++inside);
        await new Promise((resolve) => setTimeout(resolve, 5));
        inside--;
      }),
    ),
  );
  expect(most).toBe(1);
  expect(await readdir(folder)).toEqual([]);
});

test("a lock that is held is waited for", async () => {
  const { path } = await newPath();
  await writeFile(`${path}.lock`, "alive");
  let done = false;
  const waiting = lockOf(path)(async () => {
    done = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(done).toBe(false);
  await rm(`${path}.lock`);
  await waiting;
  expect(done).toBe(true);
});

test("a lock that another took over is left to it", async () => {
  const { path } = await newPath();
  await lockOf(path)(() => writeFile(`${path}.lock`, "another's"));
  expect(await readFile(`${path}.lock`, "utf8")).toBe("another's");
});

test("five processes with an expired token spend one refresh token", async () => {
  const { path } = await newPath();
  await fileStore(path).set({ accessToken: "t0", expiresAt: Date.now() - 1, refreshToken: "r7" });
  const { tokenUrl, seen } = await startTokenServer(async (_, count) => {
    await new Promise((resolve) => setTimeout(resolve, 100));
    const body = {
      access_token: `t${count}`,
      token_type: "bearer",
      expires_in: 3600,
      refresh_token: `r7-${count}`,
    };
    return { body };
  });
  const members = Array.from({ length: 5 }, () =>
    fork(new URL("./store-member.mjs", import.meta.url), [path, tokenUrl]),
  );
  onTestFinished(() => {
    for (const member of members) member.kill();
  });
  await Promise.all(members.map((member) => once(member, "message")));
  const results = members.map((member) => once(member, "message"));
  for (const member of members) member.send("go");
  const sent = (await Promise.all(results)).flatMap(([tokens]) => tokens);
  expect(sent).toEqual(Array.from({ length: 100 }, () => "Bearer t1"));
  expect(seen.map(({ form }) => form.refresh_token)).toEqual(["r7"]);
  expect(await fileStore(path).get()).toMatchObject({ accessToken: "t1", refreshToken: "r7-1" });
});
