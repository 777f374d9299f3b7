import { fileURLToPath } from "node:url";
import { runExample } from "@partwise/readme-examples";
import { expect, test } from "vitest";

test("the example prints the languages of each operation, and its bytes", async () => {
  const description = JSON.stringify(fileURLToPath(new URL("fixtures/pets/openapi.yaml", import.meta.url)));
  const { stdout, stderr } = await runExample(new URL("../README.md", import.meta.url), 0, {
    replace: { 'loadDescription("openapi.yaml")': `loadDescription(${description})` },
  });
  expect(stderr).toBe("");
  expect(stdout).toContain("POST /pets TypeScript, JavaScript, curl, Python, partwise call\n");
  expect(stdout).toContain('Content-Disposition: form-data; name="owner"\nContent-Type: application/json\n');
});
