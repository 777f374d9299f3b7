import { createZoomClient, type ZoomClient } from "@partwise/zoom";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Prism, startPrism, violationsOf } from "./start-prism.js";

const groupId = "dir.JquKVDGlQ9K6S0QVWGcysw";
const group = { path: { groupId } };
const ada = { type: 1, id: "v4iyWT1LTfy8QvPG4GTvdg" } as const;
const engineers = { type: 2, id: "pQ0kGH2tR3KtC7mVqf5JXw" } as const;
const eleven = Array.from({ length: 11 }, () => ada);

let prism: Prism;
let zoom: ZoomClient;

beforeAll(async () => {
  prism = await startPrism("zoom-contact-groups");
  zoom = createZoomClient({ baseUrl: prism.url, token: "any" });
}, 300_000);

afterAll(() => prism?.close(), 10_000);

type CallOf = () => Promise<{ data?: unknown; error?: unknown; response: Response }>;

const settings = { group_name: `Größe "für" 100% 🙂`, group_privacy: 3, description: "" } as const;

const valid: readonly (readonly [what: string, status: number, data: object | undefined, call: CallOf])[] = [
  ["contactGroups", 200, { page_size: 30 }, () => zoom.GET("/contacts/groups", page(300))],
  ["contactGroupCreate", 201, { total_members: 1 }, () => zoom.POST("/contacts/groups", { body: settings })],
  [
    "contactGroupCreate, with members",
    201,
    { total_members: 1 },
    () => zoom.POST("/contacts/groups", { body: { ...settings, group_members: [ada, engineers] } }),
  ],
  [
    "contactGroup",
    200,
    { group_id: groupId },
    () => zoom.GET("/contacts/groups/{groupId}", { params: group }),
  ],
  ["contactGroupUpdate", 204, undefined, () => update({ name: "Support", privacy: 1, description: "New." })],
  ["contactGroupDelete", 204, undefined, () => zoom.DELETE("/contacts/groups/{groupId}", { params: group })],
  [
    "contactGroupMembers",
    200,
    { group_members: [ada, engineers] },
    () => zoom.GET("/contacts/groups/{groupId}/members", { params: { ...group, query: { page_size: 1 } } }),
  ],
  ["contactGroupMembersAdd", 201, { member_ids: [ada.id, engineers.id] }, () => add([ada, engineers])],
  ["contactGroupMembersRemove", 204, undefined, () => remove([ada.id, engineers.id])],
  ["contactGroupMembersRemove, of ids with marks", 204, undefined, () => remove(["a b", "ü/+"])],
  [
    "users",
    200,
    { total_records: 1 },
    () => zoom.GET("/users", { params: { query: { status: "pending" } } }),
  ],
  [
    "user",
    200,
    { id: ada.id },
    () => zoom.GET("/users/{userId}", { params: { path: { userId: "a@b.cd" } } }),
  ],
];

describe("Prism accepts what the client sends", () => {
  test.for(valid)("%s: %i", async ([, status, data, call]) => {
    const { error, response, data: given } = await call();
    expect(error).toBeUndefined();
    expect(violationsOf(response)).toEqual([]);
    expect(response.status).toBe(status);
    if (data === undefined) expect(given).toBeUndefined();
    else expect(given).toMatchObject(data);
  });
});

/** What the types forbid is sent past them. */
const invalid: readonly (readonly [what: string, violation: string, call: CallOf])[] = [
  ["a fourth privacy", "body.privacy enum", () => update({ privacy: wrong(4) })],
  ["eleven members", "body.group_members maxItems", () => add(eleven)],
  ["eleven ids", "query.member_ids maxItems", () => remove(eleven.map(({ id }) => id))],
  ["a page of 301 groups", "query.page_size maximum", () => zoom.GET("/contacts/groups", page(301))],
  ["a member of no type", "body.group_members.0.type enum", () => add([{ ...ada, type: wrong(3) }])],
];

describe("Prism refuses", () => {
  test.for(invalid)("%s: %s", async ([, violation, call]) => {
    const { error, response } = await call();
    expect(response.status).toBe(400);
    expect(violationsOf(response)).toEqual([violation]);
    expect(error).toMatchObject({ code: 300 });
  });
});

function page(page_size: number) {
  return { params: { query: { page_size } } };
}

function update(body: { name?: string; privacy?: 1 | 2 | 3; description?: string }) {
  return zoom.PATCH("/contacts/groups/{groupId}", { params: group, body });
}

function add(group_members: { type?: 1 | 2; id?: string }[]) {
  return zoom.POST("/contacts/groups/{groupId}/members", { params: group, body: { group_members } });
}

function remove(member_ids: string[]) {
  return zoom.DELETE("/contacts/groups/{groupId}/members", { params: { ...group, query: { member_ids } } });
}

function wrong(value: unknown): never {
  return value as never;
}
