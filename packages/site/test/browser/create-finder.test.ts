import { expect, test } from "vitest";
import { createFinder } from "../../src/browser/create-finder.js";

const find = createFinder([
  ["a.html", "GET", "/groups", "List the groups", "groups", "Chat", "page_size"],
  ["b.html", "PATCH", "/groups/{id}", "Update a group", "groupUpdate", "Chat", "name type"],
  ["c.html", "POST", "/users", "Create a user", "userCreate", "People", "group name"],
]);

test.each([
  ["update", ["b"]],
  ["GROUP", ["a", "b", "c"]],
  ["patch /groups", ["b"]],
  ["groups list", ["a"]],
  ["chat", ["a", "b"]],
  ["name", ["b", "c"]],
  ["users", ["c"]],
  ["create", ["c"]],
  ["nothing", []],
  ["  ", []],
])("%j finds %j", (text, names) => {
  const { entries, count } = find(text, 10);
  expect(entries.map(([file]) => file.slice(0, 1))).toEqual(names);
  expect(count).toBe(names.length);
});

test("what is listed is limited, and counted nevertheless", () => {
  const { entries, count } = find("group", 1);
  expect([entries.length, count]).toEqual([1, 3]);
});
