import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { startZoomMockServer } from "@partwise/zoom-mock-server";
import { describe, expect, test } from "vitest";
import { runUntilLate } from "../helpers/run-until-late.js";
import { program, runZoomIm } from "../helpers/run-zoom-im.js";
import { startRawServer } from "../helpers/start-raw-server.js";

const token = "a-token-that-nobody-may-see";

const calls = { list: ["list"], update: ["update", "MIuNMURBTkuwfZ20jteRJg", "--name", "New"] };

async function call(fault: string, method: keyof typeof calls, { isLate = false } = {}) {
  await using server = await startZoomMockServer({
    accessToken: token,
    faults: [`${fault}; method=${method === "list" ? "GET" : "PATCH"}`],
  });
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
    // The update reads the group before it changes the group.
    expect(stderr.match(/^> authorization: Bearer \[redacted\]$/gm)).toHaveLength(method === "list" ? 2 : 3);
  });

  test("an only one has no number", async () => {
    expect((await call("slow=1", "list")).stderr).not.toContain("Attempt");
  });

  test("when it starts, before its answer", async () => {
    await using server = await startRawServer(() => child.kill("SIGINT"));
    const args = ["groups", "list", "--verbose", "--base-url", server.url];
    const child = spawn(process.execPath, [program, ...args], {
      env: { PATH: process.env.PATH, ZOOM_ACCESS_TOKEN: token },
    });
    const words = await text(child.stderr);
    expect(words).toMatch(/^> GET http.*\n(> .*\n)*> authorization: Bearer \[redacted\]\n/);
    expect(words).not.toMatch(/^</m);
  });

  test("and the request for a token, without a secret", async () => {
    await using server = await startZoomMockServer();
    const app = {
      ZOOM_ACCOUNT_ID: "mock-account-id",
      ZOOM_CLIENT_ID: "mock-client-id",
      ZOOM_CLIENT_SECRET: "mock-client-secret",
    };
    const { stdout, stderr } = await runZoomIm(["groups", "list", "--verbose"], {
      ZOOM_BASE_URL: server.url,
      ...app,
    });
    const { origin } = new URL(server.url);
    expect(stderr).toMatch(/^> POST http.*\/oauth\/token\n> authorization: \[redacted\]\n< 200 OK\n> GET /);
    expect(stderr).toContain(`> POST ${origin}/`);
    expect(stdout + stderr).not.toMatch(/mock-(account-id|client-id|client-secret)/);
    expect(stderr).not.toContain(server.accessToken);
  });

  test("also one that was given up", async () => {
    const { code, stderr } = await call("slow=600000", "list", { isLate: true });
    expect(code).toBe(3);
    expect(stderr).toMatch(/^> GET http.*\n(> .*\n)*\* no answer, TIMEOUT\nzoom-im: /);
  });
});
