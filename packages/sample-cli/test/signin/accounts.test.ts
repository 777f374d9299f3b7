import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { program } from "../helpers/run-zoom-im.js";
import { secret, startAccount } from "../helpers/start-account.js";

describe.concurrent("the token", () => {
  test("is requested once for several runs, and once for ten at once", async () => {
    await using account = await startAccount();
    await account.login();
    const [token = ""] = await readdir(join(account.config, "cache/tokens"));
    await rm(join(account.config, "cache/tokens", token));
    const before = account.tokenRequests();
    const ten = Array.from({ length: 10 }, () => account.zoomIm(["groups", "list"]));
    expect((await Promise.all(ten)).map(({ code, stderr }) => [code, stderr])).toEqual(
      Array.from({ length: 10 }, () => [0, ""]),
    );
    await account.zoomIm(["groups", "list"]);
    expect(account.tokenRequests() - before).toBe(1);
  });

  test("of an app in the environment is kept, too; a wrong secret gets none of it", async () => {
    await using account = await startAccount();
    const app = { ZOOM_ACCOUNT_ID: "account-1", ZOOM_CLIENT_ID: "client-1", ZOOM_CLIENT_SECRET: secret };
    const env = { ...app, ZOOM_BASE_URL: account.server.url };
    for (let run = 0; run < 3; run++) {
      expect(await account.zoomIm(["groups", "list"], env)).toMatchObject({ code: 0 });
    }
    expect(account.tokenRequests()).toBe(1);
    const wrong = await account.zoomIm(["groups", "list"], { ...env, ZOOM_CLIENT_SECRET: "wrong" });
    expect(wrong).toMatchObject({ code: 1, stderr: expect.stringContaining("invalid_client") });
  });

  test("that Zoom refuses is renewed once", async () => {
    await using account = await startAccount();
    await account.login();
    const folder = join(account.config, "cache/tokens");
    const [name = ""] = await readdir(folder);
    const kept = JSON.parse(await readFile(join(folder, name), "utf8"));
    await writeFile(join(folder, name), JSON.stringify({ ...kept, accessToken: "revoked" }));
    expect(await account.zoomIm(["groups", "list"])).toMatchObject({ code: 0 });
    expect(await account.zoomIm(["groups", "list"])).toMatchObject({ code: 0 });
    expect(account.tokenRequests()).toBe(2);
  });

  test.each(["whoami", "groups list"])(
    "that Ctrl-C of %s keeps from coming leaves no lock",
    async (command) => {
      await using account = await startAccount();
      await account.login();
      const tokens = join(account.config, "cache/tokens");
      for (const token of await readdir(tokens)) await rm(join(tokens, token));
      const before = account.tokenRequests();
      account.server.fault("slow=600000; path=/oauth/token");
      const child = spawn(process.execPath, [program, ...command.split(" ")], {
        env: { PATH: process.env.PATH, ...account.env },
        stdio: "ignore",
      });
      const ended = once(child, "exit");
      await vi.waitFor(() => expect(account.tokenRequests()).toBe(before + 1), 60_000);
      child.kill("SIGINT");
      await ended;
      expect(await readdir(tokens)).toEqual([]);
    },
  );

  test("is printed for another program, and nothing else with it", async () => {
    await using account = await startAccount();
    await account.login();
    const { code, stdout, stderr } = await account.zoomIm(["auth", "token"]);
    expect([code, stderr]).toEqual([0, ""]);
    const authorization = `Bearer ${stdout.trimEnd()}`;
    const answer = await fetch(`${account.server.url}/im/groups`, { headers: { authorization } });
    expect(answer.status).toBe(200);
    expect(account.tokenRequests()).toBe(1);
    const env = { ZOOM_ACCESS_TOKEN: "token-of-the-environment" };
    expect(await account.zoomIm(["auth", "token"], env)).toMatchObject({
      stdout: "token-of-the-environment\n",
    });
  });
});

