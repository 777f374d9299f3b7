import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { startZoomMockServer, type ZoomMockServer } from "../../src/index.js";
import { contactGroups } from "../../src/operations/contact-groups.js";
import { people } from "../../src/operations/people.js";
import { checkedFetch, seen } from "../helpers/checked-fetch.js";

const ada = "v4iyWT1LTfy8QvPG4GTvdg";
const sales = "pQ0kGH2tR3KtC7mVqf5JXw";
const path = "/contacts/groups/MIuNMURBTkuwfZ20jteRJg";
const send = (method: string, value: unknown) => ({
  method,
  headers: { "content-type": "application/json" },
  body: JSON.stringify(value),
});
let server: ZoomMockServer;
beforeAll(() => seen.clear());
beforeEach(async () => {
  server = await startZoomMockServer();
});
afterEach(() => server.close());
const ask = (at: string, init?: RequestInit) => checkedFetch(server, at, init);

test("the same groups are IM groups and contact groups", async () => {
  const body = {
    group_name: "Hidden",
    group_privacy: 3,
    description: "Of few.",
    group_members: [{ type: 1, id: ada }],
  };
  const created = await ask("/contacts/groups", send("POST", body));
  expect(created).toMatchObject({
    status: 201,
    body: { group_privacy: 3, description: "Of few.", total_members: 1 },
  });
  const id = created.body.group_id;
  expect((await ask(`/im/groups/${id}`)).body).toMatchObject({
    name: "Hidden",
    type: "restricted",
    total_members: 1,
  });
  expect((await ask(path, send("PATCH", { name: "All", privacy: 1 }))).status).toBe(204);
  expect(server.groups()[0]).toMatchObject({ name: "All", type: "shared", search_by_account: true });
  const { groups } = (await ask("/contacts/groups")).body;
  expect(groups.map(({ group_privacy }: { group_privacy: number }) => group_privacy)).toEqual([1, 1, 3]);
  expect((await ask(`/contacts/groups/${id}`, { method: "DELETE" })).status).toBe(204);
  expect((await ask(`/im/groups/${id}`)).status).toBe(404);
});

test("members are people and user groups, added and removed by several ids", async () => {
  const group_members = [{ type: 2, id: sales }, { id: ada }];
  const { status, body } = await ask(`${path}/members`, send("POST", { group_members }));
  expect([status, body]).toEqual([201, { member_ids: [sales, ada] }]);
  const all = (await ask(`${path}/members?page_size=2`)).body;
  expect(all.group_members).toEqual([
    { type: 1, id: ada, name: "Ada Lovelace" },
    { type: 1, id: "QkOpi5GnR3W2p_HF5sHeXg", name: "Grace Hopper" },
  ]);
  const next = await ask(`${path}/members?page_size=2&next_page_token=${all.next_page_token}`);
  expect(next.body).toMatchObject({
    group_members: [{ type: 2, id: sales, name: "Sales" }],
    next_page_token: "",
  });
  expect((await ask(`${path}/members?member_ids=${ada},${sales}`, { method: "DELETE" })).status).toBe(204);
  expect(server.groups()[0]).toMatchObject({ members: [{ email: "grace@example.com" }], user_groups: [] });
});

test.each([
  ["a group that there is not", "/contacts/groups/none", {}, 400, 300],
  ["members of a group that there is not", "/contacts/groups/none/members", {}, 400, 300],
  ["no name", "/contacts/groups", send("POST", { group_privacy: 1 }), 400, 300],
  ["a name in use", "/contacts/groups", send("POST", { group_name: "Everyone" }), 400, 300],
  ["another privacy", path, send("PATCH", { privacy: 4 }), 400, 300],
  ["a person who is nobody", `${path}/members`, send("POST", { group_members: [{ id: "no" }] }), 404, 1001],
  [
    "a user group that is none",
    `${path}/members`,
    send("POST", { group_members: [{ type: 2, id: "no" }] }),
    400,
    300,
  ],
  ["no member", `${path}/members`, send("POST", { group_members: [] }), 400, 300],
  ["removing nobody", `${path}/members?member_ids=${ada},no`, { method: "DELETE" }, 404, 1001],
  ["removing without ids", `${path}/members`, { method: "DELETE" }, 400, 300],
  ["the default group", "/contacts/groups/SobVexyrQjqCkcxjpBWi6w", { method: "DELETE" }, 400, 300],
  ["a person by an unknown e-mail", "/users/no@example.com", {}, 404, 1001],
])("refuses %s", async (_, at, init, status, code) => {
  const before = server.groups();
  expect(await ask(at, init)).toMatchObject({ status, body: { code } });
  expect(server.groups()).toEqual(before);
});

test("people by pages and status, by id and by e-mail", async () => {
  const all = Array.from({ length: 5 }, (_, index) => ({
    id: `${index}`,
    email: `P${index}@example.com`,
    status: index === 4 ? ("pending" as const) : ("active" as const),
  }));
  server.seed({ people: all });
  const first = (await ask("/users?page_size=3")).body;
  expect([first.users.length, first.total_records]).toEqual([3, 4]);
  const second = (await ask(`/users?page_size=3&next_page_token=${first.next_page_token}`)).body;
  expect(second).toMatchObject({ users: [{ id: "3", status: "active", type: 1 }], next_page_token: "" });
  expect((await ask("/users?status=pending")).body.users).toMatchObject([{ id: "4" }]);
  for (const key of ["2", "p2@EXAMPLE.com"])
    expect((await ask(`/users/${key}`)).body.email).toBe("P2@example.com");
});

test("an account has one kind of groups, or both", async () => {
  await using contact = await startZoomMockServer({ api: "contact" });
  expect(await checkedFetch(contact, "/im/groups")).toMatchObject({ status: 410, body: { code: 4137 } });
  expect((await checkedFetch(contact, "/contacts/groups")).status).toBe(200);
  await using im = await startZoomMockServer({ api: "im" });
  expect(await checkedFetch(im, "/contacts/groups")).toMatchObject({ status: 400, body: { code: 200 } });
  expect((await checkedFetch(im, "/im/groups")).status).toBe(200);
  expect((await checkedFetch(im, "/users")).status).toBe(200);
});

test("answered every operation", () => {
  const names = [...Object.keys(contactGroups), ...Object.keys(people)];
  expect([...seen.keys()].filter((name) => !name.startsWith("im")).sort()).toEqual(names.sort());
});
