import { runExample } from "@partwise/readme-examples";
import { expect, test } from "vitest";

const readme = new URL("../README.md", import.meta.url);
const replace = { "./generated/index.js": "../../test/fixtures/songs/generated/index.js" };

test.each([
  [0, "console.log(useSong.length, useUpload.length);", "1 0\n"],
  [1, "console.log(useTitles.length);", "0\n"],
  [
    2,
    "console.log(upload.mutationKey, plays.queryKey);",
    "[ '/songs', 'POST' ] [ '/plays', 'GET', {}, 'items' ]\n",
  ],
])("example %i compiles and runs", async (index, after, stdout) => {
  expect(await runExample(readme, index, { replace, after })).toEqual({ stdout, stderr: "" });
});
