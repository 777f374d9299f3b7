import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { runZoomIm } from "../helpers/run-zoom-im.js";
import { samples } from "../helpers/samples.js";
import { startZoom, type Zoom } from "../helpers/start-zoom.js";
import { temporaryFiles } from "../helpers/temporary-files.js";

const sales = "pQ0kGH2tR3KtC7mVqf5JXw";
const launch = "5fa2c5ba2f0949b98cdf2cd3a4d8e5a1";

let zoom: Zoom;
beforeAll(async () => {
  zoom = await startZoom({ redirectsFiles: false });
});
beforeEach(() => zoom.server.reset());
afterAll(() => zoom[Symbol.asyncDispose]());

/** Runs a command whose word `PNG` stands for a file. */
async function zoomIm(args: readonly string[], { env } = zoom) {
  const { write } = await temporaryFiles();
  const png = await write("a.png", samples.png);
  return runZoomIm(
    args.map((word) => (word === "PNG" ? png : word)),
    env,
  );
}

const add = (group: string, ...more: string[]) =>
  zoomIm(["background", "add", "PNG", "--group", group, ...more]);
const send = (channel: string, from = "me", ...more: string[]) =>
  zoomIm(["files", "send", "PNG", "--from", from, "--to-channel", channel, ...more]);
const calls = ({ server } = zoom) =>
  server.requests.map(({ method, path }) => `${method} ${path.replace(/\?.*/, "")}`);
const upload = `POST /v2/groups/${sales}/settings/virtual_backgrounds`;
const message = "POST /v2/chat/users/me/messages/files";
const sent = () => zoom.server.requests.find(({ method }) => method === "POST")?.parts;

describe("a user group", () => {
  test.each(["Sales", "sALES"])("by its name: %s", async (name) => {
    expect(await add(name)).toEqual({
      code: 0,
      stdout: "Added a.png (68 bytes, image/png) to the backgrounds of user group Sales\n",
      stderr: "",
    });
    expect(calls()).toEqual(["GET /v2/groups", upload]);
  });

  test.each(["Engineering-Department", "Region-North-East-2026"])(
    "by a name that is as long as an id: %s",
    async (name) => {
      zoom.server.seed({ userGroups: [{ id: sales, name }] });
      expect((await add(name)).stdout).toContain(`user group ${name}\n`);
      expect(calls()).toEqual(["GET /v2/groups", upload]);
    },
  );

  test("by its id, without a further call", async () => {
    expect((await add(sales)).stdout).toContain(`user group ${sales}\n`);
    expect(calls()).toEqual([upload]);
  });

  test("by its name is looked up once for several files, and --json has name and id", async () => {
    const { code, stdout } = await zoomIm(["background", "add", "PNG", "PNG", "--group", "Sales", "--json"]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).result.for).toEqual({ kind: "group", id: sales, name: "Sales" });
    expect(calls()).toEqual(["GET /v2/groups", upload, upload]);
    expect(JSON.parse((await add(sales, "--json")).stdout).result.for).toEqual({ kind: "group", id: sales });
  });

  test("of a name that several have is listed, and nothing is sent", async () => {
    const userGroups = ["Field", "FIELD"].map((name, index) => ({ id: `field-${index}`, name }));
    zoom.server.seed({ userGroups });
    const { code, stdout, stderr } = await add("field");
    expect([code, stdout, calls()]).toEqual([1, "", ["GET /v2/groups"]]);
    expect(stderr).toBe(
      'zoom-im: 2 user groups have the name "field", and nothing was done:\n  field-0  Field\n  field-1  FIELD\nWhat to do: Give the id of the one that you mean.\n',
    );
    const json = JSON.parse((await add("field", "--json")).stdout);
    expect(json).toMatchObject({ exitCode: 1, error: { matches: ["field-0", "field-1"] } });
    expect(json).not.toHaveProperty("result");
    expect((await add("field-1")).stdout).toContain("user group FIELD");
  });

  test("that the account lacks is told, with those that there are", async () => {
    const { code, stdout, stderr } = await add("Sale");
    expect([code, stdout, calls()]).toEqual([1, "", ["GET /v2/groups"]]);
    expect(stderr).toBe(
      'zoom-im: No user group has the id or the name "Sale". Similar: Sales. What to do: Give one of Sales, Support. Zoom\'s web portal shows them under User Management, Groups.\n',
    );
    zoom.server.seed({});
    expect((await add("Sale")).stderr).toContain("What to do: The account has no user groups.");
  });

  test("of an id that the account lacks is told, with the flag that takes a name", async () => {
    const { code, stderr } = await add(`${sales.slice(0, -1)}A`);
    expect([code, zoom.server.uploads]).toEqual([1, []]);
    expect(stderr).toContain("--group takes the name of a user group, too.");
    expect(stderr).not.toContain("groups list");
  });

  test("of the second page is found", async () => {
    const userGroups = Array.from({ length: 301 }, (_, index) => ({
      id: `g${index}`,
      name: `Group ${index}`,
    }));
    zoom.server.seed({ userGroups });
    expect((await add("group 300")).stdout).toContain("user group Group 300\n");
    expect(calls()).toEqual([
      "GET /v2/groups",
      "GET /v2/groups",
      "POST /v2/groups/g300/settings/virtual_backgrounds",
    ]);
  });

  test("of a sub-account is looked up there", async () => {
    const accounts = { sub: { userGroups: [{ id: "field", name: "Field" }] } };
    await using other = await startZoom({ accounts });
    const args = ["background", "add", "PNG", "--group", "Field", "--account", "sub"];
    expect((await zoomIm(args, other)).code).toBe(0);
    expect(calls(other)).toEqual([
      "GET /v2/accounts/sub/groups",
      "POST /v2/accounts/sub/groups/field/settings/virtual_backgrounds",
    ]);
  });

  test("is not looked up where nothing is sent", async () => {
    expect((await add("Sales", "--dry-run")).stdout).toMatch(
      /^POST \/v2\/groups\/Sales\/settings\/virtual_backgrounds HTTP/,
    );
    expect(calls()).toEqual([]);
  });
});

