import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { startZoomMockServer } from "@partwise/zoom-mock-server";
import { describe, expect, test } from "vitest";
import { main } from "../../src/main.js";
import { fakeTerminal } from "../helpers/fake-terminal.js";
import { program, run, runZoomIm } from "../helpers/run-zoom-im.js";
import { startRawServer } from "../helpers/start-raw-server.js";

test("--version prints the version of the package", async () => {
  const { version } = JSON.parse(await readFile(new URL("../../package.json", import.meta.url), "utf8"));
  expect(await runZoomIm(["--version"])).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
});

test.for([
  [["--help"], ["Commands:", "groups", "mock", "ZOOM_ACCESS_TOKEN", "Exit codes:"]],
  [["help"], ["Commands:"]],
  [
    ["groups", "--help"],
    ["list", "get", "update"],
  ],
  [
    ["groups", "get", "--help"],
    ["--mock", "--dry-run", "--curl", "--json", "--verbose", "--base-url", "-- -abc"],
  ],
  [
    ["groups", "help", "update"],
    ["--name <text>", "128", '"restricted"', "--no-search-by-domain", "-- -abc"],
  ],
  [
    ["mock", "--help"],
    ["--port <N>", "--fault <fault>"],
  ],
])("%j prints help to stdout", async ([args, words]) => {
  const { code, stdout, stderr } = await runZoomIm(args ?? []);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  for (const word of words ?? []) {
    expect(stdout).toContain(word);
  }
  expect(stdout).not.toContain("--token");
});

describe.concurrent("code is loaded on use:", () => {
  const app = {
    ZOOM_ACCOUNT_ID: "mock-account-id",
    ZOOM_CLIENT_ID: "mock-client-id",
    ZOOM_CLIENT_SECRET: "mock-client-secret",
  };

  test.for<[string, string[], Record<string, string>, string[]]>([
    ["help", ["--help"], {}, ["zoom-im"]],
    ["a call", ["groups", "list"], { ZOOM_ACCESS_TOKEN: "the-token" }, ["zoom-im", "call"]],
    ["a call of an app", ["groups", "list"], app, ["zoom-im", "call", "oauth4webapi"]],
    ["a call of the mock server", ["groups", "list", "--mock"], {}, ["zoom-im", "call", "mock-server"]],
  ])("%s", async ([, args, env, bundles]) => {
    await using server = await startZoomMockServer({ accessToken: "the-token" });
    const settings = { NODE_DEBUG: "module", ZOOM_BASE_URL: server.url, ...env };
    const { code, stderr } = await runZoomIm(args, settings);
    expect(code).toBe(0);
    expect([...stderr.matchAll(/load "[^"]*\/dist\/([^"]+)\.cjs"/g)].map(([, name]) => name)).toEqual(
      bundles,
    );
  });
});

test("the licences of all that is bundled come along", async () => {
  const file = new URL("../../dist/THIRD-PARTY-NOTICES.txt", import.meta.url);
  const notices = await readFile(file, "utf8");
  for (const name of ["commander", "openapi-fetch", "oauth4webapi", "p-retry"]) {
    expect(notices).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+$`, "m"));
  }
});

/** The result of the JSON document that a program prints while it goes on. */
async function firstDocument(stdout: Readable): Promise<{ url: string; accessToken: string }> {
  let text = "";
  for await (const line of createInterface(stdout)) {
    text += line;
    if (line === "}") break;
  }
  return JSON.parse(text).result;
}

describe("mock", () => {
  test.for(["SIGINT", "SIGTERM"] as const)("runs until %s, and serves other calls", async (signal) => {
    const child = spawn(process.execPath, [program, "mock", "--port", "0", "--json"], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const { url, accessToken } = await firstDocument(child.stdout);
    const env = { ZOOM_BASE_URL: url, ZOOM_ACCESS_TOKEN: accessToken };
    expect(await runZoomIm(["groups", "list"], env)).toMatchObject({ code: 0 });
    child.kill(signal);
    expect(await once(child, "exit")).toEqual([0, null]);
    expect(await runZoomIm(["groups", "list"], env)).toMatchObject({ code: 3 });
  });

  test("misbehaves as often as it is told", async () => {
    const faults = ["--fault", "status=503; times=1", "--fault", "expired-token; method=GET"];
    const child = spawn(process.execPath, [program, "mock", "--json", ...faults], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    try {
      const { url, accessToken } = await firstDocument(child.stdout);
      const headers = { authorization: `Bearer ${accessToken}` };
      const ask = async () => (await fetch(`${url}/im/groups`, { headers })).status;
      expect([await ask(), await ask()]).toEqual([503, 401]);
    } finally {
      child.kill();
    }
    await once(child, "exit");
  });

  test("tells a person how to call it", async () => {
    const child = spawn(process.execPath, [program, "mock"], { stdio: ["ignore", "pipe", "inherit"] });
    const [welcome] = await once(child.stdout.setEncoding("utf8"), "data");
    child.kill();
    await once(child, "exit");
    expect(welcome).toMatch(
      /export ZOOM_BASE_URL=http:\/\/127\.0\.0\.1:\d+\/v2\n {2}export ZOOM_FILE_URL=\S+\n {2}export ZOOM_ACCESS_TOKEN=\S+\n/,
    );
  });
});

test("a reader that goes away ends it without a word", async () => {
  const child = spawn(process.execPath, [program, "groups", "list", "--mock", "--json"]);
  child.stdout.destroy();
  const words: unknown[] = [];
  child.stderr.on("data", (text) => words.push(text));
  expect(await once(child, "close")).toEqual([0, null]);
  expect(words).toEqual([]);
});

test("Ctrl-C ends a call that reads at once, and says that nothing was changed", async () => {
  await using server = await startRawServer(() => child.kill("SIGINT"));
  const child = spawn(process.execPath, [program, "groups", "list", "--base-url", server.url], {
    env: { ...process.env, ZOOM_ACCESS_TOKEN: "some-token" },
  });
  const words = text(child.stderr);
  expect(await once(child, "close")).toEqual([130, null]);
  expect(await words).toBe("zoom-im: Interrupted. Nothing was changed.\n");
});

test("a full disk is told", async ({ skip }) => {
  skip(process.platform !== "linux", "there is no /dev/full");
  const command = `'${process.execPath}' '${program}' --version > /dev/full`;
  expect(await run("sh", ["-c", command])).toMatchObject({
    code: 70,
    stderr: expect.stringContaining("(ENOSPC)"),
  });
});

describe("a fault of the program itself", () => {
  const broken = (flags: string[]) => {
    const terminal = fakeTerminal({ env: new Proxy({}, { get: fail }) });
    return main(["groups", "list", ...flags], terminal).then((code) => ({ code, stderr: terminal.stderr() }));
  };
  const fail = () => {
    throw new TypeError("it is broken\nreally");
  };

  test("is one line", async () => {
    expect(await broken([])).toEqual({
      code: 70,
      stderr: "zoom-im: zoom-im itself failed: it is broken (--verbose shows where)\n",
    });
  });

  test("has its stack with --verbose", async () => {
    expect((await broken(["--verbose"])).stderr).toMatch(/\n {4}at /);
  });
});
