import { describe, expect, test } from "vitest";
import type { FileFaultsError } from "../../../src/state/file/fault.js";
import { makePlan } from "../../../src/state/plan/make-plan.js";
import { removalFault } from "../../../src/state/plan/removal-fault.js";
import { createPeopleBook } from "../../../src/state/present/create-people-book.js";
import { printPlan, printSummary } from "../../../src/state/print/print-plan.js";
import { readTree } from "../../../src/state/read/read-tree.js";
import { type MemoryDirectory, memoryDirectory } from "../../helpers/memory-directory.js";

const people = Array.from({ length: 40 }, (_, index) => ({ id: `p${index}`, email: `p${index}@x.com` }));

async function plan(directory: MemoryDirectory, groups: string, prune = false) {
  const book = createPeopleBook();
  const wanted = readTree(`version: 1\ngroups:\n${groups}`, "yaml");
  const made = await makePlan(directory, wanted, { file: "f.yaml", prune, book, step: () => {} });
  return { plan: made, text: [...printPlan(made, book.labelOf, (_, text) => text)].join("") };
}

async function faults(directory: MemoryDirectory, groups: string): Promise<string[]> {
  const error: unknown = await plan(directory, groups).catch((error: unknown) => error);
  const { faults = [] } = error as Partial<FileFaultsError>;
  return faults.map(({ line, column, message }) => `${line}:${column}: ${message}`);
}

describe("a plan", () => {
  test("says what is created, changed with old and new value, added, removed and deleted", async () => {
    const directory = memoryDirectory(
      [
        { name: "Keep", type: "normal", members: ["p1", "p2", "p3"] },
        { name: "Old", type: "normal", search_by_domain: false, members: [] },
        { name: "Other", members: ["p1"] },
      ],
      { people },
    );
    const { text, plan: made } = await plan(
      directory,
      `  - { name: Keep, type: shared, members: [p1@x.com, P2@X.com, p4@x.com] }
  - { name: New, previous_name: Old, search_by_domain: true }
  - { name: Added, type: restricted, members: [p5@x.com, { id: p6 }] }
`,
      true,
    );
    expect(text).toBe(`+ group Added
    type: restricted
    + p5@x.com
    + p6
~ group Keep
    type: normal -> shared
    + p4@x.com
    - p3@x.com
~ group Old -> New
    search_by_domain: false -> true
- group Other (1 member)
`);
    expect(printSummary(made)).toBe(
      "Plan: 1 group to create, 2 groups to update, 1 group to delete, 3 members to add, 1 member to remove.",
    );
  });

  test("leaves alone what the file does not name: groups, settings, members", async () => {
    const directory = memoryDirectory([{ name: "A", type: "shared", members: ["p1"] }, { name: "B" }], {
      people,
    });
    expect((await plan(directory, "  - name: A\n")).plan.changes).toEqual([]);
    expect((await plan(directory, "  - { name: A, members: [] }\n")).text).toBe(
      "~ group A\n    - p1@x.com\n",
    );
    expect(printSummary((await plan(directory, "  - name: A\n")).plan)).toBe(
      "No changes: the account is as the file says.",
    );
  });

  test("asks for a setting that the list leaves out", async () => {
    const directory = memoryDirectory([{ name: "A", type: "shared" }]);
    const told = {
      ...directory,
      groups: async function* () {
        yield { id: "g0", name: "A" };
      },
    };
    expect((await plan(told, "  - { name: A, type: shared }\n")).plan.changes).toEqual([]);
  });

  test("reads the members of the groups that the file names alone, and few people one by one", async () => {
    const read: string[] = [];
    const directory = memoryDirectory(
      [
        { name: "A", members: ["p1"] },
        { name: "B", members: ["p2"] },
      ],
      { people },
    );
    const watched: MemoryDirectory = {
      ...directory,
      members: (id) => {
        read.push(`members ${id}`);
        return directory.members(id);
      },
      person: (email) => {
        read.push(`person ${email}`);
        return directory.person(email);
      },
      people: () => {
        read.push("people");
        return directory.people();
      },
    };
    await plan(watched, "  - { name: A, members: [p1@x.com, p9@x.com] }\n");
    expect(read).toEqual(["members g0", "person p9@x.com"]);
    read.length = 0;
    const many = people.slice(5).map(({ email }) => email);
    await plan(watched, `  - { name: A, members: [${many.join(", ")}] }\n`);
    expect(read).toEqual(["members g0", "people"]);
  });

  test("finds people whom the list of all people leaves out, as it does those who are deactivated", async () => {
    const directory = memoryDirectory([], { people });
    const active = memoryDirectory([], { people: people.slice(1) });
    const emails = people.map(({ email }) => email).join(", ");
    const { plan: made } = await plan(
      { ...directory, people: active.people },
      `  - { name: A, members: [${emails}] }\n`,
    );
    expect(made.changes[0]?.add).toHaveLength(people.length);
  });
});

describe("what the account shows of the file's faults", () => {
  test("an e-mail that belongs to nobody, and a person who is listed twice, by line and column", async () => {
    const directory = memoryDirectory([{ name: "A", members: ["p1"] }], { people });
    const groups = "  - name: A\n    members:\n      - nobody@x.com\n      - p1@x.com\n      - { id: p1 }\n";
    expect(await faults(directory, groups)).toEqual([
      "5:9: nobody@x.com belongs to nobody in the account, correct the e-mail or invite the person first",
      "7:9: p1 is a member already, by another e-mail or by id, remove one of the two",
    ]);
    expect(directory.calls).toEqual([]);
  });

  test("what the account's kind of groups does not have is refused by name", async () => {
    const groups =
      "  - name: A\n    description: x\n    search_by_domain: true\n    members: [{ id: g, kind: user_group }]\n";
    expect(await faults(memoryDirectory([]), groups)).toEqual([
      "4:5: description: this account has IM groups, which have no description, remove it",
      "6:15: this account has IM groups, whose members are people alone, remove the group of users",
    ]);
    expect(await faults(memoryDirectory([], { api: "contact" }), groups)).toEqual([
      "5:5: search_by_domain: this account has contact groups, which have no such setting, remove it",
    ]);
  });
});

describe("a plan that removes much", () => {
  const eight = Array.from({ length: 8 }, (_, index) => ({
    name: `G${index}`,
    members: ["p0", "p1", "p2", "p3", "p4", "p5", "p6", "p7"],
  }));
  const members = (count: number) =>
    `[${people
      .slice(0, count)
      .map(({ email }) => email)
      .join(", ")}]`;

  test("is refused above a quarter of the members of a group, and taken with enough --allow-removals", async () => {
    const made = async (count: number) =>
      (await plan(memoryDirectory(eight, { people }), `  - { name: G0, members: ${members(count)} }\n`)).plan;
    expect(removalFault(await made(6))).toBeUndefined();
    expect(removalFault(await made(5))).toBe(
      "The plan removes 3 of 8 members of G0, which is more than a quarter. What to do: Check the file; --allow-removals 3 allows all removals of this plan.",
    );
    expect(removalFault(await made(5), 2)).toBeDefined();
    expect(removalFault(await made(5), 3)).toBeUndefined();
  });

  test("is refused above a quarter of the groups", async () => {
    const kept = (count: number) =>
      eight
        .slice(0, count)
        .map(({ name }) => `  - name: ${name}\n`)
        .join("");
    const made = async (count: number) => (await plan(memoryDirectory(eight), kept(count), true)).plan;
    expect(removalFault(await made(6))).toBeUndefined();
    expect(removalFault(await made(5))).toContain(
      "The plan removes 3 of 8 groups, which is more than a quarter.",
    );
  });
});