describe("a channel", () => {
  test.each(["Launch", "LAUNCH"])("by its name: %s", async (name) => {
    expect(await send(name)).toEqual({
      code: 0,
      stdout: "Sent a.png (68 bytes, image/png) from me to the channel Launch\n",
      stderr: "",
    });
    expect(calls()).toEqual(["GET /v2/chat/users/me/channels", message]);
    expect(sent()).toContainEqual(expect.objectContaining({ name: "to_channel", text: launch }));
  });

  test("by its id, without a further call", async () => {
    expect((await send(launch)).stdout).toContain(`to the channel ${launch}\n`);
    expect(calls()).toEqual([message]);
  });

  test("of the person who sends: --json has name and id, and others are not found", async () => {
    const { stdout } = await send("Design", "grace@example.com", "--json");
    const id = "c81e0b7d94f34d0fa6b25e7d1c3f9a60";
    expect(JSON.parse(stdout).result).toMatchObject({
      from: "grace@example.com",
      to_channel: id,
      channel: { id, name: "Design" },
    });
    const { code, stderr } = await send("Design", "ada@example.com");
    expect([code, zoom.server.uploads.length]).toEqual([1, 1]);
    expect(stderr).toBe(
      'zoom-im: No channel has the id or the name "Design". What to do: Give one of the channels of ada@example.com: Launch. The chat of Zoom\'s app shows them, too.\n',
    );
  });

  test("of a name that several have is listed, and nothing is sent", async () => {
    zoom.server.seed({
      people: [{ email: "ada@example.com" }],
      channels: [
        { id: "a1", name: "Field" },
        { id: "a2", name: "Field" },
      ],
    });
    const { code, stdout, stderr } = await send("Field");
    expect([code, stdout, calls()]).toEqual([1, "", ["GET /v2/chat/users/me/channels"]]);
    expect(stderr).toContain(
      '2 channels have the name "Field", and nothing was done:\n  a1  Field\n  a2  Field\n',
    );
    expect((await send("a2")).code).toBe(0);
    zoom.server.seed({ people: [{ email: "ada@example.com" }] });
    expect((await send("Field")).stderr).toContain("The person of --from, me, is in no channel.");
  });

  test("of the second page is found", async () => {
    const channels = Array.from({ length: 51 }, (_, index) => ({
      id: `c${index}`,
      name: `Channel ${index}`,
    }));
    zoom.server.seed({ channels });
    expect((await send("channel 50")).stdout).toContain("to the channel Channel 50\n");
    expect(calls()).toEqual([...Array(2).fill("GET /v2/chat/users/me/channels"), message]);
  });

  test("is not looked up where nothing is sent", async () => {
    expect((await send("Launch", "me", "--dry-run")).stdout).toContain('name="to_channel"\r\n\r\nLaunch\r\n');
    expect(calls()).toEqual([]);
  });
});

test("a token without the scope of the list is told, nothing is sent, and an id needs no such scope", async () => {
  await using other = await startZoom({
    scopes: ["group:write:admin", "chat_message:write:admin"],
    redirectsFiles: false,
  });
  for (const [args, scope, id] of [
    [["background", "add", "PNG", "--group"], "group:read:admin", sales],
    [["files", "send", "PNG", "--from", "me", "--to-channel"], "chat_channel:read", launch],
  ] as const) {
    other.server.clearRequests();
    const refused = await zoomIm([...args, "Launch"], other);
    expect([refused.code, calls(other).filter((call) => call.startsWith("POST"))]).toEqual([1, []]);
    expect(refused.stderr).toContain(scope);
    expect((await zoomIm([...args, id], other)).code).toBe(0);
  }
});

test("a list that is not as described, and one that does not come, end the command before anything is sent", async () => {
  zoom.server.answerNext({ status: 200, body: { groups: [{ id: sales }] } }, "userGroups");
  const odd = await add("Sales");
  expect([odd.code, odd.stderr]).toEqual([3, expect.stringContaining("groups[0].name is missing")]);
  zoom.server.fault("slow=600000; path=/chat/users/me/channels");
  const late = await send("Launch", "me", "--timeout", "1");
  expect([late.code, late.stderr]).toEqual([3, expect.stringContaining("nothing moved for 1 second")]);
  expect(zoom.server.uploads).toEqual([]);
});
