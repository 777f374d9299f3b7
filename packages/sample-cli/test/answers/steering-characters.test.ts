import { describe, expect, test } from "vitest";
import { runZoomIm } from "../helpers/run-zoom-im.js";
import { answer, type Behaviour, startRawServer } from "../helpers/start-raw-server.js";

const json = "application/json";

async function call(args: readonly string[], behaviour: Behaviour, ...flags: string[]) {
  await using server = await startRawServer(behaviour);
  return await runZoomIm(["groups", ...args, ...flags, "--base-url", server.url], {
    ZOOM_ACCESS_TOKEN: "a-token-that-nobody-may-see",
  });
}

const get = ["get", "MIuNMURBTkuwfZ20jteRJg"];
const list = ["list"];

describe.concurrent("what would steer a terminal is an escape", () => {
  const evil = "\u001b[2J\u009b1m\u202e\u2066\u2028\u0007\r\u0000";
  const raw = /(?![\n\t])[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u;

  test("in groups, in all formats", async () => {
    const group = { id: `a${evil}`, name: evil, [evil]: { [evil]: [evil] } };
    for (const flags of [[], ["--json"], ["--verbose"]]) {
      const listed = await call(list, answer("200 OK", json, JSON.stringify({ groups: [group] })), ...flags);
      const got = await call(get, answer("200 OK", json, JSON.stringify(group)), ...flags);
      for (const { code, stdout, stderr } of [listed, got]) {
        expect(code).toBe(0);
        expect(stdout + stderr).not.toMatch(raw);
      }
      if (flags.includes("--json")) expect(JSON.parse(got.stdout).result.group).toEqual(group);
    }
  });

  test("in every part of a refusal", async () => {
    const body = {
      code: 4711,
      message: `scopes:[${evil}]`,
      errors: [{ field: evil, message: evil }],
      [evil]: evil,
    };
    // A header cannot hold more than these.
    const header = "x-zm-trackingid: \u009b1m\u0085\r\nx-other: \u009b2J";
    const text = JSON.stringify(body);
    const head = `HTTP/1.1 400 \u009b1m\r\n${header}\r\nContent-Type: ${json}\r\nContent-Length: ${Buffer.byteLength(text)}`;
    const bytes = Buffer.concat([Buffer.from(`${head}\r\n\r\n`, "latin1"), Buffer.from(text)]);
    const { code, stdout, stderr } = await call(list, (socket) => socket.end(bytes), "--verbose", "--json");
    expect(code).toBe(1);
    expect(stdout + stderr).not.toMatch(raw);
    expect(stderr).toContain("Tracking id: \\u009b1m\\u0085\n");
    expect(JSON.parse(stdout).error.body).toEqual(body);
  });

  test("in a gateway's page, and in a redirect", async () => {
    const page = await call(get, answer("502 Bad Gateway", "text/html", `<p>${evil}</p>`), "--verbose");
    const to = `Location: http://[::1]:1/${Buffer.from(evil)
      .toString("latin1")
      .replace(/[\r\0]/g, "")}`;
    const redirect = `HTTP/1.1 307 Go\r\n${to}\r\nContent-Length: 0\r\n\r\n`;
    const moved = await call(get, (socket) => socket.end(Buffer.from(redirect, "latin1")), "--verbose");
    expect([page.code, moved.code]).toEqual([1, 3]);
    expect(page.stderr + moved.stderr).not.toMatch(raw);
  });
});