describe.concurrent("profiles", () => {
  test("of two accounts are listed, chosen and removed, each with its own token", async () => {
    await using first = await startAccount();
    await using second = await startAccount({
      accountId: "account-2",
      groups: [{ id: "g2", name: "Second" }],
    });
    await first.login("--profile", "one", "--plan", "pro");
    const app = ["--account-id", "account-2", "--client-id", "client-1", "--client-secret-stdin"];
    await first.zoomIm(["login", "--base-url", second.server.url, ...app, "--profile", "two"], {}, secret);
    expect((await first.zoomIm(["groups", "list"])).stdout).toContain("Second");
    expect((await first.zoomIm(["groups", "list", "--profile", "one"])).stdout).toContain("Engineering");
    expect((await first.zoomIm(["groups", "list"], { ZOOM_IM_PROFILE: "one" })).stdout).toContain(
      "Engineering",
    );
    expect(await first.zoomIm(["profiles", "use", "one"])).toMatchObject({
      code: 0,
      stdout: "The current profile is one.\n",
    });
    expect((await first.zoomIm(["profiles", "list"])).stdout.split("\n")).toEqual([
      `*\tone\tserver-to-server\taccount-1\t${first.server.url}`,
      `\ttwo\tserver-to-server\taccount-2\t${second.server.url}`,
      "",
    ]);
    expect(await first.zoomIm(["groups", "list", "--profile", "three"])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('There is no profile "three": there are one, two.'),
    });
    const out = await first.zoomIm(["logout"]);
    expect(out).toMatchObject({ code: 0, stdout: expect.stringContaining("Signed out: the profile one") });
    expect(JSON.stringify(await first.profiles())).not.toContain("one");
    expect(await readdir(join(first.config, "cache/tokens"))).toHaveLength(1);
    expect(await first.zoomIm(["logout", "--profile", "two"])).toMatchObject({ code: 0 });
    expect(await readFile(first.profilesFile, "utf8")).not.toContain(secret);
    expect(await first.zoomIm(["groups", "list"])).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/You are not signed in\. Sign in with `zoom-im login`; or set .*--mock/),
    });
    expect(await first.zoomIm(["logout"])).toMatchObject({ code: 2 });
  });

  test("go nowhere but to their own Zoom", async () => {
    await using account = await startAccount();
    await using other = await startAccount();
    await account.login();
    const { code, stderr } = await account.zoomIm(["groups", "list", "--base-url", other.server.url]);
    expect([code, stderr]).toEqual([2, expect.stringContaining("its credentials go nowhere else")]);
    expect(other.server.requests).toEqual([]);
  });

  test("give way to the environment as a whole; --profile beside it is refused", async () => {
    await using account = await startAccount();
    await account.login();
    const env = { ZOOM_ACCESS_TOKEN: account.server.accessToken, ZOOM_BASE_URL: account.server.url };
    const who = await account.zoomIm(["whoami"], { ...env, ZOOM_IM_PROFILE: "default" });
    expect(who.stdout).toContain("from\tenvironment: ZOOM_ACCESS_TOKEN\n");
    expect(who.stderr).toContain("The profile default is not used");
    expect(who.stdout).not.toContain("client-1");
    expect(await account.zoomIm(["groups", "list", "--profile", "default"], env)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("--profile is given, and ZOOM_ACCESS_TOKEN is set"),
    });
    const half = await account.zoomIm(["groups", "list"], { ZOOM_ACCOUNT_ID: "account-1" });
    expect(half).toMatchObject({ code: 2, stderr: expect.stringContaining("are not set") });
  });

  test("remember nothing that a sub-account told, which is kept for the sub-account", async () => {
    await using account = await startAccount({ api: "contact", accounts: { branch: {}, other: {} } });
    await account.login();
    const list = (...flags: string[]) => account.zoomIm(["groups", "list", ...flags]);
    const says = expect.stringContaining("This account has contact groups");
    const silent = expect.not.stringContaining("This account has contact groups");
    expect(await list("--account", "branch")).toMatchObject({ code: 0, stderr: says });
    expect((await account.profiles()).profiles[0]).not.toHaveProperty("api");
    expect(await list("--account", "branch")).toMatchObject({ code: 0, stderr: silent });
    expect(await list("--account", "other")).toMatchObject({ code: 0, stderr: says });
    expect(await list()).toMatchObject({ code: 0, stderr: says });
  });

  test("of an app or a token in the environment are remembered", async () => {
    await using account = await startAccount({ api: "contact" });
    const app = { ZOOM_ACCOUNT_ID: "account-1", ZOOM_CLIENT_ID: "client-1", ZOOM_CLIENT_SECRET: secret };
    const token = { ZOOM_ACCESS_TOKEN: account.server.accessToken };
    const list = async (env: Record<string, string>) => {
      const { code, stderr } = await account.zoomIm(["groups", "list"], {
        ...env,
        ZOOM_BASE_URL: account.server.url,
      });
      expect(code).toBe(0);
      return stderr.includes("This account has contact groups");
    };
    expect([await list(app), await list(app)]).toEqual([true, false]);
    expect([await list(token), await list(token)]).toEqual([true, false]);
    const calls = account.server.requests.flatMap(({ operation }) => operation ?? []);
    expect(calls.filter((each) => each === "GET /im/groups")).toHaveLength(2);
  });

  test("remember that the account has contact groups", async () => {
    await using account = await startAccount({
      api: "contact",
      scopes: ["contact_group:read:admin", "contact_group:write:admin", "imgroup:read:admin"],
    });
    await account.login();
    const first = await account.zoomIm(["groups", "list"]);
    expect(first.stderr).toContain("This account has contact groups");
    expect(await account.profiles()).toMatchObject({ profiles: [{ api: "contact" }] });
    expect((await account.zoomIm(["groups", "list"])).stderr).not.toContain(
      "This account has contact groups",
    );
  });
});

