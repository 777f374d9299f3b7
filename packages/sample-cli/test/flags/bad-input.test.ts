import { startZoomMockServer } from "@partwise/zoom-mock-server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { program, run, runZoomIm } from "../helpers/run-zoom-im.js";

const id = "MIuNMURBTkuwfZ20jteRJg";
const update = ["groups", "update", id];
const token = "a-token-that-nobody-may-see";

let server: Awaited<ReturnType<typeof startZoomMockServer>>;
beforeAll(async () => {
  server = await startZoomMockServer();
});
afterAll(() => server.close());

describe.concurrent("wrong usage ends with 2, says what is wrong, and sends nothing", () => {
  test.for<[string, string[], RegExp]>([
    ["an empty group id", ["groups", "get", ""], /The group is empty/],
    ["the group id .", ["groups", "get", "."], /The group is "\."/],
    ["the group id ..", ["groups", "update", "..", "--name", "x"], /The group is "\.\."/],
    ["no group id", ["groups", "get"], /Missing required argument 'GROUP'/],
    ["two group ids", ["groups", "get", "a", "b"], /Too many arguments/],
    ["no command", [], /A command is missing/],
    ["half a command", ["groups"], /A command is missing/],
    ["an unknown command", ["group"], /Unknown command 'group'\n\(Did you mean groups\?\)/],
    ["an unknown subcommand", ["groups", "updaet"], /Did you mean update\?/],
    ["an unknown flag", [...update, "--nmae", "x"], /Unknown option '--nmae'\n\(Did you mean --name\?\)/],
    ["an unknown flag with a value", [...update, "--nmae=x"], /'--nmae'\n\(Did you mean --name\?\)/],
    [
      "an unknown flag like no other",
      [...update, "--zzz"],
      /'--zzz'\nAdd --help to see the arguments and flags/,
    ],
    [
      "a type that is not allowed",
      [...update, "--type", "secret"],
      /Allowed choices are normal, shared, restricted/,
    ],
    [
      "a name that is too long",
      [...update, "--name", "x".repeat(129)],
      /--name is 129 characters long; 128 are allowed/,
    ],
    ["no property", update, /Nothing to update: give at least one property/],
    ["a base URL that is none", [...update, "--name=x", "--base-url", "zoom"], /not an http\(s\) URL/],
    ["an empty base URL", ["groups", "list", "--base-url", ""], /not an http\(s\) URL/],
    [
      "a base URL of another kind",
      ["groups", "list", "--base-url", "ftp://zoom.us/v2"],
      /not an http\(s\) URL/,
    ],
    [
      "plain http to another host",
      ["groups", "list", "--base-url", "http://api.zoom.us/v2"],
      /plain http to api\.zoom\.us/,
    ],
    [
      "plain http to another host for --curl",
      ["groups", "list", "--curl", "--base-url", "http://example.com"],
      /plain http/,
    ],
    [
      "plain http to another host for --dry-run",
      ["groups", "list", "--dry-run", "--base-url", "http://example.com"],
      /plain http/,
    ],
    [
      "a timeout that is no number",
      ["groups", "list", "--timeout", "soon"],
      /--timeout needs a number of seconds/,
    ],
    ["a port that is no number", ["mock", "--port", "http"], /--port needs a whole number/],
    ["a port that is too large", ["mock", "--port", "65536"], /--port needs a whole number/],
    [
      "a fault that is none",
      ["mock", "--fault", "statsu=503"],
      /--fault: There is no fault.*"statsu".* status,/,
    ],
    ["--mock with --dry-run", ["groups", "list", "--mock", "--dry-run"], /cannot be used with option/],
    [
      "--mock with --base-url",
      ["groups", "list", "--mock", "--base-url", "https://zoom.us"],
      /cannot be used with option/,
    ],
    ["--curl with --dry-run", ["groups", "list", "--curl", "--dry-run"], /cannot be used with option/],
    [
      "an unknown column",
      ["groups", "list", "--columns", "id,nmae"],
      /--columns: there is no property "nmae"/,
    ],
    [
      "an unknown property",
      ["groups", "list", "--filter", "nmae=x"],
      /--filter: there is no property "nmae"/,
    ],
    ["a filter without a test", ["groups", "list", "--filter", "name"], /--filter needs a property, then =/],
    ["a limit of none", ["groups", "list", "--limit", "0"], /--limit needs a whole number from 1 on/],
  ])("%s", async ([, args, message]) => {
    const env = { ZOOM_ACCESS_TOKEN: server.accessToken, ZOOM_BASE_URL: server.url };
    const { code, stdout, stderr } = await runZoomIm(args, env);
    expect({ code, stdout }).toEqual({ code: 2, stdout: args.includes("--json") ? expect.any(String) : "" });
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n {4}at /);
    expect(server.requests).toEqual([]);
  });

  test("is a document with --json", async () => {
    const { code, stdout } = await runZoomIm([...update, "--type", "secret", "--json"]);
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toEqual({
      exitCode: 2,
      error: { message: expect.stringContaining("normal, shared") },
    });
  });

  test("an argument that is not UTF-8", async () => {
    const command = `'${process.execPath}' '${program}' groups create "$(printf 'a\\377b')"`;
    const env = { ZOOM_ACCESS_TOKEN: server.accessToken, ZOOM_BASE_URL: server.url };
    expect(await run("sh", ["-c", command], env)).toEqual({
      code: 2,
      stdout: "",
      stderr: expect.stringMatching(/^zoom-im: Argument 3 is not UTF-8, or holds U\+FFFD/),
    });
    expect(server.requests).toEqual([]);
  });

  test("a port that is taken", async () => {
    const args = ["mock", "--port", String(server.port)];
    expect(await runZoomIm(args)).toMatchObject({ code: 2, stderr: expect.stringContaining("(EADDRINUSE)") });
  });
});

