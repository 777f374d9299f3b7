import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { changesetSpecs } from "../src/changeset-specs.js";
import { createWorkspace } from "./create-workspace.js";

const file = ".changeset/description-of-pets.md";
const spec = "specs/pets/openapi.yaml";

/** A workspace whose version 0.3.0 is released. */
function released() {
  const workspace = createWorkspace();
  workspace.git("tag", "@acme/pets@0.3.0");
  return workspace;
}

test.for([
  [
    "minor",
    'Breaks `POST /photos` (property "title" removed).',
    "                title: { type: string }\n",
    "",
  ],
  [
    "minor",
    'Extends `POST /photos` (property "tags" added).',
    "title: { type: string }",
    "title: { type: string }\n                tags: { type: string }",
  ],
  ["minor", "Removes `GET /pets`.", / {2}\/pets:[\s\S]*$/, ""],
  [
    "minor",
    "Adds `DELETE /pets`.",
    "  /pets:\n",
    "  /pets:\n    delete: { responses: { '204': { description: Gone. } } }\n",
  ],
  [
    "patch",
    "Adjusts `POST /photos` (texts or examples changed, or the order of things).",
    "Adds a photo",
    "Adds one photo",
  ],
] as const)("%s below 1.0: %s", async ([bump, sentence, from, to]) => {
  const workspace = released();
  workspace.put(spec, workspace.read(spec).replace(from, to));
  expect(await changesetSpecs(workspace.root)).toEqual([`@acme/pets: ${file} is written`]);
  expect(workspace.read(file)).toBe(`---\n"@acme/pets": ${bump}\n---\n\n${sentence}\n`);
});

test("what breaks is a major from 1.0 on", async () => {
  const workspace = createWorkspace();
  workspace.put("specs/pets/package.json", JSON.stringify({ name: "@acme/pets", version: "1.0.0" }));
  workspace.commit();
  workspace.git("tag", "@acme/pets@1.0.0");
  workspace.edit(spec, "                title: { type: string }\n", "");
  await changesetSpecs(workspace.root);
  expect(workspace.read(file)).toContain('"@acme/pets": major\n');
});

test("a later run replaces the changeset, and removes the one of an edit that was taken back", async () => {
  const workspace = released();
  const before = workspace.read(spec);
  expect(await changesetSpecs(workspace.root)).toEqual(["@acme/pets: nothing changed"]);
  workspace.edit(spec, "title: {", "name: {");
  await changesetSpecs(workspace.root);
  expect(await changesetSpecs(workspace.root)).toEqual([`@acme/pets: ${file} stands as it is`]);
  workspace.put(spec, before.replace("Adds a photo", "Adds it"));
  await changesetSpecs(workspace.root);
  expect(workspace.read(file)).toContain('"@acme/pets": patch\n');
  workspace.put(spec, before);
  expect(await changesetSpecs(workspace.root)).toEqual([
    `@acme/pets: nothing changed, so ${file} is removed`,
  ]);
  expect(existsSync(join(workspace.root, file))).toBe(false);
});

test("the newest version is compared with, among tags that lead to the commit at hand", async () => {
  const workspace = released();
  workspace.edit(spec, "title: {", "name: {");
  workspace.commit();
  workspace.git("tag", "@acme/pets@0.10.0");
  workspace.git("checkout", "--quiet", "-b", "side");
  workspace.edit(spec, "name: {", "caption: {");
  workspace.commit();
  workspace.git("tag", "@acme/pets@0.11.0");
  workspace.git("checkout", "--quiet", "-");
  expect(await changesetSpecs(workspace.root)).toEqual(["@acme/pets: nothing changed"]);
});

test("without a tag, a revision is named", async () => {
  const workspace = createWorkspace();
  workspace.edit(spec, "title: {", "name: {");
  expect(await changesetSpecs(workspace.root)).toEqual([
    "@acme/pets: no tag of a release; name what to compare with: `npx pnpm@10 changeset:specs --since REVISION`",
  ]);
  expect(await changesetSpecs(workspace.root, "HEAD")).toEqual([`@acme/pets: ${file} is written`]);
  await expect(changesetSpecs(workspace.root, "nowhere")).rejects.toMatchObject({
    code: "USAGE",
    message: "nowhere#: git knows no such revision; name a tag, a branch or a commit",
  });
});

test("a description that the release does not have is no change of it", async () => {
  const workspace = createWorkspace();
  workspace.git("mv", "specs/pets/openapi.yaml", "specs/pets/old.yaml");
  workspace.commit();
  workspace.git("tag", "@acme/pets@0.3.0");
  workspace.git("mv", "specs/pets/old.yaml", "specs/pets/openapi.yaml");
  expect(await changesetSpecs(workspace.root)).toEqual([
    "@acme/pets: refs/tags/@acme/pets@0.3.0 does not have specs/pets/openapi.yaml; nothing to compare",
  ]);
});

test("a broken description is told by its path and line", async () => {
  const workspace = released();
  workspace.edit(spec, "  /pets:\n", "  /pets\n");
  await expect(changesetSpecs(workspace.root)).rejects.toThrow(
    /^specs\/pets\/openapi\.yaml#: invalid YAML at line 18, column 8: .*; mend it there$/,
  );
});
