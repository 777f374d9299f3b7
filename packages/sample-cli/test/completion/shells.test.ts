import { chmod, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { shellQuote } from "@partwise/call/command-line";
import { describe, expect, test } from "vitest";
import { program, run } from "../helpers/run-zoom-im.js";
import { startAccount } from "../helpers/start-account.js";
import { has, typeInto } from "../helpers/type-into.js";

const groups = [
  { id: "g1", name: "Support Team" },
  { id: "g2", name: "Sales" },
  { id: "g3", name: "it's $HOME" },
];

/** An account that is signed in to, and a folder with `zoom-im` for the shell's PATH. */
async function start() {
  const account = await startAccount({ groups });
  await account.login();
  const bin = join(account.config, "bin");
  await mkdir(bin);
  await writeFile(join(bin, "zoom-im"), `#!/bin/sh\nexec '${process.execPath}' '${program}' "$@"\n`);
  await chmod(join(bin, "zoom-im"), 0o755);
  const env = { ...account.env, PATH: `${bin}:${process.env.PATH}`, HOME: account.config };
  return { ...account, env };
}

/** What is typed before TAB, and the word that has to come of it. */
const typed: [line: string, word: string][] = [
  ["zoom-im groups up", "update"],
  ["zoom-im groups update --search-by-d", "--search-by-domain"],
  ["zoom-im groups update --type nor", "normal"],
  ["zoom-im profiles use def", "default"],
  ["zoom-im groups list --profile def", "default"],
  ["zoom-im groups get Sup", "Support Team"],
  ["zoom-im groups get 'Sup", "Support Team"],
  ['zoom-im groups get "it', "it's $HOME"],
  ["zoom-im groups get it", "it's $HOME"],
];

const shells = [
  {
    shell: "bash",
    command: "bash --norc --noprofile -i",
    setUp: "source <(zoom-im completion bash)",
  },
  {
    shell: "zsh",
    command: "zsh -f -i",
    setUp: "autoload -U compinit; compinit -u -D; source <(zoom-im completion zsh)",
  },
];

describe.each(shells)("$shell", ({ shell, command, setUp }) => {
  test("completes commands, flags, values, profiles and names of groups", async ({ skip }) => {
    skip(!has("script"), "util-linux's script is not installed");
    skip(!has(shell), `${shell} is not installed`);
    await using account = await start();
    // The shell prints the last word of each completed line, as the program would get it.
    const probe = `zoom-im() { case $1 in completion*) command zoom-im "$@" ;; *) shift $(($# - 1)); printf '<%s>\\n' "$1" ;; esac; }`;
    await writeFile(join(account.config, "set-up"), `${setUp}; ${probe}`);
    const lines = ['. "$HOME/set-up"', ...typed.map(([line]) => `${line}\t`)];
    const shown = await typeInto(command, lines, account.env);
    const words = [...shown.matchAll(/^<(.*)>$/gm)].map(([, word]) => word);
    expect(words, shown).toEqual(typed.map(([, word]) => word));
    // All names came of one answer, and one token.
    const asked = account.server.requests.filter(({ path }) => path === "/v2/im/groups");
    expect([asked.length, account.tokenRequests()]).toEqual([1, 1]);
  });
});

test("fish completes commands, flags, values, profiles and names of groups", async ({ skip }) => {
  skip(!has("fish"), "fish is not installed");
  await using account = await start();
  const lines = typed.map(([line]) => line).filter((line) => !/["']/.test(line));
  const script = lines.map((line) => `complete -C ${shellQuote(line)}`).join("; ");
  const { stdout, stderr } = await run(
    "fish",
    [
      "--no-config",
      "-c",
      `zoom-im completion fish | source; ${script}; complete -C 'zoom-im groups update --type=sh'`,
    ],
    account.env,
  );
  expect([stderr, stdout.split("\n").map((line) => line.split("\t")[0])]).toEqual([
    "",
    [...typed.filter(([line]) => lines.includes(line)).map(([, word]) => word), "--type=shared", ""],
  ]);
});

describe.concurrent("the names of groups", () => {
  test("come with the token that is there: without one there are none, and no request", async () => {
    await using account = await startAccount({ groups });
    const complete = () => account.zoomIm(["completion-words", "zsh", "--", "groups", "get", ""]);
    expect(await complete()).toEqual({ code: 0, stdout: "", stderr: "" });
    await account.login();
    const { stdout } = await complete();
    expect(
      stdout
        .split("\n")
        .map((line) => line.split("\t")[0])
        .sort(),
    ).toEqual(["", "Sales", "Support Team", "it's $HOME"]);
    expect(account.tokenRequests()).toBe(1);
  });

  test("teach nothing that the user is not told: the next run says that the account has contact groups", async () => {
    await using account = await startAccount({ groups, api: "contact" });
    await account.login();
    const names = await account.zoomIm(["completion-words", "zsh", "--", "groups", "get", ""]);
    expect(names.stdout).toContain("Support Team");
    const { stderr } = await account.zoomIm(["groups", "list"]);
    expect(stderr).toContain("This account has contact groups");
  });

  test("fail silently", async () => {
    await using account = await startAccount({ faults: ["status=500"] });
    await account.login();
    const ended = await account.zoomIm(["completion-words", "fish", "--", "groups", "get", ""]);
    expect(ended).toEqual({ code: 0, stdout: "", stderr: "" });
  });
});
