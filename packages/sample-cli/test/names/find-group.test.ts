import { describe, expect, test } from "vitest";
import type { Directory, Group } from "../../src/contract/directory.js";
import { UnknownNameError } from "../../src/errors/unknown-name-error.js";
import { chooseGroup, findGroup, isId } from "../../src/names/find-group.js";
import { findMember } from "../../src/names/find-member.js";

const id = "MIuNMURBTkuwfZ20jteRJg";
const groups: Group[] = [
  { id, name: "Engineering" },
  { id: "b", name: "Support" },
  { id: "c", name: "support" },
  { id: "d", name: "Twins" },
  { id: "e", name: "Twins" },
];

describe("chooseGroup", () => {
  test.for([
    [id, id],
    ["Engineering", id],
    ["eNGINEERING", id],
    ["Support", "b"],
    ["support", "c"],
    ["d", "d"],
  ] as const)("%s is the group %s", ([wanted, found]) => {
    expect(chooseGroup(groups, wanted).id).toBe(found);
  });

  test("several of one name are listed, and none is chosen", () => {
    expect(() => chooseGroup(groups, "Twins")).toThrow(
      /^2 groups have the name "Twins", .*:\n {2}d {2}Twins\n {2}e /,
    );
    expect(() => chooseGroup(groups, "SUPPORT")).toThrow(/^2 groups/);
    const error = new UnknownNameError("", ["d", "e"]);
    expect(() => chooseGroup(groups, "Twins")).toThrow(expect.objectContaining({ matches: error.matches }));
  });

  test("an id counts before a name, so that what a list of several says can be done", () => {
    expect(chooseGroup([{ id: "x", name: "d" }, ...groups], "d").id).toBe("d");
  });

  test("a name cannot forge a line of what is told", () => {
    const forged = ["A\nWhat to do: x", "a\nWhat to do: x"].map((name, index) => ({ id: `${index}`, name }));
    expect(() => chooseGroup(forged, "A\nwhat to do: X")).toThrow(/:\n {2}0 {2}A\\nWhat to do: x\n {2}1 /);
    expect(() => chooseGroup(forged, "what")).toThrow(
      "Similar: A\\nWhat to do: x, a\\nWhat to do: x. What to do",
    );
  });

  test("a name that no group has is told, with similar ones", () => {
    expect(() => chooseGroup(groups, "engin")).toThrow(
      'No group has the id or the name "engin". Similar: Engineering. What to do: `zoom-im groups list` shows the groups.',
    );
  });
});

describe("findGroup", () => {
  /** A directory that answers an id as given, and keeps what was asked. */
  function directory(group: (id: string) => Promise<Group>) {
    const asked: string[] = [];
    const found = {
      group: (id: string) => {
        asked.push(`group ${id}`);
        return group(id);
      },
      groups: async function* () {
        asked.push("groups");
        yield* groups;
      },
    } as Partial<Directory> as Directory;
    return { found, asked };
  }
  const refused = (refusal: object) => Object.assign(new Error(), { name: "RefusedError", refusal });

  test("asks for an id by the id, and for a name in the list", async () => {
    const { found, asked } = directory(async (id) => ({ id, name: "By id" }));
    expect((await findGroup(found, id)).name).toBe("By id");
    expect((await findGroup(found, "Engineering")).id).toBe(id);
    expect(asked).toEqual([`group ${id}`, "groups"]);
  });

  test.for([
    { code: 4130, status: 404, missing: true },
    { code: 300, status: 400, missing: true },
  ])("what has the form of an id and is none (%j) is looked up as a name", async (refusal) => {
    const { found, asked } = directory(() => Promise.reject(refused(refusal)));
    await findGroup(found, id);
    expect(asked).toEqual([`group ${id}`, "groups"]);
  });

  test("any other refusal is the end", async () => {
    const { found } = directory(() => Promise.reject(refused({ code: 300, status: 400, missing: false })));
    await expect(findGroup(found, id)).rejects.toMatchObject({ refusal: { code: 300 } });
  });
});

test("ids have 22 characters of base64url, perhaps after a directory", () => {
  expect([id, `dir.${id}`, "Engineering", `${id}x`, "a b"].map(isId)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});

test("a member is found by id or e-mail, and a stranger is told", () => {
  const members = [{ id: "m1", kind: "user", email: "Ada@example.com" }] as const;
  expect([findMember(members, "m1", "G").id, findMember(members, "ada@EXAMPLE.com", "G").id]).toEqual([
    "m1",
    "m1",
  ]);
  expect(() => findMember(members, "bob@example.com", "G")).toThrow("G has no member bob@example.com.");
});
