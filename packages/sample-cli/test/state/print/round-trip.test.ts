import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fileFormats } from "../../../src/state/file/file-format.js";
import { makePlan } from "../../../src/state/plan/make-plan.js";
import { createPeopleBook } from "../../../src/state/present/create-people-book.js";
import { readGroups } from "../../../src/state/present/read-groups.js";
import { readMembers } from "../../../src/state/present/read-members.js";
import { exportedGroup } from "../../../src/state/print/exported-group.js";
import { printGroups } from "../../../src/state/print/print-groups.js";
import { readWanted } from "../../../src/state/read/read-wanted.js";
import type { GroupSeed } from "../../helpers/memory-directory.js";
import { memoryDirectory } from "../../helpers/memory-directory.js";

const names = [
  ...[
    "plain",
    "a: b",
    "# c",
    "- d",
    "~",
    "null",
    "true",
    "123",
    "1e3",
    " leading",
    "trailing ",
    "'",
    '"',
    'a "b" c',
  ],
  ...[
    "comma, name",
    "semi; colon",
    "line\nbreak",
    "tab\there",
    "ü 🙂",
    "{a}",
    "[b]",
    "&c",
    "*d",
    "!e",
    "%f",
    "@g",
    "`h",
    "=SUM(A1)",
  ],
  ...["0x10", "2026-11-29", "yes", "key: |", "\\", "a\r\nb", "?", "x".repeat(128)],
  ...["\u2028", "a\u2028b", "a\u2029b", "a\u0085b", "a\u202eb", "a\u007fb", "a\u001bb", "\ufeffa"],
];
const people = [
  { id: "p1", email: "Ada@Example.com" },
  { id: "p2", email: "o'neil+x@example.com" },
];
const seeds = {
  im: names.map(
    (name, index): GroupSeed => ({
      name,
      type: "shared",
      search_by_domain: index % 2 === 0,
      search_by_account: false,
      search_by_ma_account: true,
      members: ["p1", "p2", "unknown-id"].slice(0, index % 4),
    }),
  ),
  contact: names.map(
    (name, index): GroupSeed => ({
      name,
      type: "restricted",
      description: index === 0 ? "" : `${name}\n\n  of ${index} lines\n`,
      members: ["p2", "p1"].slice(0, index % 3),
    }),
  ),
};

test.for(fileFormats.flatMap((format) => (["im", "contact"] as const).map((api) => [format, api] as const)))(
  "what %s holds of %s groups is no change, whatever the names are",
  async ([format, api]) => {
    const directory = memoryDirectory(seeds[api], { api, people });
    const book = createPeopleBook();
    for (const { id, email } of people) book.learn(id, email);
    const groups = await readGroups(directory);
    await readMembers(directory, groups, book, () => {});
    const text = [
      ...printGroups(
        groups.map((group) => exportedGroup(group, book.labelOf)),
        format,
      ),
    ].join("");
    const folder = await mkdtemp(join(tmpdir(), "zoom-im-state-"));
    try {
      const file = join(folder, `groups.${format}`);
      await writeFile(file, text);
      const wanted = await readWanted(file);
      expect(wanted.groups.map(({ name }) => name)).toEqual(names.toSorted());
      const options = { file, prune: true, book: createPeopleBook(), step: () => {} };
      expect((await makePlan(directory, wanted, options)).changes).toEqual([]);
    } finally {
      await rm(folder, { recursive: true });
    }
  },
);

test("groups and members stand in an order of their own, and settings in a fixed one", async () => {
  const group = { id: "x", total: 2, members: ["b", "a", "user_group:c"] };
  const settings = { search_by_domain: true, type: "normal" } as const;
  const exported = exportedGroup({ ...group, name: "B", settings }, (key) => (key === "b" ? "b@x.com" : key));
  expect([...printGroups([exported], "yaml")].join("")).toBe(`version: 1
groups:
  - name: B
    type: normal
    search_by_domain: true
    members:
      - id: a
        kind: user
      - b@x.com
      - id: c
        kind: user_group
`);
  expect([...printGroups([], "yaml")].join("")).toBe("version: 1\ngroups: []\n");
  expect(JSON.parse([...printGroups([], "json")].join(""))).toEqual({ version: 1, groups: [] });
});
