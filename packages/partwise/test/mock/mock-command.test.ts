import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { type IncomingHttpHeaders, request } from "node:http";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const bin = fileURLToPath(new URL("../../bin/partwise.js", import.meta.url));
const description = fileURLToPath(new URL("../../../../specs/zoom-im-groups/openapi.yaml", import.meta.url));

test("mock prints its URL, a line a request, and ends on SIGINT", async () => {
  const child = spawn(process.execPath, [bin, "mock", description], { stdio: ["ignore", "pipe", "inherit"] });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const { value: url } = await lines.next();
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/v2$/);
  const response = await fetch(`${url}/im/groups`, { headers: { authorization: "Bearer t" } });
  expect(response.status).toBe(200);
  expect((await lines.next()).value).toBe("200 GET /v2/im/groups");
  child.kill("SIGINT");
  expect((await once(child, "exit"))[0]).toBe(0);
});

test.each([
  [[], "http://localhost:5173", true],
  [[], "https://docs.example.com", false],
  [["--cors", "https://docs.example.com"], "https://docs.example.com", true],
  [["--cors", "https://docs.example.com"], "http://localhost:5173", true],
  [["--cors", "*"], "https://docs.example.com", true],
])("with %j, a page of %s may call: %s", async (flags, origin, isAllowed) => {
  const child = spawn(process.execPath, [bin, "mock", description, ...flags], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [url] = await once(createInterface(child.stdout), "line");
  const headers = { origin, "access-control-request-method": "GET" };
  const { status, headers: answered } = await preflight(`${url}/im/groups`, headers);
  child.kill("SIGINT");
  await once(child, "exit");
  expect([status, answered["access-control-allow-origin"]]).toEqual(
    isAllowed ? [204, origin] : [405, undefined],
  );
});

test.each([
  [["mock", "missing.yaml"], 1, /missing.yaml.*no such file/],
  [["mock", description, "--port", "many"], 2, /--port is no port/],
  [["mock", description, "--cors", "https://example.com/docs"], 2, /--cors: "https:.*" is no origin/],
  [["mock", description, "--fault", "sleepy"], 2, /--fault: There is no fault or parameter "sleepy"/],
])("partwise %j", (args, status, message) => {
  const done = spawnSync(process.execPath, [bin, ...args], { encoding: "utf8" });
  expect([done.status, done.stdout]).toEqual([status, ""]);
  expect(done.stderr).toMatch(message);
});

/** Asks as a browser does: `fetch` sends no Origin of a caller's. */
function preflight(url: string, headers: Record<string, string>) {
  return new Promise<{ status: number | undefined; headers: IncomingHttpHeaders }>((resolve, reject) => {
    const sent = request(url, { method: "OPTIONS", headers }, (answer) => {
      answer.resume();
      resolve({ status: answer.statusCode, headers: answer.headers });
    });
    sent.on("error", reject).end();
  });
}
