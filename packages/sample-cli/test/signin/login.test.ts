import { chmod, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { hasTerminal, runOnTerminal } from "../helpers/run-on-terminal.js";
import { secret, startAccount } from "../helpers/start-account.js";

const modeOf = async (path: string) => ((await stat(path)).mode & 0o777).toString(8);

describe.concurrent("zoom-im login", () => {
  test("of a script stores a profile that its owner alone can read", async () => {
    await using account = await startAccount();
    const { code, stdout, stderr } = await account.login();
    expect([code, stdout, stderr]).toEqual([
      0,
      `Signed in as profile default. The secret is in ${account.profilesFile}.\n`,
      "",
    ]);
    expect([await modeOf(account.profilesFile), await modeOf(account.config)]).toEqual(["600", "700"]);
    const tokens = join(account.config, "cache/tokens");
    const [token = ""] = await readdir(tokens);
    expect([await modeOf(join(tokens, token)), await modeOf(tokens)]).toEqual(["600", "700"]);
    expect(await account.profiles()).toMatchObject({ current: "default", profiles: [{ name: "default" }] });
    expect(await account.zoomIm(["groups", "list"])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("Engineering"),
    });
    expect(account.tokenRequests()).toBe(1);
  });

  test("of a person asks, and does not show the secret", async ({ skip }) => {
    skip(!hasTerminal, "util-linux's script is not installed");
    await using account = await startAccount();
    const { code, shown } = await runOnTerminal(
      ["login", "--base-url", account.server.url],
      { TERM: "dumb", ...account.env },
      [
        ["Account id: ", "account-1"],
        ["Client id: ", "client-1"],
        ["Client secret: ", secret],
      ],
    );
    expect([code, shown]).toEqual([0, expect.stringContaining("Signed in as profile default.")]);
    expect(shown).toContain("Account id: account-1\n");
    expect(shown).not.toContain(secret);
    expect(await account.zoomIm(["groups", "list"])).toMatchObject({ code: 0 });
  });

  test("with Ctrl-C at a question stores nothing", async ({ skip }) => {
    skip(!hasTerminal, "util-linux's script is not installed");
    await using account = await startAccount();
    const { code, shown } = await runOnTerminal(
      ["login", "--base-url", account.server.url],
      { TERM: "dumb", ...account.env },
      [
        ["Account id: ", "account-1"],
        ["Client id: ", "\u0003"],
      ],
    );
    expect([code, shown]).toEqual([130, expect.stringContaining("Nothing was stored.")]);
    await expect(readdir(account.config)).rejects.toThrow("ENOENT");
  });

  test("with a wrong secret is refused, and stores nothing", async () => {
    await using account = await startAccount();
    const wrong = "another-secret-of-somebody";
    const args = ["login", "--base-url", account.server.url, "--account-id", "account-1", "--client-id", "c"];
    const { code, stdout, stderr } = await account.zoomIm([...args, "--client-secret-stdin"], {}, wrong);
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(/Zoom answered 400 "invalid_client"(.|\n)*What to do: Nothing was stored\. Copy/);
    expect(stderr).not.toContain(wrong);
    await expect(readdir(account.config)).rejects.toThrow("ENOENT");
  });

  test.for<[string, string[], string, RegExp]>([
    [
      "nobody to ask",
      ["login"],
      "",
      /there is no terminal\. Pass --account-id, --client-id and --client-secret-stdin/,
    ],
    ["an empty secret", ["login", "--client-secret-stdin"], "", /The secret on stdin is empty/],
    ["a secret of two lines", ["login", "--client-secret-stdin"], "a\nb", /holds a line break or a space/],
    [
      "a secret as a flag",
      ["login", `--client-secret=${secret}`],
      "",
      /There is no flag for the client secret/,
    ],
    ["a name that is no name", ["login", "--profile", "../x"], "", /--profile takes letters/],
    ["--user without an app", ["login", "--user"], "", /--user needs --client-id/],
    [
      "a plain base URL",
      [
        "login",
        "--base-url",
        "http://zoom.example",
        "--account-id",
        "a",
        "--client-id",
        "c",
        "--client-secret-stdin",
      ],
      "s",
      /plain http/,
    ],
  ])("with %s says what to do", async ([, args, input, message], { expect }) => {
    await using account = await startAccount();
    const { code, stdout, stderr } = await account.zoomIm(args, {}, input);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain(secret);
  });

  test("says so where the environment goes before the profile", async () => {
    await using account = await startAccount();
    const args = [
      "login",
      "--base-url",
      account.server.url,
      "--account-id",
      "account-1",
      "--client-id",
      "client-1",
      "--client-secret-stdin",
    ];
    const { code, stderr } = await account.zoomIm(args, { ZOOM_ACCESS_TOKEN: "token-of-mine" }, secret);
    expect([code, stderr]).toEqual([
      0,
      expect.stringContaining("ZOOM_ACCESS_TOKEN in the environment goes before"),
    ]);
  });
});

describe.concurrent("the file of the profiles", () => {
  test("with a loose mode is warned of in one line, which mends it", async () => {
    await using account = await startAccount();
    await account.login();
    await chmod(account.profilesFile, 0o644);
    const { code, stderr } = await account.zoomIm(["groups", "list"]);
    expect([code, stderr.match(/Other users of this machine.*/g)]).toEqual([
      0,
      [
        `Other users of this machine can read or replace the secrets of zoom-im: run chmod 600 '${account.profilesFile}'`,
      ],
    ]);
  });

  test("with something else is refused, is not shown, and stays", async () => {
    await using account = await startAccount();
    await account.login();
    const text = `{"version":1,"profiles":[{"secret":"${secret}"}]}`;
    await writeFile(account.profilesFile, text);
    const { code, stderr } = await account.zoomIm(["groups", "list"]);
    expect([code, stderr]).toEqual([2, expect.stringContaining("does not hold profiles of this zoom-im")]);
    expect(stderr).not.toContain(secret);
    expect(await account.login()).toMatchObject({ code: 2 });
    expect(await readFile(account.profilesFile, "utf8")).toBe(text);
  });
});
