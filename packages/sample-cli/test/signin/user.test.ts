import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import { program } from "../helpers/run-zoom-im.js";
import { startAccount } from "../helpers/start-account.js";

const startUser = () => startAccount({ grants: ["account_credentials", "authorization_code"] });

/** Runs `login --user`, and lets `browse` do with the printed page what a browser does. */
async function signIn(
  account: Awaited<ReturnType<typeof startUser>>,
  browse: (page: string) => Promise<unknown>,
  args: readonly string[] = ["--no-browser"],
  env: Record<string, string> = {},
) {
  const login = [
    "login",
    "--user",
    "--client-id",
    "client-1",
    "--base-url",
    account.server.url,
    "--port",
    "0",
  ];
  const child = spawn(process.execPath, [program, ...login, ...args], {
    env: { PATH: process.env.PATH, ...account.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let stderr = "";
  const browsed = new Promise((resolve, reject) => {
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      const isThere = stderr.includes("\n\n  http");
      stderr += text;
      const page = /^ {2}(http\S+)\n/m.exec(stderr)?.[1];
      if (page !== undefined && !isThere) browse(page).then(resolve, reject);
    });
    child.once("close", () => resolve(undefined));
  });
  const [[code], stdout] = await Promise.all([once(child, "close"), text(child.stdout), browsed]);
  return { code, stdout, stderr, browsed: await browsed };
}

const followed = async (page: string) => (await fetch(page)).text();

describe.concurrent("zoom-im login --user", () => {
  test("signs in with PKCE by a redirect to this machine; each refresh token serves once", async () => {
    await using account = await startUser();
    const { code, stdout, stderr, browsed } = await signIn(account, followed);
    expect([code, browsed]).toEqual([0, expect.stringContaining("You may close this window")]);
    expect(stdout).toMatch(/^Signed in as profile default\./);
    expect(await account.profiles()).toMatchObject({ profiles: [{ kind: "user", clientId: "client-1" }] });
    const [{ secrets }] = (await account.profiles()).profiles;
    expect(stdout + stderr).not.toContain(secrets.refreshToken);
    // The kept token expires: ten runs at once exchange the refresh token once, and store the next one.
    for (let round = 0; round < 2; round++) {
      const folder = join(account.config, "cache/tokens");
      for (const name of await readdir(folder)) await rm(join(folder, name));
      const before = account.tokenRequests();
      const ten = Array.from({ length: 10 }, () => account.zoomIm(["groups", "list", "--verbose"]));
      for (const ended of await Promise.all(ten)) {
        expect(ended).toMatchObject({ code: 0 });
        expect(ended.stderr).not.toContain(secrets.refreshToken);
      }
      expect(account.tokenRequests() - before).toBe(1);
    }
    const [{ secrets: later }] = (await account.profiles()).profiles;
    expect(later.refreshToken).not.toBe(secrets.refreshToken);
    expect(await account.zoomIm(["whoami"])).toMatchObject({
      stdout: expect.stringContaining("kind\tuser\n"),
    });
  });

  test("refuses a redirect with another state, and waits on for the right one", async () => {
    await using account = await startUser();
    const { code, stderr, browsed } = await signIn(account, async (page) => {
      const redirect = new URL(new URL(page).searchParams.get("redirect_uri") ?? "");
      redirect.search = "?code=forged&state=forged";
      const forged = await fetch(redirect);
      const elsewhere = await fetch(new URL("/", redirect));
      await followed(page);
      return [forged.status, await forged.text(), elsewhere.status];
    });
    expect([code, browsed]).toEqual([0, [400, expect.stringContaining("was refused"), 404]]);
    expect(stderr).not.toContain("forged");
  });

  test("says so where the user does not allow the app", async () => {
    await using account = await startUser();
    const { code, stderr } = await signIn(account, async (page) => {
      const { searchParams } = new URL(page);
      const redirect = new URL(searchParams.get("redirect_uri") ?? "");
      redirect.searchParams.set("state", searchParams.get("state") ?? "");
      redirect.searchParams.set("error", "access_denied");
      return followed(redirect.href);
    });
    expect([code, stderr]).toEqual([3, expect.stringContaining("the user did not allow the app")]);
  });

  test("gives up after the time that --timeout says", async () => {
    await using account = await startUser();
    const { code, stderr } = await signIn(account, async () => {}, ["--no-browser", "--timeout", "1"]);
    expect([code, stderr]).toEqual([3, expect.stringContaining("Nobody signed in within 1 seconds")]);
  });

  test("ends at Ctrl-C, and stores nothing", async () => {
    await using account = await startUser();
    const login = ["login", "--user", "--client-id", "client-1", "--base-url", account.server.url];
    const child = spawn(process.execPath, [program, ...login, "--port", "0", "--no-browser"], {
      env: { PATH: process.env.PATH, ...account.env },
      stdio: ["ignore", "ignore", "pipe"],
    });
    let stderr = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
      if (stderr.includes("\n\n  http") && text.includes("http")) child.kill("SIGINT");
    });
    const [code] = await once(child, "close");
    expect([code, stderr]).toEqual([130, expect.stringContaining("Nothing was stored.")]);
  });

  test("opens the browser that the system has", async ({ skip }) => {
    skip(process.platform !== "linux", "other systems find their browser without PATH");
    await using account = await startUser();
    const browser = join(account.config, "../xdg-open");
    const calls = join(account.config, "../pages");
    await writeFile(
      browser,
      `#!/bin/sh\nprintf '%s\\n' "$1" >> '${calls}'\nexec curl -sL -o /dev/null "$1"\n`,
    );
    await chmod(browser, 0o755);
    const env = { PATH: `${join(account.config, "..")}:${process.env.PATH}` };
    const { code, stderr } = await signIn(account, async () => {}, [], env);
    expect([code, stderr]).toEqual([0, expect.stringContaining("/oauth/authorize?")]);
    expect(await readFile(calls, "utf8")).toMatch(/^http.*code_challenge_method=S256\n$/);
  });
});
