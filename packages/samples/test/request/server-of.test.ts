import type { NamedOperation } from "@partwise/description";
import { expect, test } from "vitest";
import { placeholderServer, serverOf } from "../../src/index.js";

const operation = { value: {} } as NamedOperation;

test.each([
  ["https://pets.example.com/v1/", "https://pets.example.com/v1"],
  ["//pets.example.com/v1", "https://pets.example.com/v1"],
  ["/v1", `${placeholderServer}/v1`],
  ["v1", `${placeholderServer}/v1`],
  ["", placeholderServer],
  ["{scheme}://pets.example.com", placeholderServer],
])("the server %s is called as %s", (url, called) => {
  expect(serverOf(operation, [url])).toBe(called);
});

test("variables have their defaults, and an operation its own server", () => {
  const variables = { host: { default: "pets.example.com" }, version: { enum: ["v2", "v1"] } };
  expect(serverOf(operation, [{ url: "//{host}/{version}", variables }])).toBe("https://pets.example.com/v2");
  const own = { value: { servers: [{ url: "//files.example.com" }] } } as unknown as NamedOperation;
  expect(serverOf(own, ["https://pets.example.com"])).toBe("https://files.example.com");
});
