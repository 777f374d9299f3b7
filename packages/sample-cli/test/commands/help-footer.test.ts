import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { commands } from "../../src/commands/commands.js";
import { helpDescriptions } from "../../src/commands/help-descriptions.js";
import { factsOnly, operationFacts, placeOf } from "../../src/commands/operation-facts.js";
import { runZoomIm } from "../helpers/run-zoom-im.js";
import { samples } from "../helpers/samples.js";
import { startZoom } from "../helpers/start-zoom.js";

const calling = commands.filter(({ operations }) => operations !== undefined);

test.concurrent.for(calling)(
  "the help of $name has scopes, rate limits, codes and two examples",
  async ({ name, operations = [] }) => {
    const { stdout } = await runZoomIm([...name.split(" "), "--help"]);
    for (const operation of operations) {
      const { scopes, label } = operationFacts(helpDescriptions, operation);
      expect(scopes).not.toEqual([]);
      const title = label === "" ? operation : `${operation} (${label})`;
      expect(stdout).toContain(`\n  ${title}\n    one of ${scopes.join(", ")}\n`);
    }
    expect(stdout).toMatch(/\nZoom's error codes:\n( {2}-?\d+ .*\n)* {2}124 .*\n( {2}\d+ .*\n)* {2}429 /);
    expect(stdout.includes("\n  4137   Zoom has retired")).toBe(
      operations.some((each) => / \/im\//.test(each)),
    );
    expect(stdout).toMatch(new RegExp(`\\nExamples:\\n {2}zoom-im ${name} .*\\n {2}zoom-im ${name} `));
  },
);

test("the build keeps all that help texts tell", () => {
  for (const name of new Set(calling.flatMap(({ operations = [] }) => operations))) {
    const [paths, path, method] = placeOf(name);
    const kept = helpDescriptions.map((each) => ({
      [paths]: { [path]: { [method]: factsOnly(each, name) } },
    }));
    expect(operationFacts(kept, name)).toEqual(operationFacts(helpDescriptions, name));
  }
});

test("no command of groups create suggests an update", async () => {
  expect((await runZoomIm(["groups", "create", "--help"])).stdout).not.toMatch(/groups update/);
});

test("help is the same however it is asked for", async () => {
  const { stdout } = await runZoomIm(["groups", "update", "--help"]);
  expect(stdout).toContain("PATCH /im/groups/{groupId}");
  for (const args of [
    ["groups", "update", "--help=yes"],
    ["groups", "update", "-h"],
    ["help", "groups", "update"],
  ])
    expect((await runZoomIm(args)).stdout).toBe(stdout);
});

test("the time of --timeout is that of a call, where there are many", async () => {
  for (const name of ["export", "plan", "apply"])
    expect((await runZoomIm([name, "--help"])).stdout).toContain("give up a call after this time");
});

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "zoom-im-examples-"));
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The files that the examples name. */
const files = {
  "photo.jpg": samples.jpeg,
  "office.png": samples.png,
  "beach.jpg": samples.jpeg,
  "booth.png": samples.png,
  "stage.png": samples.png,
  "party.png": samples.png,
  "notes.pdf": "%PDF-1.7\n",
  "plan.pdf": "%PDF-1.7\n",
  "talk.mp4": samples.mp4,
};

const examples = commands.flatMap(({ name, examples = [] }) => examples.map((example) => [name, example]));
const isState = (name: string) => ["export", "plan", "apply"].includes(name);
const sendsRequests = calling.map(({ name }) => name).filter((name) => !isState(name));

test.concurrent.for(examples.filter(([name = ""]) => sendsRequests.includes(name)))(
  "the example of %s can be read: %s",
  async ([, example = ""]) => {
    const args = argumentsOf(example);
    const { code, stderr } = await runZoomIm([...args, "--dry-run"]);
    const name = args.find((arg) => ["Engineering", "Sales", "Launch"].includes(arg));
    const saysName = name !== undefined && !args.includes("--json");
    expect({ code, saysName: stderr.includes(`"${name}" stands where`) }).toEqual({ code: 0, saysName });
    expect(stderr.replace(/^zoom-im: Nothing is sent, so no name is looked up: .*\n/gm, "")).toBe("");
  },
);

test("the examples of groups as code go on from each other", async () => {
  await using zoom = await startZoom();
  for (const [, example = ""] of examples.filter(([name = ""]) => isState(name))) {
    const { code, stderr } = await runZoomIm(argumentsOf(example), zoom.env);
    // Nobody is there to be asked.
    const isAsked = example === "apply groups.yaml";
    expect({ example, code, stderr }).toMatchObject({ code: isAsked ? 2 : 0 });
    if (isAsked) expect(stderr).toContain("--yes");
  }
});

test.concurrent.for(examples.filter(([name = ""]) => !isState(name) && !sendsRequests.includes(name)))(
  "the flags of %s are those of its help: %s",
  async ([name = "", example = ""]) => {
    const { stdout } = await runZoomIm([...name.split(" "), "--help"]);
    for (const [flag] of example.matchAll(/--[\w-]+/g)) expect(stdout).toContain(flag);
  },
);

/** The arguments of an example; the names of its files as paths. */
function argumentsOf(example: string): string[] {
  const words = (example.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replaceAll('"', ""));
  return words.map((word) => (/^\w+\.(png|jpg|mp4|pdf|yaml|plan)$/.test(word) ? join(folder, word) : word));
}
