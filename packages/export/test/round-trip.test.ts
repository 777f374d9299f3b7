import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadDescription } from "@partwise/description";
import type { Context } from "@partwise/description/document";
import { importPostman } from "@partwise/import";
import { afterAll, beforeAll, expect, test } from "vitest";
import { exportPostman } from "../src/index.js";
import { descriptions } from "./descriptions.js";
import { factsOf, lostFacts } from "./facts-of.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "partwise-round-trip-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A collection of a description, the description that `import` makes of it, and what it says of it. */
async function roundTrip(context: Context) {
  const { collection } = await exportPostman(context);
  const { description, warnings, reviews } = importPostman([
    { path: "collection.json", text: JSON.stringify(collection) },
  ]);
  const file = join(folder, "openapi.yaml");
  await writeFile(file, description);
  return { collection, description, warnings, reviews, context: (await loadDescription(file)).context };
}

test.each(Object.entries(descriptions))(
  "%s loses nothing as a collection, and a second round changes nothing",
  async (_, path) => {
    const { context } = await loadDescription(path);
    const first = await roundTrip(context);
    expect(lostFacts(factsOf(context), factsOf(first.context))).toEqual([]);
    expect([first.warnings, first.reviews]).toEqual([[], []]);
    const second = await roundTrip(first.context);
    expect(second.collection).toEqual(first.collection);
    expect(JSON.stringify(second.collection)).toBe(JSON.stringify(first.collection));
    expect(second.description).toBe(first.description);
  },
);
