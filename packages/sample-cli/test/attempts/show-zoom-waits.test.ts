import { startZoomMockServer } from "@partwise/zoom-mock-server";
import { describe, expect, test } from "vitest";
import { showZoomWaits } from "../../src/attempts/show-zoom-waits.js";
import { fakeTerminal } from "../helpers/fake-terminal.js";
import { runZoomIm } from "../helpers/run-zoom-im.js";

async function list(fault: string, ...flags: string[]) {
  await using server = await startZoomMockServer({ faults: [fault] });
  const env = { ZOOM_BASE_URL: server.url, ZOOM_ACCESS_TOKEN: server.accessToken };
  return await runZoomIm(["groups", "list", ...flags], env);
}

describe.concurrent("a wait is told in a log, with why and how long", () => {
  test.for([
    ["rate-limit=bare; times=1; retry-after=1", "Zoom's rate limit is reached (429); attempt 2 comes next"],
    ["status=503; times=1; retry-after=1", "Zoom answered 503; attempt 2 comes next"],
  ])("%s", async ([fault, why]) => {
    const { code, stderr } = await list(fault ?? "");
    expect(code).toBe(0);
    expect(stderr).toContain(`zoom-im: ${why}: waiting 1.`);
  });

  test("but not with --quiet", async () => {
    expect((await list("status=503; times=1; retry-after=1", "--quiet")).stderr).toBe("");
  });
});

describe("showZoomWaits", () => {
  test("says nothing of less than half a second", () => {
    const terminal = fakeTerminal();
    showZoomWaits(terminal).onRetry({ attempt: 2, status: 503, code: undefined, milliseconds: 499 });
    expect(terminal.stderr()).toBe("");
  });

  test("has one line on a terminal, which goes away", () => {
    const lines: string[] = [];
    const waits = showZoomWaits({ ...fakeTerminal(), renew: (text) => void lines.push(text) });
    waits.onRetry({ attempt: 3, status: undefined, code: "CONNECTION", milliseconds: 20_000 });
    waits.end();
    expect(lines).toEqual([
      "zoom-im: Zoom gave no answer (CONNECTION); attempt 3 comes next: waiting 20 s.",
      "",
    ]);
  });

  test("says for which limit a call waits", () => {
    const terminal = fakeTerminal();
    showZoomWaits(terminal).onRateLimit({ label: "medium", milliseconds: 2000 }, {} as never);
    expect(terminal.stderr()).toBe(
      "zoom-im: The rate limit of medium calls lets no more through now: waiting 2.0 s.\n",
    );
  });
});
