import { startZoomMockServer } from "@partwise/zoom-mock-server";
import { describe, expect, test } from "vitest";
import { runUntilLate } from "../helpers/run-until-late.js";
import { runZoomIm } from "../helpers/run-zoom-im.js";

const token = "a-token-that-nobody-may-see";

const calls = { list: ["list"], update: ["update", "MIuNMURBTkuwfZ20jteRJg", "--name", "New"] };

async function call(fault: string, method: keyof typeof calls, { isLate = false } = {}) {
  await using server = await startZoomMockServer({ accessToken: token, faults: [fault] });
  const args = ["groups", ...calls[method], "--verbose", "--timeout", "100"];
  const env = { ZOOM_BASE_URL: server.url, ZOOM_ACCESS_TOKEN: token };
  const ended = await (isLate
    ? runUntilLate(args, env, () => server.requests.length > 0)
    : runZoomIm(args, env));
  expect(ended.stdout + ended.stderr).not.toContain(token);
  return ended;
}

describe.concurrent("--verbose shows each attempt, and why it was made", () => {
  test.for<[string, "list" | "update", RegExp]>([
    [
      "status=503; times=1; retry-after=1",
      "update",
      /waited [1-9]\d*\.\d s, because attempt 1 was answered with 503$/m,
    ],
    ["no-answer; times=1", "update", /because attempt 1 ended with: no answer, CONNECTION \(\w+\)$/m],
    ["half-body; times=1", "list", /because the answer to attempt 1 broke off$/m],
    ["redirect=307; times=1", "update", /waited \d+\.\d s, because attempt 1 was answered with 307$/m],
  ])("%s", async ([fault, method, why]) => {
    const { code, stderr } = await call(fault, method);
    expect(code).toBe(0);
    expect(stderr).toMatch(why);
    expect(stderr.match(/^\* Attempt \d/gm)).toEqual(["* Attempt 2"]);
    expect(stderr.match(/^> authorization: Bearer \[redacted\]$/gm)).toHaveLength(2);
  });

  test("an only one has no number", async () => {
    expect((await call("slow=1", "list")).stderr).not.toContain("Attempt");
  });

  test("also one that was given up", async () => {
    const { code, stderr } = await call("slow=600000", "list", { isLate: true });
    expect(code).toBe(3);
    expect(stderr).toMatch(/^> GET http.*\n(> .*\n)*\* no answer, TIMEOUT\nzoom-im: /);
  });
});
