import { startZoomMockServer } from "@partwise/zoom-mock-server";
import { describe, expect, test } from "vitest";
import { program, run, runZoomIm } from "../helpers/run-zoom-im.js";

const id = "MIuNMURBTkuwfZ20jteRJg";

/** A server, and the program that calls it. */
async function start(groups?: { id: string; name: string }[]) {
  const server = await startZoomMockServer(groups && { groups });
  const env = { ZOOM_BASE_URL: server.url, ZOOM_ACCESS_TOKEN: server.accessToken };
  return {
    server,
    env,
    zoomIm: (...args: string[]) => runZoomIm(args, env),
    [Symbol.asyncDispose]: server.close,
  };
}

describe.concurrent("groups list", () => {
  test("prints a tab-separated line for each group, and nothing beside it", async () => {
    await using zoom = await start();
    expect(await zoom.zoomIm("groups", "list")).toEqual({
      code: 0,
      stdout: `${id}\tnormal\t2\tEngineering\nSobVexyrQjqCkcxjpBWi6w\tshared\t2\tEveryone\n`,
      stderr: "",
    });
  });

  test("--json prints the whole answer as one document", async () => {
    await using zoom = await start();
    const { code, stdout, stderr } = await zoom.zoomIm("groups", "list", "--json");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(JSON.parse(stdout)).toMatchObject({
      exitCode: 0,
      command: "groups list",
      result: { api: "im", groups: [{ id }, { name: "Everyone" }] },
    });
  });

  test("has a sentence for an account without groups", async () => {
    await using zoom = await start([]);
    const none = "zoom-im: The account has no groups.\n";
    expect(await zoom.zoomIm("groups", "list")).toEqual({ code: 0, stdout: "", stderr: none });
    expect(await zoom.zoomIm("groups", "list", "--quiet")).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  test("a control character of a name breaks no line", async () => {
    await using zoom = await start([{ id, name: "a\tb\nc\u001b[31m" }]);
    const { stdout } = await zoom.zoomIm("groups", "list");
    expect(stdout).toBe(`${id}\tnormal\t0\ta\\tb\\nc\\u001b[31m\n`);
  });

  test("prints a table with a heading to a terminal", async ({ skip }) => {
    skip((await run("sh", ["-c", "command -v script"])).code !== 0, "util-linux's script is not installed");
    await using zoom = await start();
    const command = `'${process.execPath}' '${program}' groups list`;
    const { code, stdout } = await run("script", ["-qec", command, "/dev/null"], {
      ...zoom.env,
      TERM: "dumb",
    });
    expect(code).toBe(0);
    expect(stdout.replaceAll("\r", "").split("\n")).toEqual([
      "ID                      TYPE    TOTAL MEMBERS  NAME",
      `${id}  normal              2  Engineering`,
      "SobVexyrQjqCkcxjpBWi6w  shared              2  Everyone",
      "",
    ]);
  });
});

describe.concurrent("groups get", () => {
  test("prints a line for each property", async () => {
    await using zoom = await start();
    expect(await zoom.zoomIm("groups", "get", id)).toEqual({
      code: 0,
      stdout: [
        `id\t${id}`,
        "name\tEngineering",
        "total_members\t2",
        "type\tnormal",
        "search_by_domain\tfalse",
        "search_by_account\ttrue",
        "search_by_ma_account\tfalse\n",
      ].join("\n"),
      stderr: "",
    });
  });

  test("--json prints the group", async () => {
    await using zoom = await start();
    const { stdout } = await zoom.zoomIm("groups", "get", id, "--json");
    expect(JSON.parse(stdout).result).toMatchObject({
      group: { id, name: "Engineering", search_by_account: true },
    });
  });

  test.for(["a/b", "a?b", "a#b", "a b", "../x", "%2e%2e", "ü", "it's"])(
    "sends the id %j as one segment",
    async (id) => {
      await using zoom = await start([{ id, name: "Found" }]);
      expect(await zoom.zoomIm("groups", "update", id, "--name", "New")).toMatchObject({ code: 0 });
      // RFC 3986 reserves the apostrophe, which encodeURIComponent leaves.
      const segment = encodeURIComponent(id).replaceAll("'", "%27");
      expect(zoom.server.requests.at(-1)?.path).toBe(`/v2/im/groups/${segment}`);
    },
  );

  test("takes an id that starts with a hyphen after two hyphens", async () => {
    await using zoom = await start([{ id: "-abc", name: "Found" }]);
    expect(await zoom.zoomIm("groups", "get", "--", "-abc")).toMatchObject({ code: 0 });
    expect(await zoom.zoomIm("groups", "update", "--name", "New", "--", "-abc")).toMatchObject({ code: 0 });
    expect(await zoom.zoomIm("groups", "get", "-abc")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("zoom-im groups get -- -abc"),
    });
    expect(zoom.server.groups()[0]?.name).toBe("New");
  });
});

describe.concurrent("groups update", () => {
  test("sends each flag as a part, and says what has changed", async () => {
    await using zoom = await start();
    const flags = ["--name", "Support", "--type=restricted", "--search-by-domain", "--no-search-by-account"];
    expect(await zoom.zoomIm("groups", "update", id, ...flags)).toEqual({
      code: 0,
      stdout:
        "Updated Engineering: name Engineering -> Support, type normal -> restricted, search_by_domain false -> true, search_by_account true -> false\n",
      stderr: "",
    });
    expect(zoom.server.requests.at(-1)?.parts.map(({ name, text }) => [name, text])).toEqual([
      ["name", "Support"],
      ["type", "restricted"],
      ["search_by_domain", "true"],
      ["search_by_account", "false"],
    ]);
    expect(zoom.server.groups()[0]).toMatchObject({ name: "Support", search_by_ma_account: false });
  });

  test("--json prints the group before, and what has changed", async () => {
    await using zoom = await start();
    const { stdout, stderr } = await zoom.zoomIm("groups", "update", id, "--search-by-ma-account", "--json");
    expect([JSON.parse(stdout), stderr]).toEqual([
      {
        exitCode: 0,
        command: "groups update",
        result: {
          api: "im",
          id,
          before: expect.objectContaining({ id, search_by_ma_account: false }),
          changed: { search_by_ma_account: true },
        },
      },
      "",
    ]);
  });

  test("takes a name of 128 characters, counted as code points", async () => {
    await using zoom = await start();
    const name = "🙂".repeat(128);
    expect(await zoom.zoomIm("groups", "update", id, "--name", name)).toMatchObject({ code: 0 });
    expect(zoom.server.groups()[0]?.name).toBe(name);
  });
});

describe.concurrent("a refusal", () => {
  test("is one sentence with status and code, tracking id and what to do", async () => {
    await using zoom = await start();
    const { code, stdout, stderr } = await zoom.zoomIm("groups", "update", id, "--name", "Everyone");
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr.split("\n")).toEqual([
      `zoom-im: Zoom refused PATCH /v2/im/groups/${id}: Group name is already in use: Everyone (HTTP 409, code 4132).`,
      expect.stringMatching(/^Tracking id: v=2\.0;/),
      "What to do: Choose another name: `zoom-im groups list` shows the names that are taken.",
      "",
    ]);
  });

  test("is one document with --json", async () => {
    await using zoom = await start();
    const { code, stdout } = await zoom.zoomIm("groups", "update", id, "--name", "Everyone", "--json");
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      exitCode: 1,
      command: "groups update",
      error: {
        request: `PATCH /v2/im/groups/${id}`,
        status: 409,
        code: 4132,
        whatToDo: expect.any(String),
        body: { code: 4132 },
      },
    });
  });

  test("of a wrong token never repeats it", async () => {
    await using zoom = await start();
    const token = "not-the-right-token";
    const env = { ...zoom.env, ZOOM_ACCESS_TOKEN: token };
    const { code, stdout, stderr } = await runZoomIm(["groups", "list", "--verbose", "--json"], env);
    expect(code).toBe(1);
    expect(JSON.parse(stdout).error).toMatchObject({ status: 401, code: 124 });
    expect(stderr).toContain("> authorization: Bearer [redacted]");
    expect(stdout + stderr).not.toContain(token);
  });
});

