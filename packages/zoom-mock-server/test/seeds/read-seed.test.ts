import { expect, test } from "vitest";
import { readSeed, SeedError, startZoomMockServer } from "../../src/index.js";

const flawsOf = (data: unknown, at?: string) => {
  try {
    readSeed(data, at);
  } catch (error) {
    if (error instanceof SeedError) return error.flaws.map(({ pointer, message }) => `${pointer} ${message}`);
    throw error;
  }
  return [];
};

test("takes data of a file, an array of groups, and what a server gives", async () => {
  const groups = [{ name: "One", type: "shared", members: ["ada@example.com", { id: "7", type: 2 }] }];
  expect(readSeed({ version: 1, groups })).toEqual({ version: 1, groups });
  expect(readSeed(groups)).toEqual({ groups });
  await using server = await startZoomMockServer();
  const all = { groups: server.groups(), people: server.people() };
  expect(readSeed(JSON.parse(JSON.stringify(all)))).toEqual(all);
});

test("names each flaw by its place", () => {
  const people = [{ email: "ada@example.com" }, { email: "ADA@example.com", type: 9 }, { email: "x" }, {}];
  const groups = [
    { name: "One", members: ["ada@example.com", "nobody@example.com", { email: "Ada@example.com" }] },
    { name: "One", type: "secret", search_by_domain: "yes", serach: 1 },
    { name: "é".repeat(129), id: 7, members: {} },
    { id: "a" },
    "Two",
  ];
  expect(flawsOf({ people, groups, defaultGroupId: "b" })).toEqual([
    "/people/1/type Has to be one of 1, 2, 3.",
    "/people/1/email Is that of another person before this one.",
    "/people/2/email Is no e-mail address.",
    "/people/3 Needs an email or an id.",
    "/groups/0/members/1 Is nobody of `people`.",
    "/groups/0/members/2 Is a member already.",
    expect.stringMatching(/^\/groups\/1\/serach Is no property here\. The properties are id, name, /),
    "/groups/1/name Is in use already, by a group before this one.",
    "/groups/1/type Has to be one of shared, normal, restricted.",
    "/groups/1/search_by_domain Has to be one of true, false.",
    "/groups/2/id Has to be a text.",
    "/groups/2/name Cannot be longer than 128 characters.",
    "/groups/2/members Has to be an array.",
    "/groups/3/name Is missing.",
    "/groups/4 Has to be an object.",
    "/defaultGroupId Is the id of no group of this seed.",
  ]);
  const userGroups = [
    { name: "A", id: "a" },
    { name: "A", id: "a", members: ["x@example.com"] },
    { total: 1 },
  ];
  const channels = [{ name: "A" }, { name: "A", type: 6 }, { id: 7, members: "ada@example.com" }];
  const members = [{ name: "One", user_groups: ["a", "b"] }];
  expect(flawsOf({ people: [{ email: "ada@example.com" }], groups: members, userGroups, channels })).toEqual([
    "/userGroups/1/id Is that of another one before this one.",
    "/userGroups/1/name Is in use already, by a user group before this one.",
    "/userGroups/1/members/0 Is nobody of `people`.",
    "/userGroups/2/total Is no property here. The properties are id, name, members.",
    "/userGroups/2/name Is missing.",
    "/channels/1/type Has to be one of 1, 2, 3, 4, 5.",
    "/channels/2/id Has to be a text.",
    "/channels/2/name Is missing.",
    "/channels/2/members Has to be an array.",
    "/groups/0/user_groups/1 Is the id of none of `userGroups`.",
  ]);
  expect(flawsOf(7)).toEqual([" Has to be an object."]);
  expect(flawsOf([{}], "/file")).toEqual(["/file/groups/0/name Is missing."]);
});

test("a server refuses such seeds, and keeps its state", async () => {
  const groups = [{ name: "One" }, { name: "One" }];
  await expect(startZoomMockServer({ groups })).rejects.toThrow("/groups/1/name: Is in use already");
  await expect(startZoomMockServer({ accounts: { sub: { groups } } })).rejects.toThrow(
    "/accounts/sub/groups/1/name",
  );
  await using server = await startZoomMockServer();
  expect(() => server.seed({ groups })).toThrow(SeedError);
  expect(server.groups()).toHaveLength(2);
});
