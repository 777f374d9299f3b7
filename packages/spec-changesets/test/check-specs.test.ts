import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { changesetSpecs } from "../src/changeset-specs.js";
import { checkSpecs } from "../src/check-specs.js";
import { createWorkspace } from "./create-workspace.js";

const spec = "specs/pets/openapi.yaml";
const untold = `${spec} changed since 0.3.0, and no changeset gives @acme/pets a minor; run \`npx pnpm@10 changeset:specs\``;

function released() {
  const workspace = createWorkspace();
  workspace.git("tag", "@acme/pets@0.3.0");
  return workspace;
}

test("an edited description without a changeset", async () => {
  const workspace = released();
  expect(await checkSpecs(workspace.root)).toEqual([]);
  workspace.edit(spec, "title: {", "name: {");
  expect(await checkSpecs(workspace.root)).toEqual([untold]);
  await changesetSpecs(workspace.root);
  expect(await checkSpecs(workspace.root)).toEqual([]);
});

test("a changeset of an earlier edit", async () => {
  const workspace = released();
  workspace.edit(spec, "title: {", "name: {");
  await changesetSpecs(workspace.root);
  workspace.edit(spec, "name: {", "caption: {");
  const other = `.changeset/description-of-pets.md tells another edit of ${spec} than was made since 0.3.0; run \`npx pnpm@10 changeset:specs\``;
  expect(await checkSpecs(workspace.root)).toEqual([other]);
});

test("a changeset by hand counts if its bump is large enough, and one of another package does not", async () => {
  const workspace = released();
  workspace.edit(spec, "title: {", "name: {");
  const write = (name: string, bump: string) =>
    workspace.put(".changeset/by-hand.md", `---\n"${name}": ${bump}\n---\n\nPhotos have a name.\n`);
  write("@acme/pets", "patch");
  expect(await checkSpecs(workspace.root)).toEqual([untold]);
  write("@acme/pets-of-others", "minor");
  expect(await checkSpecs(workspace.root)).toEqual([untold]);
  write("@acme/pets", "minor");
  expect(await checkSpecs(workspace.root)).toEqual([]);
  write("@acme/pets", "major");
  expect(await checkSpecs(workspace.root)).toEqual([]);
});

test("quiet before the first release, in a shallow clone, and outside of git", async () => {
  const workspace = createWorkspace();
  workspace.edit(spec, "title: {", "name: {");
  expect(await checkSpecs(workspace.root)).toEqual([]);
  workspace.git("tag", "@acme/pets@0.3.0");
  workspace.commit();
  expect(await checkSpecs(workspace.root)).toEqual([untold]);
  workspace.git("clone", "--quiet", "--depth=1", `file://${workspace.root}`, "shallow");
  expect(await checkSpecs(join(workspace.root, "shallow"))).toEqual([]);
  rmSync(join(workspace.root, ".git"), { recursive: true });
  expect(await checkSpecs(workspace.root)).toEqual([]);
});

test("quiet once the next version and its changelog are written", async () => {
  const workspace = released();
  workspace.edit(spec, "title: {", "name: {");
  workspace.edit("specs/pets/package.json", "0.3.0", "0.4.0");
  expect(await checkSpecs(workspace.root)).toEqual([]);
});

test.for([
  ["  /pets:\n", "  /pets\n", "#: invalid YAML at line 18, column 8: "],
  ["openapi: 3.1.1", "openapi: 1.0.0", "#/openapi: "],
] as const)("a description that cannot be read, with %s in place of %s", async ([from, to, place]) => {
  const workspace = released();
  workspace.edit(spec, from, to);
  const lines = await checkSpecs(workspace.root);
  expect(lines).toEqual([expect.stringMatching(/^[^\n]+; then run `npx pnpm@10 generate`$/)]);
  expect(lines[0]?.startsWith(`${spec}${place}`)).toBe(true);
});
