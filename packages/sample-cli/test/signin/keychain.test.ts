import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { program } from "../helpers/run-zoom-im.js";
import { secret, startAccount } from "../helpers/start-account.js";
import { hasKeychain, startKeychain } from "../helpers/start-keychain.js";

if (!hasKeychain) {
  console.log(
    "No gnome-keyring-daemon or dbus-run-session here: the system's keychain was left out. Debian's packages gnome-keyring and dbus bring them.",
  );
}

test.skipIf(!hasKeychain)(
  "the keychain of the system holds the secret, and no file does; a locked one can be interrupted, and says so; logout removes the secret",
  async () => {
    await using account = await startAccount();
    await using keychain = await startKeychain();
    const zoomIm = (args: string[], input = "") => account.zoomIm(args, keychain.env, input);
    const app = ["--base-url", account.server.url, "--account-id", "account-1", "--client-id", "client-1"];
    const profiles = join(keychain.home, ".config/zoom-im/profiles.json");
    const login = (name: string) =>
      zoomIm(["login", ...app, "--client-secret-stdin", "--profile", name], secret);
    const forgetTokens = () => rm(join(keychain.home, ".cache/zoom-im"), { recursive: true });

    for (const name of ["one", "two"]) {
      expect(await login(name)).toMatchObject({
        code: 0,
        stdout: `Signed in as profile ${name}. The secret is in the system's keychain.\n`,
      });
    }
    expect(await readFile(profiles, "utf8")).not.toContain(secret);
    await forgetTokens();
    expect(await zoomIm(["groups", "list"])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("Engineering"),
    });
    const full = await keychain.file();
    expect(await zoomIm(["logout"])).toMatchObject({
      code: 0,
      stdout: "Signed out: the profile two, its secret and its token are removed from this machine.\n",
    });
    expect((await keychain.file()).length).toBeLessThan(full.length);

    keychain.lock();
    await forgetTokens();
    const waiting = spawn(process.execPath, [program, "groups", "list"], {
      env: { PATH: process.env.PATH, ...keychain.env },
      stdio: ["ignore", "ignore", "pipe"],
    });
    const said = text(waiting.stderr);
    const ended = once(waiting, "exit");
    const refuse = await keychain.asks();
    waiting.kill("SIGINT");
    expect([await ended, await said]).toEqual([[130, null], "zoom-im: Interrupted. Nothing was changed.\n"]);
    refuse();

    expect(await zoomIm(["whoami"])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(
        "The secret of the profile one is in the system's keychain, which is locked: unlock the keychain, and run the command again.",
      ),
    });
    const signedOut = await zoomIm(["logout"]);
    expect([signedOut.code, signedOut.stdout]).toEqual([
      0,
      "Signed out: the profile one and its token are removed from this machine.\n",
    ]);
    expect(signedOut.stderr).toContain(
      `The old secret stays in the system's keychain, which is locked or not there: remove the entry of zoom-im with the name "one of ${profiles}" there.`,
    );
  },
);
