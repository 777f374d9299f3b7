import { fileURLToPath } from "node:url";
import { runExample } from "@partwise/readme-examples";
import { expect, test } from "vitest";

test("the example prints a collection and the files beside it", async () => {
  const path = new URL("../../samples/test/fixtures/pets/openapi.yaml", import.meta.url);
  const { stdout, stderr } = await runExample(new URL("../README.md", import.meta.url), 0, {
    replace: { 'loadDescription("openapi.yaml")': `loadDescription(${JSON.stringify(fileURLToPath(path))})` },
  });
  expect(stderr).toBe("");
  expect(stdout).toContain(
    '"schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"',
  );
  expect(stdout).toContain("photo.png stands beside the collection\n");
});
