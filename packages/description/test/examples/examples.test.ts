import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { faultsOfExamples } from "../helpers/faults-of-examples.js";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
const files = ["packages", "specs"].flatMap((group) =>
  readdirSync(join(root, group), { recursive: true, encoding: "utf8" })
    .filter((path) => /(^|[\\/])openapi\.ya?ml$/.test(path) && !/node_modules|dist|generated/.test(path))
    .map((path) => join(root, group, path)),
);

test("there are descriptions to make examples of", () => {
  expect(files.length).toBeGreaterThan(10);
});

test.each(files.map((file) => [file.slice(root.length), file]))(
  "examples of %s are valid",
  async (_, file) => {
    const { judged, faults } = await faultsOfExamples(file);
    expect(faults).toEqual([]);
    expect(judged).toBeGreaterThan(0);
  },
);
