import { expect, test } from "vitest";
import { matchGroups } from "../../../src/state/plan/match-groups.js";

/** `B<A` is a group B that was A before. Gives what is done: `A->B`, `=B`, `+B`, with the step of a rename, and the faults. */
function match(wanted: string, present: string) {
  const groups = wanted.split(" ").map((text, at) => {
    const [name = "", previousName] = text.split("<");
    return {
      name,
      ...(previousName && { previousName }),
      settings: {},
      at: { group: at, properties: {}, members: [] },
    };
  });
  const faults: string[] = [];
  const there = present.split(" ").map((name, id) => ({ id: `${id}`, name, settings: {}, total: 0 }));
  const matches = matchGroups(groups, there, (at, message) => faults.push(`${at}: ${message}`));
  const done = [...matches].map(([{ name }, { group, isRenamed, step }]) =>
    group === undefined ? `+${name}` : isRenamed ? `${group.name}->${name}@${step}` : `=${group.name}`,
  );
  return { done: done.sort().join(" "), faults };
}

test.for([
  ["A B", "A", "+B =A"],
  ["B<A", "A", "A->B@0"],
  ["B<A", "B", "=B"],
  ["B<A", "C", "+B"],
  // A chain: the group that gives up the name goes first.
  ["B<A C<B", "A B", "A->B@1 B->C@0"],
  ["C<B B<A", "A B", "A->B@1 B->C@0"],
  ["B<A C<B D<C", "A B C", "A->B@2 B->C@1 C->D@0"],
  // The same chain, stopped on its way, and done.
  ["B<A C<B", "A C", "=C A->B@0"],
  ["B<A C<B", "B C", "=B =C"],
  // A new group takes the name that a rename gives up.
  ["B<A A", "A", "+A A->B@0"],
  ["A B<A", "A", "+A A->B@0"],
  ["B<A A", "A B", "=A =B"],
] as const)("%s of %s: %s", ([wanted, present, done]) => {
  expect(match(wanted, present)).toEqual({ done, faults: [] });
});

test("both names present is a fault, and so is an exchange of names, and a name that two groups have", () => {
  expect(match("B<A", "A B").faults).toEqual([expect.stringMatching(/^0: the account has both "B" and "A"/)]);
  expect(match("A<B B<A", "A B").faults).toEqual([
    expect.stringMatching(/^\d: "[AB]" and "[AB]" exchange their names/),
  ]);
  expect(match("A<C B<A C<B", "A B C").faults).toEqual([expect.stringMatching(/exchange their names/)]);
  expect(match("A", "A A").faults).toEqual([
    '0: the account has 2 groups named "A" (0, 1), rename all but one',
  ]);
});
