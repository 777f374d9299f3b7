import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { makePlan } from "../../../src/state/plan/make-plan.js";
import { assertSameTarget, assertUnmoved } from "../../../src/state/plan-file/assert-same-target.js";
import { type PlanFile, planFileOf } from "../../../src/state/plan-file/plan-file.js";
import { readPlanFile } from "../../../src/state/plan-file/read-plan-file.js";
import { createPeopleBook } from "../../../src/state/present/create-people-book.js";
import { readTree } from "../../../src/state/read/read-tree.js";
import { type MemoryDirectory, memoryDirectory } from "../../helpers/memory-directory.js";

const target = { account: "a".repeat(32), base_url: "https://api.zoom.us/v2" };

async function written(value: unknown): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "zoom-im-plan-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, "groups.plan");
  await writeFile(file, typeof value === "string" ? value : JSON.stringify(value));
  return file;
}

async function planned(): Promise<{ directory: MemoryDirectory; made: object; plan: PlanFile }> {
  const directory = memoryDirectory(
    [{ name: "A", type: "normal", members: ["p1", "p2"] }, { name: "B" }, { name: "C", members: ["p1"] }],
    { people: [{ id: "p1", email: "p1@x.com" }] },
  );
  const groups =
    "  - { name: New, previous_name: A, type: shared, members: [p1@x.com] }\n  - name: D\n  - name: B\n";
  const book = createPeopleBook();
  const wanted = readTree(`version: 1\ngroups:\n${groups}`, "yaml");
  const options = { file: "f", prune: true, book, step: () => {} };
  const made = planFileOf(await makePlan(directory, wanted, options), target, book);
  return { directory, made, plan: await readPlanFile(await written(made)) };
}

test("a plan file holds all that is carried out, and is read as it was written", async () => {
  const { plan, directory } = await planned();
  expect(plan.changes).toMatchObject([
    { kind: "change", id: "g0", name: "New", previousName: "A", set: { type: "shared" }, remove: ["p2"] },
    { kind: "create", name: "D" },
    { kind: "delete", name: "C" },
  ]);
  expect(plan.touched.map(({ name, members }) => [name, members])).toEqual([
    ["A", true],
    ["C", false],
  ]);
  expect(plan.free_names).toEqual(["New", "D"]);
  await assertUnmoved("f", plan, directory);
});

test.for([
  ["a setting", (directory: MemoryDirectory) => directory.update("g0", { type: "restricted" }), '"A"'],
  ["a member", (directory: MemoryDirectory) => directory.removeMember("g0", "p1"), '"A"'],
  ["a name", (directory: MemoryDirectory) => directory.update("g2", { name: "X" }), '"C"'],
  ["a group that is deleted", (directory: MemoryDirectory) => directory.delete("g0"), '"A"'],
  ["a name that was free", (directory: MemoryDirectory) => directory.create({ name: "D" }), '"D"'],
] as const)("%s that has moved stops the plan", async ([, move, name]) => {
  const { plan, directory } = await planned();
  await move(directory);
  await expect(assertUnmoved("f", plan, directory)).rejects.toThrow(
    `The account has moved since the plan was made: ${name}. Nothing was changed.`,
  );
});

test("what the plan does not touch may move", async () => {
  const { plan, directory } = await planned();
  await directory.update("g1", { type: "shared" });
  await directory.addMembers("g1", [{ id: "p1" }]);
  await assertUnmoved("f", plan, directory);
});

test("a plan of another account, server or kind of groups is refused", async () => {
  const { plan, directory } = await planned();
  assertSameTarget("f", plan, target);
  expect(() => assertSameTarget("f", plan, { ...target, account: "b" })).toThrow(
    "f is the plan of another account, and nothing",
  );
  expect(() => assertSameTarget("f", plan, { base_url: target.base_url })).toThrow("another account");
  expect(() => assertSameTarget("f", plan, { ...target, base_url: "https://x" })).toThrow(
    "f is the plan of another server (https://api.zoom.us/v2, and not https://x), and nothing was changed.",
  );
  await expect(assertUnmoved("f", plan, { ...directory, api: "contact" })).rejects.toThrow(
    "a plan for im groups",
  );
});

test("a plan file that was edited is refused, and one that was indented otherwise is not", async () => {
  const { made } = await planned();
  const text = JSON.stringify(made);
  expect(text).toContain('"set":{"type":"shared"}');
  for (const edited of [
    text.replace('"set":{"type":"shared"}', '"set":{"type":"public"}'),
    text.replace('"remove":["p2"]', '"remove":["p2","p1"]'),
    JSON.stringify({ ...made, touched: [] }),
  ]) {
    await expect(readPlanFile(await written(edited))).rejects.toThrow(
      "was edited after zoom-im plan wrote it, and nothing was changed. Edit the file of groups, and make a new plan.",
    );
  }
  expect(await readPlanFile(await written(JSON.stringify(made, null, 4)))).toMatchObject({ groups: 3 });
});

test.for([
  "{}",
  "[]",
  "version: 1",
  '{"zoom_im_plan":2}',
  '{"zoom_im_plan":1,"target":{"base_url":"x","api":"im"},"groups":1,"changes":[{"kind":"create"}],"touched":[],"free_names":[]}',
  '{"zoom_im_plan":1,"target":{"base_url":"x"},"groups":1,"changes":[],"touched":[],"free_names":[]}',
])("%s is no plan file", async (text) => {
  await expect(readPlanFile(await written(text))).rejects.toThrow(
    "is no plan of this version of zoom-im. Make one: zoom-im plan FILE --output",
  );
});
