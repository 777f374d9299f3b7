import { join } from "node:path";
import { expect, test } from "vitest";
import { judgeCommand } from "../src/curl-commands/judge-command.js";
import { openRecorder } from "../src/curl-commands/record-curl.js";
import { temporaryFolder } from "../src/temporary-folder.js";

test.each([
  [
    "a form with a file",
    `curl https://groups.test/groups/17 -X PATCH -F 'name=A "b"' -F 'photo=@cat.png;type=image/png' -F tag=a -F tag=b`,
    "same bytes",
    "",
  ],
  [
    "a query",
    "curl -G https://groups.test/groups --data-urlencode 'q=a b&c' -d page=2",
    "same meaning",
    "the URL",
  ],
  [
    "a part of another protocol",
    "curl --quote x https://groups.test/groups",
    "refused",
    "the option --quote",
  ],
])("%s", async (_, command, outcome, reason) => {
  await using recorder = await openRecorder();
  await using folder = await temporaryFolder();
  const found = await judgeCommand(command, join(folder.path, "generated"), recorder);
  expect(found).toEqual([outcome, expect.stringContaining(reason)]);
});
