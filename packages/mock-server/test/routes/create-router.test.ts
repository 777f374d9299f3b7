import { expect, test } from "vitest";
import { createRouter } from "../../src/routes/create-router.js";

const templates = [
  "/a",
  "/a/{id}",
  "/a/mine",
  "/a/{id}:cancel",
  "/a/{id}.{ext}",
  "/a/{x}/b",
  "/a/mine/c",
  "/",
];
const find = createRouter(templates.map((template) => [template, template] as const));

test.each([
  ["/a", "/a", {}],
  ["/", "/", {}],
  ["/a/7", "/a/{id}", { id: "7" }],
  ["/a/a%2Fb", "/a/{id}", { id: "a%2Fb" }],
  ["/a/mine", "/a/mine", {}],
  ["/a/m%69ne", "/a/mine", {}],
  ["/a/7:cancel", "/a/{id}:cancel", { id: "7" }],
  ["/a/7.png", "/a/{id}.{ext}", { id: "7", ext: "png" }],
  ["/a/mine/b", "/a/{x}/b", { x: "mine" }],
  ["/a/mine/c", "/a/mine/c", {}],
])("%s is %s", (path, store, values) => {
  expect(find(path)[0]).toEqual({ store, values });
});

test.each(["/b", "/a/", "/a/7/", "/a/7/b/c", "", "a"])("%s is nothing", (path) => {
  expect(find(path)).toEqual([]);
});