test("--verbose shows the headers of both directions on stderr, the token redacted", async () => {
  await using zoom = await start();
  const { code, stdout, stderr } = await zoom.zoomIm("groups", "update", id, "--name", "New", "--verbose");
  expect([code, stdout]).toEqual([0, "Updated Engineering: name Engineering -> New\n"]);
  expect(stderr).toContain(`\nPATCH /v2/im/groups/${id} -> 204\n`);
  expect(stderr).toContain(`> PATCH ${zoom.server.url}/im/groups/${id}\n`);
  expect(stderr).toContain("> authorization: Bearer [redacted]\n");
  expect(stderr).toMatch(/^> content-type: multipart\/form-data; boundary=.+$/m);
  expect(stderr).toMatch(/^< 204 No Content\n(< .*\n)*< x-zm-trackingid: v=2\.0;/m);
  expect(stderr).not.toContain(zoom.server.accessToken);
});

describe.concurrent("--mock", () => {
  test.for([
    [["groups", "list", "--mock"], "Engineering"],
    [["groups", "get", id, "--mock"], "Engineering"],
    [["groups", "update", id, "--name", "New", "--mock"], "-> New"],
  ] as const)("%j needs neither a token nor a server", async ([args, shown]) => {
    const env = { ZOOM_BASE_URL: "http://127.0.0.1:9", ZOOM_ACCESS_TOKEN: "" };
    expect(await runZoomIm(args, env)).toMatchObject({ code: 0, stdout: expect.stringContaining(shown) });
  });

  test("ends after a refusal, too", async () => {
    expect(await runZoomIm(["groups", "get", "nope", "--mock"])).toMatchObject({ code: 1 });
  });
});