describe.concurrent("zoom-im whoami", () => {
  test("shows account, server, scopes and expiry, and no secret", async () => {
    await using account = await startAccount({ scopes: ["imgroup:read:admin"] });
    await account.login();
    const { code, stdout, stderr } = await account.zoomIm(["whoami"]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout.split("\n")).toEqual([
      "from\tprofile default",
      "kind\tserver-to-server",
      "account\taccount-1",
      "client\tclient-1",
      `baseUrl\t${account.server.url}`,
      "secretsIn\tfile",
      expect.stringMatching(/^tokenExpires\t\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      "scopes\timgroup:read:admin",
      "missing scope imgroup:write:admin: for groups create, groups update, groups delete, members add, members remove",
      "missing scope user:write: for picture set, background add",
      "missing scope webinar:write: for wallpaper set",
      "missing scope team_chat:write:custom_emoji: for emoji add",
      "missing scope chat_message:write: for files send",
      "missing scope clips:write: for clips upload",
      "",
    ]);
    const json = await account.zoomIm(["whoami", "--json"]);
    expect(JSON.parse(json.stdout)).toMatchObject({
      exitCode: 0,
      command: "whoami",
      result: {
        account: "account-1",
        missingScopes: [
          { scope: "imgroup:write:admin" },
          { scope: "user:write", commands: ["picture set", "background add"] },
          { scope: "webinar:write" },
          { scope: "team_chat:write:custom_emoji" },
          { scope: "chat_message:write" },
          { scope: "clips:write" },
        ],
      },
    });
    for (const text of [stdout, json.stdout]) expect(text).not.toContain(secret);
  });

  test("of a token of the environment does not know its scopes", async () => {
    await using account = await startAccount();
    const env = { ZOOM_ACCESS_TOKEN: account.server.accessToken };
    const { code, stdout } = await account.zoomIm(["whoami"], env);
    expect([code, stdout]).toEqual([0, expect.stringContaining("scopes\tnot known")]);
    expect(stdout).not.toContain(account.server.accessToken);
  });
});
