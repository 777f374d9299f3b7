import { startZoomMockServer } from "@partwise/zoom-mock-server";
import { describe, expect, test } from "vitest";
import { runZoomIm } from "../helpers/run-zoom-im.js";

const id = "MIuNMURBTkuwfZ20jteRJg";

/** A server, and the program that calls it. */
async function start() {
  const server = await startZoomMockServer();
  const env = { ZOOM_BASE_URL: server.url, ZOOM_ACCESS_TOKEN: server.accessToken };
  return {
    server,
    zoomIm: (...args: string[]) => runZoomIm(args, env),
    [Symbol.asyncDispose]: server.close,
  };
}

describe.concurrent("groups create and delete", () => {
  test("say what was made and deleted, in the words of the user", async () => {
    await using zoom = await start();
    const created = await zoom.zoomIm("groups", "create", "Support", "--type", "shared");
    expect(created).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^Created Support: id \S+\n$/),
      stderr: "",
    });
    expect(zoom.server.groups().at(-1)).toMatchObject({ name: "Support", type: "shared" });
    expect(await zoom.zoomIm("groups", "delete", "support", "--yes")).toEqual({
      code: 0,
      stdout: "Deleted Support\n",
      stderr: "",
    });
    expect(zoom.server.groups()).toHaveLength(2);
  });

  test("--json has id and settings", async () => {
    await using zoom = await start();
    const { stdout } = await zoom.zoomIm("groups", "create", "Support", "--json");
    const { result } = JSON.parse(stdout);
    expect(result).toEqual({ api: "im", id: zoom.server.groups().at(-1)?.id, name: "Support" });
    const deleted = await zoom.zoomIm("groups", "delete", "Support", "--yes", "--json");
    expect(JSON.parse(deleted.stdout).result).toEqual({
      api: "im",
      deleted: { id: result.id, name: "Support" },
    });
  });

  test("a name that is taken is refused, and never by the words of an update", async () => {
    await using zoom = await start();
    const { code, stderr } = await zoom.zoomIm("groups", "create", "Engineering");
    expect(code).toBe(1);
    expect(stderr).toContain("Choose another name");
    expect(stderr).not.toContain("update");
  });

  test("a name that is too long or missing is wrong usage", async () => {
    await using zoom = await start();
    expect(await zoom.zoomIm("groups", "create", "x".repeat(129))).toMatchObject({ code: 2 });
    expect((await zoom.zoomIm("groups", "create")).stderr).toMatch(
      /^zoom-im: Missing required argument 'NAME'/,
    );
    expect(zoom.server.requests).toEqual([]);
  });
});

describe.concurrent("members", () => {
  test("list: a tab-separated line each; filtered, chosen and limited", async () => {
    await using zoom = await start();
    const { stdout } = await zoom.zoomIm("members", "list", "Engineering", "--columns", "email");
    const all = stdout.trim().split("\n");
    expect(all).toContain("ada@example.com");
    const filtered = await zoom.zoomIm("members", "list", id, "--columns=email", "--filter", "email~ADA");
    expect(filtered.stdout).toBe("ada@example.com\n");
    const limited = await zoom.zoomIm("members", "list", id, "--limit", "1", "--json");
    expect(JSON.parse(limited.stdout).result.members).toHaveLength(1);
  });

  test("add and remove by e-mail", async () => {
    await using zoom = await start();
    const removed = await zoom.zoomIm("members", "remove", "Engineering", "ADA@example.com", "--yes");
    expect(removed).toEqual({ code: 0, stdout: "Removed from Engineering: ada@example.com\n", stderr: "" });
    const added = await zoom.zoomIm("members", "add", "Engineering", "ada@example.com");
    expect(added).toEqual({ code: 0, stdout: "Added to Engineering: ada@example.com\n", stderr: "" });
    const { stdout } = await zoom.zoomIm("members", "list", "Engineering", "--columns", "email");
    expect(stdout).toContain("ada@example.com");
  });

  test("one e-mail written twice is one member", async () => {
    await using zoom = await start();
    const added = await zoom.zoomIm("members", "add", "Engineering", "ada@example.com", "Ada@example.com");
    expect(added).toMatchObject({ code: 0, stdout: "Added to Engineering: Ada@example.com\n" });
  });

  test("strangers are told before anybody is added to a contact group", async () => {
    await using server = await startZoomMockServer({ api: "contact" });
    const env = { ZOOM_BASE_URL: server.url, ZOOM_ACCESS_TOKEN: server.accessToken };
    const many = Array.from({ length: 10 }, (_, index) => `id${index}`);
    const who = [...many, "v4iyWT1LTfy8QvPG4GTvdg", "x@example.com", "y@example.com"];
    const { code, stderr } = await runZoomIm(["members", "add", "Everyone", ...who], env);
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining(
        "x@example.com, y@example.com: nobody of the account has these e-mails, and nobody was added.",
      ),
    ]);
    expect(server.requests.every(({ method }) => method === "GET")).toBe(true);
  });

  test("a stranger is told before anything is removed", async () => {
    await using zoom = await start();
    const { code, stderr } = await zoom.zoomIm(
      "members",
      "remove",
      id,
      "ada@example.com",
      "nobody@example.com",
      "--yes",
    );
    expect([code, stderr]).toEqual([
      1,
      "zoom-im: Engineering has no member nobody@example.com. What to do: `zoom-im members list` shows the members.\n",
    ]);
    expect(zoom.server.requests.every(({ method }) => method === "GET")).toBe(true);
  });

  test("go ten at a time, and what was done before a failure is said", async () => {
    await using zoom = await start();
    zoom.server.fault("status=400; code=300; method=POST; times=1");
    const who = Array.from({ length: 12 }, (_, index) => `person${index}@example.com`);
    const { code, stdout } = await zoom.zoomIm("members", "add", id, ...who, "--json");
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ exitCode: 1, result: { added: [] }, error: { code: 300 } });
  });
});

describe.concurrent("names", () => {
  test("nobody and several are told apart, and nothing is changed", async () => {
    await using server = await startZoomMockServer({
      groups: [
        { id: "a", name: "Team" },
        { id: "b", name: "team" },
      ],
    });
    const env = { ZOOM_BASE_URL: server.url, ZOOM_ACCESS_TOKEN: server.accessToken };
    const { code, stdout } = await runZoomIm(["groups", "delete", "TEAM", "--yes", "--json"], env);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      exitCode: 1,
      command: "groups delete",
      error: { matches: ["a", "b"] },
    });
    expect(server.groups()).toHaveLength(2);
  });
});

describe.concurrent("a list", () => {
  test.for([
    [["--filter", "type=shared"], "Everyone\n"],
    [["--filter", "type!=shared"], "Engineering\n"],
    [["--filter", "name~every", "--filter", "type=shared"], "Everyone\n"],
    [["--limit", "1"], "Engineering\n"],
  ] as const)("%j", async ([flags, names]) => {
    await using zoom = await start();
    expect((await zoom.zoomIm("groups", "list", "--columns", "name", ...flags)).stdout).toBe(names);
  });

  test("of which nothing passes has a sentence", async () => {
    await using zoom = await start();
    expect(await zoom.zoomIm("groups", "list", "--filter", "type=restricted")).toEqual({
      code: 0,
      stdout: "",
      stderr: "zoom-im: None of the groups passes the filter.\n",
    });
  });
});
