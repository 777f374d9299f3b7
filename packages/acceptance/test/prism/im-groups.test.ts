import { type Client, createClient } from "@partwise/client";
import { createZoomClient, type ZoomClient } from "@partwise/zoom";
import { operations, type paths } from "@partwise/zoom-im-groups";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runZoomIm } from "../run-zoom-im.js";
import { type Prism, startPrism, violationsOf } from "./start-prism.js";

const groupId = "MIuNMURBTkuwfZ20jteRJg";
const memberId = "v4iyWT1LTfy8QvPG4GTvdg";
const group = { path: { groupId } };
const form = "multipart/form-data";
const json = "application/json";
const eleven = Array.from({ length: 11 }, () => ({ id: memberId }));

let prism: Prism;
let zoom: ZoomClient;
let anonymous: Client<paths>;

beforeAll(async () => {
  prism = await startPrism();
  zoom = createZoomClient({ baseUrl: prism.url, token: "any" });
  anonymous = createClient({ baseUrl: prism.url, operations });
}, 300_000);

afterAll(() => prism?.close(), 10_000);

type Answer = Promise<{ data?: unknown; error?: unknown; response: Response }>;
type CallOf = () => Answer;

const all = {
  name: `Größe "für" 100% + [Übung] #1; 🙂`,
  type: "restricted",
  search_by_domain: false,
  search_by_account: true,
  search_by_ma_account: false,
} as const;

const valid: readonly (readonly [what: string, status: number, data: object | undefined, call: CallOf])[] = [
  ["imGroups", 200, { total_records: 2 }, () => zoom.GET("/im/groups")],
  ["imGroupCreate, multipart", 201, { total_members: 0 }, () => zoom.POST("/im/groups", { body: all })],
  [
    "imGroupCreate, JSON",
    201,
    { total_members: 0 },
    () => zoom.POST("/im/groups", { mediaType: json, body: all }),
  ],
  ["imGroup", 200, { id: groupId }, () => zoom.GET("/im/groups/{groupId}", { params: group })],
  ["imGroupUpdate, multipart", 204, undefined, () => update(all, form)],
  ["imGroupUpdate, JSON", 204, undefined, () => update(all, json)],
  ["imGroupUpdate, 128 characters", 204, undefined, () => update({ name: "ü".repeat(128) }, form)],
  ["imGroupDelete", 204, undefined, () => zoom.DELETE("/im/groups/{groupId}", { params: group })],
  ["imGroupMembers", 200, { page_size: 30 }, () => members(300)],
  ["imGroupMembersCreate, JSON", 201, { added_at: "2026-01-15T09:30:00Z" }, () => add(eleven.slice(1))],
  [
    "imGroupMembersCreate, multipart",
    201,
    { added_at: "2026-01-15T09:30:00Z" },
    () =>
      zoom.POST("/im/groups/{groupId}/members", {
        params: group,
        mediaType: form,
        body: { members: JSON.stringify([{ id: memberId }]) },
      }),
  ],
  [
    "imGroupMembersDelete",
    204,
    undefined,
    () => zoom.DELETE("/im/groups/{groupId}/members/{memberId}", { params: { path: { groupId, memberId } } }),
  ],
];

describe("Prism accepts what the client sends", () => {
  test.for(valid)("%s: %i", async ([, status, data, call]) => {
    const result = await call();
    expect(result.error).toBeUndefined();
    expect(violationsOf(result.response)).toEqual([]);
    expect(result.response.status).toBe(status);
    if (data === undefined) expect(result.data).toBeUndefined();
    else expect(result.data).toMatchObject(data);
  });
});

/**
 * Prism reads a text part as the type of its property, so that `true` is a boolean and `maybe` is none, and JSON as
 * it stands. What the types forbid is sent past them.
 */
