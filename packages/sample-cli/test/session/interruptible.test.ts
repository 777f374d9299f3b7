import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { startZoomMockServer } from "@partwise/zoom-mock-server";
import { describe, expect, test } from "vitest";
import { program } from "../helpers/run-zoom-im.js";
import { noContent, startRawServer } from "../helpers/start-raw-server.js";

const id = "MIuNMURBTkuwfZ20jteRJg";
const token = "a-token-that-nobody-may-see";

function start(args: readonly string[], url: string) {
  const child = spawn(process.execPath, [program, ...args, "--base-url", url], {
    env: { PATH: process.env.PATH, ZOOM_ACCESS_TOKEN: token },
  });
  const ended = Promise.all([once(child, "close"), text(child.stdout), text(child.stderr)]);
  return { child, ended };
}

describe.concurrent("Ctrl-C", () => {
  test("lets a change that is under way come to its end, and says so", async () => {
    await using server = await startRawServer((socket) => {
      child.stderr.once("data", () => socket.end(noContent));
      child.kill("SIGINT");
    });
    const { child, ended } = start(["groups", "delete", id, "--yes"], `${server.url}`);
    const [[code], , stderr] = await ended;
    // The group is read before the change, and this call ends at once.
    expect([code, stderr]).toEqual([130, "zoom-im: Interrupted. Nothing was changed.\n"]);
  });

  test("during a change waits for the answer, and the change is reported", async () => {
    await using server = await startRawServer((socket) => {
      child.stderr.once("data", () =>
        socket.end(
          'HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nContent-Length: 10\r\n\r\n{"id":"n"}',
        ),
      );
      child.kill("SIGINT");
    });
    const { child, ended } = start(["groups", "create", "New"], server.url);
    const [[code], stdout, stderr] = await ended;
    expect([code, stdout]).toEqual([0, "Created New: id n\n"]);
    expect(stderr).toBe(
      "zoom-im: Interrupted. The change that is under way comes to its end first; Ctrl-C again ends at once.\n",
    );
  });

  test("during a change that fails says that it may have been made, and how to look", async () => {
    await using server = await startRawServer((socket) => {
      child.stderr.once("data", () => socket.destroy());
      child.kill("SIGINT");
    });
    const { child, ended } = start(["groups", "create", "New"], server.url);
    const [[code], stdout, stderr] = await ended;
    expect([code, stdout]).toEqual([130, ""]);
    expect(stderr).toMatch(
      /\nzoom-im: Interrupted\. The change may have been made all the same: `zoom-im groups list` shows whether/,
    );
  });

  test("twice ends at once", async () => {
    await using server = await startRawServer(() => {
      child.stderr.once("data", () => child.kill("SIGINT"));
      child.kill("SIGINT");
    });
    const { child, ended } = start(["groups", "create", "New"], server.url);
    const [[code], , stderr] = await ended;
    expect(code).toBe(130);
    expect(stderr).toMatch(/\nzoom-im: Ended at once\. The change that was under way may have been made: /);
  });

  test("in a wait before another attempt ends the wait", async () => {
    await using server = await startZoomMockServer({
      accessToken: token,
      faults: ["status=503; retry-after=10; method=POST"],
    });
    const { child, ended } = start(["groups", "create", "New"], server.url);
    child.stderr.once("data", () => child.kill("SIGINT"));
    const [[code]] = await ended;
    expect(code).not.toBe(0);
    expect(server.requests.filter(({ method }) => method === "POST")).toHaveLength(1);
  });
});
