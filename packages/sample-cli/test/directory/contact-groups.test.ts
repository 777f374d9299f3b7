import { startZoomMockServer, type ZoomMockServerOptions } from "@partwise/zoom-mock-server";
import { describe, expect, test } from "vitest";
import { runZoomIm } from "../helpers/run-zoom-im.js";

const engineering = "MIuNMURBTkuwfZ20jteRJg";
const learned =
  "zoom-im: This account has contact groups: Zoom has retired its IM groups. All calls go to contact groups from now on.\n";

/** A Zoom whose account has contact groups alone, and the program that calls it. */
async function start(options: ZoomMockServerOptions = {}) {
  const server = await startZoomMockServer({ api: "contact", ...options });
  const env = { ZOOM_BASE_URL: server.url, ZOOM_ACCESS_TOKEN: server.accessToken };
  return {
    server,
    zoomIm: (...args: string[]) => runZoomIm(args, env),
    [Symbol.asyncDispose]: server.close,
  };
}

describe.concurrent("an account whose IM groups are retired", () => {
  test("is asked once, and its contact groups are listed; that is said once", async () => {
    await using zoom = await start();
    const { code, stdout, stderr } = await zoom.zoomIm("groups", "list");
    expect({ code, stderr }).toEqual({ code: 0, stderr: learned });
    expect(stdout.split("\n")[0]?.split("\t")).toEqual([engineering, "normal", "", "Engineering"]);
    zoom.server.expectCalls([{ call: "imGroups", status: 410 }, "contactGroups"]);
  });

  test("is not asked for IM groups with --api contact", async () => {
    await using zoom = await start();
    const { stderr } = await zoom.zoomIm("groups", "get", "engineering", "--api", "contact");
    expect(stderr).toBe("");
    zoom.server.expectCalls(["contactGroups"]);
  });

  test("is refused with --api im, and told what to do", async () => {
    await using zoom = await start();
    const { code, stderr } = await zoom.zoomIm("groups", "list", "--api", "im");
    expect(code).toBe(1);
    expect(stderr).toMatch(/code 4137[\s\S]*What to do: .*--api contact/);
    zoom.server.expectCalls([{ call: "imGroups", status: 410 }]);
  });

  test("a group is created, updated by name, and deleted", async () => {
    await using zoom = await start();
    const made = await zoom.zoomIm(
      "groups",
      "create",
      "Support",
      "--type",
      "shared",
      "--description",
      "Helps",
    );
    expect(made.stdout).toMatch(/^Created Support: id \S+\n$/);
    const updated = await zoom.zoomIm(
      "groups",
      "update",
      "support",
      "--type",
      "restricted",
      "--description",
      "",
    );
    expect(updated.stdout).toBe("Updated Support: type shared -> restricted, description Helps -> (empty)\n");
    expect(zoom.server.groups().at(-1)).toMatchObject({ name: "Support", type: "restricted" });
    const deleted = await zoom.zoomIm("groups", "delete", "Support", "--yes");
    expect(deleted.stdout).toBe("Deleted Support\n");
    expect(zoom.server.groups()).toHaveLength(2);
  });

  test("members are added by e-mail, listed with names, and removed by e-mail", async () => {
    await using zoom = await start({
      people: [{ email: "ada@example.com", first_name: "Ada" }, { email: "grace@example.com" }],
      groups: [{ name: "Staff", members: ["grace@example.com"] }],
    });
    const added = await zoom.zoomIm("members", "add", "Staff", "ada@example.com");
    expect(added.stdout).toBe("Added to Staff: ada@example.com\n");
    const listed = await zoom.zoomIm("members", "list", "Staff");
    expect(listed.stdout.split("\n").map((line) => line.split("\t").slice(1, 4))).toEqual([
      ["user", "grace@example.com", ""],
      ["user", "ada@example.com", "Ada"],
      [],
    ]);
    const removed = await zoom.zoomIm("members", "remove", "Staff", "ADA@example.com", "--yes");
    expect(removed.stdout).toBe("Removed from Staff: ada@example.com\n");
    expect(zoom.server.groups()[0]?.members.map(({ email }) => email)).toEqual(["grace@example.com"]);
  });

  test("an e-mail of nobody changes nothing", async () => {
    await using zoom = await start();
    const { code, stderr } = await zoom.zoomIm("members", "add", "Engineering", "nobody@example.com");
    expect(code).toBe(2);
    expect(stderr).toContain("nobody@example.com: nobody of the account has this e-mail");
    expect(zoom.server.requests.every(({ method }) => method === "GET")).toBe(true);
  });

  test("a setting of IM groups is refused by name, before a change", async () => {
    await using zoom = await start();
    const { code, stderr } = await zoom.zoomIm("groups", "update", "Engineering", "--search-by-domain");
    expect(code).toBe(2);
    expect(stderr).toContain(
      "search_by_domain: contact groups, which this account has, have no such setting",
    );
    expect(zoom.server.requests.every(({ method }) => method === "GET")).toBe(true);
  });

  test("a group that is missing is no other failure, though Zoom answers 400", async () => {
    await using zoom = await start();
    const { code, stderr } = await zoom.zoomIm("groups", "get", "AAAAAAAAAAAAAAAAAAAAAA", "--api", "contact");
    expect(code).toBe(1);
    expect(stderr).toMatch(/^zoom-im: No group has the id or the name "AAAAAAAAAAAAAAAAAAAAAA"/);
  });
});

describe.concurrent("other accounts", () => {
  test("IM groups refuse a description", async () => {
    await using server = await startZoomMockServer({ api: "im" });
    const env = { ZOOM_BASE_URL: server.url, ZOOM_ACCESS_TOKEN: server.accessToken };
    const { code, stderr } = await runZoomIm(["groups", "update", "Engineering", "--description", "x"], env);
    expect(code).toBe(2);
    expect(stderr).toContain("description: IM groups, which this account has, have no description");
  });

  test("--account acts on a sub-account, in both APIs", async () => {
    await using zoom = await start({
      api: "both",
      accounts: { branch: { groups: [{ id: "B_uNMURBTkuwfZ20jteRJg", name: "Branch" }] } },
    });
    for (const api of ["im", "contact"]) {
      const { stdout } = await zoom.zoomIm(
        "groups",
        "list",
        "--account",
        "branch",
        "--api",
        api,
        "--columns",
        "name",
      );
      expect(stdout).toBe("Branch\n");
    }
    expect(zoom.server.requests.map(({ path }) => path.replace(/\?.*/, ""))).toEqual([
      "/v2/accounts/branch/im/groups",
      "/v2/accounts/branch/contacts/groups",
    ]);
  });

  test.for(["--curl", "--dry-run"])("%s shows the path of the sub-account", async (flag) => {
    await using zoom = await start({ api: "both" });
    const { code, stdout } = await zoom.zoomIm("groups", "get", engineering, "--account", "branch", flag);
    expect(code).toBe(0);
    expect(stdout).toContain(`/v2/accounts/branch/im/groups/${engineering}`);
    expect(zoom.server.requests).toEqual([]);
  });
});