const invalid: readonly (readonly [what: string, violation: string, call: CallOf])[] = [
  ["a type outside the enum, multipart", "body.type enum", () => update({ type: wrong("secret") }, form)],
  ["a type outside the enum, JSON", "body.type enum", () => update({ type: wrong("secret") }, json)],
  ["129 characters, multipart", "body.name maxLength", () => update({ name: "a".repeat(129) }, form)],
  ["129 characters, JSON", "body.name maxLength", () => update({ name: "a".repeat(129) }, json)],
  [
    "text in a boolean, multipart",
    "body.search_by_domain type",
    () => update({ search_by_domain: wrong("maybe") }, form),
  ],
  [
    "text in a boolean, JSON",
    "body.search_by_domain type",
    () => update({ search_by_domain: wrong("true") }, json),
  ],
  ["a number as name, JSON", "body.name type", () => update({ name: wrong(5) }, json)],
  ["a new group of no known type", "body.type enum", () => create({ name: "A", type: wrong("public") })],
  ["eleven members", "body.members maxItems", () => add(eleven)],
  ["members as text", "body.members type", () => add(wrong(memberId))],
  ["a member with half an address", "body.members.0.email format", () => add([{ email: "ada" }])],
  ["a page of 301 members", "query.page_size maximum", () => members(301)],
  ["a page of many members", "query.page_size type", () => members(wrong("many"))],
];

describe("Prism refuses", () => {
  test.for(invalid)("%s: %s", async ([, violation, call]) => {
    const { data, error, response } = await call();
    expect(response.status).toBe(400);
    expect(violationsOf(response)).toEqual([violation]);
    expect(data).toBeUndefined();
    expect(error).toMatchObject({ code: 300 });
  });

  test.for<readonly [string, CallOf]>([
    ["imGroups", () => anonymous.GET("/im/groups")],
    ["imGroupUpdate", () => anonymous.PATCH("/im/groups/{groupId}", { params: group, body: all })],
  ])("%s without a token", async ([, call]) => {
    const { error, response } = await call();
    expect(response.status).toBe(401);
    expect(error).toMatchObject({ code: 124 });
  });

  test("another media type", async () => {
    const response = await patch(new URLSearchParams({ name: "Support" }));
    expect(response.status).toBe(400);
    expect(violationsOf(response)).toEqual(["415"]);
  });

  test("the base path of the server, which is not part of its paths", async () => {
    const { response } = await createZoomClient({ baseUrl: `${prism.url}/v2`, token: "any" }).GET(
      "/im/groups",
    );
    expect(response.status).toBe(404);
  });
});

describe("Prism does not look at", () => {
  test("the properties that the description does not know", async () => {
    const body = new FormData();
    body.append("title", "Support");
    expect((await patch(body)).status).toBe(204);
  });

  test("the framing of a multipart body", async () => {
    const headers = { "content-type": "multipart/form-data; boundary=cut" };
    expect((await patch("no part at all", headers)).status).toBe(204);
  });
});

test.for<readonly [shown: RegExp, args: readonly string[]]>([
  [/Engineering/, ["groups", "list"]],
  [/Engineering/, ["groups", "get", groupId]],
  [
    /Updated .*shared/,
    ["groups", "update", groupId, `--name=${all.name}`, "--type=shared", "--no-search-by-domain"],
  ],
])("Prism accepts what zoom-im sends (%s, %j)", { timeout: 300_000 }, async ([shown, args]) => {
  const env = { ZOOM_ACCESS_TOKEN: "any-token" };
  const { status, stdout, stderr } = await runZoomIm([...args, "--base-url", prism.url], env);
  expect(status, stderr).toBe(0);
  expect(stdout + stderr).toMatch(shown);
});

type Settings = NonNullable<paths["/im/groups"]["post"]["requestBody"]>["content"]["application/json"];

function update(body: Settings, mediaType: typeof form | typeof json): Answer {
  return zoom.PATCH("/im/groups/{groupId}", { params: group, mediaType, body });
}

function create(body: Settings): Answer {
  return zoom.POST("/im/groups", { body });
}

function add(list: { id?: string; email?: string }[]): Answer {
  return zoom.POST("/im/groups/{groupId}/members", { params: group, body: { members: list } });
}

function members(page_size: number): Answer {
  return zoom.GET("/im/groups/{groupId}/members", { params: { ...group, query: { page_size } } });
}

/** The update by fetch alone. */
function patch(body: FormData | URLSearchParams | string, headers: Record<string, string> = {}) {
  const url = `${prism.url}/im/groups/${groupId}`;
  return fetch(url, { method: "PATCH", headers: { authorization: "Bearer any", ...headers }, body });
}

function wrong(value: unknown): never {
  return value as never;
}
