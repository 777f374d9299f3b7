import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { program } from "../../helpers/run-zoom-im.js";
import { zoomAccount } from "../../helpers/zoom-account.js";

const file = JSON.stringify({
  version: 1,
  groups: Array.from({ length: 5 }, (_, index) => ({ name: `G${index}`, type: "shared" })),
});

test("Ctrl-C lets the call under way come to its end, says what was done, and a second run does the rest", async () => {
  await using zoom = await zoomAccount({ groups: [] });
  zoom.server.fault("slow=1500; method=POST; times=1");
  const path = await zoom.write("groups.json", file);
  const child = spawn(process.execPath, [program, "apply", path, "--yes"], {
    env: { PATH: process.env.PATH, ...zoom.env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [stdout, stderr] = [text(child.stdout), text(child.stderr)];
  while (zoom.server.requests.every(({ method }) => method !== "POST")) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  child.kill("SIGINT");
  const [code] = await once(child, "close");
  expect(code).toBe(130);
  expect(await stderr).toContain("The change that is under way comes to its end first");
  expect(await stdout).toMatch(/Done: 1 group created\.\n$/);
  expect(await stderr).toContain("Not done: 4 groups to create. Run the same command again");
  expect(await stderr).toMatch(
    /zoom-im: Interrupted\. What was under way came to its end, and is counted above\.\n$/,
  );
  expect(zoom.changes()).toEqual(["POST /v2/im/groups 201"]);
  expect(await zoom.zoomIm("apply", path, "--yes")).toMatchObject({ code: 0 });
  expect(zoom.changes()).toEqual(Array(5).fill("POST /v2/im/groups 201"));
});
