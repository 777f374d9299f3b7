import description from "@partwise/zoom-im-groups/openapi.json" with { type: "json" };
import { expect, test } from "vitest";
import { commands } from "../../src/commands/commands.js";
import { factsOnly, operationFacts } from "../../src/commands/operation-facts.js";
import { runZoomIm } from "../helpers/run-zoom-im.js";

const called = commands.filter(({ operation }) => operation !== undefined);

test.concurrent.for(called.map(({ name }) => name))(
  "the help of %s has scope, rate limit, codes and two examples",
  async (name) => {
    const { stdout } = await runZoomIm([...name.split(" "), "--help"]);
    expect(stdout).toMatch(/\nOne of these scopes, for IM groups:\n {2}imgroup:\S+\n/);
    expect(stdout).toMatch(/\nRate limit: (light|medium|heavy) calls\n/);
    expect(stdout).toMatch(
      /\nZoom's error codes:\n( {2}\d+ .*\n)*? {2}4137 +Zoom has retired the IM groups API/,
    );
    expect(stdout).toMatch(new RegExp(`\\nExamples:\\n {2}zoom-im ${name} .*\\n {2}zoom-im ${name} `));
  },
);

test("the build keeps all that a help text tells", () => {
  for (const { operation } of called) {
    if (operation === undefined) continue;
    const kept = { paths: { [operation.path]: { [operation.method]: factsOnly(description, operation) } } };
    expect(operationFacts(kept, operation)).toEqual(operationFacts(description, operation));
  }
});

test("no command of groups create suggests an update", async () => {
  expect((await runZoomIm(["groups", "create", "--help"])).stdout).not.toMatch(/groups update/);
});

test.concurrent.for(
  commands.flatMap(({ name, examples = [] }) => examples.map((example) => [name, example] as const)),
)("the example of %s can be read: %s", async ([, example]) => {
  if (example.startsWith("mock")) return;
  const args = (example.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replaceAll('"', ""));
  expect(await runZoomIm([...args, "--dry-run"])).toMatchObject({ code: 0, stderr: "" });
});
