import { runExample } from "@partwise/readme-examples";
import { expect, test } from "vitest";

test("the example prints a description and what is to be decided", async () => {
  const { stdout, stderr } = await runExample(new URL("../README.md", import.meta.url), 0);
  expect(stderr).toBe("");
  expect(stdout).toContain("  /albums/{album}:\n    post:\n      operationId: addAPhoto\n");
  expect(stdout).toContain("              required:\n                - photo\n");
  expect(stdout).toContain('/public: type boolean is read from the sample "false"\n');
});
