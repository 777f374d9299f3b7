import { describe, expect, test } from "vitest";
import type { Directory, Group } from "../../src/contract/directory.js";
import { findGroup, isId } from "../../src/names/find-group.js";
import { findMember } from "../../src/names/find-member.js";

const id = "MIuNMURBTkuwfZ20jteRJg";
const groups: Group[] = [
  { id, name: "Engineering" },
  { id: "b", name: "Support" },
];

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
