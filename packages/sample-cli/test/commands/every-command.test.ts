import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { commands } from "../../src/commands/commands.js";
import { program, run, runZoomIm } from "../helpers/run-zoom-im.js";
import { samples } from "../helpers/samples.js";
import { startZoom } from "../helpers/start-zoom.js";
import { has } from "../helpers/type-into.js";

/** A run of each command, by its name. */
const runs: Readonly<Record<string, readonly string[]>> = {
  "groups list": [],
  "groups get": ["Engineering"],
  "groups create": ["Support"],
  "groups update": ["Engineering", "--type", "restricted"],
  "groups delete": ["Engineering", "--yes"],
  "members list": ["Engineering"],
  "members add": ["Engineering", "grace@example.com"],
  "members remove": ["Engineering", "ada@example.com", "--yes"],
  export: [],
  plan: ["groups.yaml"],
  apply: ["groups.yaml", "--yes"],
  "picture set": ["me", "photo.png"],
  "background add": ["photo.png", "--user", "me"],
  "wallpaper set": ["1", "photo.png"],
  "emoji add": ["party", "photo.png"],
  "files send": ["photo.png", "--from", "me", "--to-contact", "grace@example.com"],
  "clips upload": ["talk.mp4"],
  whoami: [],
  "auth token": [],
  "profiles list": [],
  completion: ["bash"],
};
/** Run by tests of their own: they ask, keep something, go on, or are for shells. */
const others = ["login", "logout", "profiles use", "completion-words", "mock"];

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "zoom-im-every-"));
  await writeFile(join(folder, "photo.png"), samples.png);
  await writeFile(join(folder, "talk.mp4"), samples.mp4);
  await writeFile(join(folder, "groups.yaml"), "version: 1\ngroups:\n  - name: Support\n    members: []\n");
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("no command is forgotten", () => {
  expect([...Object.keys(runs), ...others].sort()).toEqual(commands.map(({ name }) => name).sort());
});

test.each(Object.entries(runs).filter(([name]) => operationsOf(name).length > 0))(
  "%s calls operations that its help names, and no other",
  async (name, more) => {
    await using zoom = await startZoom();
    const args = [...name.split(" "), ...more.map((each) => (each.includes(".") ? pathOf(each) : each))];
    for (const group of ["Engineering", groupId]) {
      await runZoomIm(
        args.map((each) => (each === "Engineering" ? group : each)),
        zoom.env,
      );
    }
    const called = zoom.server.requests.flatMap(({ operation }) => operation ?? []);
    expect(called).not.toEqual([]);
    for (const operation of called) expect(operationsOf(name)).toContain(operation);
  },
);

// What the terminal shows is what the pipes carry, with colours, and headings above lists.
test.skipIf(!has("script")).each(Object.entries(runs))("%s, piped and on a terminal", async (name, more) => {
  const args = [...name.split(" "), ...more.map((each) => (each.includes(".") ? pathOf(each) : each))];
  const code = name === "plan" ? 2 : 0;
  const piped = await withZoom((env) => runZoomIm(args, env));
  expect(piped.code).toBe(code);
  // A list without an entry is a sentence on stderr.
  expect(piped[name === "profiles list" ? "stdout" : "stderr"]).toBe("");
  expect(piped.stdout).toBe(stripVTControlCharacters(piped.stdout).replaceAll("\r", ""));
  const command = [process.execPath, program, ...args].map((each) => `'${each}'`).join(" ");
  const shown = await withZoom((env) =>
    run("script", ["-qec", command, "/dev/null"], {
      TERM: "xterm",
      SHELL: "/bin/sh",
      ZOOM_IM_PAGER: "cat",
      ...env,
    }),
  );
  expect(shown.code).toBe(code);
  expect(wordsOf(piped.stderr + piped.stdout)).not.toBe("");
  expect(wordsOf(shown.stdout)).toContain(wordsOf(piped.stderr + piped.stdout));
});

const groupId = "MIuNMURBTkuwfZ20jteRJg";

function operationsOf(name: string): readonly string[] {
  return commands.find((each) => each.name === name)?.operations ?? [];
}

async function withZoom<Result>(
  use: (env: Readonly<Record<string, string>>) => Promise<Result>,
): Promise<Result> {
  await using zoom = await startZoom();
  return await use(zoom.env);
}

function pathOf(file: string): string {
  return file.includes("@") ? file : join(folder, file);
}

/** The words of an output; ids and ports, which differ from run to run, left out. */
function wordsOf(text: string): string {
  const words = stripVTControlCharacters(text).replaceAll("\r", "").trim().split(/\s+/);
  return words.map((word) => (/^[\w-]{16,}$/.test(word) ? "(id)" : word.replace(/:\d+\/v2/, ""))).join(" ");
}