describe.concurrent("the token", () => {
  test.for<[string, Record<string, string>, RegExp]>([
    ["missing", {}, /set the environment variable ZOOM_ACCESS_TOKEN/],
    ["empty", { ZOOM_ACCESS_TOKEN: "" }, /set the environment variable ZOOM_ACCESS_TOKEN/],
    [
      "with a line break",
      { ZOOM_ACCESS_TOKEN: `${token}\n` },
      /ZOOM_ACCESS_TOKEN holds a character .* such as a line break/,
    ],
    [
      "with a line break inside",
      { ZOOM_ACCESS_TOKEN: `${token}\r\nX-Evil: 1` },
      /ZOOM_ACCESS_TOKEN holds a character .* such as a line break/,
    ],
    ["with a quote", { ZOOM_ACCESS_TOKEN: `"${token}"` }, /ZOOM_ACCESS_TOKEN holds a character/],
  ])("%s is refused", async ([, env, message]) => {
    const { code, stdout, stderr } = await runZoomIm(["groups", "list", "--verbose"], {
      ...env,
      ZOOM_BASE_URL: server.url,
    });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain(token);
    expect(server.requests).toEqual([]);
  });

  test.for([
    ["groups", "list", "--token", token],
    ["groups", "list", `--token=${token}`],
    ["--token", token, "groups", "list"],
    ["groups", "list", `--access-token=${token}`],
    ["groups", "list", "--json", "--token", token],
  ])("as a flag is refused and not repeated: %j", async (args) => {
    const { code, stdout, stderr } = await runZoomIm(args);
    expect(code).toBe(2);
    expect(stderr).toMatch(/There is no flag for the access token: .* ZOOM_ACCESS_TOKEN/);
    expect(stdout + stderr).not.toContain(token);
  });

  test("behind a mistyped flag is not repeated", async () => {
    const { code, stdout, stderr } = await runZoomIm(["groups", "list", "--json", `--tokn=${token}'`]);
    expect(code).toBe(2);
    expect(stderr).toContain("Unknown option '--tokn'");
    expect(stdout + stderr).not.toContain(token);
  });
});
