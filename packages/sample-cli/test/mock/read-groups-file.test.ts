import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readGroupsFile } from "../../src/mock/read-groups-file.js";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "zoom-im-groups-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function read(text: string | Uint8Array) {
  const file = join(folder, "groups.yaml");
  await writeFile(file, text);
  return await readGroupsFile(file);
}

test("what export and apply write is read as it stands", async () => {
  const seed = await read(`version: 1
groups:
  - name: Engineering
    previous_name: Engineers
    description: builds
    members:
      - ann@example.com
      - { id: u-1, kind: user }
      - { id: u-2 }
      - { id: g-1, kind: user_group }
`);
  expect(seed).toEqual({
    version: 1,
    groups: [
      {
        name: "Engineering",
        description: "builds",
        members: ["ann@example.com", { id: "u-1" }, { id: "u-2" }],
        user_groups: ["g-1"],
      },
    ],
  });
});

test("user groups of a seed stay beside those of the members", async () => {
  const seed = await read(
    "groups: [{ name: A, user_groups: [g-1], members: [{ id: g-2, kind: user_group }] }]",
  );
  expect(seed).toEqual({ groups: [{ name: "A", members: [], user_groups: ["g-1", "g-2"] }] });
});

test.each([
  ["[1]", /\/groups\/0: Has to be an object/],
  ["groups: [{ name: A, members: 7 }]", /\/groups\/0\/members: Has to be an array/],
  [
    "groups: [{ name: A, members: [{ kind: robot, id: a }] }]",
    /\/groups\/0\/members\/0\/kind: Is no property/,
  ],
  ["a: [", /groups\.yaml:\d is neither YAML nor JSON/],
])("%s is refused, with the place", async (text, message) => {
  await expect(read(text)).rejects.toThrow(message);
});

test.each([
  [
    "Latin-1",
    Buffer.from("groups: [{ name: München }]", "latin1"),
    "the file is not UTF-8 text. Save it as UTF-8.",
  ],
  ["UTF-16", Buffer.from("\ufeffgroups: []", "utf16le"), "the file is not UTF-8 text. Save it as UTF-8."],
  ["nothing", "", "the file is empty."],
])("a file of %s is refused, as apply refuses it", async (_, text, message) => {
  await expect(read(text)).rejects.toThrow(`--groups: ${join(folder, "groups.yaml")}: ${message}`);
});

test("a byte order mark is left out, and a missing file and a folder are refused", async () => {
  expect(await read("\ufeffgroups: [{ name: München }]")).toEqual({ groups: [{ name: "München" }] });
  await expect(readGroupsFile(join(folder, "none.yaml"))).rejects.toThrow("there is no such file.");
  await expect(readGroupsFile(folder)).rejects.toThrow("this is a folder.");
});
