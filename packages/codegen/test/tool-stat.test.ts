import { relative } from "node:path";
import { expect, test } from "vitest";
import { toolFiles } from "../src/tool-stat.js";

test("the files of the program are those of its folders too", () => {
  const files = toolFiles().map((file) => relative(`${import.meta.dirname}/../src`, file));
  expect(files).toEqual(
    expect.arrayContaining(["servers/servers.ts", "security/security.ts", "tool-stat.ts"]),
  );
});
