import { describe, expect, test } from "vitest";
import { UnknownNameError } from "../../src/errors/unknown-name-error.js";
import { chooseNamed, type Named, someNames } from "../../src/names/choose-named.js";
import { groupWords } from "../../src/names/find-group.js";

const id = "MIuNMURBTkuwfZ20jteRJg";
const groups: Named[] = [
  { id, name: "Engineering" },
  { id: "b", name: "Support" },
  { id: "c", name: "support" },
  { id: "d", name: "Twins" },
  { id: "e", name: "Twins" },
];

const chooseGroup = (all: readonly Named[], idOrName: string) => chooseNamed(all, idOrName, groupWords);

describe("chooseNamed", () => {
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

test("the words of the kind stand in both errors", () => {
  const words = {
    one: "cat",
    several: "cats",
    whatToDo: (all: readonly Named[]) => `There are ${all.length}.`,
  };
  expect(() => chooseNamed(groups, "Tom", words)).toThrow(
    'No cat has the id or the name "Tom". What to do: There are 5.',
  );
  expect(() => chooseNamed(groups, "Twins", words)).toThrow(/^2 cats have the name "Twins"/);
});

test("ten names are shown, with escapes, and the rest is counted; what has no name is not", () => {
  const all = (count: number) => Array.from({ length: count }, (_, index) => ({ id: "", name: `${index}` }));
  expect(someNames(all(10))).toBe("0, 1, 2, 3, 4, 5, 6, 7, 8, 9");
  expect(someNames(all(12))).toBe("0, 1, 2, 3, 4, 5, 6, 7, 8, 9 and 2 more");
  expect(
    someNames([
      { id: "a", name: "" },
      { id: "b", name: "A\nB" },
    ]),
  ).toBe("A\\nB");
  expect(someNames([])).toBe("");
});
